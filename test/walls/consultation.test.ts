import { beforeAll, describe, expect, test } from "vitest";
import { sharedHouse } from "#test/support/shared-house";
import { hidden } from "#test/support/visitor";
import { enter, type Staff, seen } from "./people";

/** Legal advice and consultation on a story written anew: hers alone, and nothing of it leads to a case (S1-19, domain 6.5). */
const house = sharedHouse();
const AT = "/werkplek/overleg";
const STORY = "Iemand op een afdeling wordt steeds overgeslagen.";
let agata: Staff;
let tjeerd: Staff;
const GIVEN = {
  doe: "overleg",
  met: "legal",
  verhaal: STORY,
  vraag: "Is dit discriminatie?",
  naamloos: "ja",
};

beforeAll(async () => {
  agata = await enter(house, "a.wisniewska@tweespoor.example");
  tjeerd = await enter(house, "t.vanwolde@tweespoor.example");
});
const page = async (who: Staff) => (await who.visitor.get(AT)).text;
const rows = () =>
  house.sql<{ id: string }>(
    "owner",
    "select id, written_in, sealed from consultation where counsellor_id = $1",
    [agata.id],
  );

describe("a story without names", () => {
  test("S1-19 S2-29: is kept once, answered and taken away, by who wrote it", async () => {
    const formulier = hidden(await page(agata), "formulier");
    for (const _twice of [1, 2])
      expect((await agata.visitor.post(AT, { ...GIVEN, formulier })).status).toBe(303);
    expect(await rows()).toHaveLength(1);
    expect(await page(agata)).toContain(STORY);
    const [row] = await rows();
    const op = row?.id ?? "";
    expect((await agata.visitor.post(AT, { doe: "advies", op, advies: "" })).status).toBe(422);
    expect((await agata.visitor.post(AT, { doe: "advies", op, advies: "Vraag om de cijfers." })).status).toBe(
      303,
    );
    expect(await page(agata)).toContain("Vraag om de cijfers.");

    expect(await page(tjeerd)).not.toContain(STORY);
    expect((await tjeerd.visitor.post(AT, { doe: "advies", op, advies: "Nee." })).status).toBe(404);
    await tjeerd.visitor.post(AT, { doe: "weghalen", op });
    const mine = { session: agata.session };
    const hers = (carried: { session?: Buffer }) =>
      seen(house, "counsellor", carried, "consultation where counsellor_id = $1", [agata.id]);
    expect(await hers(mine)).toBe(1);
    expect(await hers({ session: tjeerd.session })).toBe(0);
    expect(await hers({})).toBe(0);
    for (const face of ["reporter", "employer", "network", "public", "door"] as const)
      expect(await seen(house, face, mine, "consultation"), face).toBe("42501");

    expect((await agata.visitor.post(AT, { doe: "weghalen", op })).status).toBe(303);
    expect(await rows()).toEqual([]);
  });

  test("S1-19: needs her word that nobody can be known from it, and keeps what was typed", async () => {
    const { naamloos: _said, ...unsure } = GIVEN;
    const refused = await agata.visitor.post(AT, unsure);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Zet een vinkje als niemand te herkennen is.");
    expect(refused.text).toContain(STORY);
    expect(await rows()).toEqual([]);
  });

  test("S2-29: has no dossier, no employer and no day beside it", async () => {
    const columns = await house.sql<{ name: string }>(
      "owner",
      "select column_name as name from information_schema.columns where table_schema = 'app' and table_name = 'consultation' order by 1",
    );
    expect(columns.map(({ name }) => name)).toEqual([
      "counsellor_id",
      "id",
      "sealed",
      "version",
      "written_in",
    ]);
    await agata.visitor.post(AT, GIVEN);
    const [row] = (await rows()) as unknown as { id: string; written_in: Date; sealed: Buffer }[];
    expect(new Date(row?.written_in ?? 0).getDate()).toBe(1);
    expect(row?.sealed.includes(STORY)).toBe(false);
    await agata.visitor.post(AT, { doe: "weghalen", op: row?.id ?? "" });
  });
});
