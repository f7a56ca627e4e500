import { beforeAll, describe, expect, test } from "vitest";
import { lettersTo } from "#test/support/letters";
import { type Newcomer, newcomer } from "#test/support/newcomers";
import { sharedHouse } from "#test/support/shared-house";
import { until } from "#test/support/until";
import { newUuid } from "~/crypto/primitives.server";
import { sessionIds } from "~/crypto/session-seal.server";
import { asking, enter, type Staff } from "./people";
import { answerOf } from "./scenario";

/** Decision 9: who reads, with which key, and whether an employer is open is decided by two people of the office. */
const house = sharedHouse();
let ineke: Staff;
let joris: Staff;
let nora: Newcomer;
let tenant = "";
const PATH = "/netwerk/besluiten";

beforeAll(async () => {
  ineke = await enter(house, "i.dral@tweespoor.example");
  joris = await enter(house, "j.amelink@tweespoor.example");
  nora = await newcomer(house, ineke.visitor, "counsellor", { name: "Nora Twee" });
  tenant = newUuid();
  await house.sql(
    "owner",
    "insert into employer (id, slug, name, short_name, state, created_on) values ($1, $2, 'Twee B.V.', 'Twee', 'ready', app.today())",
    [tenant, `twee-${tenant.slice(0, 8)}`],
  );
  await house.sql(
    "owner",
    `insert into protocol_version (tenant_id, major, settings, in_force_on)
       select $1, 1, settings, app.today() from protocol_version p join employer e on e.id = p.tenant_id where e.slug = 'noordzijl' limit 1`,
    [tenant],
  );
});

const ask = (who: Staff, kind: string, more: Record<string, string>) =>
  who.visitor.post(PATH, { doe: "vragen", soort: kind, werkgever: tenant, ...more });
const confirm = (who: Staff, id: string) => who.visitor.post(PATH, { doe: "bevestigen", besluit: id });

async function lastOf(kind: string) {
  const [row] = await house.sql<{ id: string; state: string; first_by: string; second_by: string }>(
    "owner",
    "select * from decision where kind = $1 and (tenant_id = $2 or tenant_id is null) order by settled_on desc nulls first limit 1",
    [kind, tenant],
  );
  return row ?? null;
}
const stateOf = async (id: string) =>
  (await house.sql<{ state: string }>("owner", "select state from decision where id = $1", [id]))[0]?.state;
const takesEffect = (id: string) =>
  until("the decision took effect", async () => (await stateOf(id)) === "done");

const onPanel = async () =>
  (
    await house.sql<{ n: number }>(
      "owner",
      "select count(*)::int as n from panel where tenant_id = $1 and counsellor_id = $2 and coalesce(until, 'infinity') >= app.today()",
      [tenant, nora.id],
    )
  )[0]?.n;

/** Asks, shows that nobody changes it alone, and lets a second person agree. */
async function decided(kind: string, more: Record<string, string>, look: () => Promise<unknown>) {
  const before = await look();
  expect((await ask(ineke, kind, more)).status).toBe(303);
  const { id = "" } = (await lastOf(kind)) ?? {};
  const own = await confirm(ineke, id);
  expect([own.status, own.text.includes("U vroeg dit zelf. Een ander moet het bevestigen.")]).toEqual([
    422,
    true,
  ]);
  expect([await stateOf(id), await look()]).toEqual(["waiting", before]);
  expect((await joris.visitor.get(PATH)).text).toContain(`value="${id}"`);
  expect((await confirm(joris, id)).status).toBe(303);
  await takesEffect(id);
  return id;
}

describe("each of these needs a second person", () => {
  test("a counsellor comes into a panel", async () => {
    await decided("panel_add", { wie: nora.id }, onPanel);
    expect(await onPanel()).toBe(1);
    // Not twice, and not somebody without keys of her own.
    expect((await ask(ineke, "panel_add", { wie: nora.id })).status).toBe(422);
    const kerim = await enter(house, "k.aydemir@tweespoor.example");
    await house.sql("owner", "update keypair set recovery_confirmed = false where account_id = $1", [
      kerim.id,
    ]);
    try {
      expect((await ask(ineke, "panel_add", { wie: kerim.id })).status).toBe(422);
    } finally {
      await house.sql("owner", "update keypair set recovery_confirmed = true where account_id = $1", [
        kerim.id,
      ]);
    }
  });

  test("the sitting counsellors hear that something changes", async () => {
    const mail = () =>
      lettersTo(house, nora.email).filter(({ subject }) => subject === "Er verandert iets waar u werkt");
    expect(mail()).toHaveLength(0);
    await decided(
      "statutory_channel",
      { waarde: "network_receives" },
      async () =>
        (await house.sql("owner", "select major from protocol_version where tenant_id = $1", [tenant]))
          .length,
    );
    const versions = await house.sql<{ major: number; channel: string }>(
      "owner",
      "select major, settings->>'statutoryChannel' as channel from protocol_version where tenant_id = $1 order by major",
      [tenant],
    );
    expect(versions.map(({ channel }) => channel)).toEqual(["none", "network_receives"]);
    await until("the letter to the sitting counsellor", () => mail().length > 0);
  });

  test("an employer gets another address", async () => {
    const look = async () =>
      (await house.sql("owner", "select slug from employer where id = $1", [tenant]))[0];
    const slug = `drie-${tenant.slice(0, 8)}`;
    await decided("slug", { waarde: slug }, look);
    expect(await look()).toMatchObject({ slug });
    for (const waarde of ["admin", "Portaal", "x", "noordzijl", "а-b-c"])
      expect([waarde, (await ask(ineke, "slug", { waarde })).status]).toEqual([waarde, 422]);
  });

  test("a counsellor leaves a panel", async () => {
    await decided("panel_remove", { plek: `${tenant} ${nora.id}` }, onPanel);
    expect(await onPanel()).toBe(0);
  });
});

describe("two are two", () => {
  test("an invited colleague counts only when two others said so", async () => {
    const third = await newcomer(house, ineke.visitor, "network", { name: "Derde Collega" });
    const staff = {
      ...ineke,
      id: third.id,
      visitor: third.visitor,
      session: sessionIds(third.visitor.cookies.get("s") ?? "").rls,
    };
    await ask(ineke, "panel_add", { wie: nora.id });
    const { id = "" } = (await lastOf("panel_add")) ?? {};
    const refused = await confirm(staff, id);
    expect([refused.status, refused.text.includes("Dit kan niet met uw account.")]).toEqual([422, true]);
    expect(await stateOf(id)).toBe("waiting");
    const [asked] = await house.sql<{ id: string; first_by: string }>(
      "owner",
      "select id, first_by from decision where kind = 'office_person' and account_id = $1",
      [third.id],
    );
    expect(asked?.first_by).toBe(ineke.id);
    // Neither the one who invited nor the invited can be the second.
    expect((await confirm(ineke, asked?.id ?? "")).status).toBe(422);
    expect((await confirm(staff, asked?.id ?? "")).status).toBe(422);
    expect((await confirm(joris, asked?.id ?? "")).status).toBe(303);
    await takesEffect(asked?.id ?? "");
    expect((await confirm(staff, id)).status).toBe(303);
    await takesEffect(id);

    // Who left the office in the meantime is nobody any more.
    await ask(staff, "panel_remove", { plek: `${tenant} ${nora.id}` });
    const { id: late = "" } = (await lastOf("panel_remove")) ?? {};
    await house.sql("owner", "update waiting_time set span = '1 day'");
    try {
      expect((await confirm(joris, late)).status).toBe(303);
    } finally {
      await house.sql("owner", "update waiting_time set span = '0'");
    }
    expect(await stateOf(late)).toBe("confirmed");
    await joris.visitor.post("/netwerk/mensen", { doe: "stoppen", wie: third.id });
    await house.sql("owner", "update decision set takes_effect_at = app.product_now() where id = $1", [late]);
    await house.sql("jobs", "select app.take_panel_remove($1)", [late]);
    expect([await stateOf(late), await onPanel()]).toEqual(["void", 1]);
  });

  test("before its hour nothing takes effect, and anybody of the office can stop it", async () => {
    await ask(ineke, "panel_remove", { plek: `${tenant} ${nora.id}` });
    const { id = "" } = (await lastOf("panel_remove")) ?? {};
    await house.sql("owner", "update waiting_time set span = '72 hours'");
    try {
      await confirm(joris, id);
    } finally {
      await house.sql("owner", "update waiting_time set span = '0'");
    }
    await house.sql("jobs", "select app.take_panel_remove($1)", [id]);
    expect([await stateOf(id), await onPanel()]).toEqual(["confirmed", 1]);
    expect((await ineke.visitor.get(PATH)).text).toContain("Gaat in op");
    expect((await joris.visitor.post(PATH, { doe: "stoppen", besluit: id })).status).toBe(303);
    await house.sql("owner", "update decision set takes_effect_at = app.product_now() where id = $1", [id]);
    await house.sql("jobs", "select app.take_panel_remove($1)", [id]);
    expect([await stateOf(id), await onPanel()]).toEqual(["stopped", 1]);
  });

  test("only the office asks and agrees, only the worker lets it happen, and no effect has another's name", async () => {
    const reader = await enter(house, "t.vanwolde@tweespoor.example");
    const sanne = await enter(house, "s.verkuil@noordzijl.example");
    const functions = [
      "app.confirm_decision($1)",
      "app.stop_decision($1)",
      "app.take_panel_add($1)",
      "app.take_key_replace($1)",
    ];
    for (const call of functions) {
      for (const [face, carried] of [
        ["counsellor", { session: reader.session }],
        ["employer", { session: sanne.session }],
        ["door", {}],
      ] as const)
        expect(await answerOf(asking(house, face, carried, `select ${call}`, [newUuid()]))).toBe("42501");
    }
    for (const call of functions.slice(2))
      expect(
        await answerOf(asking(house, "network", { session: ineke.session }, `select ${call}`, [newUuid()])),
      ).toBe("42501");
    const insert =
      "insert into decision (id, kind, state, asked_on) values ($1, 'slug', 'confirmed', app.today())";
    expect(await answerOf(asking(house, "network", { session: ineke.session }, insert, [newUuid()]))).toBe(
      "42501",
    );
    const { rows } = await asking<{ answer: string }>(
      house,
      "network",
      {},
      "select app.propose($1, 'panel_add', $2, $3, null) as answer",
      [newUuid(), tenant, nora.id],
    );
    expect(rows[0]?.answer).toBe("not_allowed");
  });
});
