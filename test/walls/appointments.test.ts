import { beforeAll, describe, expect, test } from "vitest";
import { sharedHouse } from "#test/support/shared-house";
import { fileReport, hidden, returnWith } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import { borrowEnv, enter, rowOnToday } from "./people";

const house = sharedHouse();
beforeAll(() => borrowEnv(house));

const AGATA = "a.wisniewska@tweespoor.example";
const story = "Kierownik zmiany krzyczy";

/** A report of its own that asks for Agata and that she accepted, from both sides. */
async function both() {
  const { id, visitor: agata } = await enter(house, AGATA);
  const { code } = await fileReport(house, "noordzijl", { verhaal: story, wie: id });
  const [row] = await house.sql<{ dossier_id: string }>(
    "owner",
    "select g.dossier_id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1",
    [codeKeys(code).lookupHash],
  );
  const path = `/werkplek/dossiers/${row?.dossier_id}`;
  await agata.post(path, { doe: "kiezen", keuze: "aannemen" });
  return { agata, path, page: (await agata.get(path)).text, reporter: await returnWith(house, code) };
}

async function days(): Promise<string[]> {
  const rows = await house.sql<{ day: string }>(
    "owner",
    "select (app.today() + n)::text as day from generate_series(2, 4) n",
  );
  return rows.map(({ day }) => day);
}

describe("an appointment", () => {
  test("S0-06 S1-14 S2-10 S4-01: three moments at a neutral place, one chosen in the portal, under a neutral title", async () => {
    const { agata, path, page, reporter } = await both();
    const [one = "", two = "", three = ""] = await days();
    const proposal = {
      doe: "afspraak", vorm: "physical_neutral", plek: "Bibliotheek, kamer 2", dag1: one, tijd1: "19:30", dag2: two,
      tijd2: "19:00", dag3: three, tijd3: "11:00", formulier: hidden(page, "formulier"),
    }; // biome-ignore format: a form in one look
    const premises = await agata.post(path, proposal);
    expect(premises.status).toBe(422);
    expect(premises.text).toContain("Zet een vinkje dat de plek neutraal is");
    expect(premises.text).toContain("Bibliotheek, kamer 2");
    expect((await reporter.get("/mijn-melding?taal=nl")).text).not.toContain("Een afspraak maken");

    const known = "Leeszaal Het Vijfde Blad, Eindhoven";
    expect((await agata.get(`${path}?deel=afspraak`)).text).toContain(`<option value="${known}">`);
    const twice = await agata.post(path, { ...proposal, plek: "", bekend: known });
    expect(twice.status).toBe(422);
    expect(twice.text).toMatch(new RegExp(`<input[^>]*name="plek"[^>]*value="${known}"`));
    expect((await agata.post(path, { ...proposal, bekend: known, neutraal: "ja" })).status).toBe(303);
    const offered = await reporter.get("/mijn-melding?taal=nl");
    expect(offered.text).toContain("Bibliotheek, kamer 2");
    const chosen = await reporter.post("/mijn-melding?taal=nl", {
      doe: "tijd", tijd: "1", voorstel: hidden(offered.text, "voorstel"), formulier: hidden(offered.text, "formulier"),
    }); // biome-ignore format: a form in one look
    expect(chosen.status).toBe(303);
    expect((await reporter.get("/mijn-melding?taal=nl")).text).toContain("19.00 uur");
    expect((await agata.get(`${path}?deel=afspraak`)).text).toContain("Afgesproken:");
    expect(await rowOnToday(agata, path)).toMatch(/Afspraak:.*19\.00 uur/s);

    const calendar = await reporter.get("/mijn-melding/afspraak.ics?taal=nl");
    expect(calendar.headers.get("content-disposition")).toContain("attachment");
    expect(calendar.text).toContain("SUMMARY:Afspraak");
    expect(calendar.text).toContain(`DTSTART:${two.replaceAll("-", "")}`);
    expect(calendar.text).not.toMatch(/Agata|Noordzijl|vertrouwens|Tweespoor/i);
    expect((await agata.get(`${path}/afspraak.ics`)).text).toContain("SUMMARY:Afspraak");
  });

  test("moments that have passed are refused with what was typed", async () => {
    const { agata, path, page } = await both();
    const refused = await agata.post(path, {
      doe: "afspraak", vorm: "phone", plek: "", dag1: "2020-01-01", tijd1: "10:00", dag2: "2020-01-02", tijd2: "10:00",
      dag3: "2020-01-03", tijd3: "10:00", formulier: hidden(page, "formulier"),
    }); // biome-ignore format: a form in one look
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("2020-01-02");
  });

  test("the reporter takes the own part along, without notes and without the process log", async () => {
    const { agata, path, page, reporter } = await both();
    await agata.post(path, {
      doe: "aantekening",
      aantekening: "Alleen voor mij.",
      formulier: hidden(page, "formulier"),
    });
    const file = await reporter.get("/mijn-melding/meenemen?taal=nl");
    expect(file.headers.get("content-type")).toContain("text/plain");
    expect(file.text).toContain(story);
    expect(file.text).not.toContain("Alleen voor mij.");
  });
});
