import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { courseOf } from "~/domain/dossier/course/course";
import { mayDo, mayTake, type Now, stands } from "~/domain/dossier/course/policy";

import { nameOfTrack, TRACKS } from "~/domain/tracks/all";
import { lastDayOf, termsBegunBy } from "~/domain/tracks/terms";
import type { Need, Step, Track } from "~/domain/tracks/track";
import { fulfilled, NOW, underWhich } from "./fulfilled";
import { printed } from "./markdown";
import { copyOf } from "./print";

describe.each(TRACKS.map((track) => [nameOfTrack(track), track] as const))("%s", (_name, track) => {
  const steps = Object.entries(track.steps);
  const acts = Object.entries(track.acts);
  const open = Object.keys(track.stages).filter((stage) => track.stages[stage]?.standing !== "closed");

  test("is printed as in the signed copy (`npm run law -- --write` replaces it, to be signed anew)", () => {
    expect(printed(track)).toBe(fs.readFileSync(copyOf(track), "utf8"));
  });

  test("reaches every stage, has a way out of every open one, and ends closed", () => {
    const reached = new Set([track.start]);
    for (let grew = true; grew; ) {
      grew = false;
      for (const [, step] of steps) {
        for (const [from, to] of arrows(step)) {
          if (reached.has(from) && !reached.has(to)) {
            reached.add(to);
            grew = true;
          }
        }
      }
    }
    expect([...reached].sort()).toEqual(Object.keys(track.stages).sort());
    const ends = new Set(Object.keys(track.stages).filter((stage) => !open.includes(stage)));
    for (let grew = true; grew; ) {
      grew = false;
      for (const [, step] of steps) {
        for (const [from, to] of arrows(step)) {
          if (ends.has(to) && !ends.has(from)) {
            ends.add(from);
            grew = true;
          }
        }
      }
    }
    expect(open.filter((stage) => !ends.has(stage))).toEqual([]);
  });

  test("gives a source for every basis, and a reason for whatever waits", () => {
    for (const [name, { basis }] of [...steps, ...acts]) {
      const codes = basis.split(", ").map((one) => one.split(/[- ]/)[0] ?? "");
      expect(
        codes.filter((code) => !(code in track.sources)),
        `the basis of ${name}`,
      ).toEqual([]);
    }
    for (const [name, { lacking }] of steps) expect(lacking, name).toMatch(/^[a-zé].*[^.]$/u);
  });

  // Every guard of the table, one by one: with everything else in place it alone decides, and without it nothing does.
  const guards = [
    ...steps.flatMap(([name, row]) =>
      (row.needs ?? []).map((need) => ({ name, need, kind: "step" as const })),
    ),
    ...acts.flatMap(([name, row]) => row.needs.map((need) => ({ name, need, kind: "act" as const }))),
  ];
  test.each(guards)(
    "$kind $name waits for $need, and would not without that entry",
    ({ name, need, kind }) => {
      const without = withoutNeed(track, kind, name, need);
      const lacking = lackingOnly(track, kind, name, need);
      expect(judge(track, kind, name, lacking)).toEqual({ ok: false, refusal: { why: "need", need } });
      expect(judge(without, kind, name, lacking)).toEqual({ ok: true });
      expect(printed(without)).not.toBe(printed(track));
    },
  );

  const places = [
    ...steps.flatMap(([name, row]) => row.from.map((stage) => ({ name, stage, kind: "step" as const }))),
    ...acts.flatMap(([name, row]) => row.from.map((stage) => ({ name, stage, kind: "act" as const }))),
  ];
  test.each(places)(
    "$kind $name may be done in $stage, and could not without that entry",
    ({ name, stage, kind }) => {
      const standing = { ...fulfilled(track, kind, name), stage };
      expect(judge(track, kind, name, standing)).toEqual({ ok: true });
      const without = withoutStage(track, kind, name, stage);
      expect(judge(without, kind, name, standing)).toEqual({ ok: false, refusal: { why: "stage", stage } });
      expect(printed(without)).not.toBe(printed(track));
    },
  );

  test.each(steps.filter(([, row]) => row.within).map(([name]) => name))("%s has a term", (name) => {
    const { within } = track.steps[name] as Step;
    if (!within) throw new Error("unreachable");
    const without = {
      ...track,
      steps: { ...track.steps, [name]: omit(track.steps[name] as Step, "within") },
    };
    const settings = { ...underWhich(within), firstContactDays: 2, firstContactUnit: "calendar" } as const;
    for (const since of [within.since].flat()) {
      expect(termsBegunBy(track, since, settings)).toContainEqual({ step: name, within });
      expect(termsBegunBy(without, since, settings)).not.toContainEqual({ step: name, within });
    }
    expect(lastDayOf(within, "2026-01-30", settings) > "2026-01-30").toBe(true);
    expect(printed(without)).not.toBe(printed(track));
  });
});

type Kind = "step" | "act";
type Judged = ReturnType<typeof fulfilled>;

function judge(track: Track, kind: Kind, name: string, { stage, entries, now }: Judged) {
  const course = { ...courseOf(track, entries), stage };
  return kind === "act"
    ? mayDo(course, name, now)
    : mayTake(course, name, track.steps[name]?.who ?? "reporter", now);
}

/** Everything that this step or act needs, but for one need. */
function lackingOnly(track: Track, kind: Kind, name: string, need: Need): Judged {
  const full = fulfilled(track, kind, name, need);
  const course = { ...courseOf(track, full.entries), stage: full.stage };
  const row = kind === "act" ? track.acts[name] : track.steps[name];
  const others = (row?.needs ?? []).filter((one) => one !== need);
  expect(others.filter((one) => !stands(course, one, full.now))).toEqual([]);
  expect(stands(course, need, full.now)).toBe(false);
  return full;
}

function withoutNeed(track: Track, kind: Kind, name: string, need: Need): Track {
  return changed(track, kind, name, (row) => ({
    ...row,
    needs: (row.needs ?? []).filter((one) => one !== need),
  }));
}

function withoutStage(track: Track, kind: Kind, name: string, stage: string): Track {
  return changed(track, kind, name, (row) => ({ ...row, from: row.from.filter((one) => one !== stage) }));
}

function changed(track: Track, kind: Kind, name: string, change: (row: Step) => Step): Track {
  const where = kind === "act" ? "acts" : "steps";
  return { ...track, [where]: { ...track[where], [name]: change(track[where][name] as Step) } };
}

function arrows(step: Step): [string, string][] {
  return step.from.map((from) => {
    const { to } = step;
    return [from, to === undefined ? from : typeof to === "string" ? to : (to[from] ?? from)];
  });
}

function omit<T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = from;
  return rest;
}

test("what the tests call today is a day on which every table holds", () => {
  const now: Now = NOW;
  expect(TRACKS.every(({ validFrom }) => validFrom <= now.today)).toBe(true);
});
