import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { addMonths, amsterdamDay, dueMoment, machineNow } from "~/domain/clock";
import { LAW, lawOn } from "~/domain/law-data";

describe("the numbers of the law are dated data", () => {
  test.each(Object.entries(LAW))(
    "%s names its source, is in order, and was looked at within a year",
    (_name, entries) => {
      const today = amsterdamDay(machineNow());
      const days = entries.map((entry) => entry.validFrom);
      expect(days).toEqual([...new Set(days)].sort());
      for (const { source, checkedOn } of entries) {
        expect(source).not.toBe("");
        expect(checkedOn <= today).toBe(true);
        expect(addMonths(checkedOn, 12) >= today, `look at ${source} again, then change checkedOn`).toBe(
          true,
        );
      }
    },
  );

  test("a number changes on its day, and a day before the first entry has the first", () => {
    const entries = LAW.dueHours as unknown[];
    const [now] = LAW.dueHours;
    entries.push({ ...now, value: { accept: 10, other: 16 }, validFrom: "2030-07-01" });
    try {
      expect([lawOn("2030-06-30").dueHours.other, lawOn("2030-07-01").dueHours.other]).toEqual([17, 16]);
      expect(dueMoment("contact", "2030-06-30").hour).toBe(17);
      expect(dueMoment("accept", "2030-07-01").hour).toBe(10);
    } finally {
      entries.pop();
    }
    expect(lawOn("1999-01-01")).toEqual(lawOn("2026-01-01"));
  });

  test("each of them is on the README's list for the lawyer", () => {
    const readme = fs.readFileSync(path.resolve(import.meta.dirname, "../../README.md"), "utf8");
    for (const name of Object.keys(LAW)) expect(readme).toContain(`\`${name}\``);
  });
});
