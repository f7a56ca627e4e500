import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, startHouse } from "#test/support/house";
import {
  accountOf,
  fileReport,
  hidden,
  logIn,
  moveClock,
  returnWith,
  type Visitor,
} from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import { addDays, type CivilDay } from "~/domain/clock";
import { lawOn } from "~/domain/law-data";

const { parkedDays } = lawOn("2026-11-26");

/** Decision 17: the worker marks what it has no key for; the counsellor's next keyed opening writes what follows. */
const TJEERD = "t.vanwolde@tweespoor.example";
let house: House;
let tjeerd: Visitor;
let tjeerdId: string;

beforeAll(async () => {
  house = await startHouse("stays-away");
  tjeerd = await logIn(house, accountOf(house, TJEERD));
  const [row] = await house.sql<{ id: string }>("owner", "select id from account where email = $1", [TJEERD]);
  tjeerdId = row?.id ?? "";
});
afterAll(() => house.stop());

/** A report that the counsellor accepted and answered today. */
async function answered() {
  const { code } = await fileReport(house, "noordzijl", {
    verhaal: "Ik kom misschien niet terug.",
    wie: tjeerdId,
  });
  const [row] = await house.sql<{ id: string }>(
    "owner",
    "select g.dossier_id as id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1",
    [codeKeys(code).lookupHash],
  );
  const at = `/werkplek/dossiers/${row?.id}`;
  await tjeerd.post(at, { doe: "kiezen", keuze: "aannemen" });
  await answer(at);
  return { code, id: row?.id ?? "", at };
}
async function answer(at: string) {
  const page = (await tjeerd.get(`${at}?deel=gesprek`)).text;
  const sent = await tjeerd.post(at, {
    doe: "bericht",
    bericht: "Ik lees met u mee.",
    formulier: hidden(page, "formulier"),
  });
  expect(sent.status).toBe(303);
}
async function write(code: string, text: string) {
  const visitor = await returnWith(house, code);
  const page = (await visitor.get("/mijn-melding?taal=nl")).text;
  const sent = await visitor.post("/mijn-melding?taal=nl", {
    doe: "bericht",
    bericht: text,
    formulier: hidden(page, "formulier"),
  });
  expect(sent.status).toBe(303);
}
const pageOf = async (code: string, language = "nl") =>
  (await (await returnWith(house, code)).get(`/mijn-melding?taal=${language}`)).text;
const timers = (id: string, kind: string) =>
  house.sql<{ due_on: CivilDay; state: string }>(
    "owner",
    "select due_on::text, state from timer where dossier_id = $1 and kind = $2 order by due_on",
    [id, kind],
  );
const standing = async (id: string) =>
  (await house.sql<{ standing: string }>("owner", "select standing from dossier where id = $1", [id]))[0]
    ?.standing;
const today = async () =>
  (await house.sql<{ day: CivilDay }>("owner", "select app.today()::text as day"))[0]?.day ?? "";

describe("a reporter whom only the own code brings back", () => {
  test("reads in every language until when it stays open", async () => {
    const { code, id } = await answered();
    const until = addDays(await today(), parkedDays);
    expect(await timers(id, "follow_up")).toEqual([{ due_on: until, state: "open" }]);
    const said = { nl: "houden wij dit open", en: "We keep this open", pl: "Sprawa pozostaje otwarta" };
    for (const [language, words] of Object.entries(said)) {
      const page = await pageOf(code, language);
      expect(page).toContain(words);
      expect(page).toContain(`<time dateTime="${until}"`);
    }
  });

  test("writes within the ninety days and stays live; the next answer begins the wait anew", async () => {
    const { code, id, at } = await answered();
    await moveClock(house, "P60D");
    await write(code, "Ik ben er nog.");
    expect((await timers(id, "follow_up")).map((timer) => timer.state)).toEqual(["done"]);
    await moveClock(house, "P2D");
    await answer(at);
    const until = addDays(await today(), parkedDays);
    await moveClock(house, "P40D");
    expect(await timers(id, "follow_up")).toContainEqual({ due_on: until, state: "open" });
    await tjeerd.get(at);
    expect(await standing(id)).toBe("active");
  });

  test("stays away: marked by the worker, closed by the counsellor's next opening, open again by writing", async () => {
    const { code, id, at } = await answered();
    await moveClock(house, `P${parkedDays}D`);
    expect((await timers(id, "follow_up")).map((timer) => timer.state)).toEqual(["open"]);
    await moveClock(house, "P1D");
    expect((await timers(id, "follow_up")).map((timer) => timer.state)).toEqual(["lapsed"]);
    // No key, no consequence: what the worker may not know, it did not write.
    expect(await standing(id)).toBe("active");
    const logs = () => house.sql("owner", "select from record where dossier_id = $1 and shelf = 'log'", [id]);
    const before = (await logs()).length;

    const page = (await tjeerd.get(`${at}?deel=verslag`)).text;
    expect(await standing(id)).toBe("closed");
    expect(await logs()).toHaveLength(before + 1);
    expect(page).toContain("Dossier gesloten: de melder kwam niet terug.");
    await tjeerd.get(at);
    expect(await logs()).toHaveLength(before + 1);
    expect((await tjeerd.get("/werkplek")).text).not.toContain(at);
    const [keep] = await timers(id, "destroy");

    expect(await pageOf(code)).toContain("Dit is gesloten");
    await write(code, "Daar ben ik weer.");
    expect(await standing(id)).toBe("active");
    expect((await timers(id, "answer")).filter((timer) => timer.state === "open")).toHaveLength(1);
    const [kept] = await timers(id, "destroy");
    expect((kept?.due_on ?? "") > (keep?.due_on ?? "")).toBe(true);
    expect(await pageOf(code)).toContain("schrijft u terug");
    expect((await tjeerd.get("/werkplek")).text).toContain(at);
    expect((await tjeerd.get(at)).text).toContain("Daar ben ik weer.");
  });

  test("comes back after the day went by but before anybody looked: writing keeps it open", async () => {
    const { code, id, at } = await answered();
    await moveClock(house, `P${parkedDays + 1}D`);
    expect(await pageOf(code)).toContain("Dit is gesloten");
    await write(code, "Net te laat?");
    await tjeerd.get(at);
    expect(await standing(id)).toBe("active");
    expect((await timers(id, "follow_up")).map((timer) => timer.state)).toEqual(["done"]);
  });
});
