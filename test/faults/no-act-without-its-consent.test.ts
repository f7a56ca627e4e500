import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filledIn, wayTo } from "#test/support/course-plan";
import { type House, startHouse } from "#test/support/house";
import { moveClock } from "#test/support/visitor";
import { type Case, openCase } from "#test/support/worked-case";
import { newUuid } from "~/crypto/primitives.server";
import { doAct } from "~/domain/dossier/course/consents";
import { TRACKS } from "~/domain/tracks/all";
import type { Track } from "~/domain/tracks/track";

const ME = { slug: "noordzijl", email: "t.vanwolde@tweespoor.example" };
const NOBODYS = "00000000-0000-4000-8000-000000000000";

let house: House;
let day: string;
beforeAll(async () => {
  house = await startHouse("consents");
  await readDay();
});
const readDay = async () => {
  const [row] = await house.sql<{ day: string }>("owner", "select app.today()::text as day");
  day = row?.day ?? "";
};
afterAll(() => house?.stop());

const tracks = TRACKS.filter((track) => Object.keys(track.acts).length > 0);

const accepted = (track: Track, more: { accept?: boolean } = {}) =>
  openCase(house, track, { ...ME, day, ...more });

/** Tries an act by raw POST with a valid session, and as a direct command: neither does it, and no line is written. */
async function refusedBoth(one: Case, track: Track, act: string, asked: string): Promise<void> {
  const before = await one.lines();
  const answers = filledIn(track.acts[act]?.asks, day);
  const posted = await one.counsellor({ doe: "daad", daad: act, op: asked, ...answers });
  expect([404, 422], `${act} by POST`).toContain(posted.status);
  const direct = await one.atWork((tx, keyring) =>
    doAct(
      tx,
      keyring,
      { who: "counsellor", author: "T." },
      { dossierId: one.dossierId, once: newUuid(), act, asked, answers: {} },
    ),
  );
  expect(direct.ok, `${act} as a command`).toBe(false);
  expect(await one.lines()).toBe(before);
}

// One dossier for each stage, brought there by the steps that the table itself names (S0-11, S2-19, S3-03).
describe.each(tracks.map((track) => [track.code, track] as const))("%s", (_code, track) => {
  test.each(Object.keys(track.stages))(
    "S0-11 S2-19 S3-11: in %s no act is possible without its consent",
    async (stage) => {
      const way = wayTo(track, stage).filter(({ step }) => step !== "accept");
      const one = await accepted(track, { accept: stage !== track.start });
      await one.walk(way);
      for (const act of Object.keys(track.acts)) await refusedBoth(one, track, act, NOBODYS);
    },
  );

  const outward = Object.entries(track.acts).filter(([act, row]) => {
    const settings = row.needs.some((need) => String(need).startsWith("setting:"));
    return row.needs.includes(`consent:${act}`) && !settings;
  });
  test.each(outward)("S2-19: %s waits for a consent that was given and still holds", async (act, row) => {
    const one = await accepted(track);
    await one.walk(wayTo(track, row.from[0] ?? "", act).filter(({ step }) => step !== "accept"));
    const ask = async (until = "") => {
      const posted = await one.counsellor({
        doe: "vraag",
        daad: act,
        wat: "Alleen dit.",
        met: "Haar",
        tot: until,
      });
      expect(posted.status).toBe(303);
      const { course } = await one.course();
      return course.consents.at(-1)?.asked.id ?? "";
    };
    const say = async (fields: Record<string, string>) => expect((await one.teller(fields)).status).toBe(303);

    await refusedBoth(one, track, act, NOBODYS);
    const refusedOne = await ask();
    await refusedBoth(one, track, act, refusedOne);
    await say({ doe: "antwoord", op: refusedOne, antwoord: "nee" });
    await refusedBoth(one, track, act, refusedOne);

    const withdrawn = await ask();
    await say({ doe: "antwoord", op: withdrawn, antwoord: "ja" });
    await say({ doe: "intrekken", op: withdrawn });
    await refusedBoth(one, track, act, withdrawn);

    const spoken = await ask();
    const wroteDown = await one.counsellor({
      doe: "antwoord",
      op: spoken,
      antwoord: "ja",
      hoe: "mondeling",
      gezegd: day,
    });
    expect(wroteDown.status).toBe(303);
    const line = (await one.course()).course.consents.at(-1)?.answeredBy ?? "";
    await say({ doe: "kloptniet", op: line, woorden: "Zo zei ik het niet." });
    await refusedBoth(one, track, act, spoken);

    const given = await ask(day);
    await say({ doe: "antwoord", op: given, antwoord: "ja" });
    await refusedBoth(one, track, act, NOBODYS);
    const before = await one.lines();
    const done = await one.counsellor({ doe: "daad", daad: act, op: given, ...filledIn(row.asks, day) });
    expect(done.status).toBe(303);
    expect(await one.lines()).toBe(before + 1);
    waiting.push({ one, act, given });
  });

  test("S2-19: the day after its last day a consent holds no more", async () => {
    expect(waiting.length).toBe(outward.length);
    await moveClock(house, "P1D");
    await readDay();
    for (const { one, act, given } of waiting.splice(0)) await refusedBoth(one, track, act, given);
  });
});

const waiting: { one: Case; act: string; given: string }[] = [];
