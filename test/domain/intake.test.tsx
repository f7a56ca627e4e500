import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { checkForm, type Typed } from "~/domain/intake/policy";
import { FIELD_NAMES, type IntakeForm, LANGUAGES } from "~/domain/intake/schema";
import { trackFor } from "~/domain/routing/policy";
import { EmployerPageView } from "~/ui/intake/employer-page";
import { IntakeFormView } from "~/ui/intake/form";
import { wordsFor } from "~/words/words";
import { AGATA, PAGE, TJEERD } from "./public-cases";

const check = (typed: Typed, relations: string[] = PAGE.relations) =>
  checkForm(typed, {
    panelIds: new Set(PAGE.panel.map(({ id }) => id)),
    relations: new Set(relations),
    domains: ["noordzijl.example"],
  });
const problems = (typed: Typed, relations?: string[]) => {
  const checked = check(typed, relations);
  return checked.ok ? [] : checked.errors.map(({ field, problem }) => `${field} ${problem}`);
};
const html = (view: ReactElement) => renderToStaticMarkup(view);
const form = (page = PAGE, lang: (typeof LANGUAGES)[number] = "nl") =>
  html(<IntakeFormView page={page} lang={lang} token="t" values={{}} errors={[]} />);
const employer = (lang: (typeof LANGUAGES)[number] = "nl") =>
  html(<EmployerPageView page={PAGE} lang={lang} origin="https://example.test" meeting={[]} />);

describe("what the form asks", () => {
  test("S0-03: nothing but something that happened, or a way to be reached", () => {
    expect(problems({ story: "Hij schreeuwt." })).toEqual([]);
    expect(problems({ reach: "call", phone: "06 0123 4567" })).toEqual([]);
    expect(problems({})).toEqual(["story empty_report"]);
    expect(form()).not.toMatch(/\srequired/);
  });

  test("S2-03: by phone, by private mail or with the code, as the reporter chooses", () => {
    const reach = (typed: Typed) => {
      const checked = check(typed);
      const { phone, mail } = checked.ok ? checked.form : ({} as IntakeForm);
      return { phone, mail };
    };
    expect(reach({ reach: "call", phone: "06 0123 4567" })).toEqual({ phone: "06 0123 4567", mail: "" });
    expect(reach({ reach: "mail", mail: "sam@voorbeeld.example", story: "." })).toEqual({
      phone: "",
      mail: "sam@voorbeeld.example",
    });
    expect(employer()).toContain('href="tel:+31601234510"');
  });

  test("S0-01: employees and participants, as the employer settled, are told apart and nobody else is held out", () => {
    const school = { ...PAGE, relations: ["employee", "student"] as typeof PAGE.relations };
    for (const relation of school.relations)
      expect(problems({ story: ".", relation }, school.relations)).toEqual([]);
    expect(problems({ story: ".", relation: "student" })).toEqual(["relation unknown_choice"]);
    expect(form(school)).toContain('value="student"');
    expect(form()).not.toMatch(/name="relatie"[^>]*value="student"/);
  });

  test("S2-28: somebody else's matter may be told too: a witness, a manager with a question, a third", () => {
    const relations = ["manager_seeking_advice", "third_party"];
    for (const relation of relations) expect(problems({ story: ".", relation }, relations)).toEqual([]);
    for (const lang of LANGUAGES) expect(form(PAGE, lang)).toContain(wordsFor(lang).public.form.storyOthers);
  });

  test("S4-04 S4-22: one door for both tracks, and not knowing which is an answer like any other", () => {
    const values = form().match(new RegExp(`name="${FIELD_NAMES.about}"[^>]*value="[^"]+"`, "g")) ?? [];
    expect(values).toHaveLength(4);
    const checked = check({ story: "." });
    expect(checked).toMatchObject({ ok: true, form: { about: "unknown" } });
    expect(trackFor("unknown")).toBe("unwanted_behaviour");
    expect(trackFor("integrity")).toBe("integrity");
  });

  test("S4-09: what was experienced counts: in no language does a field ask for proof or intent", () => {
    const proof = /bewij|opzet|bedoel|proof|prove|evidence|intent|dowod|dowód|udowodn|zamiar/i;
    for (const lang of LANGUAGES) {
      const asked = form(PAGE, lang).match(/<(label|legend)[\s\S]*?<\/\1>/g) ?? [];
      expect(asked.length).toBeGreaterThan(10);
      for (const label of asked) expect(label).not.toMatch(proof);
    }
    expect(Object.keys(FIELD_NAMES).filter((name) => /proof|intent|evidence/.test(name))).toEqual([]);
  });

  test("S4-10: before the story it says that talking is no official report", () => {
    for (const lang of LANGUAGES) {
      const page = form(PAGE, lang);
      const said = page.indexOf(wordsFor(lang).public.safety.notOfficial);
      expect(said).toBeGreaterThan(0);
      expect(said).toBeLessThan(page.indexOf("<textarea"));
    }
  });
});

describe("what the employer's page says", () => {
  test("S0-26 S3-26: who the counsellors are stands there for everybody, by name, without asking anybody", () => {
    for (const lang of LANGUAGES)
      for (const { name } of [AGATA, TJEERD]) expect(employer(lang)).toContain(name);
  });

  test("S3-02: a counsellor listens, explains and comes along, and neither judges nor takes over", () => {
    for (const lang of LANGUAGES) {
      const { does } = wordsFor(lang).public.employer;
      for (const said of [does.listens, does.explains, does.joins, does.noInquiry, does.noTakeover])
        expect(employer(lang).replaceAll("&#x27;", "'")).toContain(said);
    }
  });
});
