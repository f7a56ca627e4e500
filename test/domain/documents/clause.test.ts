import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Clause, clauseLine, compose, plainText, type Section } from "~/domain/documents/clause";

type Facts = { loud: boolean };
const clause = (nl: string, more: Partial<Clause<Facts, "nl">> = {}): Clause<Facts, "nl"> => ({
  id: "X-01",
  kind: "fixed",
  serves: [],
  nl,
  ...more,
});
const section = (...clauses: Clause<Facts, "nl">[]): Section<Facts, "nl"> => ({
  heading: { nl: "Kop" },
  clauses,
});
const written = (text: string, values: Record<string, string | string[]> = {}) =>
  compose([section(clause(text))], "nl", { loud: true }, values);

describe("a document is an ordered list of clauses", () => {
  test("lines become paragraphs and lists, in order", () => {
    expect(written("Een.\n- twee\n- drie\nVier.\n1. vijf\n2. zes").blocks).toEqual([
      { kind: "heading", text: "1. Kop", item: "" },
      { kind: "paragraph", text: "Een.", clause: "X-01" },
      { kind: "list", ordered: false, items: ["twee", "drie"], clause: "X-01" },
      { kind: "paragraph", text: "Vier.", clause: "X-01" },
      { kind: "list", ordered: true, items: ["vijf", "zes"], clause: "X-01" },
    ]);
  });

  test("two lists of two clauses stay two lists", () => {
    const { blocks } = compose(
      [section(clause("- a"), clause("- b", { id: "X-02" }))],
      "nl",
      { loud: true },
      {},
    );
    expect(blocks.filter(({ kind }) => kind === "list")).toHaveLength(2);
  });

  test("a clause that does not apply is not there, and a section without clauses neither", () => {
    const loud = section(clause("Hard.", { when: (facts) => facts.loud }));
    const rest = section(clause("Rest.", { id: "X-02" }));
    expect(plainText({ title: "T", ...compose([loud, rest], "nl", { loud: true }, {}) })).toBe(
      "T\n\n1. Kop\nHard.\n\n2. Kop\nRest.",
    );
    expect(plainText({ title: "T", ...compose([loud, rest], "nl", { loud: false }, {}) })).toBe(
      "T\n\n1. Kop\nRest.",
    );
  });

  test("of several texts of a clause the one that applies is the sentence", () => {
    const texts = [
      clause("Hard, {who}.", { when: (facts) => facts.loud }),
      clause("Zacht, {who}.", { when: (facts) => !facts.loud }),
    ];
    expect(clauseLine(texts, "nl", { loud: false }, { who: "Agata" })).toBe("Zacht, Agata.");
    expect(() => clauseLine(texts.slice(0, 1), "nl", { loud: false }, {})).toThrow();
  });
});

describe("values", () => {
  test("an empty value makes the clause incomplete, whether it is not there, empty or blank", () => {
    for (const values of [{}, { who: "" }, { who: " \t" }, { who: [] }]) {
      expect(written("Dit is {who}.", values).missing).toEqual([{ clause: "X-01", value: "who" }]);
    }
    expect(written("Dit is {who}.", { who: "Agata" }).missing).toEqual([]);
  });

  test("a line that is one value has as many lines as the value", () => {
    const { blocks } = written("{promise}\n- {lines}", {
      promise: ["Een.", "Twee."],
      lines: ["a", "b", "c"],
    });
    expect(plainText({ title: "", blocks })).toBe("\n\n1. Kop\nEen.\nTwee.\n- a\n- b\n- c");
  });

  test("a value at the start of a sentence gets a capital, elsewhere not", () => {
    const { blocks } = written("{who} belt. {who} mailt? {who} zwijgt, zegt {who}: {who}.", {
      who: "de man",
    });
    expect(blocks[1]).toMatchObject({
      text: "De man belt. De man mailt? De man zwijgt, zegt de man: de man.",
    });
    const { blocks: address } = written("{url} is het adres.", { url: "tweespoor.example/m/x" });
    expect(address[1]).toMatchObject({ text: "tweespoor.example/m/x is het adres." });
  });

  test("whatever a value holds, it never makes structure or another value", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("- ", "1. ", "\n", "{secret}", "\u2028"), (text, mark) => {
        const { blocks } = written("Voor {value} na.", { value: `${text}${mark}x`, secret: "geheim" });
        expect(blocks).toHaveLength(2);
        expect(blocks[1]?.kind).toBe("paragraph");
        expect(plainText({ title: "", blocks })).not.toMatch(/geheim|[\u2028\n]x/);
      }),
    );
  });
});
