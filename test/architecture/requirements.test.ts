import { expect, test } from "vitest";
import { LATER } from "#test/requirements/later";
import { traced } from "#test/requirements/traced";

test("every requirement has a test and a line that would break it, but for those of later parts", () => {
  const later: readonly string[] = Object.values(LATER).flat();
  const open = traced().filter(({ tests, code }) => tests.length === 0 || code.length === 0);
  expect(open.map(({ number }) => number).filter((number) => !later.includes(number))).toEqual([]);
});
