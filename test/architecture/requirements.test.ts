import { expect, test } from "vitest";
import { LATER } from "#test/requirements/later";
import { titledTests, traced } from "#test/requirements/traced";

test("every requirement has a test and a line that would break it, but for those of later parts", () => {
  const later: readonly string[] = Object.values(LATER).flat();
  const open = traced().filter(({ tests, code }) => tests.length === 0 || code.length === 0);
  expect(open.map(({ number }) => number).filter((number) => !later.includes(number))).toEqual([]);
});

test("each of the fourteen side channels that betray a report has a test (1.4 of the security design)", () => {
  const named = titledTests().flatMap(({ title }) => /^side channel (\d+): /.exec(title)?.[1] ?? []);
  const numbers = Array.from({ length: 14 }, (_, at) => String(at + 1));
  expect(numbers.filter((number) => !named.includes(number))).toEqual([]);
});
