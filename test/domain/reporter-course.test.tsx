import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { asksOf } from "~/domain/dossier/course/asks";
import { LANGUAGES, type Language } from "~/domain/intake/schema";
import { PublicShell } from "~/ui/kit/shell";
import { AgreementPart } from "~/ui/reporter/course/agreement";
import type { Here } from "~/ui/reporter/course/here";
import { AgreementView, LetterView } from "~/ui/reporter/course/papers";
import { askedIn } from "~/words/course-said";
import { QUESTIONS_BEHIND, type QuestionBehind } from "~/words/questions-behind";
import { homeOf, STATES, signedIn, toSign } from "./reporter-cases";
import { expectLabelled, expectSound } from "./sound-markup";

function html(name: string, lang: Language = "nl", problem: Parameters<typeof homeOf>[2] = null): string {
  const page = STATES[name];
  if (!page) throw new Error(`no state is called ${name}`);
  return rendered(homeOf(page, lang, problem), lang);
}

const rendered = (view: React.ReactElement, lang: Language) =>
  renderToStaticMarkup(
    <PublicShell lang={lang} exitUrl="https://nieuws.example">
      {view}
    </PublicShell>,
  );

const text = (name: string, lang: Language = "nl") =>
  html(name, lang)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const asks = (name: string) => asksOf(STATES[name]?.course ?? ({} as never)).map(({ what }) => what);

for (const lang of LANGUAGES) {
  describe(`the way of a report, as the reporter reads it in ${lang}`, () => {
    test.each(Object.keys(STATES))("%s is sound markup with a label at every field", (name) => {
      const page = html(name, lang);
      expectSound(page);
      expectLabelled(page);
    });

    test("the papers are sound markup", () => {
      const agreed = signedIn(lang, "Vlinder").agreed ?? toSign(lang).text;
      const page = rendered(<AgreementView lang={lang} text={agreed} written={lang} />, lang);
      expectSound(page);
      expect(page).toContain("Vlinder");
      expectSound(rendered(<LetterView lang={lang} letter="Beste lezer." author="Agata" />, lang));
    });
  });
}

test("a text that lags is not offered to be signed; the counsellor reads it out", () => {
  for (const [lang, said] of [
    ["en", /The Dutch text changed on .*Agata reads the text out to you/],
    ["pl", /Tekst niderlandzki zmienił się.*Tekst odczyta Agata/],
  ] as const) {
    const page = STATES.toSign;
    if (!page) throw new Error("no state before signing");
    const here = { page, lang, formToken: "", problem: null, network: { name: "Netwerk", phone: "0" } };
    const shown = (toSign: Here["toSign"]) =>
      rendered(<AgreementPart here={{ ...here, toSign }} />, lang).replace(/<[^>]+>/g, (tag) =>
        /form|overeenkomst/.test(tag) ? tag : "",
      );
    expect(shown(toSign(lang))).toContain('action="');
    const behind = shown({ behind: "2026-12-01" });
    expect(behind).toMatch(said);
    expect(behind).not.toMatch(/action="\/mijn-melding|\/mijn-melding\/overeenkomst/);
  }
});

describe("whose turn it is follows from the course", () => {
  test.each([
    ["toSign", ["sign"]],
    ["unfit", ["unfit"]],
    ["offered", ["description"]],
    ["approved", ["mandate"]],
    ["toChoose", ["choose"]],
    ["asked", ["consent"]],
    ["complaint", ["complaint"]],
    ["changeAsked", []],
    ["redrafting", []],
    ["chosen", []],
    ["withdrawn", []],
    ["closed", []],
  ])("%s asks %o", (name, expected) => {
    expect(asks(name)).toEqual(expected);
  });

  test("the panel says it in words, and otherwise that nothing has to be done", () => {
    expect(text("offered")).toContain("U bent aan de beurt: lees de beschrijving");
    expect(text("chosen")).toContain("Agata schrijft u terug");
    expect(text("accompanying")).toContain("U hoeft nu niets te doen");
    expect(text("withdrawn")).toContain("U kiest: laten bewaren, of nu alles vernietigen.");
    expect(text("closed")).toContain("Ik wil verder praten");
  });
});

test.each(LANGUAGES)(
  "S3-20: who is spoken of has an own page, which never calls it a report, in %s",
  (lang) => {
    const report = { nl: /meld/i, en: /report/i, pl: /zg[łl]osz/i }[lang];
    for (const name of ["apart", "apartStopped"]) expect(text(name, lang)).not.toMatch(report);
    expect(text("approved", lang)).toMatch(report);
  },
);

describe("what the reporter reads and decides", () => {
  test("S0-10: a description is read before it is approved, and a draft is nobody's but the counsellor's", () => {
    const page = html("offered");
    expect(page).toContain("De docent stuurt u ’s avonds berichten.");
    expect(page).toContain('value="approve"');
    expect(page).toMatch(/name="a\.words"/);
    expect(text("redrafting")).not.toContain("Geheim concept");
  });

  test("S0-10: a later text voids the yes, and says so", () => {
    for (const name of ["redrafting", "voided"])
      expect(text(name)).toContain("De tekst is veranderd. Uw goedkeuring geldt niet meer.");
    expect(text("approved")).not.toContain("De tekst is veranderd");
    expect(text("voided")).toContain("Eerdere versies");
  });

  test("S1-17: the whole agreement stands above its yes, without a name to give", () => {
    const page = html("toSign");
    const sections = toSign("nl").text.blocks.filter(({ kind }) => kind === "heading");
    for (const block of sections) expect(page).toContain(block.kind === "heading" ? block.text : "");
    expect(page.indexOf('name="tekst"')).toBeGreaterThan(page.indexOf("Uw ja"));
    expect(text("toSign")).toContain("Dit mag leeg blijven.");
    expect(html("signed")).toContain("/mijn-melding/overeenkomst");
    expect(html("signed")).not.toContain('value="sign"');
  });

  test("S2-19: each consent is asked apart, with who, what, when and what a no means, and two equal buttons", () => {
    const page = html("asked");
    const [article = ""] = /<article class="consent">.*?<\/article>/s.exec(page) ?? [];
    for (const said of [
      "De teamleider",
      "Dat de berichten moeten stoppen.",
      "donderdag 31 december",
      "Als u nee zegt",
    ])
      expect(article).toContain(said);
    expect(article).toMatch(/<blockquote>.*moeten stoppen/s);
    expect(article.match(/<button/g)).toHaveLength(2);
    expect(article).toMatch(/value="ja".*value="nee"/s);
  });

  test("C7: a question that lags is put in Dutch, with the day and who explains it, in that language alone", () => {
    const act = STATES.asked?.course.consents.find(({ standing }) => standing === "asked")?.act ?? "";
    const dutch = askedIn(act, "Agata", "nl")?.question ?? "";
    expect(html("asked", "pl")).not.toContain(dutch);
    const released = QUESTIONS_BEHIND as QuestionBehind[];
    released.push({ act, language: "pl", changedOn: "2026-12-01" });
    try {
      const [article = ""] = /<article class="consent">.*?<\/article>/s.exec(html("asked", "pl")) ?? [];
      expect(article).toContain(`<h3 lang="nl">${dutch}</h3>`);
      expect(article).toMatch(/Tekst niderlandzki.*1 grudnia 2026.*06 0123/s);
      expect(html("asked", "en")).not.toContain(dutch);
    } finally {
      released.pop();
    }
  });

  test("S2-19: a given consent can be taken back, with what cannot be undone", () => {
    expect(html("given")).toContain('value="intrekken"');
    expect(text("given")).toContain(
      "Wat al gezegd is, kan niemand meer ongedaan maken. Dit is al één keer gebeurd.",
    );
  });

  test("TA-07: the consent to keep it all stands in the ledger, and taking it back means the help stops and all is destroyed", () => {
    expect(text("toSign")).not.toContain("Agata mag bewaren");
    const page = text("signed");
    expect(page).toContain("Agata mag bewaren wat u vertelt");
    expect(page).toContain("Trekt u dit in, dan stopt Agata met helpen. Wij vernietigen dan alles");
    expect(page).toContain("Zo trekt u ook uw toestemming in om te bewaren wat u vertelde.");
    const signed = STATES.signed;
    const keeping = { destroyOn: "2026-12-24", hold: null, wish: true };
    const waiting = signed && homeOf({ ...signed, keeping }, "nl", null);
    expect(renderToStaticMarkup(waiting ?? <p />)).toContain("De hulp is gestopt.");
  });

  test("the ledger shows every question as it ended, and what was told apart from it (domain 6.6.14)", () => {
    for (const state of ["U zei nee", "De tijd is om", "Ingetrokken", "U zei: dit klopt niet"])
      expect(text("ledger")).toContain(state);
    expect(text("ledger")).toContain("Hierover bent u ingelicht");
    expect(html("ledger")).not.toContain('value="intrekken"');
  });

  test("S0-10 S1-17: what a counsellor wrote down as said can be called wrong", () => {
    for (const name of ["signedOnPaper", "approvedInTalk", "writtenDown", "given"])
      expect(html(name), name).toContain('value="kloptniet"');
    for (const name of ["signed", "approved", "ledger"])
      expect(html(name), name).not.toContain('value="kloptniet"');
    expect(text("approvedInTalk")).toContain("U zei dit in een gesprek, op donderdag 19 november");
  });

  test("S0-13 S0-15: what was discussed stands above the choice; what the protocol forbids is not held out", () => {
    const page = html("toChoose");
    expect(page.indexOf("De docent kan raden")).toBeLessThan(page.indexOf('name="a.act"'));
    expect(page).not.toContain('value="mediate"');
    expect(text("toChoose")).toContain("Een mediator kan dat wel.");
  });

  test("S2-24 S3-24: a complaint says to whom, and asks for name and address before it is sent", () => {
    expect(text("complaint")).toContain(STATES.complaint?.settings.formalAddressee.name ?? "-");
    expect(html("complaint")).toContain('value="disclose"');
    expect(html("complaint")).not.toContain('value="file_complaint"');
    expect(html("complaintDisclosed")).toContain('value="file_complaint"');
  });

  test("S2-09 S2-14: not for here is decided together, and a referral has its letter", () => {
    expect(html("unfit")).toMatch(/value="agree_unfit".*value="object_unfit"/s);
    expect(text("referred")).toContain("Vakbond");
    expect(html("referred")).toContain("/mijn-melding/brief/");
  });

  test("S0-18 S0-19: the conversation afterwards can be read under its three headings", () => {
    for (const said of ["Wat hielp en wat niet", "Hoe het nu is", "Of het zo blijft", "Deels"])
      expect(text("aftercare")).toContain(said);
  });

  test("a complaint about the counsellor goes to the network, never to the employer (domain 6.6.18)", () => {
    expect(text("approved")).toContain("Gaat niet naar Noordzijl");
    expect(text("approved")).toContain("Commissie van Toezicht");
  });

  test("what was typed stays: in its form, and without a form in sight", () => {
    const typed = { doe: "stap", stap: "ask_change", "a.words": "" };
    const wrong = html("offered", "nl", {
      typed,
      errors: [{ field: "a.words", problem: "empty" }],
      because: null,
    });
    expectSound(wrong);
    expect(wrong).toContain('href="#ask_change-words"');
    const late = { doe: "stap", stap: "ask_change", "a.words": "Het was in september." };
    const gone = html("approved", "nl", {
      typed: late,
      errors: [],
      because: { why: "need", need: "step:offer" },
    });
    expect(gone).toContain("Dit kon nu niet");
    expect(gone).toContain("Het was in september.");
    const kept = html("offered", "nl", { typed: late, errors: [], because: null, carried: true });
    expect(kept).toMatch(/<textarea[^>]*>Het was in september/);
  });
});
