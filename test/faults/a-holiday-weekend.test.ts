import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { subject as certificateEnds } from "#emails/certificate";
import { type House, startHouse } from "#test/support/house";
import { lettersTo } from "#test/support/mail-company";
import { until } from "#test/support/until";
import { accountOf, fileReport, logIn, moveClock, Visitor } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import {
  addDays,
  amsterdamDay,
  type CivilDay,
  dueMoment,
  firstContactDue,
  instantOf,
  isPast,
  reminderMoments,
  type TimerKind,
} from "~/domain/clock";
import { holidays } from "~/domain/law-data";
import { takingOn } from "./hold";

/**
 * Fault 23 and the weekend of downtime: nothing looks at a term for days. Afterwards each reminder exists once, one
 * letter stands for all that was missed, and each term is what the law data says.
 */
const TJEERD = "t.vanwolde@tweespoor.example";
const DESK = "i.dral@tweespoor.example";
let house: House;
let tjeerd: Visitor;
let tjeerdId: string;

beforeAll(async () => {
  house = await startHouse("holiday");
  tjeerd = await logIn(house, accountOf(house, TJEERD));
  const [row] = await house.sql<{ id: string }>("owner", "select id from account where email = $1", [TJEERD]);
  tjeerdId = row?.id ?? "";
});
afterAll(() => house.stop());

type Timer = {
  kind: TimerKind;
  due_on: CivilDay;
  since: CivilDay;
  state: string;
  reminded: number;
  desk_told: boolean;
};

async function file(slug: string, ticks: Record<string, string> = {}) {
  const { code } = await fileReport(
    house,
    slug,
    { verhaal: "Voor het lange weekend.", wie: tjeerdId },
    ticks,
  );
  const [row] = await house.sql<{ id: string }>(
    "owner",
    "select g.dossier_id as id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1",
    [codeKeys(code).lookupHash],
  );
  return row?.id ?? "";
}
const timers = (dossier: string) =>
  house.sql<Timer>(
    "owner",
    `select kind, due_on::text, since::text, state, reminded, desk_told from timer
      where dossier_id = $1 and kind in ('accept', 'contact', 'answer') order by kind, due_on`,
    [dossier],
  );
const now = async () =>
  (await house.sql<{ now: Date }>("owner", "select app.product_now() as now"))[0]?.now ?? new Date(0);

async function moveTo(day: CivilDay, hour: number) {
  const seconds = Math.ceil((instantOf({ day, hour }).getTime() - (await now()).getTime()) / 1000);
  return moveClock(house, `PT${Math.max(1, Math.floor(seconds / 60))}M`);
}

/** The last working day before the next holiday that makes a weekend long, and the first day after it. */
async function longWeekend(): Promise<{ before: CivilDay; after: CivilDay }> {
  const today = amsterdamDay(await now());
  const year = Number(today.slice(0, 4));
  const next = [...holidays(year), ...holidays(year + 1)].find(({ day }) => day > addDays(today, 3));
  const day = next?.day ?? today;
  return { before: addDays(day, -1), after: addDays(day, 3) };
}

test("after a holiday weekend of downtime each reminder exists once and each term is as the law data says", async () => {
  const { before, after } = await longWeekend();
  await moveTo(before, 15);
  const accepted = await file("noordzijl");
  const alone = await file("de-linde", { zonder_waarnemer: "ja" });
  await tjeerd.post(`/werkplek/dossiers/${accepted}`, { doe: "kiezen", keuze: "aannemen" });
  await moveClock(house, "PT1M");
  const [settings] = await house.sql<{ days: number; unit: "calendar" | "working" }>(
    "owner",
    `select (p.settings->>'firstContactDays')::int as days, p.settings->>'firstContactUnit' as unit
       from protocol_version p join employer e on e.id = p.tenant_id where e.slug = 'noordzijl' order by major desc limit 1`,
  );
  const due = firstContactDue(before, settings?.days ?? 0, settings?.unit ?? "calendar");
  const letters = lettersTo(house, TJEERD).length;
  const desk = lettersTo(house, DESK).length;

  // Four days in which nothing ran: one step of the clock is one look at the terms.
  await moveTo(after, 10);
  const found = await now();
  for (const timer of [...(await timers(accepted)), ...(await timers(alone))]) {
    const moment = dueMoment(timer.kind, timer.due_on);
    if (timer.state !== "open") continue;
    const passed = reminderMoments(timer.since, moment).filter((one) => instantOf(one) <= found);
    expect(timer.reminded).toBe(passed.length);
    expect(timer.desk_told).toBe(isPast(moment, found));
  }
  const contact = (await timers(accepted)).find((timer) => timer.kind === "contact");
  expect(contact).toMatchObject({ since: before, due_on: due.day, state: "open" });
  expect(lettersTo(house, TJEERD).length - letters).toBe(1);
  expect(lettersTo(house, DESK).length - desk).toBe(1);

  // Looking again and again changes nothing: not a reminder, not a letter.
  const before2 = await timers(accepted);
  for (let time = 0; time < 3; time += 1) await moveClock(house, "PT1M");
  expect(await timers(accepted)).toEqual(before2);
  expect(lettersTo(house, TJEERD).length - letters).toBe(1);
  expect(lettersTo(house, DESK).length - desk).toBe(1);
}, 90_000);

describe("day by day", () => {
  test("each reminder comes at its own moment, once, and stops when the counsellor acts", async () => {
    const { day } = { day: addDays(amsterdamDay(await now()), 1) };
    await moveTo(day, 13);
    const dossier = await file("noordzijl");
    await tjeerd.post(`/werkplek/dossiers/${dossier}`, { doe: "kiezen", keuze: "aannemen" });
    await moveClock(house, "PT1M");
    const contact = (await timers(dossier)).find((timer) => timer.kind === "contact");
    const moments = reminderMoments(day, dueMoment("contact", contact?.due_on ?? day));
    expect(moments.length).toBeGreaterThan(0);
    let letters = lettersTo(house, TJEERD).length;
    for (const [at, moment] of moments.entries()) {
      await moveTo(moment.day, moment.hour - 1);
      const reminded = async () =>
        (await timers(dossier)).find((timer) => timer.kind === "contact")?.reminded;
      expect(await reminded()).toBe(at);
      letters = lettersTo(house, TJEERD).length;
      await moveTo(moment.day, moment.hour + 1);
      expect(await reminded()).toBe(at + 1);
      expect(lettersTo(house, TJEERD).length).toBeGreaterThan(letters);
    }
    await tjeerd.post(`/werkplek/dossiers/${dossier}`, { doe: "contact", wijze: "phone", regel: "Gebeld." });
    const last = (await timers(dossier)).find((timer) => timer.kind === "contact");
    await moveClock(house, "P5D");
    expect((await timers(dossier)).find((timer) => timer.kind === "contact")).toEqual({
      ...last,
      state: "done",
    });
  }, 90_000);

  test("a report without a reader is at the desk at once, in one line, and the office gets one letter", async () => {
    const desk = await logIn(house, accountOf(house, DESK));
    const section = async () => {
      const page = (await desk.get("/netwerk/termijnen")).text;
      return page.slice(page.indexOf('id="noReader"'), page.indexOf('id="late"'));
    };
    const waiting = await file("de-linde", { zonder_waarnemer: "ja" });
    const lines = ((await section()).match(/<li>/g) ?? []).length;
    const letters = lettersTo(house, DESK).length;
    await tjeerd.post(`/werkplek/dossiers/${waiting}`, { doe: "kiezen", keuze: "doorgeven" });
    await moveClock(house, "PT1M");
    expect(((await section()).match(/<li>/g) ?? []).length).toBe(lines + 1);
    expect(await section()).not.toMatch(/linde|omgang|integr/i);
    expect(lettersTo(house, DESK).length - letters).toBe(1);
    await moveClock(house, "PT1M");
    expect(lettersTo(house, DESK).length - letters).toBe(1);
  });

  test("who takes a report on at the moment its hour is over is waited for, and nobody takes it over", async () => {
    const late = await file("noordzijl");
    const taking = await takingOn(house, late);
    const looked = moveClock(house, "P5D");
    await taking.queues("vp_jobs", 1);
    await taking.goesOn();
    await looked;
    const [found] = await house.sql(
      "owner",
      "select d.takeover_on, t.state from dossier d join timer t on t.dossier_id = d.id and t.kind = 'accept' where d.id = $1",
      [late],
    );
    expect(found).toEqual({ takeover_on: null, state: "done" });
  });

  test("a new report, a message, a takeover and a reminder are one and the same letter but for the name", async () => {
    const bodies = new Set(
      house
        .demo()
        .accounts.filter((account) => account.face === "counsellor")
        .flatMap(({ email, name }) =>
          lettersTo(house, email)
            .filter(({ subject }) => subject !== certificateEnds)
            .map(({ subject, text, html }) => [subject, text, html].join("\n").replaceAll(name, "…")),
        ),
    );
    expect(bodies.size).toBe(1);
  });
});

test("something that is broken in one look at the terms stops no other: the deputy takes over and has the letter", async () => {
  const dossier = await file("noordzijl");
  const deputy =
    "select d.takeover_on is not null as over, a.email from dossier d join account a on a.id = d.deputy_id where d.id = $1";
  const seen = async () => (await house.sql<{ over: boolean; email: string }>("owner", deputy, [dossier]))[0];
  const email = (await seen())?.email ?? "";
  const letters = lettersTo(house, email).length;
  await house.sql(
    "owner",
    "create function app.broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$",
  );
  await house.sql(
    "owner",
    "create trigger broken before insert on load_rank for each statement execute function app.broken()",
  );
  const looked = await new Visitor(house.origin).post("/dev/klok", { advance: "P2D" });
  expect(looked.status).toBe(500);
  expect((await seen())?.over).toBe(true);
  await house.sql("jobs", "select graphile_worker.add_job('sweep', job_key => 'sweep', max_attempts => 1)");
  await until("the deputy has a letter", () => lettersTo(house, email).length > letters);
});
