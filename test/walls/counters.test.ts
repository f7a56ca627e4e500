import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { ownEmployer } from "#test/bad-input/own-employer";
import { atWork, LISTENED, type Taken } from "#test/support/at-work";
import { sharedHouse } from "#test/support/shared-house";
import { hidden, returnWith } from "#test/support/visitor";
import { newUuid } from "~/crypto/primitives.server";
import { takeStep } from "~/domain/dossier/course/steps";
import { openPart } from "~/domain/dossier/store";
import type { Counted } from "~/domain/intake/contents";
import { UNWANTED_KINDS } from "~/domain/tracks/taxonomy";

/** Decision 17 and section 2.10 of the security design: the figures of a year, without memory of a dossier. */
const house = sharedHouse();
let tjeerd: Awaited<ReturnType<typeof atWork>>;
let year = 0;

beforeAll(async () => {
  tjeerd = await atWork(house, "t.vanwolde@tweespoor.example");
  const [row] = await house.sql<{ year: number }>(
    "owner",
    "select extract(year from app.today())::int as year",
  );
  year = row?.year ?? 0;
});

type Figures = Record<string, number>;
async function figures(tenant: string): Promise<Figures> {
  const rows = await house.sql<{ name: string; n: number }>(
    "jobs",
    "select format('%s %s %s', year, dimension, value) as name, n from stat_counter where tenant_id = $1",
    [tenant],
  );
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

/** The same figures, from what every dossier itself remembers: opened one by one with its key. */
async function recount(ids: string[], accepted: number): Promise<Figures> {
  const sum: Figures = { [`${year} accepted report`]: accepted };
  for (const id of ids) {
    const counted = await tjeerd.withKeys(async (tx, keyring) => {
      const key = await keyring.dossier(tx, id);
      return key && (await openPart(tx, key, "state")).value.counted;
    });
    for (const name of counted ? namesOf(counted) : []) sum[name] = (sum[name] ?? 0) + 1;
  }
  return sum;
}
const namesOf = ({ year: of, counts }: Counted) =>
  counts.map(([dimension, code]) => `${of} ${dimension} ${code}`);

async function reopens(code: string) {
  const reporter = await returnWith(house, code);
  const page = (await reporter.get("/mijn-melding?taal=nl")).text;
  const sent = await reporter.post("/mijn-melding?taal=nl", {
    doe: "bericht",
    bericht: "Ik wil toch verder praten.",
    formulier: hidden(page, "formulier"),
  });
  expect(sent.status).toBe(303);
}
async function destroys(code: string) {
  const gone = await (await returnWith(house, code)).post("/mijn-melding?taal=nl", {
    doe: "vernietigen",
    zeker: "ja",
  });
  expect(gone.status).toBe(200);
}

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const ENDINGS = fc.oneof(
  fc
    .record({
      kinds: fc.uniqueArray(oneOf(...Object.keys(UNWANTED_KINDS)), { minLength: 1, maxLength: 3 }),
      well: oneOf("yes", "partly", "no", null),
      reason: oneOf("listening_only", "resolved_informally", "unresolved"),
      police: fc.boolean(),
    })
    .map(({ kinds, well, reason, police }): Taken[] => [
      ...LISTENED.slice(1),
      ...(police ? [["urge_police", { view: "Nog niet." }] as Taken] : []),
      well
        ? ["hold_aftercare", { way: "x", now: "x", lasting: "x", handled_well: well }]
        : ["decline_aftercare", {}, "verbal"],
      ["classify", { kinds }],
      ["close", { reason }],
    ]),
  oneOf("mediator", "gp", "union").map((target): Taken[] => [
    ["explain", { how: "spoken", limits: true }],
    ["judge_unfit", { reason: "labour_conflict", words: "Dit past beter elders." }],
    ["agree_unfit", {}, "verbal"],
    ["refer", { target, who: "", discussed: true, agreed: "yes", letter: "" }],
    ["close_referred", { reason: "referred" }],
  ]),
  fc.constant<Taken[]>([
    ["withdraw", {}, "verbal"],
    ["close_withdrawn", { offered: true, reason: "withdrawn" }],
  ]),
);
const STORY = fc.record({
  relation: oneOf("", "employee", "temp_agency_worker"),
  role: oneOf("", "colleague", "direct_manager"),
  first: ENDINGS,
  again: fc.option(ENDINGS),
});

describe("the figures of a year", () => {
  test("equal a recount over all dossiers, whatever was closed, opened again and closed; destroying changes none", async () => {
    const own = await ownEmployer("tellen");
    const told: { id: string; code: string }[] = [];
    // One seed for every run: a difference is found again.
    for (const story of fc.sample(STORY, { numRuns: 6, seed: 20261126 })) {
      const one = await tjeerd.reported(own.slug, { relatie: story.relation, over: story.role });
      await tjeerd.accept(one.id);
      await tjeerd.takes(one.id, [["make_contact", { way: "phone" }], ...story.first]);
      if (story.again) {
        await reopens(one.code);
        await tjeerd.takes(one.id, story.again);
      }
      told.push(one);
      expect(await figures(own.tenantId)).toEqual(
        await recount(
          told.map(({ id }) => id),
          told.length,
        ),
      );
    }
    const before = await figures(own.tenantId);
    expect(before[`${year} track unwanted_behaviour`]).toBe(told.length);
    expect(before[`${year} accepted report`]).toBe(told.length);
    for (const { code } of told) await destroys(code);
    expect(await house.sql("owner", "select from dossier where tenant_id = $1", [own.tenantId])).toEqual([]);
    expect(await figures(own.tenantId)).toEqual(before);
  }, 60_000);

  test("side channel 6: count a report once, however often and by how many it is accepted; one nobody accepted is in none", async () => {
    const own = await ownEmployer("aannemen");
    const { id } = await tjeerd.reported(own.slug);
    await tjeerd.reported(own.slug);
    expect(await figures(own.tenantId)).toEqual({});
    const accept = () =>
      tjeerd.staff.visitor.post(`/werkplek/dossiers/${id}`, { doe: "kiezen", keuze: "aannemen" });
    await Promise.all(Array.from({ length: 8 }, accept));
    expect(await figures(own.tenantId)).toEqual({ [`${year} accepted report`]: 1 });
  });

  test("count a report that came by phone when it is registered, once for a form sent twice", async () => {
    const own = await ownEmployer("telefoon");
    const { visitor } = tjeerd.staff;
    const [now] = await house.sql<{ day: string }>("owner", "select app.today()::text as day");
    const fields = {
      kanaal: "phone",
      werkgever: own.tenantId,
      dag: now?.day ?? "",
      uur: "00:00",
      verhaal: "",
      spoor: "integrity",
      taal: "nl",
      nummer: "",
      uren: "",
      naam: "",
      formulier: hidden((await visitor.get("/werkplek/nieuw")).text, "formulier"),
    };
    for (const _ of [1, 2]) expect((await visitor.post("/werkplek/nieuw", fields)).status).toBe(303);
    expect(await figures(own.tenantId)).toEqual({ [`${year} accepted report`]: 1 });
  });

  test("keep a dossier that was destroyed before it closed among the accepted, and nowhere else", async () => {
    const own = await ownEmployer("eerder");
    const { id, code } = await tjeerd.reported(own.slug);
    await tjeerd.accept(id);
    await destroys(code);
    expect(await figures(own.tenantId)).toEqual({ [`${year} accepted report`]: 1 });
  });

  test("count a step that was sent twice once, and two that close at the same moment both", async () => {
    const own = await ownEmployer("tegelijk");
    const by = { who: "counsellor", author: "Tjeerd" } as const;
    const close = (dossierId: string, once: string) =>
      tjeerd.withKeys((tx, keyring) =>
        takeStep(tx, keyring, by, {
          dossierId,
          once,
          step: "close_withdrawn",
          answers: { offered: true, reason: "withdrawn" },
        }),
      );
    const ids: string[] = [];
    for (const _ of [1, 2, 3]) {
      const { id } = await tjeerd.reported(own.slug);
      await tjeerd.accept(id);
      await tjeerd.takes(id, [["withdraw", {}, "verbal"]]);
      ids.push(id);
    }
    await Promise.all(
      ids.flatMap((id) => {
        const once = newUuid();
        return [close(id, once), close(id, once), close(id, once)];
      }),
    );
    const found = await figures(own.tenantId);
    expect(found).toMatchObject({
      [`${year} closing_reason withdrawn`]: 3,
      [`${year} first_contact none`]: 3,
      [`${year} formal no`]: 3,
    });
    expect(found).toEqual(await recount(ids, 3));
  });

  test("know nothing of a report that somebody made to try the product out", async () => {
    const own = await ownEmployer("proefje");
    const { id } = await tjeerd.reported(own.slug);
    await house.sql("owner", "update dossier set is_test = true where id = $1", [id]);
    await tjeerd.accept(id);
    await tjeerd.takes(id, [
      ["withdraw", {}, "verbal"],
      ["close_withdrawn", { offered: true, reason: "withdrawn" }],
    ]);
    expect(await figures(own.tenantId)).toEqual({});
  });
});

test("nobody but the owner of a dossier counts it, and nobody but the worker reads what was counted", async () => {
  const own = await ownEmployer("muur");
  const { id } = await tjeerd.reported(own.slug);
  await tjeerd.accept(id);
  expect(Object.keys(await figures(own.tenantId))).toHaveLength(1);
  for (const face of ["public", "reporter", "door", "counsellor", "employer", "network"] as const) {
    await expect(house.sql(face, "select from stat_counter")).rejects.toMatchObject({ code: "42501" });
  }
  const forged = "select app.count_dossier($1, $2, 1, array['accepted'], array['report']) as done";
  expect(await house.sql("counsellor", forged, [id, year])).toEqual([{ done: false }]);
  await expect(house.sql("jobs", forged, [id, year])).rejects.toMatchObject({ code: "42501" });
  await expect(house.sql("jobs", "delete from stat_counter")).rejects.toMatchObject({ code: "42501" });
});
