import { beforeAll, describe, expect, test } from "vitest";
import { holdDossier } from "#test/faults/hold";
import { filledIn } from "#test/support/course-plan";
import { sendFile } from "#test/support/files";
import { openFor } from "#test/support/own-panel";
import { sharedHouse } from "#test/support/shared-house";
import { type Answer, codeOn, hidden, returnWith, Visitor } from "#test/support/visitor";
import { type Case, openCase } from "#test/support/worked-case";
import { codeKeys } from "~/crypto/code";
import { trackOn } from "~/domain/tracks/all";
import type { Track } from "~/domain/tracks/track";
import { asking, enter } from "./people";

/** One reporter with a case on each track: one code, two keys, consents apart (decision 28, domain 6.6.15). */
const house = sharedHouse();
const TJEERD = "t.vanwolde@tweespoor.example";
const MINE = "/mijn-melding?taal=nl";
const WHY = "Ook de kas klopt niet.";
let day = "";
beforeAll(async () => {
  day = (await house.sql<{ d: string }>("owner", "select app.today()::text as d"))[0]?.d ?? "";
});

const text = (page: string) => page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const mine = async (one: Case) => (await one.reporter.get(MINE)).text;
const step = async (one: Case, track: Track, name: string, over: Record<string, string> = {}) => {
  const fields = { doe: "stap", stap: name, ...filledIn(track.steps[name]?.asks, day), ...over };
  const by = track.steps[name]?.who === "reporter" ? one.teller : one.counsellor;
  return (await by(fields)).status;
};
const casesOf = (one: Case) =>
  house.sql<{ id: string; track: string; standing: string; counsellor_id: string; case_no: number }>(
    "owner",
    `select d.* from dossier d join key_grant g on g.dossier_id = d.id join reporter r on r.id = g.subject_id
      where r.lookup_hash = $1 order by d.case_no`,
    [codeKeys(one.code).lookupHash],
  );

async function linked(code: "unwanted_behaviour" | "integrity") {
  const track = trackOn(code, day);
  const one = await openCase(house, track, { slug: "noordzijl", email: TJEERD, day });
  await one.walk([{ step: "make_contact" }]);
  expect(await step(one, track, "agree_other"), "before anybody proposed it").toBe(422);
  expect(await step(one, track, "propose_other", { "a.why": WHY })).toBe(303);
  expect(text(await mine(one))).toContain(WHY);
  expect((await one.counsellor({ doe: "stap", stap: "agree_other" })).status, "not for her to say").toBe(422);
  expect(await step(one, track, "agree_other")).toBe(303);
  return { one, track };
}

describe.each(["unwanted_behaviour", "integrity"] as const)("from %s", (code) => {
  test("S4-22 S4-29: the reporter's yes opens a second case on the other track, with keys and terms of its own", async () => {
    const { one, track } = await linked(code);
    const [first, second, ...more] = await casesOf(one);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ id: one.dossierId, track: code, standing: "active" });
    expect(second).toMatchObject({ standing: "active", counsellor_id: one.staff.id, case_no: 2 });
    expect(second?.track).not.toBe(code);
    const grants = await house.sql<{ subject_type: string }>(
      "owner",
      "select subject_type from key_grant where dossier_id = $1 order by 1",
      [second?.id],
    );
    expect(grants.map(({ subject_type }) => subject_type)).toEqual(["counsellor", "reporter"]);
    // She reads both, each names the other, and the way is begun where both already are.
    const hers = text((await one.staff.visitor.get(`/werkplek/dossiers/${second?.id}`)).text);
    expect(hers).toContain("Hoort bij");
    expect(hers).toContain("In contact");
    expect((await one.staff.visitor.get(`/werkplek/dossiers/${one.dossierId}`)).text).toContain(
      String(second?.id),
    );
    // A second yes opens no third.
    expect(await step(one, track, "propose_other")).toBe(303);
    expect(await step(one, track, "agree_other")).toBe(422);
    expect(await casesOf(one)).toHaveLength(2);
    // Only going on there: this one closes, and its consents end with it.
    expect(await step(one, track, "classify")).toBe(303);
    expect(await step(one, track, "close_moved")).toBe(303);
    expect((await casesOf(one)).map(({ standing }) => standing)).toEqual(["closed", "active"]);
  });
});

test("S2-19 S4-22: one view for the reporter: what is next in each, and a deed belongs to the case it was shown with", async () => {
  const { one } = await linked("unwanted_behaviour");
  const [, second] = await casesOf(one);
  const before = await mine(one);
  expect(text(before)).toContain("Uw meldingen");
  expect(text(before)).toContain("Ga naar Integriteit");
  const firstForm = hidden(before, "formulier");
  expect((await one.teller({ doe: "zaak", nummer: "2" })).status).toBe(303);
  const there = await mine(one);
  expect(text(there)).toContain("Ga naar Omgangsvormen");
  expect(text(there)).toContain("Dit is nog geen officiële melding");
  expect(text(there)).toContain(WHY);
  expect(text(there)).not.toContain("Er is iets gebeurd op het werk.");
  const talk = (dossierId: string | undefined) =>
    house.sql("owner", "select id from record where dossier_id = $1 and shelf = 'talk'", [dossierId]);
  const [inFirst, inSecond] = [(await talk(one.dossierId)).length, (await talk(second?.id)).length];
  // A page of the first case that was left open in another tab.
  expect(
    (await one.teller({ doe: "bericht", bericht: "Over de eerste.", formulier: firstForm })).status,
  ).toBe(303);
  expect([(await talk(one.dossierId)).length, (await talk(second?.id)).length]).toEqual([
    inFirst + 1,
    inSecond,
  ]);
  expect((await one.teller({ doe: "zaak", nummer: "7" })).status).toBe(303);
  expect(text(await mine(one))).toContain("Er is iets gebeurd op het werk.");
});

test("a file goes to the case that its form stood with, whatever was chosen since", async () => {
  const { one } = await linked("unwanted_behaviour");
  const [, second] = await casesOf(one);
  const formOf = (page: string) =>
    /action="([^"]*bijlagen[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const filesOf = async (dossierId: string | undefined) =>
    (await house.sql("owner", "select id from attachment where dossier_id = $1", [dossierId])).length;
  const first = formOf(await mine(one));
  expect((await one.teller({ doe: "zaak", nummer: "2" })).status).toBe(303);
  const other = formOf(await mine(one));
  const file = { name: "brief.txt", bytes: Buffer.from("Wat ik zag.") };
  expect((await sendFile(one.reporter, first, file)).status).toBe(303);
  expect([await filesOf(one.dossierId), await filesOf(second?.id)]).toEqual([1, 0]);
  expect((await sendFile(one.reporter, other, file)).status).toBe(303);
  expect([await filesOf(one.dossierId), await filesOf(second?.id)]).toEqual([1, 1]);
});

test("S0-21: a transaction of the reporter sees one of the own cases at a time, and never anybody else's", async () => {
  const { one } = await linked("unwanted_behaviour");
  const [first, second] = await casesOf(one);
  const { lookup } = codeKeys(one.code);
  const sees = async (chosen: string) => {
    const { rows } = await asking<{ id: string }>(
      house,
      "reporter",
      { lookup },
      "with chosen as materialized (select set_config('app.case', $1, true)) select dossier_id as id from chosen, lateral (select dossier_id from part where chosen.set_config is not null) p group by 1",
      [chosen],
    );
    return rows.map(({ id }) => id);
  };
  expect(await sees("1")).toEqual([first?.id]);
  expect(await sees("2")).toEqual([second?.id]);
  expect(await sees("9")).toEqual([first?.id]);
});

test("S0-20: destroying one leaves the other, with the same code", async () => {
  const { one } = await linked("integrity");
  const [, second] = await casesOf(one);
  expect((await one.teller({ doe: "vernietigen", zeker: "ja" })).status).toBe(200);
  expect((await casesOf(one)).map(({ id }) => id)).toEqual([second?.id]);
  expect(text(await mine(one))).toContain(WHY);
  expect((await one.teller({ doe: "vernietigen", zeker: "ja" })).status).toBe(200);
  expect(await casesOf(one)).toEqual([]);
  const [reporter] = await house.sql<{ n: number }>(
    "owner",
    "select count(*)::int as n from reporter where lookup_hash = $1",
    [codeKeys(one.code).lookupHash],
  );
  expect(reporter?.n).toBe(0);
});

const AT = "/mijn-melding/activeren?taal=nl";
/** What the counsellor reads out becomes a code on the reporter's own screen; `finish` makes it work. */
async function newCode(one: Case, dossierId = "") {
  const read = await one.staff.visitor.post(`/werkplek/dossiers/${dossierId}`, {
    doe: "activeren",
    bewijs: one.staff.account.password,
  });
  const visitor = new Visitor(house.origin);
  const offered = (await visitor.post(AT, { doe: "tekens", tekens: codeOn(read.text) })).text;
  const code = codeOn(offered);
  const fields = { doe: "bewaard", sleutel: hidden(offered, "sleutel"), laatste: code.slice(-4) };
  return { code, offered, finish: () => visitor.post(AT, fields) };
}
const opens = async (code: string) =>
  (await new Visitor(house.origin).post("/mijn-melding", { doe: "openen", code })).status === 303;

test("S0-21 S1-12: a new code over the phone is for both cases, each under its own key, and the old one opens neither", async () => {
  const { one } = await linked("unwanted_behaviour");
  const [, second] = await casesOf(one);
  const { code, offered, finish } = await newCode(one, second?.id);
  expect(offered).toContain("Die werkt straks niet meer.");
  expect((await finish()).status).toBe(303);
  expect([await opens(one.code), await opens(code)]).toEqual([false, true]);
  const now = { ...one, code, reporter: await returnWith(house, code) };
  expect((await casesOf(now)).map(({ id }) => id)).toEqual([one.dossierId, second?.id]);
  expect(text(await mine(now))).toContain("Er is iets gebeurd op het werk.");
  expect((await now.reporter.post(MINE, { doe: "zaak", nummer: "2" })).status).toBe(303);
  expect(text(await mine(now))).toContain(WHY);
});

test("S0-21 S1-12: a case that a colleague has keeps the old code, and the page says so", async () => {
  const { one } = await linked("unwanted_behaviour");
  const [, second] = await casesOf(one);
  const agata = await enter(house, "a.wisniewska@tweespoor.example");
  await house.sql("owner", "update dossier set counsellor_id = $2 where id = $1", [second?.id, agata.id]);
  const { code, offered, finish } = await newCode(one, one.dossierId);
  expect(offered).toContain("Die werkt straks alleen nog voor uw andere melding.");
  expect((await finish()).status).toBe(303);
  expect((await casesOf(one)).map(({ id }) => id)).toEqual([second?.id]);
  expect((await casesOf({ ...one, code })).map(({ id }) => id)).toEqual([one.dossierId]);
});

test.each(["destroyed", "activated"] as const)(
  "S0-20: of a wish to destroy and a new code at once, neither is lost when the case is first %s",
  async (first) => {
    const { one } = await linked("unwanted_behaviour");
    const [, second] = await casesOf(one);
    const { code, finish } = await newCode(one, one.dossierId);
    const destroy = () => one.teller({ doe: "vernietigen", zeker: "ja" });
    const held = await holdDossier(house, one.dossierId);
    const acts = first === "destroyed" ? [destroy, finish] : [finish, destroy];
    const answers: Promise<Answer>[] = [];
    for (const act of acts) {
      answers.push(act());
      await held.queues("vp_reporter", answers.length);
    }
    await held.release();
    for (const { status } of await Promise.all(answers)) expect(status).toBeLessThan(500);
    // Either way one code is left. A wish that came first is kept, and carried out as the worker (decision 35).
    const left = (await casesOf({ ...one, code })).map(({ id }) => id);
    expect(left).toContain(second?.id);
    const due = "select from timer where dossier_id = $1 and kind = 'destroy' and due_on <= app.today()";
    const wished =
      (await house.sql("owner", due, [one.dossierId])).length > 0 || !left.includes(one.dossierId);
    expect(wished).toBe(first === "destroyed");
    expect(await casesOf(one)).toEqual([]);
    expect([await opens(one.code), await opens(code)]).toEqual([false, true]);
  },
);

test("S4-02: who is not certified for the other track cannot propose it", async () => {
  const tjeerd = await enter(house, TJEERD);
  const { slug, id } = await openFor(house, tjeerd.id);
  const track = trackOn("unwanted_behaviour", day);
  const one = await openCase(house, track, { slug, email: TJEERD, day });
  await one.walk([{ step: "make_contact" }]);
  await house.sql("owner", "update panel set until = app.today() - 1 where tenant_id = $1", [id]);
  const refused = await one.counsellor({
    doe: "stap",
    stap: "propose_other",
    ...filledIn(track.steps.propose_other?.asks, day),
  });
  expect(refused.status).toBe(422);
  expect(text(refused.text)).toContain("Stel een collega voor.");
});
