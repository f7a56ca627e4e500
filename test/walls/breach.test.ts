import { beforeAll, describe, expect, test } from "vitest";
import { filledIn } from "#test/support/course-plan";
import { sharedHouse } from "#test/support/shared-house";
import { type Case, openCase } from "#test/support/worked-case";
import { codeKeys } from "~/crypto/code";
import { openBreach } from "~/domain/dossier/course/lines";
import { openLines } from "~/domain/dossier/store";
import { nameOfTrack, trackOn } from "~/domain/tracks/all";
import { enter, seen } from "./people";

const house = sharedHouse();
const FIVE = ["tried_everything", "conscience", "no_other_way", "harm_if_silent", "speaking_helps"] as const;
let day: string;
beforeAll(async () => {
  const [row] = await house.sql<{ day: string }>("owner", "select app.today()::text as day");
  day = row?.day ?? "";
});

const table = () => trackOn("confidentiality", day);
const begun = (slug: string, email: string) =>
  openCase(house, trackOn("unwanted_behaviour", day), { slug, email, day });

async function step(one: Case, name: string, over: Record<string, string> = {}): Promise<number> {
  const fields = {
    doe: "stap",
    stap: name,
    procedure: "geheimhouding",
    ...filledIn(table().steps[name]?.asks, day),
  };
  return (await one.counsellor({ ...fields, ...over })).status;
}

const USUAL = { path: nameOfTrack(trackOn("unwanted_behaviour", "2026-01-01")) };

const stageOf = async (one: Case) =>
  one.atWork(async (tx, keyring) => {
    const key = await keyring.dossier(tx, one.dossierId);
    return key ? (await openBreach(tx, key, USUAL, day)).course.stage : null;
  });

/** What the case itself tells the reporter, who has no way to the procedure's own lines. */
const toldTo = async (one: Case) =>
  one.atWork(async (tx, keyring) => {
    const key = await keyring.dossier(tx, one.dossierId);
    if (!key) return [];
    const lines = await openLines(tx, key, "course");
    return lines.flatMap((line) => (line.kind === "notice" ? [line.what] : []));
  });

const RUBEN = "r.tjinaloe@tweespoor.example";
const TJEERD = "t.vanwolde@tweespoor.example";

describe("breaking confidentiality", () => {
  test("S2-34 S2-35 S2-36 S2-37: only after all five conditions, an expert's test and the announcement", async () => {
    const one = await begun("oosterwaarde", RUBEN);
    for (const name of ["consider", "ask", "be_refused"]) expect(await step(one, name)).toBe(303);
    for (const missing of FIVE) {
      expect(await step(one, "review"), `with ${missing} still open`).toBe(422);
      expect(await step(one, missing, { "a.why": "" }), "no reason").toBe(422);
      expect(await step(one, missing)).toBe(303);
    }
    expect(await step(one, "disclose")).toBe(422);
    expect(await step(one, "review")).toBe(303);
    expect(await step(one, "disclose")).toBe(422);
    expect(await step(one, "notify", { "a.told": "Ik ga dit vertellen, eerst aan u." })).toBe(303);
    expect(await toldTo(one)).toContain("Ik ga dit vertellen, eerst aan u.");
    expect(await step(one, "disclose")).toBe(303);
    expect(await step(one, "talk_after")).toBe(303);
    expect(await stageOf(one)).toBe("ended");
  });

  test("S2-33: it can stop at every step, and that is recorded as not broken", async () => {
    const one = await begun("oosterwaarde", RUBEN);
    for (const name of ["consider", "ask", "be_refused", "conscience"])
      expect(await step(one, name)).toBe(303);
    expect(await step(one, "stop")).toBe(303);
    expect(await stageOf(one)).toBe("not_broken");
    expect(await step(one, "review")).toBe(422);
  });

  test("S3-11: where the protocol knows consent only, a refusal ends it; S2-32: with written consent it goes on", async () => {
    const one = await begun("noordzijl", TJEERD);
    for (const name of ["consider", "ask"]) expect(await step(one, name)).toBe(303);
    expect(await step(one, "be_refused")).toBe(422);
    expect(await step(one, "be_granted")).toBe(303);
    expect(await step(one, "disclose")).toBe(303);
    expect(await stageOf(one)).toBe("disclosed");
  });

  test("S0-21: neither the reporter, a colleague nor the office sees a line of it; the office reads one yearly number", async () => {
    const one = await begun("oosterwaarde", RUBEN);
    expect(await step(one, "consider")).toBe(303);
    const lines = "record where shelf = 'breach' and dossier_id = $1";
    const mine = { session: one.staff.session };
    expect(await seen(house, "counsellor", mine, lines, [one.dossierId])).toBe(1);
    const { lookup } = codeKeys(one.code);
    expect(await seen(house, "reporter", { lookup }, lines, [one.dossierId])).toBe(0);
    const other = await enter(house, TJEERD);
    expect(await seen(house, "counsellor", { session: other.session }, lines, [one.dossierId])).toBe(0);
    const stolen = await one.teller({
      doe: "stap",
      stap: "stop",
      procedure: "geheimhouding",
      "a.why": "Nee.",
    });
    expect(stolen.status).not.toBe(303);
    const office = house.demo().accounts.find(({ face }) => face === "network");
    const network = await enter(house, office?.email ?? "");
    expect(await seen(house, "network", { session: network.session }, lines, [one.dossierId])).toBe("42501");
    expect(await step(one, "stop")).toBe(303);
    // Another file of the run has a row of a year far off for a moment.
    const thisYear = "network_counter where year = extract(year from app.today())";
    expect(await seen(house, "network", { session: network.session }, thisYear)).toBe(1);
    expect(await seen(house, "network", {}, thisYear)).toBe(0);
  });
});
