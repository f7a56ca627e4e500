import { beforeAll, describe, expect, test } from "vitest";
import { ownEmployer } from "#test/bad-input/own-employer";
import { join, linkTo } from "#test/support/invited";
import { lettersTo } from "#test/support/letters";
import { newcomer } from "#test/support/newcomers";
import { tenantOf } from "#test/support/rows";
import { sharedHouse } from "#test/support/shared-house";
import { until } from "#test/support/until";
import type { Visitor } from "#test/support/visitor";
import { newUuid } from "~/crypto/primitives.server";
import { sessionIds } from "~/crypto/session-seal.server";
import { ROLES, type Role } from "~/domain/accounts/schema";
import { personOf } from "./employer-people";
import { asking, enter, type Staff } from "./people";

/** An employer of its own, so that no other file of the run counts these people. */
const house = sharedHouse();
const PATH = "/beheer/mensen";
type Person = { id: string; email: string; visitor: Visitor; session: Buffer };
let office: Staff;
let tenant = "";
const people = {} as Record<Role, Person>;

async function made(inviter: Visitor, path: string, role: Role): Promise<Person> {
  const email = `${newUuid()}@mensen.example`;
  const fields = {
    doe: "uitnodigen",
    soort: "employer",
    naam: `Wim ${role}`,
    email,
    rol: role,
    werkgever: tenant,
  };
  expect((await inviter.post(path, fields)).status).toBe(303);
  const { visitor } = await join(house, await linkTo(house, email, "uitnodiging"));
  const [row] = await house.sql<{ id: string }>("owner", "select id from account where email = $1", [email]);
  return { id: row?.id ?? "", email, visitor, session: sessionIds(visitor.cookies.get("s") ?? "").rls };
}

const stateOf = async (id: string) => {
  const [row] = await house.sql<{ state: string; role: string }>(
    "owner",
    "select state, role from account where id = $1",
    [id],
  );
  return row;
};

beforeAll(async () => {
  office = await enter(house, "j.amelink@tweespoor.example");
  tenant = newUuid();
  await house.sql(
    "owner",
    "insert into employer (id, slug, name, short_name, state, created_on) values ($1, $2, 'Mensen B.V.', 'Mensen', 'setup', app.today())",
    [tenant, `mensen-${tenant.slice(0, 8)}`],
  );
  people.hr = await made(office.visitor, "/netwerk/mensen", "hr");
  people.board = await made(people.hr.visitor, PATH, "board");
  people.finance = await made(people.hr.visitor, PATH, "finance");
});

test.each(ROLES)(
  "somebody with the role %s sees everybody of the own employer and nobody else",
  async (role) => {
    const page = await people[role].visitor.get(PATH);
    expect(page.status).toBe(200);
    for (const one of ROLES) expect(page.text).toContain(people[one].email);
    expect(page.text).not.toContain("@tweespoor.example");
    expect(page.text).not.toContain("Hazelhof");
    expect(page.text.includes('value="uitnodigen"')).toBe(role === "hr");
  },
);

describe("only HR changes people", () => {
  test.each(["board", "finance"] as const)(
    "the role %s is refused by the page and by the database",
    async (role) => {
      const me = people[role];
      const email = `${newUuid()}@mensen.example`;
      for (const fields of [
        { doe: "uitnodigen", soort: "employer", naam: "Iemand", email, rol: "hr" },
        { doe: "stoppen", wie: people.hr.id },
        { doe: "rol", wie: me.id, rol: "hr" },
      ])
        expect((await me.visitor.post(PATH, fields)).status).toBe(404);
      const asked = async (query: string, values: unknown[]) =>
        (await asking<{ answer: unknown }>(house, "employer", { session: me.session }, query, values)).rows[0]
          ?.answer;
      expect(await asked("select app.set_role($1, 'hr') as answer", [me.id])).toBe("not_allowed");
      expect(await asked("select app.stop_person($1) as answer", [people.hr.id])).toBe("not_allowed");
      expect(await stateOf(people.hr.id)).toEqual({ state: "active", role: "hr" });
    },
  );

  test("and never people of another employer, a counsellor or the office", async () => {
    const foreign = await house.sql<{ id: string }>(
      "owner",
      "select id from account where email in ('w.hazelhof@de-linde.example', 't.vanwolde@tweespoor.example', 'i.dral@tweespoor.example')",
    );
    expect(foreign).toHaveLength(3);
    for (const { id } of foreign) {
      for (const doe of ["stoppen", "opnieuw", "intrekken"])
        expect((await people.hr.visitor.post(PATH, { doe, wie: id })).status).toBe(422);
      expect((await people.hr.visitor.post(PATH, { doe: "rol", wie: id, rol: "finance" })).status).toBe(422);
      expect((await stateOf(id))?.state).toBe("active");
    }
    const fields = {
      doe: "uitnodigen",
      soort: "employer",
      naam: "I",
      email: `${newUuid()}@m.example`,
      rol: "hr",
    };
    const other = await tenantOf(house, "de-linde");
    await people.hr.visitor.post(PATH, { ...fields, werkgever: other });
    const [row] = await house.sql<{ tenant_id: string }>(
      "owner",
      "select tenant_id from account where email = $1",
      [fields.email],
    );
    expect(row?.tenant_id).toBe(tenant);
  });
});

test("the last who can let people in stays: not stopped, not given another role, by nobody", async () => {
  for (const [visitor, path] of [
    [people.hr.visitor, PATH],
    [office.visitor, "/netwerk/mensen"],
  ] as const) {
    for (const fields of [
      { doe: "stoppen", wie: people.hr.id },
      { doe: "rol", wie: people.hr.id, rol: "board" },
    ]) {
      const answer = await visitor.post(path, fields);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain("Dit is de laatste die mensen kan uitnodigen.");
    }
  }
  expect(await stateOf(people.hr.id)).toEqual({ state: "active", role: "hr" });
});

test("two who stop each other at once: one stays", async () => {
  const second = await made(people.hr.visitor, PATH, "hr");
  const [first, other] = [people.hr, second];
  const answers = await Promise.all([
    first.visitor.post(PATH, { doe: "stoppen", wie: other.id }),
    other.visitor.post(PATH, { doe: "stoppen", wie: first.id }),
  ]);
  const states = [await stateOf(first.id), await stateOf(other.id)].map((row) => row?.state);
  expect(states.sort()).toEqual(["active", "stopped"]);
  expect(answers.filter(({ headers }) => headers.get("location")?.startsWith(PATH))).toHaveLength(1);
  if ((await stateOf(first.id))?.state === "stopped") people.hr = second;
});

test("whoever is stopped is out at once, on every device, and does not come in again", async () => {
  const leaver = await made(people.hr.visitor, PATH, "finance");
  expect((await leaver.visitor.get(PATH)).status).toBe(200);
  expect((await people.hr.visitor.post(PATH, { doe: "stoppen", wie: leaver.id })).status).toBe(303);
  expect((await leaver.visitor.get(PATH)).headers.get("location")).toBe("/inloggen");
  const [left] = await house.sql<{ n: number }>(
    "owner",
    "select count(*)::int as n from staff_session where account_id = $1",
    [leaver.id],
  );
  expect(left?.n).toBe(0);
  expect((await people.hr.visitor.post(PATH, { doe: "toelaten", wie: leaver.id })).status).toBe(303);
  // The old session stays dead; only a new log-in opens.
  expect((await leaver.visitor.get(PATH)).headers.get("location")).toBe("/inloggen");
  expect(await stateOf(leaver.id)).toEqual({ state: "active", role: "finance" });
});

describe("whoever invites learns nothing of accounts elsewhere", () => {
  /** Of another employer, of no employer, and one that nobody used yet: accounts that no other file of the run asks for. */
  let known: string[] = [];
  beforeAll(async () => {
    const nora = await newcomer(house, office.visitor, "counsellor", { name: "Nora Elders" });
    const elsewhere = await personOf(await ownEmployer("elders"));
    const asked = { ...fields(`${newUuid()}@elders.example`), werkgever: elsewhere.by.tenantId };
    expect((await office.visitor.post("/netwerk/mensen", asked)).status).toBe(303);
    known = [nora.email, `${elsewhere.by.id}@x.example`, asked.email];
  });
  const fields = (email: string) => ({
    doe: "uitnodigen",
    soort: "employer",
    naam: "Lena Vrij",
    email,
    rol: "finance",
  });
  const rowOf = (text: string, email: string) =>
    (text.split("<tr>").find((row) => row.includes(email)) ?? "")
      .replaceAll(email, "…")
      .replace(/value="[\w-]{36}"/g, "")
      .replaceAll(/id="[^"]*"|for="[^"]*"/g, "");

  test("side channel 12: an address with an account elsewhere is invited, listed, sent again and taken back like a free one", async () => {
    const free = `${newUuid()}@mensen.example`;
    const told: unknown[][] = [];
    for (const email of [free, ...known]) {
      const hr = people.hr.visitor;
      const answer = await hr.post(PATH, fields(email));
      const listed = rowOf((await hr.get(PATH)).text, email);
      const twice = await hr.post(PATH, fields(email));
      const [row] = await house.sql<{ id: string; elsewhere: boolean }>(
        "owner",
        "select id, elsewhere from account where email = $1 and tenant_id = $2",
        [email, tenant],
      );
      expect(row?.elsewhere).toBe(email !== free);
      const more = [];
      for (const doe of ["rol", "opnieuw", "intrekken"])
        more.push((await hr.post(PATH, { doe, wie: row?.id ?? "", rol: "board" })).headers.get("location"));
      const left = (await hr.get(PATH)).text.includes(email);
      const already = twice.text.includes("Dit adres staat al in de lijst.");
      told.push([answer.status, answer.headers.get("location"), listed, twice.status, already, more, left]);
    }
    expect(told[0]?.[2]).toContain("Uitgenodigd");
    for (const other of told.slice(1)) expect(other).toEqual(told[0]);
    for (const column of ["elsewhere", "token_hash"]) {
      const from = column === "elsewhere" ? "account" : "account_link";
      const asked = asking(
        house,
        "employer",
        { session: people.hr.session },
        `select ${column} from ${from}`,
      );
      await expect(asked).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("side channel 12: neither takes longer than the other", async () => {
    // The quickest of each says what the work takes; how busy the machine is says the rest. More turns only help who is equal.
    const [free, busy]: [number[], number[]] = [[], []];
    const apart = () => Math.abs(Math.min(...free) - Math.min(...busy));
    const bound = () => Math.max(10, Math.min(...free) / 2);
    for (let turn = 0; turn < 7 || (turn < 28 && apart() >= bound()); turn += 1) {
      for (const [email, into] of [
        [`${newUuid()}@mensen.example`, free],
        [known[1] ?? "", busy],
      ] as const) {
        const began = performance.now();
        expect((await people.hr.visitor.post(PATH, fields(email))).status).toBe(303);
        into.push(performance.now() - began);
        const [row] = await house.sql<{ id: string }>(
          "owner",
          "select id from account where email = $1 and tenant_id = $2",
          [email, tenant],
        );
        await people.hr.visitor.post(PATH, { doe: "intrekken", wie: row?.id ?? "" });
      }
    }
    expect(apart()).toBeLessThan(bound());
  });

  test("side channel 12: who has the account hears of it, with no link, and its account stays as it was", async () => {
    const [email = ""] = known;
    const subject = "U hebt al een account bij Tweespoor";
    const mails = () => lettersTo(house, email).filter((mail) => mail.subject === subject);
    const before = mails().length;
    expect((await people.hr.visitor.post(PATH, fields(email))).status).toBe(303);
    const mail = await until("the letter to who has an account", () => mails()[before]);
    expect(mail.text).not.toMatch(/https?:|uitnodiging\/|Mensen B\.V\.|Wim/);
    const [row] = await house.sql<{ state: string; face: string }>(
      "owner",
      "select state, face from account where email = $1 and not elsewhere",
      [email],
    );
    expect(row).toEqual({ state: "active", face: "counsellor" });
    // The office, which sees everybody, hears it as it is.
    expect((await office.visitor.get("/netwerk/mensen")).text).toContain("Heeft al een ander account");
    const asked = { ...fields(email), werkgever: await tenantOf(house, "de-linde") };
    const refused = await office.visitor.post("/netwerk/mensen", asked);
    expect([refused.status, refused.text.includes("Dit adres staat al in de lijst.")]).toEqual([422, true]);
  });
});

test("side channel 14: the log holds what its people did, by name, and nothing that a counsellor or a report does", async () => {
  const page = (await people.board.visitor.get(PATH)).text;
  for (const line of ["Uitgenodigd: Wim board", "Begonnen: Wim board", "Account gestopt: Wim finance"])
    expect(page.replaceAll("<!-- -->", "")).toContain(line);
  expect(page).toContain("Netwerkbureau");
  const acts = await house.sql<{ act: string }>("owner", "select distinct act from employer_change");
  for (const { act } of acts) expect(act).not.toMatch(/dossier|report|counsellor|message|login/);
  // The wall is in the grants: the faces that know of reports cannot write here.
  const writers = await house.sql<{ role: string }>(
    "owner",
    `select r as role from unnest(array['vp_public', 'vp_reporter', 'vp_door', 'vp_counsellor', 'vp_network', 'vp_jobs', 'vp_employer']) r
      where has_any_column_privilege(r, 'app.employer_change', 'insert')`,
  );
  expect(writers.map(({ role }) => role)).toEqual(["vp_employer"]);
  const inserted = asking(
    house,
    "employer",
    { session: people.board.session },
    "insert into employer_change (tenant_id, day, account_id, act, about) values ($1, app.today(), $2, 'person.joined', 'x')",
    [await tenantOf(house, "de-linde"), people.board.id],
  );
  await expect(inserted).rejects.toMatchObject({ code: "42501" });
});
