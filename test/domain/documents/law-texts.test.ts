import { describe, expect, test } from "vitest";
import { addMonths, amsterdamDay, machineNow } from "~/domain/clock";
import { plainText } from "~/domain/documents/clause";
import { regulation } from "~/domain/documents/compose-document";
import { LAW_TEXTS } from "~/domain/documents/law-texts";
import { factsOf } from "./facts";

describe("what a statute says is dated data (documents.md G2)", () => {
  test.each(Object.entries(LAW_TEXTS))(
    "%s names its source and was looked at within a year",
    (_name, law) => {
      const today = amsterdamDay(machineNow());
      expect(law.source).not.toBe("");
      expect(law.lines.length).toBeGreaterThan(0);
      expect(law.checkedOn <= today).toBe(true);
      expect(law.validFrom <= law.checkedOn).toBe(true);
      expect(
        addMonths(law.checkedOn, 12) >= today,
        `look at ${law.source} again, then change checkedOn`,
      ).toBe(true);
    },
  );

  test("the scheme says all of it, with the day of the list of authorities", () => {
    const said = plainText(
      regulation("whistleblowingScheme", factsOf("noordzijl", { anonymousInternalReports: true })),
    );
    for (const law of Object.values(LAW_TEXTS)) {
      for (const line of law.lines) expect(said).toContain(line.replace(/^(- |\d\. )/, ""));
    }
    expect(said).toContain("stand van 26 november 2026");
  });

  test("terms of the law are calendar months and seven days, never ninety days", () => {
    const said = plainText(regulation("whistleblowingScheme", factsOf("de-linde")));
    expect(said).toContain("Binnen 7 dagen na ontvangst");
    expect(said).toContain("drie kalendermaanden na de ontvangstbevestiging");
    expect(said).not.toMatch(/90 dagen|negentig dagen/);
  });
});
