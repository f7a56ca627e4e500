import { afterAll, beforeAll, expect, test } from "vitest";
import { liveWithoutDatabase } from "#test/support/database-away";
import { checkedForm, sending } from "#test/support/intake";
import { type WithDatabase, withDatabase } from "#test/support/own-database";
import { rowsOf, tenantOf } from "#test/support/rows";
import { until } from "#test/support/until";
import { type Answer, codeOn, fileReport, hidden, returnWith, Visitor } from "#test/support/visitor";
import { enter } from "#test/walls/people";
import { actsIn } from "./acts";
import { holdTable } from "./hold";

let own: WithDatabase;
beforeAll(async () => {
  own = await withDatabase("database-away", { DATABASE_WAIT_MS: String(WAIT_MS) });
});
afterAll(() => own?.stop());

/** How long web waits for one answer of the database; production has four times as much. */
const WAIT_MS = 2500;
const PHONE = "06 0123 4500";

test("fault 5: the database starts again during fifty reports: each is stored once or told to call, and none is lost", async () => {
  const { house } = own;
  const tenant = await tenantOf(house, "noordzijl");
  const stored = async () => (await rowsOf(house, tenant)).dossier ?? 0;
  const forms = await Promise.all(
    Array.from({ length: 50 }, (_, nr) => checkedForm(house, "noordzijl", { verhaal: `Melding ${nr}.` })),
  );
  const before = await stored();

  const post = ({ post, token }: (typeof forms)[number]) => post(sending(token));
  const early = await Promise.all(forms.slice(0, 20).map(post));
  // The rest comes while the database goes: some stand in the middle of their transaction, some wait for a connection.
  const held = await holdTable(house, "record");
  const late = forms.slice(20).map(post);
  await held.waits("vp_public");
  await own.stopDatabase();
  await own.startDatabase();
  const answers = [...early, ...(await Promise.all(late))];
  await until("the database answers", () =>
    stored().then(
      () => true as const,
      () => false,
    ),
  );

  const accepted = answers.filter(({ status }) => status === 200);
  const others = answers.filter(({ status }) => status !== 200);
  expect(accepted.length).toBeGreaterThanOrEqual(20);
  expect(others.length).toBeGreaterThan(0);
  for (const { status, text } of others) {
    expect(status).toBe(503);
    expect(text).toContain(PHONE);
  }
  const kept = (await stored()) - before;
  expect(kept).toBeGreaterThanOrEqual(accepted.length);
  expect(kept).toBeLessThanOrEqual(50);

  const again = [];
  for (const form of forms) again.push(await post(form));
  expect(new Set(again.map(({ status }) => status))).toEqual(new Set([200]));
  const codes = again.map(({ text }) => codeOn(text));
  expect(new Set(codes).size).toBe(50);
  for (const [nr, answer] of answers.entries())
    if (answer.status === 200) expect(codes[nr]).toBe(codeOn(answer.text));
  expect((await stored()) - before).toBe(50);
}, 90_000);

const handled = () =>
  until("the worker has handled what came in", async () => {
    const [row] = await own.house.sql<{ n: number }>("owner", "select count(*)::int as n from event");
    return row?.n === 0;
  });

/** What nobody may be told of something that may have arrived. */
const LOST = /niets bewaard|(?<!misschien )niet bewaard/;

test("fault 5: what was accepted is said to be, though the database is gone the moment it is committed; sent again it is taken once", async () => {
  const { house, between } = own;
  const acts = await actsIn(house);
  for (const [name, begin] of Object.entries(acts)) {
    const counted = await begin();
    between.commits();
    expect([name, counted.accepted(await counted.send())]).toEqual([name, true]);
    const commits = between.commits();

    const last = await begin();
    between.cutAfter(commits);
    const answer = await last.send();
    await between.heal();
    expect([name, answer.status, last.accepted(answer)]).toEqual([name, answer.status, true]);

    const again = await begin();
    for (let early = 1; early < commits; early += 1) {
      between.cutAfter(early);
      const told = await again.send();
      await between.heal();
      if (again.accepted(told)) break;
      expect([name, told.status]).toEqual([name, 503]);
      expect(told.text).not.toMatch(LOST);
    }
    expect([name, again.accepted(await again.send())]).toEqual([name, true]);
  }
}, 60_000);

test("fault 7: a database that says nothing at all is given up in time: the text is kept in the page, and it goes on by itself", async () => {
  const { house, between } = own;
  const { pids } = house.demo();
  const form = await checkedForm(house, "noordzijl", { verhaal: "Geschreven in de stilte." });
  const { code } = await fileReport(house, "noordzijl", { verhaal: "Al ontvangen." });
  const reporter = await returnWith(house, code);
  const formulier = hidden((await reporter.get("/mijn-melding?taal=nl")).text, "formulier");
  const message = { doe: "bericht", bericht: 'Zij zei: "stil" & <niets>.', formulier };
  const tenant = await tenantOf(house, "noordzijl");
  const office = (await enter(house, "i.dral@tweespoor.example")).visitor;
  const place = {
    ...{ doe: "toevoegen", naam: 'Bij "de <kade>"', plaats: "Zwolle", provincie: "Overijssel" },
    formulier: hidden((await office.get("/netwerk/plekken")).text, "formulier"),
  };
  const login = { doe: "wachtwoord", email: "i.dral@tweespoor.example", wachtwoord: "zeker-geen-geheim" };
  await handled();
  const before = await rowsOf(house, tenant);

  between.silence();
  const began = performance.now();
  const timed = async (asked: Promise<Answer>) => {
    const { status, text } = await asked;
    return { status, text, ms: performance.now() - began };
  };
  const visitor = new Visitor(house.origin);
  const [alive, ready, looked, sent, said, added, knocked] = await Promise.all([
    timed(visitor.get("/healthz")),
    timed(visitor.get("/readyz")),
    timed(visitor.get("/m/noordzijl?taal=nl")),
    timed(form.post(sending(form.token))),
    timed(reporter.post("/mijn-melding?taal=nl", message)),
    timed(office.post("/netwerk/plekken", place)),
    timed(visitor.post("/inloggen", login)),
  ]);
  expect([alive.status, alive.ms < 1000]).toEqual([200, true]);
  expect([ready.status, ready.text, ready.ms < 3500]).toEqual([
    503,
    expect.stringContaining('"database"'),
    true,
  ]);
  for (const { status, text, ms } of [looked, sent, said, added, knocked]) {
    expect([status, ms < WAIT_MS + 3000]).toEqual([503, true]);
    expect(text).toContain("Dit werkt nu even niet");
    expect(text).not.toMatch(LOST);
  }
  for (const { text } of [looked, sent, said]) expect(text).toContain(PHONE);
  expect(hidden(sent.text, "sleutel")).toBe(form.token);
  expect(said.text).toContain('value="Zij zei: &quot;stil&quot; &amp; &lt;niets&gt;."');
  expect(added.text).toContain('value="Bij &quot;de &lt;kade&gt;&quot;"');
  for (const { text } of [looked, knocked]) expect(text).not.toContain('<form method="post">');
  expect(knocked.text).not.toContain(login.wachtwoord);

  await between.heal();
  expect(await rowsOf(house, tenant)).toEqual(before);
  await until("all is well again", async () => (await visitor.get("/readyz")).status === 200);
  const again = await form.post(sending(hidden(sent.text, "sleutel")));
  expect([again.status, (await reporter.post("/mijn-melding?taal=nl", message)).status]).toEqual([200, 303]);
  const page = (await reporter.get("/mijn-melding?taal=nl")).text;
  expect(page.split("Zij zei: ")).toHaveLength(2);
  const once = { ...place, formulier: hidden(added.text, "formulier") };
  for (const _twice of [1, 2]) expect((await office.post("/netwerk/plekken", once)).status).toBe(303);
  const [places] = await house.sql(
    "owner",
    "select count(*)::int as n from neutral_place where town = 'Zwolle'",
  );
  expect(places).toEqual({ n: 1 });
  expect(house.demo().pids).toEqual(pids);
  await handled();
}, 60_000);

test("fault 7: the database is stopped: alive, not ready, a page with the phone number, and back without a restart", async () => {
  // Longer than a connection is waited for, and than the worker's heart beats; the ten minutes are `npm run drill`.
  const { looks } = await liveWithoutDatabase(own, 6_000);
  expect(looks).toBeGreaterThan(5);
}, 120_000);
