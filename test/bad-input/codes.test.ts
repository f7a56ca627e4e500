import { afterAll, beforeAll, expect, test } from "vitest";
import { fileReport, returnWith, Visitor } from "#test/support/visitor";
import { newCode } from "~/crypto/code";
import { ownEmployer } from "./own-employer";
import { ownWeb } from "./own-web";

let own: Awaited<ReturnType<typeof ownEmployer>>;
let apart: Awaited<ReturnType<typeof ownWeb>>;
beforeAll(async () => {
  own = await ownEmployer("codes");
  // Nothing listens on port 1: whatever asks the database as a reporter, fails.
  apart = await ownWeb(own.house, {
    DATABASE_URL_REPORTER: "postgres://vp_reporter:x@127.0.0.1:1/tweespoor",
  });
});
afterAll(() => apart?.stop());

const MISTYPED = "Deze code klopt niet. Er horen zes groepen van vier tekens te staan.";
const UNKNOWN = "Met deze code vinden wij niets. Kijk of elk teken klopt.";

const open = (origin: string, code: string) =>
  new Visitor(origin).post("/mijn-melding?taal=nl", { doe: "openen", code });

test("one wrong symbol anywhere, two that changed places, or one too few is said without asking the database (6-30)", async () => {
  const { code } = await fileReport(own.house, own.slug, { verhaal: "Kort." });
  const symbols = [...code];
  const wrong = symbols.map((symbol, at) => symbols.with(at, symbol === "7" ? "8" : "7").join(""));
  const swapped = symbols.slice(1).flatMap((symbol, at) => {
    const before = symbols[at] ?? "";
    // Equal neighbours are no mistake, and the sum behind the check symbol cannot tell 0Z from Z0.
    if (symbol === before || /^(0Z|Z0)$/.test(before + symbol)) return [];
    return [
      symbols
        .with(at, symbol)
        .with(at + 1, before)
        .join(""),
    ];
  });
  for (const typed of [
    ...wrong,
    ...swapped,
    code.slice(1),
    `${code}7`,
    "",
    "U".repeat(24),
    code.repeat(20),
  ]) {
    const answer = await open(apart.origin, typed);
    expect([typed, answer.status]).toEqual([typed, 422]);
    expect(answer.text).toContain(MISTYPED);
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
  // The same web does ask for a code that could be one, and can only say that nothing works now.
  const asked = await open(apart.origin, newCode());
  expect(asked.status).toBe(503);
  expect(asked.text).toMatch(/href="tel:/);
});

test("a code that never was and one that was destroyed get the same answer, byte for byte (6-30)", async () => {
  const { code } = await fileReport(own.house, own.slug, { verhaal: "Weg ermee." });
  const reporter = await returnWith(own.house, code);
  const destroyed = await reporter.post("/mijn-melding?taal=nl", { doe: "vernietigen", zeker: "ja" });
  expect(destroyed.text).toContain("Alles is vernietigd");

  const answers = [await open(own.house.origin, code), await open(own.house.origin, newCode())];
  for (const { status, text, headers } of answers) {
    expect(status).toBe(422);
    expect(text).toContain(UNKNOWN);
    expect(headers.getSetCookie()).toEqual([]);
  }
  expect(answers[0]?.text).toBe(answers[1]?.text);
});
