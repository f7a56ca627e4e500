import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { courseOf } from "~/domain/dossier/course/course";
import { viewOf } from "~/domain/dossier/course/view";
import type { DossierPage } from "~/domain/dossier/schema";
import { dossierPrint } from "~/pdf/dossier-print";
import { DAY, NOW, played } from "./course-cases";
import { contacted, dossierView } from "./dossier-cases";

const FIVE = ["tried_everything", "conscience", "no_other_way", "harm_if_silent", "speaking_helps"];
const WAY = ["consider", "ask", "be_refused", ...FIVE, "review", "notify", "disclose", "talk_after"];

function breachAfter(steps: readonly string[], criminalOffenceRule = "consent_or_five_conditions" as const) {
  const { track, entries } = played("confidentiality", [...steps]);
  const settings = { ...NOW.settings, criminalOffenceRule };
  const terms = { ...settings, firstContactDays: 2, firstContactUnit: "calendar" } as const;
  return viewOf(courseOf(track, entries), entries, "counsellor", {
    settings,
    today: DAY,
    receivedOn: DAY,
    terms: () => terms,
  });
}

const shown = (steps: readonly string[], part: "geheimhouding" | "stappen" = "geheimhouding") =>
  renderToStaticMarkup(dossierView({ ...contacted, breach: breachAfter(steps) }, { part }));
const all = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].map((match) => match[1] ?? "");

describe("breaking confidentiality on the screen", () => {
  test.each(WAY.map((step, at) => [step, WAY.slice(0, at)] as const))(
    "S2-33: before %s what may be taken is offered, and nothing else",
    (_step, taken) => {
      const markup = shown(taken);
      const offered = breachAfter(taken).steps.map(({ step }) => step);
      expect(all(markup, /<details id="geheimhouding-([a-z-]+)"/g).sort()).toEqual(
        offered.map((step) => step.replaceAll("_", "-")).sort(),
      );
      expect(all(markup, /name="procedure" value="(geheimhouding)"/g)).toHaveLength(offered.length);
      const ids = all(markup, / id="([^"]+)"/g);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    },
  );

  test("S2-34: the five conditions are five fields of their own, and none begins with a text", () => {
    const markup = shown(["consider", "ask", "be_refused"]);
    const whys = [...markup.matchAll(/<textarea[^>]*id="geheimhouding-([a-z-]+)-why"[^>]*>([^<]*)</g)];
    expect(whys.map(([, step]) => step)).toEqual([...FIVE.map((step) => step.replaceAll("_", "-")), "stop"]);
    expect(whys.map(([, , text]) => text)).toEqual(Array(6).fill(""));
  });

  test("S2-37: the talk afterwards waits for what comes before it, although stopping is always possible", () => {
    const { checklist } = breachAfter(WAY.slice(0, 9));
    const talk = checklist.find(({ step }) => step === "talk_after");
    expect(talk).toMatchObject({ state: "shut", because: { text: "er is nog niets gedeeld" } });
  });

  test("S2-37: what was stopped stands there as not broken, with the reason", () => {
    const markup = shown(["consider", "stop"]);
    expect(markup).toContain("De geheimhouding is niet doorbroken.");
    expect(markup).toContain("Stoppen: de geheimhouding blijft");
  });

  test("S2-37: it stands on the dossier's paper with every reason, and nowhere on the reporter's", () => {
    const steps = ["consider", "ask", "be_refused", "tried_everything", "stop"];
    const { track, entries } = played(
      "confidentiality",
      steps.map((step) => [step, { why: `Reden ${step}` }]),
    );
    const breach = viewOf(courseOf(track, entries), entries, "counsellor", {
      ...NOW,
      receivedOn: DAY,
      terms: () => ({ ...NOW.settings, firstContactDays: 2, firstContactUnit: "calendar" }),
    });
    const paper = (page: DossierPage) =>
      JSON.stringify(dossierPrint(page, "Marijke Oostveen", new Date("2026-11-24T10:00:00Z")).blocks);
    expect(paper({ ...contacted, breach })).toContain("Reden tried_everything");
    expect(paper({ ...contacted, breach })).toContain("Reden stop");
    expect(paper(contacted)).not.toContain("Geheimhouding doorbreken");
  });

  test("S3-11: where the protocol knows consent only, the reason to go no further names that rule", () => {
    const consentOnly = breachAfter(["consider", "ask"], "consent_only" as never);
    const refused = consentOnly.checklist.find(({ step }) => step === "be_refused");
    expect(refused?.because).toEqual({ kind: "setting", setting: "fiveConditions" });
    const markup = renderToStaticMarkup(
      dossierView({ ...contacted, breach: consentOnly }, { part: "geheimhouding" }),
    );
    expect(markup).toContain("kent alleen toestemming");
    expect(markup).not.toContain("mediator");
  });

  test("a step of the case that has the same name keeps its own form, and the tab comes once it began", () => {
    expect(shown(["consider"], "stappen")).not.toContain('id="geheimhouding-');
    expect(shown(["consider"], "stappen")).toContain('deel=geheimhouding">Geheimhouding<');
    expect(shown([], "stappen")).not.toContain('deel=geheimhouding">Geheimhouding<');
  });
});
