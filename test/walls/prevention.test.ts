import { beforeAll, expect, test } from "vitest";
import { dayAhead, done, page } from "#test/support/portal-visits";
import { tenantOf } from "#test/support/rows";
import { sharedHouse } from "#test/support/shared-house";
import { hidden, Visitor } from "#test/support/visitor";
import { newUuid } from "~/crypto/primitives.server";
import { preventionWords as words } from "~/words/nl/prevention";
import { enter, type Staff, seen } from "./people";

/** What the network does besides cases: asked for and written down once, seen by who works there, tied to nothing. */
const house = sharedHouse();
const HR = "/beheer/preventie";
const wish = `Uitleg ${newUuid().slice(0, 8)}`;
let hr: Staff;
let hers: Staff;
let elsewhere: Staff;
let office: Staff;

beforeAll(async () => {
  hr = await enter(house, "f.wijngaard@oosterwaarde.example");
  hers = await enter(house, "m.oostveen@tweespoor.example");
  elsewhere = await enter(house, "a.wisniewska@tweespoor.example");
  office = await enter(house, "i.dral@tweespoor.example");
});

const asks = (formulier: string) => ({
  doe: "vragen",
  soort: "advice",
  onderwerp: "registering",
  wens: wish,
  formulier,
});

test("S2-27 S4-03 S4-19: advice on registering is asked once, however often its form is sent, and comes back after a session ended", async () => {
  const formulier = hidden(await page(hr.visitor, HR), "formulier");
  const nobody = await new Visitor(house.origin).post(HR, asks(formulier));
  const back = await hr.visitor.post(HR, { doe: "terughalen", bewaard: hidden(nobody.text, "bewaard") });
  expect(back.text).toContain(wish);
  await done(hr.visitor, HR, asks(formulier));
  await done(hr.visitor, HR, asks(formulier));
  const rows = await house.sql("owner", "select from activity where wish = $1", [wish]);
  expect(rows).toHaveLength(1);
});

test("S3-08: it is seen by who works for that employer and by the office, and by nobody else", async () => {
  const mine = "activity where wish = $1";
  expect(await seen(house, "counsellor", { session: hers.session }, mine, [wish])).toBe(1);
  expect(await seen(house, "network", { session: office.session }, mine, [wish])).toBe(1);
  expect(await seen(house, "counsellor", { session: elsewhere.session }, mine, [wish])).toBe(0);
  for (const face of ["public", "reporter", "door"] as const)
    expect(await seen(house, face, {}, "activity")).toBe("42501");
});

test("S2-26 S3-18 S4-16 S4-17 S4-20: sessions, introductions, the works council, announcements and materials are written down by the quarter of an hour", async () => {
  const werkgever = await tenantOf(house, "oosterwaarde");
  const dag = await dayAhead(house, -1);
  const themes = Object.keys(words.themes);
  for (const [at, soort] of Object.keys(words.kinds).entries()) {
    const deed = { werkgever, soort, onderwerp: themes[at % themes.length] ?? "", dag, uren: "0,75" };
    await done(hers.visitor, "/werkplek/preventie", { doe: "opschrijven", ...deed });
  }
  const text = await page(hr.visitor, HR);
  for (const kind of Object.values(words.kinds)) expect(text).toContain(`${kind}, ${words.unasked}`);
  const tomorrow = {
    doe: "opschrijven",
    werkgever,
    soort: "session",
    onderwerp: "conduct",
    dag: await dayAhead(house, 1),
    uren: "1",
  };
  expect((await hers.visitor.post("/werkplek/preventie", tomorrow)).text).toContain(words.errors.heldOn);
  const elsewhereToo = await elsewhere.visitor.post("/werkplek/preventie", { ...tomorrow, dag });
  expect(elsewhereToo.text).toContain(words.errors.employer);
});

test("nothing of it can name a case: no column leads to one, and a counsellor has no words to leave there", async () => {
  const columns = await house.sql<{ name: string }>(
    "owner",
    "select column_name as name from information_schema.columns where table_name in ('activity', 'hours_order')",
  );
  expect(columns.map((one) => one.name).filter((name) => /dossier|report|track|sealed/.test(name))).toEqual(
    [],
  );
  const [row] = await house.sql<{ id: string }>("owner", "select id from activity where wish = $1", [wish]);
  await done(hers.visitor, "/werkplek/preventie", {
    doe: "gedaan", wat: row?.id ?? "", dag: await dayAhead(house, 0), uren: "1", wens: "Over Jan.",
  }); // biome-ignore format: a call
  expect(await house.sql("owner", "select from activity where wish = 'Over Jan.'")).toEqual([]);
});
