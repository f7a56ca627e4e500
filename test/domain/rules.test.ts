import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bothAllow, offerOf, type Rules, rulesOf } from "~/domain/dossier/rules";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import type { Entry } from "~/domain/tracks/entries";
import { settingHolds } from "~/domain/tracks/settings";
import { SETTINGS } from "./public-cases";

const OFFENCE = ["inform_board_with_knowledge", "consent_only", "consent_or_five_conditions"] as const;
const settings: fc.Arbitrary<ProtocolSettings> = fc
  .record({
    criminalOffenceRule: fc.constantFrom(...OFFENCE),
    counsellorMediationAllowed: fc.boolean(),
    retentionMonths: fc.integer({ min: 0, max: 24 }),
    firstContactDays: fc.integer({ min: 1, max: 2 }),
    firstContactUnit: fc.constantFrom("calendar", "working"),
    statutoryChannel: fc.constantFrom("none", "network_receives"),
  })
  .map((some) => ({ ...SETTINGS, ...some }));
/** Three versions of one employer, and lines that take one or sign, a day after another. */
const versions = fc.tuple(settings, settings, settings);
const deeds = fc.array(fc.constantFrom("take 2", "take 3", "sign", "signed again", "signed on paper"), {
  maxLength: 6,
});

const at = (day: number) => `2026-12-${String(day + 1).padStart(2, "0")}T09:00:00Z`;
const dayOf = (day: number) => at(day).slice(0, 10);

function lineOf(deed: string, day: number): Entry {
  const own = { id: `${day}`, at: at(day), author: "", by: "reporter" } as const;
  if (deed.startsWith("take")) return { ...own, kind: "later", major: Number(deed.at(-1)) };
  if (deed === "sign") return { ...own, kind: "step", step: "sign", answers: {} };
  if (deed === "signed again")
    return { ...own, kind: "signed", text: { version: "2026-01-01", language: "nl" } };
  return { ...own, by: "counsellor", kind: "step", step: "sign", answers: {}, how: "paper" };
}

const rules = (three: readonly ProtocolSettings[], lines: readonly string[]): Rules =>
  rulesOf(1, new Map(three.map((one, at) => [at + 1, one])), lines.map(lineOf));

/** A later version is only ever taken after an earlier one. */
const rising = (lines: readonly string[]) => {
  const majors = lines.filter((line) => line.startsWith("take")).map((line) => line.at(-1));
  return new Set(majors).size === majors.length && [...majors].sort().join() === majors.join();
};
const walks = fc.tuple(versions, deeds.filter(rising));
const always = (holds: (three: readonly ProtocolSettings[], lines: string[]) => void) =>
  fc.assert(
    fc.property(walks, ([three, lines]) => holds(three, lines)),
    { numRuns: 500 },
  );

/** What may be told without a yes, by the names under which the tables ask for it. */
const exceptions = (one: Pick<ProtocolSettings, "criminalOffenceRule">) =>
  ["boardMustKnow", "fiveConditions"].filter((name) => settingHolds(name, { ...SETTINGS, ...one }));

describe("the protocol of a running dossier (documents.md C4)", () => {
  test("S0-27: without the reporter's yes what was told at receipt holds, whatever was published since", () => {
    always((three, lines) => {
      const untouched = rules(
        three,
        lines.filter((line) => !line.startsWith("take")),
      );
      expect(untouched).toMatchObject({ settings: three[0], agreed: three[0], major: 1, taken: null });
      expect(untouched.strict).toBe(false);
    });
  });

  test("S0-20: no line ever makes a dossier stay longer than it was told", () => {
    always((three, lines) => {
      lines.reduce((before, _, at) => {
        const months = rules(three, lines.slice(0, at + 1)).settings.retentionMonths;
        expect(months).toBeLessThanOrEqual(before);
        return months;
      }, three[0]?.retentionMonths ?? 0);
      const taken = lines.flatMap((line) => (line.startsWith("take") ? [Number(line.at(-1)) - 1] : []));
      const least = Math.min(...[0, ...taken].map((one) => three[one]?.retentionMonths ?? 0));
      expect(rules(three, lines).settings.retentionMonths).toBe(least);
    });
  });

  test("S0-12 C1: what was not signed never lets a counsellor tell more without a yes", () => {
    always((three, lines) => {
      const signed = lines.findLastIndex((line) => line === "sign" || line === "signed again");
      const taken = lines.slice(0, signed + 1).findLast((line) => line.startsWith("take"));
      const version = three[taken ? Number(taken.at(-1)) - 1 : 0] ?? SETTINGS;
      const { settings } = rules(three, lines);
      expect(exceptions(version)).toEqual(expect.arrayContaining(exceptions(settings)));
    });
  });

  test("C1: and once the reporter signed it, the limits of the version that was taken hold", () => {
    always((three, lines) => {
      const { settings, agreed, strict } = rules(three, [...lines, "signed again"]);
      expect([settings.criminalOffenceRule, strict]).toEqual([agreed.criminalOffenceRule, false]);
    });
  });

  test("C7: a term counts by the version of the day on which it began, the day of the yes still by the old one", () => {
    always((three, lines) => {
      const now = rules(three, lines);
      for (const day of [0, 1, 2, 3, 4, 5, 6]) {
        const before = lines.slice(0, day).findLast((line) => line.startsWith("take"));
        const own = three[before ? Number(before.at(-1)) - 1 : 0];
        expect(now.termsFrom(dayOf(day))).toMatchObject({
          firstContactDays: own?.firstContactDays,
          firstContactUnit: own?.firstContactUnit,
        });
      }
      expect(now.settings.statutoryChannel).toBe(three[0]?.statutoryChannel);
    });
  });

  test("two rules together allow no more than each of them alone", () => {
    for (const one of OFFENCE)
      for (const other of OFFENCE) {
        const both = exceptions({ criminalOffenceRule: bothAllow(one, other) });
        for (const rule of [one, other])
          expect(exceptions({ criminalOffenceRule: rule })).toEqual(expect.arrayContaining(both));
      }
  });

  test("only the newest version in force is offered, on an open case, never apart, and not what was taken", () => {
    const three = [SETTINGS, { ...SETTINGS, retentionMonths: 3 }, SETTINGS];
    const kept = three.map((one, at) => ({ major: at + 1, inForceOn: dayOf(at), settings: one }));
    const on = (lines: string[], day: number, standing = "active", apart = false) =>
      offerOf(rules(three, lines), kept, { today: dayOf(day), standing, apart });
    expect(on([], 0)).toBe(null);
    expect(on([], 1)).toMatchObject({ major: 2, after: { retentionMonths: 3 } });
    expect(on([], 2)).toMatchObject({ major: 3 });
    expect(on(["take 2"], 2)).toMatchObject({ major: 3, after: { retentionMonths: 3 } });
    expect(on(["take 3"], 2)).toBe(null);
    for (const standing of ["formal", "aftercare"]) expect(on([], 1, standing)).not.toBe(null);
    for (const standing of ["new", "closed"]) expect(on([], 1, standing)).toBe(null);
    expect(on([], 1, "active", true)).toBe(null);
  });
});
