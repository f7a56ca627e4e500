import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, startHouse } from "#test/support/house";
import { accountOf, fileReport, hidden, logIn, moveClock, type Visitor } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import { holdDossier, holdTable } from "./hold";

let house: House;
let dossier: { id: string; primary: string; deputy: string };
let third: string;
const visitors = new Map<string, Visitor>();

const ACCEPT = { doe: "kiezen", keuze: "aannemen" };
const NOBODYS = "00000000-0000-4000-8000-000000000000";
const pathOf = (id: string) => `/werkplek/dossiers/${id}`;
const as = (email: string) => visitors.get(email) as Visitor;

beforeAll(async () => {
  house = await startHouse("accepted at once");
  const known = await house.sql<{ id: string }>("owner", "select id from dossier");
  await fileReport(house, "noordzijl", { verhaal: "Wie neemt dit aan?" });
  const [found] = await house.sql<typeof dossier>(
    "owner",
    `select d.id, p.email as primary, w.email as deputy from dossier d
       join account p on p.id = d.counsellor_id join account w on w.id = d.deputy_id where d.id <> all ($1)`,
    [known.map(({ id }) => id)],
  );
  if (!found) throw new Error("the report has no deputy");
  dossier = found;
  // The hour of acceptance is noon of the next day.
  await moveClock(house, "P2D");
  const panel = house.demo().accounts.filter(({ employers }) => employers.includes("noordzijl"));
  const counsellors = panel.filter(({ face }) => face === "counsellor").map(({ email }) => email);
  third = counsellors.find((email) => email !== found.primary && email !== found.deputy) ?? "";
  for (const email of counsellors) visitors.set(email, await logIn(house, accountOf(house, email)));
});
afterAll(() => house?.stop());

test("of the late primary and the deputy who accept at once, ten times each, exactly one wins (5.1-19)", async () => {
  const { id, primary, deputy } = dossier;
  const seen = new Map<string, string>();
  for (const email of [primary, deputy]) {
    const header = await as(email).get(pathOf(id));
    seen.set(email, hidden(header.text, "gezien"));
    expect([header.status, header.text.includes("Wie neemt dit aan?")]).toEqual([200, false]);
  }

  const held = await holdDossier(house, id);
  const both = Array.from({ length: 10 }, () => [primary, deputy]).flat();
  const asked = both.map(async (email) => ({
    email,
    answer: await as(email).post(pathOf(id), { ...ACCEPT, gezien: seen.get(email) ?? "" }),
  }));
  // As many as the face's pool lets through at a time, of both.
  await held.queues("vp_counsellor", 5);
  await held.release();
  const answers = await Promise.all(asked);

  const places = answers.map(({ answer }) => `${answer.status} ${answer.headers.get("location")}`);
  const [winner = "", ...others] = [
    ...new Set(
      answers.filter(({ answer }) => answer.headers.get("location") === pathOf(id)).map(({ email }) => email),
    ),
  ];
  expect(others).toEqual([]);
  const loser = winner === primary ? deputy : primary;
  // Who won sees the dossier however often the button was pressed; who lost, a friendly word.
  expect(places.filter((place) => place === `303 ${pathOf(id)}`)).toHaveLength(10);
  expect(places.filter((place) => place === "303 /werkplek/vergeven")).toHaveLength(10);
  expect((await as(loser).get("/werkplek/vergeven")).text).toContain("Een collega was eerder");
  const [row] = await house.sql(
    "owner",
    `select d.standing, d.takeover_on, c.email as counsellor, w.email as deputy,
        (select count(*)::int from access a where a.dossier_id = d.id and a.act = 'accepted') as accepted,
        (select count(*)::int from record r where r.dossier_id = d.id and r.shelf = 'log') as log,
        (select count(*)::int from timer t where t.dossier_id = d.id and t.kind = 'accept' and t.state = 'open') as open
       from dossier d join account c on c.id = d.counsellor_id join account w on w.id = d.deputy_id where d.id = $1`,
    [id],
  );
  // Two lines in the log: received, and accepted or taken over.
  const once = { accepted: 1, log: 2, open: 0 };
  expect(row).toEqual({ standing: "active", takeover_on: null, counsellor: winner, deputy: loser, ...once });
  const opened = await as(winner).get(pathOf(id));
  expect([opened.status, opened.text.includes("Wie neemt dit aan?")]).toEqual([200, true]);
});

test("for the one who lost and for a third counsellor the dossier is a random id, byte for byte (5.1-19)", async () => {
  const [row] = await house.sql<{ email: string }>(
    "owner",
    "select a.email from dossier d join account a on a.id = d.deputy_id where d.id = $1",
    [dossier.id],
  );
  for (const email of [row?.email ?? "", third]) {
    const [theirs, nobodys] = [await as(email).get(pathOf(dossier.id)), await as(email).get(pathOf(NOBODYS))];
    expect(theirs.status).toBe(404);
    expect(theirs.text).toBe(nobodys.text);
    const again = [
      await as(email).post(pathOf(dossier.id), ACCEPT),
      await as(email).post(pathOf(NOBODYS), ACCEPT),
    ];
    expect(again.map(({ status, text }) => [status, text])).toEqual([
      [404, nobodys.text],
      [404, nobodys.text],
    ]);
  }
});

test("the audit chain shows one acceptance (5.1-19)", async () => {
  const rows = await house.sql("owner", "select from audit.log where action like '%accept%'");
  const seeded = await house.sql("owner", "select from access where act = 'accepted'");
  expect(rows).toHaveLength(seeded.length);
});

test("one phone call sent five times at once is one dossier, and its form in other hands is another one", async () => {
  const [noordzijl] = await house.sql<{ id: string; day: string }>(
    "owner",
    "select id, app.today()::text as day from employer where slug = 'noordzijl'",
  );
  const [one, another] = [as(dossier.primary), as(dossier.deputy)];
  const call = {
    ...{ werkgever: noordzijl?.id ?? "", dag: noordzijl?.day ?? "", uur: "00:00", kanaal: "phone" },
    ...{ spoor: "unwanted_behaviour", taal: "nl", gesproken: "ja", verhaal: "Een keer gebeld." },
    formulier: hidden((await one.get("/werkplek/nieuw")).text, "formulier"),
  };
  // The first one stands still with its dossier made; to the others there is none yet.
  const held = await holdTable(house, "record");
  const asked = Array.from({ length: 5 }, () => one.post("/werkplek/nieuw", call));
  await held.queues("vp_counsellor", 5);
  await held.release();
  const places = (await Promise.all(asked)).map(
    ({ status, headers }) => `${status} ${headers.get("location")}`,
  );
  expect(new Set(places).size).toBe(1);
  expect(places[0]).toMatch(/^303 /);
  const theirs = await another.post("/werkplek/nieuw", call);
  expect([theirs.status, theirs.headers.get("location") === places[0]?.slice(4)]).toEqual([303, false]);
});

test("a report that is passed on five times at once is passed on once", async () => {
  const { code } = await fileReport(house, "noordzijl", { verhaal: "Niet voor mij." });
  const [fresh] = await house.sql<{ id: string; email: string }>(
    "owner",
    `select d.id, a.email from key_grant g join reporter r on r.id = g.subject_id join dossier d on d.id = g.dossier_id
       join account a on a.id = d.counsellor_id where r.lookup_hash = $1`,
    [codeKeys(code).lookupHash],
  );
  const path = pathOf(fresh?.id ?? "");
  const gezien = hidden((await as(fresh?.email ?? "").get(path)).text, "gezien");
  const held = await holdDossier(house, fresh?.id ?? "");
  const asked = Array.from({ length: 5 }, () =>
    as(fresh?.email ?? "").post(path, { doe: "kiezen", keuze: "doorgeven", gezien }),
  );
  await held.queues("vp_counsellor", 5);
  await held.release();
  const places = (await Promise.all(asked)).map(({ headers }) => headers.get("location"));
  expect(places.sort()).toEqual(["/werkplek/doorgegeven", ...Array(4).fill("/werkplek/vergeven")]);
});
