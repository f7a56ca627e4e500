import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type House, startHouse } from "#test/support/house";
import { lettersTo, nextAnswers, release, triesOf } from "#test/support/mail-company";
import { fileReport, moveClock } from "#test/support/visitor";
import { amsterdamTime } from "~/domain/clock";

/** Faults 9 to 12 of section 5.1: nobody waits unseen because a company is slow, busy or gone. */
const TJEERD = "t.vanwolde@tweespoor.example";
let house: House;
let tjeerd: string;

beforeAll(async () => {
  house = await startHouse("mail-away");
  await house.sql("owner", "update mail_pace set gap = '500 ms'");
  const [row] = await house.sql<{ id: string }>("owner", "select id from account where email = $1", [TJEERD]);
  tjeerd = row?.id ?? "";
});
afterAll(() => house.stop());

// Half past twelve: the first hour after which neither a reminder nor an hour of acceptance comes for twenty hours.
beforeEach(async () => {
  await nextAnswers(house, { times: 0 });
  const { now } = await moveClock(house, "PT1S");
  const { hour, minute } = amsterdamTime(new Date(now));
  await moveClock(house, `PT${(((12 * 60 + 30 - hour * 60 - minute) % 1440) + 1440) % 1440 || 1440}M`);
  await moveClock(house, "PT1M");
});

const waiting = async () =>
  house.sql<{ id: string; state: string; tries: number; wait: number }>(
    "owner",
    `select id, state, tries, round(extract(epoch from send_after - app.product_now()))::int as wait from letter
      where person = $1 order by state`,
    [tjeerd],
  );
const report = () => fileReport(house, "de-linde", { verhaal: "Een melding voor de post.", wie: tjeerd });
const count = () => lettersTo(house, TJEERD).length;
const newTries = async (before: number) => (await triesOf(house)).slice(before);

test("fault 9: too many requests with retry-after: it waits that long, stays under two a second, one mail", async () => {
  const before = count();
  const tried = (await triesOf(house)).length;
  await nextAnswers(house, { times: 1, status: 429, headers: { "retry-after": "2" } });
  await report();
  // A second person's letter must wait for the first one's refusal too.
  const [other] = await house.sql<{ id: string }>("owner", "select id from account where name like 'Agata%'");
  await moveClock(house, "PT1S");
  await house.sql(
    "owner",
    "insert into letter (id, person, kind, send_after) values (gen_random_uuid(), $1, 'panel_gap', app.product_now())",
    [other?.id],
  );
  await moveClock(house, "PT1M");
  const tries = await newTries(tried);
  expect(count() - before).toBe(1);
  const gaps = tries.slice(1).map((one, at) => one.at - (tries[at]?.at ?? 0));
  expect(gaps[0]).toBeGreaterThanOrEqual(1_990);
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(490);
  expect(new Set(tries.map((one) => one.key)).size).toBe(2);
});

test("an invoice that takes long to draw pushes the next letter back: under two a second, whatever they are about", async () => {
  const tried = (await triesOf(house)).length;
  await house.sql(
    "owner",
    `insert into billing_letter (id, tenant_id, kind, recipient, invoice_id, send_after)
     select gen_random_uuid(), i.tenant_id, k.kind, 'tempo@linde.example', case k.kind when 'invoice' then i.id end, app.product_now() + k.after
       from (select id, tenant_id from invoice where via = 'invoice' limit 1) i,
            (values ('invoice', interval '1 s'), ('headcount', interval '2 s')) k (kind, after)`,
  );
  await moveClock(house, "PT1M");
  const [first, second] = await newTries(tried);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(490);
});

test("fault 10: five times 500: the waits double from half a minute, then exactly one mail", async () => {
  const before = count();
  const tried = (await triesOf(house)).length;
  await nextAnswers(house, { times: 5 });
  await report();
  await moveClock(house, "PT1S");
  const waits: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    const [letter] = await waiting();
    waits.push(letter?.wait ?? 0);
    await moveClock(house, `PT${(letter?.wait ?? 0) + 1}S`);
  }
  expect(waits.map((wait) => Math.round(wait / 10) * 10)).toEqual([30, 60, 120, 240, 480]);
  const tries = await newTries(tried);
  expect(tries).toHaveLength(6);
  expect(new Set(tries.map((one) => one.key)).size).toBe(1);
  expect(count() - before).toBe(1);
  expect(await waiting()).toEqual([]);
  await moveClock(house, "PT1H");
  expect(count() - before).toBe(1);
});

test("fault 11: taken but the connection breaks: the same key again, one mail", async () => {
  const before = count();
  const tried = (await triesOf(house)).length;
  await nextAnswers(house, { times: 1, reset: true });
  await report();
  await moveClock(house, "PT1S");
  expect(count() - before).toBe(1);
  expect(await waiting()).toMatchObject([{ state: "waiting", tries: 1 }]);
  await moveClock(house, "PT1M");
  const tries = await newTries(tried);
  expect(tries).toHaveLength(2);
  expect(tries[1]?.key).toBe(tries[0]?.key);
  expect(await waiting()).toEqual([]);
  expect(count() - before).toBe(1);
});

test("fault 12: away for 25 hours: given up after 20, one fresh letter afterwards, terms and events go on", async () => {
  const before = count();
  await nextAnswers(house, { times: 100_000, status: 503 });
  await house.sql("owner", "update mail_pace set gap = '1 ms'");
  await report();
  await moveClock(house, "PT1S");
  const [first] = await waiting();
  for (let hour = 0; hour < 20; hour += 1) await moveClock(house, "PT1H");
  const [unknown, fresh] = await waiting();
  expect(unknown).toMatchObject({ id: first?.id, state: "unknown" });
  expect(fresh).toMatchObject({ state: "waiting" });
  expect(fresh?.id).not.toBe(first?.id);
  for (let hour = 0; hour < 5; hour += 1) await moveClock(house, "PT1H");
  expect(count()).toBe(before);
  // The hour of acceptance went by meanwhile, without any mail.
  const [late] = await house.sql<{ n: string }>(
    "owner",
    "select count(*) as n from timer where kind = 'accept' and state = 'lapsed' and due_on = app.today()",
  );
  expect(Number(late?.n)).toBeGreaterThan(0);
  await nextAnswers(house, { times: 0 });
  await moveClock(house, "PT1H");
  expect(count() - before).toBe(1);
  expect(await waiting()).toEqual([]);
  await moveClock(house, "PT1H");
  expect(count() - before).toBe(1);
}, 90_000);

test("an answer held back by a slow company stops no term and no other letter", async () => {
  const before = count();
  await nextAnswers(house, { times: 1, hold: true });
  await report();
  await house.sql("jobs", "select graphile_worker.add_job('sweep', job_key => 'sweep', max_attempts => 1)");
  await expect.poll(async () => (await waiting())[0]?.tries, { timeout: 10_000 }).toBe(1);
  const [beat] = await house.sql<{ at: Date }>("owner", "select max(at) as at from heartbeat");
  // Another report meanwhile: its event is handled although the sender still waits.
  await report();
  await expect.poll(async () => house.sql("owner", "select from event"), { timeout: 10_000 }).toEqual([]);
  await expect
    .poll(() => house.sql("owner", "select from heartbeat where at > $1", [beat?.at]), { timeout: 10_000 })
    .not.toEqual([]);
  await expect.poll(() => release(house), { timeout: 10_000 }).toBe(1);
  // Its cause came while the first letter was under way, so it is a letter of its own; now that the first has arrived,
  // there is no next try to wait for.
  await expect.poll(waiting, { timeout: 5_000 }).toEqual([]);
  expect(count() - before).toBe(2);
});
