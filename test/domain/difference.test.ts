import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOf } from "~/domain/documents/difference";

const written = (before: string, after: string) =>
  differenceOf(before, after).map((line) =>
    line
      .map(({ kind, text }) => (kind === "same" ? text : `${kind === "added" ? "+" : "-"}[${text}]`))
      .join(""),
  );

test("a word that changed is gone and come; the rest of the line stays", () => {
  expect(written("Hij schreeuwt vaak.", "Hij schreeuwt elke week.")).toEqual([
    "Hij schreeuwt -[vaak.]+[elke week.]",
  ]);
});

test("lines keep their place, and what did not change is not marked", () => {
  expect(written("Eén.\nTwee.", "Eén.\nDrie.\nTwee.")).toEqual(["Eén.", "+[Drie.]", "Twee."]);
  expect(written("Eén.\n\nTwee.", "Eén.\n\nTwee.")).toEqual(["Eén.", "Twee."]);
});

test("of any two texts, what stayed and what came make the later one, what stayed and what went the earlier", () => {
  const text = fc.stringMatching(/^[ab \n]{0,30}$/);
  const plain = (value: string) => value.replace(/\n/g, "");
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = differenceOf(before, after).flat();
      const without = (gone: string) =>
        pieces
          .filter(({ kind }) => kind !== gone)
          .map(({ text }) => text)
          .join("");
      expect(without("gone")).toBe(plain(after));
      expect(without("added")).toBe(plain(before));
    }),
  );
});

test("two long texts with nothing in common do not keep anybody waiting", () => {
  const long = (word: string) => Array.from({ length: 5000 }, (_, at) => `${word}${at}`).join(" ");
  const lines = differenceOf(long("a"), long("b"));
  expect(lines.flat().map(({ kind }) => kind)).toEqual(["gone", "added"]);
});
