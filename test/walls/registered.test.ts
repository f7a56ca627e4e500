import { beforeAll, describe, expect, test } from "vitest";
import { sharedHouse } from "#test/support/shared-house";
import { accountOf, codeOn, hidden, returnWith, Visitor } from "#test/support/visitor";
import { borrowEnv, enter } from "./people";

const house = sharedHouse();
beforeAll(() => borrowEnv(house));

const as = async (email: string): Promise<Visitor> => (await enter(house, email)).visitor;

const AGATA = "a.wisniewska@tweespoor.example";
const KERIM = "k.aydemir@tweespoor.example";

async function employerId(slug: string): Promise<string> {
  const [row] = await house.sql<{ id: string }>("owner", "select id from employer where slug = $1", [slug]);
  return row?.id ?? "";
}

async function today(): Promise<string> {
  const [row] = await house.sql<{ day: string }>("owner", "select app.today()::text as day");
  return row?.day ?? "";
}

async function filled(over: Record<string, string> = {}): Promise<Record<string, string>> {
  return {
    kanaal: "phone",
    werkgever: await employerId("noordzijl"),
    dag: await today(),
    uur: "00:00",
    verhaal: "Wordt overgeslagen in het team.",
    spoor: "unwanted_behaviour",
    taal: "nl",
    nummer: "",
    uren: "",
    naam: "Sam",
    gesproken: "ja",
    ...over,
  };
}

/** Registers over HTTP; gives the address of the dossier. */
async function register(visitor: Visitor, fields: Record<string, string>): Promise<string> {
  const form = await visitor.get("/werkplek/nieuw");
  const made = await visitor.post("/werkplek/nieuw", {
    ...fields,
    formulier: hidden(form.text, "formulier"),
  });
  expect(made.status).toBe(303);
  return (made.headers.get("location") ?? "").split("#")[0] ?? "";
}

async function activationFor(visitor: Visitor, path: string): Promise<string> {
  const bewijs = accountOf(house, AGATA).password;
  return codeOn((await visitor.post(path, { doe: "activeren", bewijs })).text);
}

/** The reporter's half: the characters become a code on the own screen. */
async function makeCode(symbols: string): Promise<{ visitor: Visitor; code: string }> {
  const visitor = new Visitor(house.origin);
  const offered = await visitor.post("/mijn-melding/activeren?taal=nl", { doe: "tekens", tekens: symbols });
  const code = codeOn(offered.text);
  const done = await visitor.post("/mijn-melding/activeren?taal=nl", {
    doe: "bewaard",
    sleutel: hidden(offered.text, "sleutel"),
    laatste: code.slice(-4),
  });
  expect(done.status).toBe(303);
  return { visitor, code };
}

const known = async (code: string) => {
  const answer = await new Visitor(house.origin).post("/mijn-melding", { doe: "openen", code });
  return answer.status === 303;
};

describe("a report that comes by phone, mail, at a consulting hour or by letter", () => {
  test("S0-04 S1-12: a phone call is registered and its reporter takes over with the activation", async () => {
    const agata = await as(AGATA);
    const path = await register(agata, await filled());
    const symbols = await activationFor(agata, path);
    expect(symbols).toHaveLength(24);
    const { visitor, code } = await makeCode(symbols);
    const page = await visitor.get("/mijn-melding?taal=nl");
    expect(page.text).toContain("Wordt overgeslagen in het team.");
    expect(page.text).toContain("opgeschreven door Agata Wiśniewska-Bos");
    expect((await agata.get(path)).text).not.toContain(code);
    const again = await new Visitor(house.origin).post("/mijn-melding/activeren?taal=nl", {
      doe: "tekens",
      tekens: symbols,
    });
    expect(again.status).toBe(422);
  });

  test("a lost code: a new activation ends the old code and gives a new one", async () => {
    const agata = await as(AGATA);
    const path = await register(agata, await filled());
    const first = await makeCode(await activationFor(agata, path));
    expect(await known(first.code)).toBe(true);
    const second = await makeCode(await activationFor(agata, path));
    expect(await known(first.code)).toBe(false);
    const page = await (await returnWith(house, second.code)).get("/mijn-melding?taal=nl");
    expect(page.text).toContain("Wordt overgeslagen in het team.");
  });

  test("an activation is for who proves once more to be its counsellor: a session that was taken over makes none", async () => {
    const agata = await as(AGATA);
    const path = await register(agata, await filled());
    const waiting = async () =>
      (await house.sql("owner", "select from activation where dossier_id = $1", [path.split("/").at(-1)]))
        .length;
    for (const bewijs of ["", "niet haar wachtwoord"]) {
      const refused = await agata.post(path, { doe: "activeren", bewijs });
      expect([refused.status, codeOn(refused.text), await waiting()]).toEqual([422, "", 0]);
      expect(refused.text).toContain('href="#bewijs"');
    }
    await activationFor(agata, path);
    expect(await waiting()).toBe(1);
  });

  test("a newer activation, and a day, end an activation; the characters are in no table", async () => {
    const agata = await as(AGATA);
    const path = await register(agata, await filled());
    const old = await activationFor(agata, path);
    const current = await activationFor(agata, path);
    const typed = async (tekens: string) =>
      (await new Visitor(house.origin).post("/mijn-melding/activeren", { doe: "tekens", tekens })).status;
    expect(await typed(old)).toBe(422);
    expect(await typed(current)).toBe(200);
    const rows = await house.sql<{ row: string }>("owner", "select a::text as row from activation a");
    expect(rows.some(({ row }) => row.includes(current))).toBe(false);
    await house.sql("owner", "update activation set expires_at = clock_timestamp() where dossier_id = $1", [
      path.split("/").at(-1),
    ]);
    expect(await typed(current)).toBe(422);
  });

  test("S0-05: the terms run from the arrival, and a talk is the first contact", async () => {
    const agata = await as(AGATA);
    const spoken = await register(agata, await filled());
    const letter = await register(
      agata,
      await filled({ kanaal: "letter", gesproken: "", verhaal: "Een brief." }),
    );
    const timers = async (path: string) =>
      house.sql<{ kind: string; state: string; days: number }>(
        "owner",
        "select kind, state, due_on - app.today() as days from timer where dossier_id = $1 and kind = 'contact'",
        [path.split("/").at(-1)],
      );
    expect(await timers(spoken)).toEqual([{ kind: "contact", state: "done", days: 2 }]);
    expect(await timers(letter)).toEqual([{ kind: "contact", state: "open", days: 2 }]);
  });

  test("S4-02: without a valid certificate or outside the own panels nothing is registered", async () => {
    // What neither may register; other files of this run let Agata accept what she may.
    const theirs = () =>
      house.sql(
        "owner",
        `select count(*) from dossier d join account a on a.id = d.counsellor_id join employer e on e.id = d.tenant_id
          where a.email = $2 or (a.email = $1 and (e.slug = 'oosterwaarde' or d.track = 'integrity'))`,
        [AGATA, KERIM],
      );
    const before = await theirs();
    const kerim = await as(KERIM);
    const refused = async (visitor: Visitor, fields: Record<string, string>) => {
      const form = await visitor.get("/werkplek/nieuw");
      return visitor.post("/werkplek/nieuw", { ...fields, formulier: hidden(form.text, "formulier") });
    };
    const expired = await refused(
      kerim,
      await filled({ werkgever: await employerId("de-linde"), verhaal: "Blijft staan." }),
    );
    expect(expired.status).toBe(422);
    expect(expired.text).toContain("geen geldig certificaat");
    expect(expired.text).toContain("Blijft staan.");
    const agata = await as(AGATA);
    expect((await refused(agata, await filled({ werkgever: await employerId("oosterwaarde") }))).status).toBe(
      422,
    );
    expect((await refused(agata, await filled({ spoor: "integrity" }))).status).toBe(422);
    expect(await theirs()).toEqual(before);
  });

  test("the same form sent twice registers once", async () => {
    const agata = await as(AGATA);
    const form = await agata.get("/werkplek/nieuw");
    const fields = { ...(await filled()), formulier: hidden(form.text, "formulier") };
    const first = await agata.post("/werkplek/nieuw", fields);
    const second = await agata.post("/werkplek/nieuw", fields);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
  });

  test("S1-16: a contact is logged in one go and comes back on its day", async () => {
    const agata = await as(AGATA);
    const path = await register(agata, await filled());
    const [row] = await house.sql<{ day: string }>("owner", "select (app.today() + 3)::text as day");
    const logged = await agata.post(path, {
      doe: "contactmoment",
      soort: "called",
      minuten: "12",
      kort: "Rustig gesprek.",
      vervolg: row?.day ?? "",
    });
    expect(logged.status).toBe(303);
    const page = await agata.get(`${path}?deel=verslag`);
    expect(page.text).toContain("Gebeld met de melder, 12 minuten.");
    expect(page.text).toContain("Rustig gesprek.");
    expect((await agata.get("/werkplek")).text).not.toContain("U wilde hierop terugkomen");
    const wrong = await agata.post(path, {
      doe: "contactmoment",
      soort: "called",
      minuten: "vier",
      kort: "Blijft.",
      vervolg: "",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Blijft.");
  });
});
