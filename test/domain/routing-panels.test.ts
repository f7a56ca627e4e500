import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Track } from "~/domain/intake/schema";
import { explain, route } from "~/domain/routing/policy";
import type { Candidate, Wishes } from "~/domain/routing/schema";

const UB: Track = "unwanted_behaviour";
const IN: Track = "integrity";

/** The slow twin: writes out every pair of people, throws away what may not be, and sorts what is left. */
function slowRoute(people: Candidate[], wishes: Wishes): { primary: string; deputy: string | null } | null {
  const has = (one: Candidate, track: Track) => one.tracks.some((own) => own === track);
  const both = (one: Candidate) => has(one, UB) && has(one, IN);
  const mayRead = (one: Candidate) =>
    one.affiliated &&
    one.onPanel &&
    one.keyReady &&
    one.present &&
    !one.conflicted &&
    one.id !== wishes.exclude &&
    (wishes.about === "integrity" ? has(one, IN) : has(one, UB));
  const pairs: { primary: Candidate; deputy: Candidate | null }[] = [];
  for (const primary of people) {
    pairs.push({ primary, deputy: null });
    for (const deputy of people) if (deputy !== primary) pairs.push({ primary, deputy });
  }
  const allowed = pairs.filter(({ primary, deputy }) => {
    if (!mayRead(primary)) return false;
    if (deputy && (wishes.refuseDeputy || !mayRead(deputy))) return false;
    if (wishes.counsellor !== "" && primary.id !== wishes.counsellor) return false;
    if (wishes.gender !== "" && primary.gender !== wishes.gender) return false;
    if (wishes.language !== "" && primary.languages.indexOf(wishes.language) === -1) return false;
    const someoneHasBoth = people.some((one) => mayRead(one) && both(one));
    return wishes.about !== "both" || !someoneHasBoth || both(primary);
  });
  const key = (one: Candidate | null) => {
    if (!one) return [1, 0, 0, 0, ""];
    return [0, one.id === wishes.counsellor ? 0 : 1, both(one) ? 0 : 1, one.rank, one.id];
  };
  const keyed = allowed.map((pair) => ({ pair, key: [...key(pair.primary), ...key(pair.deputy)] }));
  keyed.sort((a, b) => {
    for (const [place, left] of a.key.entries()) {
      const right = b.key[place] ?? 0;
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
  const best = keyed[0]?.pair;
  return best ? { primary: best.primary.id, deputy: best.deputy?.id ?? null } : null;
}

function slowAnswer(people: Candidate[], wishes: Wishes) {
  const found = slowRoute(people, wishes);
  if (found) return { ok: true, ...found, track: wishes.about === "integrity" ? IN : UB };
  const dropped: [string, Wishes][] = [
    ["counsellor", { ...wishes, counsellor: "" }],
    ["gender", { ...wishes, gender: "" }],
    ["language", { ...wishes, language: "" }],
    ["exclude", { ...wishes, exclude: "" }],
  ];
  const first = dropped.find(([, fewer]) => slowRoute(people, fewer) !== null);
  return { ok: false, standsInTheWay: first ? first[0] : "panel" };
}

const IDS = ["a", "b", "c", "d", "e", "f"];
const mostly = fc.integer({ min: 0, max: 7 }).map((number) => number > 0);
const generatedPerson = fc.record({
  gender: fc.constantFrom("w" as const, "m" as const),
  languages: fc.subarray(["nl", "en", "pl"]),
  tracks: fc.subarray([UB, IN]),
  onPanel: mostly,
  affiliated: mostly,
  keyReady: mostly,
  present: mostly,
  conflicted: mostly.map((no) => !no),
  rank: fc.integer({ min: 0, max: 3 }),
});
const generatedPanel = fc
  .array(generatedPerson, { maxLength: IDS.length })
  .map((people) =>
    people.map((facts, place) => ({ ...facts, id: IDS[place] ?? "", name: IDS[place] ?? "" })),
  );
const generatedWishes = fc.record({
  counsellor: fc.oneof({ weight: 3, arbitrary: fc.constant("") }, fc.constantFrom(...IDS)),
  gender: fc.constantFrom("" as const, "" as const, "w" as const, "m" as const),
  language: fc.constantFrom("", "", "nl", "pl"),
  exclude: fc.oneof({ weight: 2, arbitrary: fc.constant("") }, fc.constantFrom(...IDS)),
  about: fc.constantFrom(
    "unwanted_behaviour" as const,
    "integrity" as const,
    "both" as const,
    "unknown" as const,
  ),
  refuseDeputy: fc.boolean(),
});
const THOUSAND = { numRuns: 1000, seed: 31 };

describe("1,000 generated panels (decision 31, S3-06, S4-02, S1-09)", () => {
  test("the answer is the one that the slow twin finds by trying every pair", () => {
    const answers = new Map<string, number>();
    fc.assert(
      fc.property(generatedPanel, generatedWishes, (panel, wishes) => {
        const { because: _, ...answer } = route(panel, wishes);
        expect(answer).toEqual(slowAnswer(panel, wishes));
        const kind = answer.ok ? `ok ${answer.deputy !== null}` : answer.standsInTheWay;
        answers.set(kind, (answers.get(kind) ?? 0) + 1);
      }),
      THOUSAND,
    );
    const kinds = ["counsellor", "exclude", "gender", "language", "ok false", "ok true", "panel"];
    expect([...answers.keys()].sort()).toEqual(kinds);
  });

  test("the order of the input changes nothing, and the input is left alone", () => {
    const shuffled = generatedPanel.chain((panel) =>
      fc.tuple(
        fc.constant(panel),
        fc.shuffledSubarray(panel, { minLength: panel.length, maxLength: panel.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, generatedWishes, ([panel, mixed], wishes) => {
        const before = structuredClone(mixed);
        expect(route(mixed, wishes)).toEqual(route(panel, wishes));
        expect(explain(mixed, wishes)).toEqual(explain(panel, wishes));
        expect(mixed).toEqual(before);
      }),
      THOUSAND,
    );
  });

  test("the desk's explanation names the same people as the answer", () => {
    fc.assert(
      fc.property(generatedPanel, generatedWishes, (panel, wishes) => {
        const answer = route(panel, wishes);
        const named = (outcome: string) => explain(panel, wishes).filter((line) => line.outcome === outcome);
        expect(named("chosen").map(({ id }) => id)).toEqual(answer.ok ? [answer.primary] : []);
        expect(named("deputy").map(({ id }) => id)).toEqual(
          answer.ok && answer.deputy ? [answer.deputy] : [],
        );
        if (!answer.ok) expect(named("possible")).toEqual([]);
      }),
      THOUSAND,
    );
  });
});
