import { beforeAll, describe, expect, test } from "vitest";
import { atWork } from "#test/support/at-work";
import { destroyingIn } from "#test/support/destroying";
import { sharedHouse } from "#test/support/shared-house";
import { hidden, returnWith, type Visitor } from "#test/support/visitor";
import { addDays, addMonths, type CivilDay } from "~/domain/clock";
import { endHold, putHold } from "~/domain/dossier/keeping";
import { nameOf } from "~/domain/dossier/name";
import { sweep } from "~/jobs/timetable";

/** S0-20 and domain T4: how long a dossier stays, what holds it, and who may want it gone. */
const house = sharedHouse();
const { there, journalOf, wished, dueNow } = destroyingIn(house);
const OWN = "/mijn-melding?taal=nl";
let tjeerd: Awaited<ReturnType<typeof atWork>>;
let agata: Awaited<ReturnType<typeof atWork>>;
let today: CivilDay = "";

beforeAll(async () => {
  tjeerd = await atWork(house, "t.vanwolde@tweespoor.example");
  agata = await atWork(house, "a.wisniewska@tweespoor.example");
  const [row] = await house.sql<{ day: CivilDay }>("owner", "select app.today()::text as day");
  today = row?.day ?? "";
});

const keepingOf = (id: string) => `/werkplek/dossiers/${id}/bewaren`;
async function accepted() {
  const one = await tjeerd.reported("noordzijl", { spoor: "integrity" });
  await tjeerd.accept(one.id);
  return one;
}
const hold = (id: string, reden: string, tot: string) =>
  tjeerd.staff.visitor.post(keepingOf(id), { doe: "vasthouden", reden, tot });

describe("a hold", () => {
  test("stops the term until its day, is told to the reporter in three languages, and ends when the counsellor says so", async () => {
    const { id, code } = await accepted();
    const until = addDays(today, 30);
    expect((await hold(id, "court", until)).status).toBe(303);
    const said = { nl: "zaak bij de rechter", en: "case in court", pl: "sprawa w sądzie" };
    for (const [language, words] of Object.entries(said)) {
      const page = (await (await returnWith(house, code)).get(`/mijn-melding?taal=${language}`)).text;
      expect(page).toContain(words);
      expect(page).toContain(`dateTime="${until}"`);
    }
    expect((await tjeerd.staff.visitor.get(`/werkplek/dossiers/${id}`)).text).toContain(
      "Er loopt een zaak bij de rechter",
    );
    await dueNow(id);
    await sweep();
    expect(await there(id)).toBe(true);
    expect(journalOf(id)).toEqual([]);
    expect((await tjeerd.staff.visitor.post(keepingOf(id), { doe: "loslaten" })).status).toBe(303);
    await sweep();
    expect(await there(id)).toBe(false);
  });

  test("ends by its day", async () => {
    const { id } = await accepted();
    await hold(id, "lvv_complaint", addDays(today, 1));
    await dueNow(id);
    await house.sql("owner", "update timer set held_until = app.today() - 1 where dossier_id = $1", [id]);
    await sweep();
    expect(await there(id)).toBe(false);
  });

  test("TA-07: lets a wish wait and says until when, while the help stops at once; it is not made longer, and the wish may be taken back", async () => {
    const { id, code } = await accepted();
    const until = addDays(today, 10);
    await hold(id, "formal_procedure", until);
    const first = (await (await returnWith(house, code)).get(OWN)).text;
    expect(first).toContain("Vraagt u het nu, dan onthouden wij dat");
    const { answer, reporter } = await wished(code);
    expect(answer.headers.get("location")).toContain("#bewaren");
    expect(await there(id)).toBe(true);
    expect(journalOf(id)).toEqual([]);
    const page = (await reporter.get(OWN)).text;
    expect(page).toContain("U wilt dat alles wordt vernietigd");
    expect(page).toContain("U hebt uw melding ingetrokken");
    expect(await tjeerd.stage(id)).toBe("withdrawn");
    expect(page).toContain(`dateTime="${addDays(until, 1)}"`);
    const longer = await hold(id, "court", addDays(today, 60));
    expect(longer.status).toBe(422);
    expect(longer.text).toContain("Vasthouden kan niet meer");
    expect((await reporter.post(OWN, { doe: "wens-terug" })).status).toBe(303);
    expect((await reporter.get(OWN)).text).not.toContain("U wilt dat alles wordt vernietigd");
    expect((await hold(id, "court", addDays(today, 60))).status).toBe(303);
    await wished(code);
    await tjeerd.staff.visitor.post(keepingOf(id), { doe: "loslaten" });
    await sweep();
    expect(await there(id)).toBe(false);
    expect(journalOf(id)).toEqual([{ dossierId: id, day: today, ground: "wish" }]);
  });

  test.each([
    ["no reason", "", 30, "Kies een reden."],
    ["a reason that is none", "zomaar", 30, "Kies een reden."],
    ["today", "court", 0, "Kies een dag na vandaag."],
    ["longer than half a year", "court", 400, "Kies een dag tot en met"],
  ])("is refused with %s; what was typed stays", async (_why, reason, days, words) => {
    const { id } = await accepted();
    const until = addDays(today, days);
    const answer = await hold(id, reason, until);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    expect(answer.text).toContain(`value="${until}"`);
    expect(
      await house.sql("owner", "select from timer where dossier_id = $1 and held_until is not null", [id]),
    ).toEqual([]);
  });

  test("is her own counsellor's alone: not a colleague's, and not by the database's role without a session", async () => {
    const { id } = await accepted();
    const answer = await agata.staff.visitor.post(keepingOf(id), {
      doe: "vasthouden",
      reden: "court",
      tot: addDays(today, 5),
    });
    expect(answer.status).toBe(404);
    const refused = await agata.withKeys((tx, keyring) =>
      putHold(tx, keyring, { dossierId: id, reason: "court", until: addDays(today, 5) }),
    );
    expect(refused).toEqual({ ok: false, refusal: "not_yours" });
    expect(
      await house.sql("counsellor", "select app.hold_dossier($1, app.today() + 5) as held", [id]),
    ).toEqual([{ held: false }]);
    for (const face of ["reporter", "jobs"] as const)
      await expect(
        house.sql(face, "select app.hold_dossier($1, app.today() + 5)", [id]),
      ).rejects.toMatchObject({ code: "42501" });
    expect(await tjeerd.withKeys((tx, keyring) => endHold(tx, keyring, id))).toEqual({
      ok: false,
      refusal: "not_held",
    });
  });
});

describe("a wish that was spoken", () => {
  const password = () => tjeerd.staff.account.password;
  async function byPhone(visitor: Visitor): Promise<string> {
    const [employer] = await house.sql<{ id: string }>(
      "owner",
      "select id from employer where slug = 'noordzijl'",
    );
    const made = await visitor.post("/werkplek/nieuw", {
      kanaal: "phone", werkgever: employer?.id ?? "", dag: today, uur: "00:00", verhaal: "Gebeld.", spoor: "integrity", taal: "nl",
      nummer: "", uren: "", naam: "", gesproken: "ja", formulier: hidden((await visitor.get("/werkplek/nieuw")).text, "formulier"),
    }); // biome-ignore format: one field a word
    return (made.headers.get("location") ?? "").split("/").at(-1)?.split("#")[0] ?? "";
  }
  const wish = (id: string, over: Record<string, string> = {}) =>
    tjeerd.staff.visitor.post(keepingOf(id), {
      doe: "vernietigen",
      gezegd: today,
      zeker: "ja",
      bewijs: password(),
      ...over,
    });

  test("of who has no code is written down by the counsellor, and destroyed as the worker", async () => {
    const id = await byPhone(tjeerd.staff.visitor);
    for (const [over, words] of [
      [{ gezegd: addDays(today, 1) }, "niet na vandaag"],
      [{ gezegd: "gisteren" }, "niet na vandaag"],
      [{ bewijs: "" }, "Vul uw wachtwoord in"],
      [{ bewijs: "iets anders dan het is" }, "Dit klopt niet"],
    ] as const) {
      const refused = await wish(id, over);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(words);
    }
    expect(journalOf(id)).toEqual([]);
    const asked = await wish(id);
    expect(asked.headers.get("location")).toBe("/werkplek/vernietigd?gevraagd");
    // Committed, and nothing is gone yet: the journal comes first (decision 35).
    const [timer] = await house.sql<{ due: CivilDay }>(
      "owner",
      "select due_on::text as due from timer where dossier_id = $1 and on_wish",
      [id],
    );
    expect(timer?.due ?? today).toBe(today);
    await sweep();
    expect(await there(id)).toBe(false);
    expect(journalOf(id)).toEqual([{ dossierId: id, day: today, ground: "wish" }]);
    expect((await tjeerd.staff.visitor.get("/werkplek/vernietigd")).text).toContain(nameOf(id));
  });

  test("is not for a report whose reporter has a code: only that reporter can want it gone", async () => {
    const { id } = await accepted();
    expect((await tjeerd.staff.visitor.get(keepingOf(id))).text).toContain("doet dit zelf");
    expect((await wish(id)).status).toBe(404);
    await sweep();
    expect(await there(id)).toBe(true);
  });
});

test("decision 17: work on an open dossier moves the day on which it would go unopened", async () => {
  const { id } = await accepted();
  await house.sql(
    "owner",
    "update timer set due_on = app.today() + 3 where dossier_id = $1 and kind = 'destroy'",
    [id],
  );
  await tjeerd.staff.visitor.post(`/werkplek/dossiers/${id}`, {
    doe: "contactmoment",
    soort: "called",
    minuten: "5",
    kort: "",
    vervolg: "",
    formulier: hidden((await tjeerd.staff.visitor.get(`/werkplek/dossiers/${id}`)).text, "formulier"),
  });
  const [timer] = await house.sql<{ due: CivilDay }>(
    "owner",
    "select due_on::text as due from timer where dossier_id = $1 and kind = 'destroy'",
    [id],
  );
  expect(timer?.due).toBe(addMonths(today, 36));
});
