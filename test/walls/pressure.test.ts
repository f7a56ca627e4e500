import { beforeAll, describe, expect, test } from "vitest";
import { lettersOf, lettersTo } from "#test/support/letters";
import { type Newcomer, newcomer } from "#test/support/newcomers";
import { openFor } from "#test/support/own-panel";
import { dayAhead, done, page } from "#test/support/portal-visits";
import { tenantOf } from "#test/support/rows";
import { sharedHouse } from "#test/support/shared-house";
import { until } from "#test/support/until";
import { hidden } from "#test/support/visitor";
import { newUuid } from "~/crypto/primitives.server";
import { officePressureWords, pressureWords as words } from "~/words/nl/pressure";
import { asking, enter, type Staff, seen, sessionOf } from "./people";
import { answerOf } from "./scenario";

/** S3-25: a counsellor is protected, and what is done to her for her work is read by the network's supervisors alone. */
const house = sharedHouse();
const HERS = "/werkplek/druk";
const OFFICE = "/netwerk/druk";
let office: Staff;
let elsewhere: Staff;
let nora: Newcomer;
let invited: Newcomer;
let own: { id: string };

beforeAll(async () => {
  office = await enter(house, "i.dral@tweespoor.example");
  elsewhere = await enter(house, "t.vanwolde@tweespoor.example");
  nora = await newcomer(house, office.visitor, "counsellor", { name: "Nora Beschermd" });
  invited = await newcomer(house, office.visitor, "network", { name: "Nieuw Bureau" });
  own = await openFor(house, nora.id);
});

const entry = async (over: Record<string, string> = {}) => ({
  doe: "vastleggen",
  werkgever: own.id,
  dag: await dayAhead(house, 0),
  wat: "who_reported",
  door: "hr",
  wens: "record",
  formulier: hidden(await page(nora.visitor, HERS), "formulier"),
  ...over,
});
const rows = () =>
  house.sql<{ id: string; wants: string; discussed_on: string | null }>(
    "owner",
    "select id, wants, discussed_on::text from pressure where counsellor_id = $1",
    [nora.id],
  );
const hers = () => ({ session: sessionOf(nora.visitor) });
const COUNT = "pressure where counsellor_id = $1";

describe("S3-25: pressure on a counsellor", () => {
  test("is written down once, however often its form is sent, and only what fits the lists", async () => {
    const fields = await entry({ wens: "call" });
    const wrong: [Record<string, string>, string][] = [
      [{ dag: await dayAhead(house, 1) }, words.errors.day],
      [{ dag: await dayAhead(house, -800) }, words.errors.day],
      [{ dag: "gisteren" }, words.errors.day],
      [{ werkgever: await tenantOf(house, "de-linde") }, words.errors.tenantId],
      [{ wat: "Jan zei dat" }, words.errors.kind],
      [{ door: "" }, words.errors.by],
      [{ wens: "" }, words.errors.wants],
    ];
    for (const [over, said] of wrong) {
      const { status, text } = await nora.visitor.post(HERS, { ...fields, ...over });
      expect([over, status, text.includes(said)]).toEqual([over, 422, true]);
      if (!("wat" in over)) expect(text).toMatch(/checked=""[^>]*value="who_reported"/);
    }
    expect(await rows()).toEqual([]);
    await done(nora.visitor, HERS, fields);
    await done(nora.visitor, HERS, fields);
    expect(await rows()).toHaveLength(1);
    const list = await page(nora.visitor, HERS);
    for (const part of [words.kinds.who_reported, words.by.hr, words.waits]) expect(list).toContain(part);
    const columns = await house.sql<{ name: string }>(
      "owner",
      "select column_name as name from information_schema.columns where table_name = 'pressure' and column_name ~ 'dossier|report|note|text|sealed'",
    );
    expect(columns).toEqual([]);
  });

  test("is told of, without a name, to who decides at the office, and to nobody else", async () => {
    const told = (email: string) =>
      lettersTo(house, email).filter(({ subject }) => subject === "Een collega vraagt om een gesprek");
    await until("the letter", () => told(office.account.email).length > 0);
    expect(told(office.account.email)[0]?.text).not.toContain("Nora");
    const deciders = await house.sql<{ email: string }>(
      "owner",
      "select email from account where face = 'network' and may_decide and state = 'active'",
    );
    const got = lettersOf(house).filter(({ subject }) => subject === "Een collega vraagt om een gesprek");
    expect(
      got.map(({ to }) => String(to)).filter((to) => !deciders.some(({ email }) => to.includes(email))),
    ).toEqual([]);
    expect(told(invited.email)).toEqual([]);
  });

  test("is read by herself and by who decides; for another colleague the page is not there", async () => {
    expect(await seen(house, "counsellor", hers(), COUNT, [nora.id])).toBe(1);
    expect(await seen(house, "network", { session: office.session }, COUNT, [nora.id])).toBe(1);
    expect(await seen(house, "counsellor", { session: elsewhere.session }, COUNT, [nora.id])).toBe(0);
    expect(await seen(house, "network", { session: sessionOf(invited.visitor) }, COUNT, [nora.id])).toBe(0);
    const hr = await enter(house, "s.verkuil@noordzijl.example");
    for (const face of ["employer", "public", "reporter", "door"] as const)
      expect(await seen(house, face, { session: hr.session }, "pressure")).toBe("42501");

    expect(await page(office.visitor, "/netwerk")).toContain(officePressureWords.see);
    expect(await page(office.visitor, OFFICE)).toContain("Nora Beschermd, Eigen Panel B.V.");
    expect(await page(invited.visitor, "/netwerk")).not.toContain(officePressureWords.see);
    const op = (await rows())[0]?.id ?? "";
    const answers = [
      await invited.visitor.get(OFFICE),
      await invited.visitor.post(OFFICE, { doe: "besproken", op }),
      await invited.visitor.get("/netwerk/bestaat-niet"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await page(nora.visitor, HERS)).toContain(op);
    expect(await page(elsewhere.visitor, HERS)).not.toContain(op);
  });

  test("stays what she made of it: nobody else writes, withdraws or discusses it", async () => {
    const id = (await rows())[0]?.id ?? "";
    const other = { session: elsewhere.session };
    const gone = await asking(house, "counsellor", other, "delete from pressure where id = $1", [id]);
    expect(gone.count).toBe(0);
    const foreign = await elsewhere.visitor.post(HERS, { doe: "weghalen", op: id });
    const nowhere = await elsewhere.visitor.post(HERS, { doe: "weghalen", op: newUuid() });
    expect([foreign.status, foreign.text]).toEqual([404, nowhere.text]);
    expect(await rows()).toHaveLength(1);
    const insert = `insert into pressure (id, counsellor_id, tenant_id, day, kind, by_whom, wants, written_on)
      values (gen_random_uuid(), $1, $2, app.today(), 'other', 'hr', 'record', app.today())`;
    expect((await asking(house, "counsellor", hers(), insert, [nora.id, own.id])).count).toBe(1);
    expect(await answerOf(asking(house, "counsellor", other, insert, [nora.id, own.id]))).toBe("42501");
    const foreignEmployer = await tenantOf(house, "de-linde");
    expect(await answerOf(asking(house, "counsellor", hers(), insert, [nora.id, foreignEmployer]))).toBe(
      "42501",
    );
    const discuss = "update pressure set discussed_on = app.today() where id = $1";
    expect(await answerOf(asking(house, "counsellor", hers(), discuss, [id]))).toBe("42501");
    const byInvited = await asking(house, "network", { session: sessionOf(invited.visitor) }, discuss, [id]);
    expect(byInvited.count).toBe(0);
    const ask = "select app.ask_for_call($1) as asked";
    const { rows: asked } = await asking<{ asked: boolean }>(house, "counsellor", other, ask, [id]);
    expect(asked[0]?.asked).toBe(false);
  });

  test("can be withdrawn until it was discussed, and then she reads that it was", async () => {
    await done(nora.visitor, HERS, await entry({ wat: "withheld" }));
    const [kept] = await house.sql<{ id: string }>(
      "owner",
      "select id from pressure where kind = 'withheld' and counsellor_id = $1",
      [nora.id],
    );
    await done(nora.visitor, HERS, { doe: "weghalen", op: kept?.id ?? "" });
    const [row] = await rows();
    expect(await rows()).toEqual([row]);
    await done(office.visitor, OFFICE, { doe: "besproken", op: row?.id ?? "" });
    await done(office.visitor, OFFICE, { doe: "besproken", op: row?.id ?? "" });
    expect((await rows())[0]?.discussed_on).toBe(await dayAhead(house, 0));
    expect(await page(nora.visitor, HERS)).toContain(`${words.done}</span> ${words.on}`);
    const late = await nora.visitor.post(HERS, { doe: "weghalen", op: row?.id ?? "" });
    expect([late.status, late.text.includes(words.errors.discussed)]).toEqual([422, true]);
  });

  test("is written in the chains of the two who did it, never in the employer's", async () => {
    const chains = await house.sql<{ chain: string; action: string }>(
      "owner",
      "select distinct chain, action from audit.log where action like 'pressure.%' order by 1, 2",
    );
    expect(chains).toEqual([
      { chain: "vp_counsellor", action: "pressure.recorded" },
      { chain: "vp_counsellor", action: "pressure.withdrawn" },
      { chain: "vp_network", action: "pressure.discussed" },
    ]);
    const told = await house.sql("owner", "select from employer_change where tenant_id = $1", [own.id]);
    expect(told).toEqual([]);
  });

  test("ends two years after its day, but not while she waits for a call", async () => {
    await done(nora.visitor, HERS, await entry({ wat: "threatened", wens: "speak" }));
    await done(nora.visitor, HERS, await entry({ wat: "other" }));
    const on = (days: number) =>
      house.sql(
        "owner",
        "update pressure set day = (app.today() - interval '24 months')::date - $2::int where counsellor_id = $1",
        [nora.id, days],
      );
    await on(0);
    await office.visitor.post("/dev/klok", { advance: "PT1S" });
    expect(await rows()).toHaveLength(3);
    await on(1);
    await office.visitor.post("/dev/klok", { advance: "PT1S" });
    expect(await rows()).toMatchObject([{ wants: "speak", discussed_on: null }]);
    await done(office.visitor, OFFICE, { doe: "besproken", op: (await rows())[0]?.id ?? "" });
    await office.visitor.post("/dev/klok", { advance: "PT1S" });
    expect(await rows()).toEqual([]);
  });
});
