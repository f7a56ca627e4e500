import { beforeAll, describe, expect, test } from "vitest";
import { acceptedBy, dossierPage, filedFor, type Filed as Report } from "#test/support/attached";
import { sharedHouse } from "#test/support/shared-house";
import { hidden, moveClock, Visitor } from "#test/support/visitor";
import { asking, enter, type Staff, seen } from "./people";

/** Decision 25: what a counsellor is typing waits for her, and for nobody else. */
const house = sharedHouse();
const AT = "/werkplek/concept";
let tjeerd: Staff;
let agata: Staff;
let report: Report;

beforeAll(async () => {
  tjeerd = await enter(house, "t.vanwolde@tweespoor.example");
  agata = await enter(house, "a.wisniewska@tweespoor.example");
  report = await acceptedBy(house, tjeerd);
});

const tokenOn = async (who: Staff, page: string) => hidden((await who.visitor.get(page)).text, "formulier");
const typing = (
  who: Staff,
  formulier: string,
  concept: string,
  verstreken: number,
  fields: Record<string, string>,
) => who.visitor.post(AT, { formulier, concept, verstreken: String(verstreken), ...fields });
const shownTo = async (who: Staff, page = dossierPage(report.dossierId)) =>
  (await who.visitor.get(page)).text;
const draftsOf = (dossierId: string) =>
  house.sql<{ id: string; sealed: Buffer }>("owner", "select id, sealed from draft where dossier_id = $1", [
    dossierId,
  ]);

describe("what is typed into a dossier's form", () => {
  test("comes back filled in, in its own form, and says so", async () => {
    const token = await tokenOn(tjeerd, dossierPage(report.dossierId));
    const kept = await typing(tjeerd, token, "bericht", 10, { bericht: "Half een zin" });
    expect([kept.status, kept.text]).toEqual([204, ""]);
    expect((await typing(tjeerd, token, "afspraak", 10, { vorm: "call", plek: "De bieb" })).status).toBe(204);
    const page = await shownTo(tjeerd);
    expect(page).toMatch(/<textarea[^>]*name="bericht"[^>]*>Half een zin<\/textarea>/);
    expect(page).toContain("Afspraak<small> (<!-- -->concept<!-- -->)</small>");
    const other = await shownTo(tjeerd, `${dossierPage(report.dossierId)}?deel=afspraak`);
    expect(other).toMatch(/name="plek"[^>]*value="De bieb"|value="De bieb"[^>]*name="plek"/);
    for (const one of [page, other]) {
      expect(one).toContain("Wat u eerder typte, staat er weer.");
      expect(one.match(/Dit typte u eerder\./g)).toHaveLength(1);
    }
  });

  test("is replaced by what was typed later, never by what was typed before", async () => {
    const early = await tokenOn(tjeerd, dossierPage(report.dossierId));
    const later = await tokenOn(tjeerd, dossierPage(report.dossierId));
    await typing(tjeerd, later, "bericht", 5, { bericht: "De nieuwste" });
    // A slow line brings the older one afterwards, from this page and from one that was opened before it.
    expect((await typing(tjeerd, later, "bericht", 4, { bericht: "Een oudere" })).status).toBe(204);
    expect((await typing(tjeerd, early, "bericht", 1, { bericht: "Nog een oudere" })).status).toBe(204);
    expect(await shownTo(tjeerd)).toContain(">De nieuwste</textarea>");
    await typing(tjeerd, later, "bericht", 6, { bericht: "Nieuwer dan de nieuwste" });
    expect(await shownTo(tjeerd)).toContain(">Nieuwer dan de nieuwste</textarea>");
  });

  test("of ten at once leaves the last one", async () => {
    const token = await tokenOn(tjeerd, dossierPage(report.dossierId));
    const all = Array.from({ length: 10 }, (_, nr) =>
      typing(tjeerd, token, "contactmoment", nr + 1, { kort: `Versie ${nr}` }),
    );
    expect(new Set((await Promise.all(all)).map((one) => one.status))).toEqual(new Set([204]));
    expect(await shownTo(tjeerd)).toContain("Versie 9");
  });

  test("is gone once the form is sent, also when one more comes that was on its way", async () => {
    const token = await tokenOn(tjeerd, dossierPage(report.dossierId));
    await typing(tjeerd, token, "bericht", 10, { bericht: "Bijna klaar" });
    const refused = await tjeerd.visitor.post(dossierPage(report.dossierId), {
      doe: "bericht",
      concept: "bericht",
      formulier: token,
      bericht: " ",
    });
    expect(refused.status).toBe(422);
    expect(await shownTo(tjeerd)).toContain(">Bijna klaar</textarea>");
    const sent = await tjeerd.visitor.post(dossierPage(report.dossierId), {
      doe: "bericht",
      concept: "bericht",
      formulier: token,
      bericht: "Klaar en verstuurd",
    });
    expect(sent.status).toBe(303);
    expect((await typing(tjeerd, token, "bericht", 11, { bericht: "Te laat" })).status).toBe(204);
    const page = await shownTo(tjeerd);
    expect(page).toMatch(/<textarea[^>]*name="bericht"[^>]*><\/textarea>/);
    expect(page).not.toContain("Te laat");
    // The text of another form is still there, and this form can be typed in anew.
    expect(page).toContain("Versie 9");
    const anew = await tokenOn(tjeerd, dossierPage(report.dossierId));
    await typing(tjeerd, anew, "bericht", 10, { bericht: "Een volgende" });
    expect(await shownTo(tjeerd)).toContain(">Een volgende</textarea>");
  });
});

describe("a draft", () => {
  test("shows itself to its author and to no other role or person", async () => {
    const where = "draft where dossier_id = $1";
    const id = [report.dossierId];
    expect(await seen(house, "counsellor", { session: tjeerd.session }, where, id)).toBeGreaterThan(0);
    expect(await seen(house, "counsellor", { session: agata.session }, where, id)).toBe(0);
    expect(await seen(house, "counsellor", {}, where, id)).toBe(0);
    for (const face of ["public", "reporter", "door", "employer", "network"] as const)
      expect(await seen(house, face, { session: tjeerd.session }, "draft")).toBe("42501");
    expect(await seen(house, "jobs", {}, "draft where sealed is not null")).toBe("42501");
    const delta = asking(house, "counsellor", { session: tjeerd.session }, "delete from draft");
    await expect(delta).rejects.toMatchObject({ code: "42501" });
  });

  test("is not taken for a dossier that is somebody else's, nor under somebody else's form", async () => {
    const foreign = await filedFor(house, tjeerd);
    const mine = await tokenOn(tjeerd, dossierPage(report.dossierId));
    const intake = await shownTo(agata, "/werkplek/nieuw");
    const hers = hidden(intake, "formulier");
    const fields = { verhaal: "Mijn eigen intake", dag: hidden(intake, "dag") };
    expect((await typing(agata, mine, "bericht", 1, { bericht: "x" })).status).toBe(400);
    expect((await typing(agata, hers, "melding", 1, fields)).status).toBe(204);
    expect((await typing(tjeerd, hers, "melding", 1, { verhaal: "x" })).status).toBe(400);
    // Not accepted yet: nothing may be written there, and the database says so too.
    const insert = `insert into draft (id, counsellor_id, tenant_id, dossier_id, version, saved_on, sealed)
      select gen_random_uuid(), $2, tenant_id, id, 1, app.today(), 'x' from dossier where id = $1`;
    const tried = (who: Staff, dossierId: string) =>
      asking(house, "counsellor", { session: who.session }, insert, [dossierId, who.id]);
    expect((await tried(tjeerd, report.dossierId)).count).toBe(1);
    await expect(tried(tjeerd, foreign.dossierId)).rejects.toMatchObject({ code: "42501" });
    expect((await tried(agata, report.dossierId)).count).toBe(0);
  });

  test("of the phone intake comes back to who typed it, and goes when it is registered", async () => {
    const page = await shownTo(agata, "/werkplek/nieuw");
    expect(page).toContain(">Mijn eigen intake</textarea>");
    expect(page).toContain("Dit typte u eerder.");
    expect(await shownTo(tjeerd, "/werkplek/nieuw")).not.toContain("Mijn eigen intake");
    const employer = /<option value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? "";
    const registered = await agata.visitor.post("/werkplek/nieuw", {
      kanaal: "phone", werkgever: employer, dag: hidden(page, "dag"), uur: "00:00", verhaal: "Mijn eigen intake",
      spoor: "unwanted_behaviour", taal: "nl", nummer: "", uren: "", naam: "", gesproken: "ja",
      concept: "melding", formulier: hidden(page, "formulier"),
    }); // biome-ignore format: one form
    expect(registered.status).toBe(303);
    expect(await shownTo(agata, "/werkplek/nieuw")).not.toContain("Mijn eigen intake");
  });

  test("tells nothing by its row but whose it is and on which day", async () => {
    const rows = await house.sql<Record<string, unknown>>("owner", "select * from draft limit 1");
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
      "counsellor_id", "dossier_id", "id", "saved_on", "sealed", "tenant_id", "version",
    ]); // biome-ignore format: one row
  });

  test("goes with its dossier when the reporter destroys that", async () => {
    const short = await acceptedBy(house, tjeerd);
    const token = await tokenOn(tjeerd, dossierPage(short.dossierId));
    await typing(tjeerd, token, "aantekening", 5, { aantekening: "Nog niet bewaard" });
    expect(await draftsOf(short.dossierId)).toHaveLength(1);
    await short.reporter.post("/mijn-melding?taal=nl", { doe: "vernietigen", zeker: "ja" });
    expect(await draftsOf(short.dossierId)).toEqual([]);
  });
});

describe("the address that takes drafts", () => {
  test("takes them from nobody else, from no other site and in no other shape", async () => {
    const token = await tokenOn(tjeerd, dossierPage(report.dossierId));
    const draft = { formulier: token, concept: "bericht", verstreken: "60", bericht: "Niet bewaren" };
    expect((await tjeerd.visitor.get(AT)).status).toBe(404);
    const stranger = new Visitor(house.origin);
    expect((await stranger.post(AT, draft)).status).toBe(401);
    const cross = await tjeerd.visitor.post(AT, draft, { "Sec-Fetch-Site": "cross-site" });
    expect(cross.status).toBe(403);
    const tooMuch = await tjeerd.visitor.post(AT, { ...draft, bericht: "x".repeat(300_000) });
    expect(tooMuch.status).toBe(413);
    for (const wrong of [
      { formulier: "niets" },
      { concept: "Een Naam" },
      { concept: "" },
      { verstreken: "-1" },
      { verstreken: "straks" },
    ])
      expect((await tjeerd.visitor.post(AT, { ...draft, ...wrong })).status).toBe(400);
    expect(await shownTo(tjeerd)).not.toContain("Niet bewaren");
  });

  test("takes the longest text that a form can hold, and a text from the future as one of now", async () => {
    const longest = `"${"é\\".repeat(60_000)}"`;
    const token = await tokenOn(tjeerd, dossierPage(report.dossierId));
    const body = `formulier=${encodeURIComponent(token)}&concept=aantekening&verstreken=999999999999&aantekening=${longest}`;
    expect((await tjeerd.visitor.post(AT, body)).status).toBe(204);
    const anew = await tokenOn(tjeerd, dossierPage(report.dossierId));
    expect((await typing(tjeerd, anew, "aantekening", 60, { aantekening: "Kort" })).status).toBe(204);
    expect(await shownTo(tjeerd, `${dossierPage(report.dossierId)}?deel=eigen`)).toContain(
      ">Kort</textarea>",
    );
  });

  test("keeps no more forms of one page than a page can have", async () => {
    const token = await tokenOn(tjeerd, dossierPage(report.dossierId));
    const names = Array.from(
      { length: 40 },
      (_, nr) => `vorm-${String.fromCharCode(97 + (nr % 26))}${"x".repeat(nr)}`,
    );
    const statuses = [];
    for (const name of names) statuses.push((await typing(tjeerd, token, name, 9, { regel: "x" })).status);
    expect(statuses).toContain(404);
    expect((await draftsOf(report.dossierId)).length).toBeLessThanOrEqual(30);
  });
});

test("a text that nobody came back to is swept after three weeks, and not a day before", async () => {
  const [row] = await house.sql<{ n: number }>(
    "owner",
    "update draft set saved_on = app.today() - 22 where id = (select id from draft where dossier_id = $1 limit 1) returning 1 as n",
    [report.dossierId],
  );
  await house.sql(
    "owner",
    "update draft set saved_on = app.today() - 21 where id = (select id from draft where dossier_id = $1 and saved_on = app.today() limit 1)",
    [report.dossierId],
  );
  expect(row?.n).toBe(1);
  await moveClock(house, "PT1S");
  const left = await house.sql<{ age: number }>(
    "owner",
    "select (app.today() - saved_on)::int as age from draft where dossier_id = $1 and saved_on < app.today()",
    [report.dossierId],
  );
  expect(left.map(({ age }) => age)).toEqual([21]);
});
