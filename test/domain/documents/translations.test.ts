import { describe, expect, test } from "vitest";
import { BEHIND, TRANSLATED_FROM } from "~/domain/documents/clauses/translated-from";
import { REGULATIONS, type Regulation, SUMMARIES } from "~/domain/documents/compose-document";
import { keptTexts } from "~/domain/documents/document-text";
import { givenTo } from "~/domain/documents/given";
import { type Answer, changeable, textsOf } from "~/domain/documents/template";
import {
  agreementBehind,
  agreementTranslated,
  flyerBehind,
  flyerTranslated,
  type KnownTranslation,
  lagIn,
  markOf,
  releaseBehind,
  summaryTranslated,
  summaryWords,
  TRANSLATED,
  type TranslatedText,
  toPrint,
} from "~/domain/documents/translations";
import { factsOf, SLUGS } from "./facts";

const IN_THREE: TranslatedText[] = [
  ...flyerTranslated(),
  ...agreementTranslated("unwanted_behaviour"),
  ...agreementTranslated("integrity"),
];
const EVERY = [...IN_THREE, ...REGULATIONS.flatMap((kind) => summaryTranslated(kind, {}))];

/** The marks of the Dutch of today, by text; two texts with one id have a mark each. */
function marksOfToday(): Record<string, string> {
  const marks = new Map<string, Set<string>>();
  for (const { id, dutch } of EVERY) marks.set(id, (marks.get(id) ?? new Set()).add(markOf(dutch)));
  return Object.fromEntries([...marks].map(([id, all]) => [id, [...all].join(" ")]));
}

/** A release in which the Dutch of one text was changed after it was translated into one language. */
const released = (id: string, language: "en" | "pl") => ({
  from: TRANSLATED_FROM,
  behind: [{ id, language, from: markOf("Zoals het was."), changedOn: "2026-12-01" }],
});

describe("what a release translated", () => {
  test("is marked with the Dutch of today; what is behind says of which Dutch before it is", () => {
    expect(TRANSLATED_FROM).toEqual(marksOfToday());
    for (const { id, from } of BEHIND) {
      expect(Object.keys(TRANSLATED_FROM)).toContain(id);
      expect(TRANSLATED_FROM[id], id).not.toContain(from);
    }
  });

  test.each(EVERY.map((text) => [text.id, text] as const))(
    "%s lags with every other Dutch, and only then",
    (id, text) => {
      for (const language of TRANSLATED) {
        if (!BEHIND.some((one) => one.id === id && one.language === language))
          expect(lagIn(text, language)).toBeNull();
        expect(lagIn({ ...text, dutch: `${text.dutch} ` }, language)?.text).toBe(id);
        for (const other of TRANSLATED) {
          const lag = lagIn(text, other, released(id, language));
          expect(lag?.changedOn ?? null).toBe(other === language ? "2026-12-01" : null);
        }
      }
    },
  );

  test("what is behind in the agreement keeps that language from being signed, and the other not", () => {
    for (const track of ["unwanted_behaviour", "integrity"] as const) {
      for (const { id } of agreementTranslated(track))
        expect(TRANSLATED.map((language) => agreementBehind(track, language, released(id, "pl")))).toEqual([
          null,
          "2026-12-01",
        ]);
      expect(agreementBehind(track, "nl", released("TA-05", "pl"))).toBeNull();
    }
  });

  test("a paper keeps its old words and their month, or is not made where they matter", () => {
    const printed = (id: string, inForceOn: string) =>
      toPrint(["nl", "en", "pl"], inForceOn, released(id, "pl")).map(({ of }) => of);
    expect(printed("D-04", "2027-02-01")).toEqual(["2027-02-01", "2027-02-01", "2026-11-30"]);
    expect(printed("D-04", "2026-02-01")).toEqual(["2026-02-01", "2026-02-01", "2026-02-01"]);
    expect(printed("D-07", "2027-02-01")).toEqual(["2027-02-01", "2027-02-01", null]);
  });

  test("of flyer and agreement it is told to the office once a text", () => {
    expect(releaseBehind("en", released("CP-17", "en")).map(({ text }) => text)).toEqual(["CP-17"]);
    expect(flyerBehind("en", released("D-07", "en"))).toEqual([
      { text: "D-07", critical: true, changedOn: "2026-12-01" },
    ]);
  });

  test("terms, the rule on offences, the official channel and ways of contact are what a paper must not say wrongly", () => {
    const critical = [...new Set(EVERY.filter((text) => text.critical).map(({ id }) => id))];
    expect(critical.sort()).toEqual(
      [
        "CP-21", "CP-25", "CR-04.months", "CR-09", "CR-11", "WS-05", "WS-07", "WS-10.none", "WS-10.network_receives", "WS-13",
        "CP-36.inform_board_with_knowledge", "CP-36.consent_only", "CP-36.consent_or_five_conditions", "CP-36.police_report",
        "D-03.verb", "D-03.line", "D-03.address", "D-07", "D-13.front", "D-13.back", "D-14.body", "D-15.body", "D-16",
        "D-08.offence/CP-36.inform_board_with_knowledge", "D-08.offence/CP-36.consent_only",
        "D-08.offence/CP-36.consent_or_five_conditions",
      ].sort(),
    ); // biome-ignore format: a table
  });
});

const CLAUSES = REGULATIONS.flatMap((kind) =>
  [...changeable(kind)].map(([clause, { text }], at) => ({ kind, clause, text, at })),
);
/** The texts of a summary that say this clause in short. */
const saidIn = (kind: Regulation, clause: string) =>
  summaryTranslated(kind, {})
    .filter(({ of }) => of.includes(clause))
    .map(({ id }) => id);

describe("a change of the Dutch in the portal", () => {
  test("every text of every summary but its first line says something that is there in Dutch", () => {
    for (const kind of REGULATIONS) {
      const texts = SUMMARIES[kind].flatMap(({ clauses }) => clauses.map(({ id }) => id));
      expect(summaryTranslated(kind, {}).map(({ id }) => id)).toEqual(texts.filter((id) => id !== "summary"));
    }
    expect(saidIn("conductProtocol", "CP-33")).toEqual(["CP-32"]);
    expect(saidIn("conductProtocol", "CP-40")).toEqual([]);
  });

  test.each(CLAUSES)(
    "of $clause leaves behind what says it, until somebody translates that",
    ({ kind, clause, text, at }) => {
      const changed = { [clause]: `${text} Anders.` };
      const texts = saidIn(kind, clause);
      const known = texts.flatMap((id): KnownTranslation[] => {
        const dutch = summaryTranslated(kind, changed).find((one) => one.id === id)?.dutch ?? "";
        return [{ text: id, language: "en", from: markOf(dutch), words: "The new words." }];
      });
      for (const slug of texts.length > 0 ? SLUGS.slice(at % 3, (at % 3) + 1) : []) {
        const facts = factsOf(slug);
        const as = (given?: Parameters<typeof keptTexts>[3], own = changed) =>
          keptTexts(kind, facts, own, given);
        const { en, pl } = as().lags;
        expect(as(undefined, {}).lags).toEqual({});
        expect(texts).toEqual(expect.arrayContaining((en ?? []).map((one) => one.text)));
        expect((pl ?? []).map((one) => one.text)).toEqual((en ?? []).map((one) => one.text));

        const given = as({ known, earlier: [{}] });
        expect([given.lags.en, given.lags.pl]).toEqual([undefined, pl]);
        const reads = JSON.stringify(given.texts.en.blocks).split("The new words.").length - 1;
        expect(reads).toBe((en ?? []).length);
        expect(as({ known, earlier: [{}] }, {}).texts).toEqual(as(undefined, {}).texts);
      }
      for (const language of TRANSLATED)
        expect(
          summaryWords(kind, changed, language, { known: [], earlier: [] }).lags.map((lag) => lag.text),
        ).toEqual(texts);
    },
  );

  test("with no new words the last ones stay, and a refused change takes nothing with it", () => {
    const changes = ["Eén.", "Twee."].map((words, at) => ({
      number: at + 1,
      texts: { "CP-25": words },
      reason: "Proef",
      lawOn: null,
    }));
    const dutch = (words: string) => markOf(words);
    const known: KnownTranslation[] = [
      { text: "CP-25", language: "en", from: dutch("Eén."), words: "One." },
      { text: "CP-25", language: "en", from: dutch("Heel anders."), words: "Of somebody else." },
    ];
    const read = (choices: Answer["choice"][]) => {
      const answers = choices.map((choice, at) => ({
        number: at + 1,
        clause: "CP-25",
        choice,
        words: choice === "edited" ? "Van ons." : "",
      }));
      const given = givenTo(known, changes, answers);
      const { words, lags } = summaryWords("conductProtocol", textsOf(changes, answers), "en", given);
      return [words["CP-25"] ?? "as released", lags.map(({ text }) => text)];
    };
    expect(read([])).toEqual(["as released", []]);
    expect(read(["taken"])).toEqual(["One.", []]);
    expect(read(["taken", "taken"])).toEqual(["One.", ["CP-25"]]);
    expect(read(["taken", "edited"])).toEqual(["One.", ["CP-25"]]);
    expect(read(["taken", "refused"])).toEqual(["One.", []]);
    expect(read(["refused", "taken"])).toEqual(["as released", ["CP-25"]]);
    expect(read(["refused", "refused"])).toEqual(["as released", []]);
  });
});
