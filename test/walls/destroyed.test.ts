import { beforeAll, describe, expect, test } from "vitest";
import { atWork } from "#test/support/at-work";
import { destroyingIn } from "#test/support/destroying";
import { sendFile } from "#test/support/files";
import { sharedHouse } from "#test/support/shared-house";
import { hidden, returnWith } from "#test/support/visitor";
import type { CivilDay } from "~/domain/clock";
import { nameOf } from "~/domain/dossier/name";
import { sweep } from "~/jobs/timetable";

/** S0-20 and S2-31: nothing is left of a dossier but a name, a day and a ground. */
const house = sharedHouse();
const { there, journalOf, wished, dueNow } = destroyingIn(house);
let tjeerd: Awaited<ReturnType<typeof atWork>>;
let agata: Awaited<ReturnType<typeof atWork>>;
let today: CivilDay = "";

beforeAll(async () => {
  tjeerd = await atWork(house, "t.vanwolde@tweespoor.example");
  agata = await atWork(house, "a.wisniewska@tweespoor.example");
  const [row] = await house.sql<{ day: CivilDay }>("owner", "select app.today()::text as day");
  today = row?.day ?? "";
});

async function accepted() {
  const one = await tjeerd.reported("noordzijl", { spoor: "integrity" });
  await tjeerd.accept(one.id);
  return one;
}

/** Every table that names a dossier, found in the catalog: one that comes later is looked at too. */
async function rowsOf(id: string, reporters: string[]): Promise<Record<string, number>> {
  const tables = await house.sql<{ name: string; column: string }>(
    "owner",
    `select format('%I.%I', n.nspname, c.relname) as name, a.attname as column from pg_attribute a
      join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('app', 'audit')
       and (a.attname = 'dossier_id' or (c.relname = 'dossier' and a.attname = 'id'))`,
  );
  const found: Record<string, number> = {};
  for (const { name, column } of tables) {
    const [row] = await house.sql<{ n: number }>(
      "owner",
      `select count(*)::int as n from ${name} where ${column} = $1`,
      [id],
    );
    found[name] = row?.n ?? 0;
  }
  const [row] = await house.sql<{ n: number }>(
    "owner",
    "select count(*)::int as n from reporter where id = any ($1)",
    [reporters],
  );
  found["app.reporter"] = row?.n ?? 0;
  return found;
}

describe("after destroying", () => {
  test("S0-20 S2-31 no table that names a dossier holds a row of it, whatever was in it", async () => {
    const { id, code } = await accepted();
    const at = `/werkplek/dossiers/${id}`;
    const { visitor } = tjeerd.staff;
    const token = hidden((await visitor.get(at)).text, "formulier");
    await visitor.post(at, { doe: "aantekening", aantekening: "Alleen voor mij.", formulier: token });
    await visitor.post(at, { doe: "bericht", bericht: "Ik lees mee.", formulier: token });
    await visitor.post("/werkplek/concept", {
      concept: "bericht",
      verstreken: "9",
      bericht: "Half",
      formulier: token,
    });
    await visitor.post(at, { doe: "activeren", bewijs: tjeerd.staff.account.password });
    const reporter = await returnWith(house, code);
    expect(
      (
        await sendFile(reporter, "/mijn-melding/bijlagen", {
          name: "a.txt",
          bytes: Buffer.from("Een bijlage."),
        })
      ).status,
    ).toBe(303);
    const reporters = await house.sql<{ id: string }>(
      "owner",
      "select subject_id as id from key_grant where dossier_id = $1 and subject_type = 'reporter'",
      [id],
    );
    const ids = reporters.map((one) => one.id);
    const before = await rowsOf(id, ids);
    // An event goes as soon as it was handled; everything else must have been there to be missed.
    const never = Object.entries(before).filter(([name, n]) => n === 0 && name !== "app.event");
    expect(never).toEqual([]);
    const { answer } = await wished(code);
    expect(answer.status).toBe(200);
    const after = await rowsOf(id, ids);
    expect(Object.entries(after).filter(([, n]) => n > 0)).toEqual([]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });

  test("the reporter has a certificate, and the counsellor a line, and neither a word of what was in it", async () => {
    const { id, code } = await accepted();
    const { answer, reporter } = await wished(code);
    expect(answer.text).toContain("Bewijs van vernietiging");
    expect(answer.text).toContain(nameOf(id));
    expect(answer.text).toContain("U wilde dit zelf");
    expect(answer.text).not.toContain("Er gebeurt iets.");
    expect(reporter.cookies.has("r")).toBe(false);
    const list = (await tjeerd.staff.visitor.get("/werkplek/vernietigd")).text;
    expect(list).toMatch(new RegExp(`${nameOf(id)}.*De ander wilde het`, "s"));
    expect(list).not.toContain(id);
    expect((await agata.staff.visitor.get("/werkplek/vernietigd")).text).not.toContain(nameOf(id));
    expect(journalOf(id)).toEqual([{ dossierId: id, day: today, ground: "wish" }]);
  });

  test("when the term is over that is the ground, in the journal and in the list", async () => {
    const { id } = await accepted();
    await dueNow(id);
    await sweep();
    expect(await there(id)).toBe(false);
    expect(journalOf(id)).toEqual([{ dossierId: id, day: today, ground: "term" }]);
    const list = (await tjeerd.staff.visitor.get("/werkplek/vernietigd")).text;
    expect(list).toMatch(new RegExp(`${nameOf(id)}.*De bewaartijd was om`, "s"));
  });
});
