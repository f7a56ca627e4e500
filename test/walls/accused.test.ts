import { beforeAll, describe, expect, test } from "vitest";
import { filledIn } from "#test/support/course-plan";
import { textsOf } from "#test/support/read-pdf";
import { sharedHouse } from "#test/support/shared-house";
import { type Answer, bytesFor, codeOn, hidden, returnWith, Visitor } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import { newUuid } from "~/crypto/primitives.server";
import { accusedPerson } from "~/domain/tracks/accused/2026-01-01";
import { confidentiality } from "~/domain/tracks/confidentiality/2026-01-01";
import type { Track } from "~/domain/tracks/track";
import { PARTS, type Part } from "~/ui/counsellor/parts";
import { borrowEnv, enter, rowOnToday } from "./people";

const house = sharedHouse();
const TJEERD = "t.vanwolde@tweespoor.example";
const slug = `apart-${newUuid().slice(0, 8)}`;
const tenant = newUuid();
const at = `/m/${slug}/over-mij?taal=nl`;
const owner = (query: string, values: unknown[] = []) =>
  house.sql<Record<string, string>>("owner", query, values);

// A twin of Oosterwaarde, where Tjeerd is named and sits on no panel: no other file's counters or panel move.
beforeAll(async () => {
  borrowEnv(house);
  const twin = "(select id from employer where slug = 'oosterwaarde')";
  await owner(
    `insert into employer select '${tenant}', '${slug}', name, short_name, 'live', created_on from employer where id = ${twin}`,
  );
  for (const table of ["affiliation", "protocol_version", "panel"]) {
    const columns = await owner(
      `select attname from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and attname <> 'tenant_id' order by attnum`,
    );
    const rest = columns.map((column) => column.attname).join(", ");
    await owner(
      `insert into ${table} (tenant_id, ${rest}) select '${tenant}', ${rest} from ${table} where tenant_id = ${twin}`,
    );
  }
  return () => owner(`update employer set state = 'ended' where id = '${tenant}'`).then(() => undefined);
});

/** Somebody about whom others spoke writes; gives the code, the dossier and the page that was shown before. */
async function written(story: string) {
  const visitor = new Visitor(house.origin);
  const form = await visitor.get(at);
  const check = await visitor.post(at, {
    sleutel: hidden(form.text, "sleutel"),
    doe: "nakijken",
    verhaal: story,
  });
  const token = hidden(check.text, "sleutel");
  const receipt = await visitor.post(at, { sleutel: token, doe: "versturen", akkoord: "ja" });
  const code = codeOn(receipt.text);
  const [row] = await owner(
    "select g.dossier_id as id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1",
    [codeKeys(code).lookupHash],
  );
  return { form, check, code, dossierId: row?.id ?? "" };
}

const bare = (page: string) => page.replace(/name="sleutel"[^>]*>/g, "").replace(/value="[^"]{40,}"/g, "");

/** Of a report nobody says whether it exists; it alone keeps its name, and so does the address of the own page. */
const UNSAID = /niet of er een melding is|mijn-melding/;

/** Sentences that call the person to whom somebody talks here a reporter, or the talk a report. */
const reporterIn = (page: string) =>
  page
    .replace(/<[^>]+>/g, "\n")
    .split("\n")
    .filter((text) => /melder|melding/i.test(text) && !UNSAID.test(text));

describe("S3-20 C4: somebody about whom others spoke (decision 29)", () => {
  test("S2-29: is read by the named person alone, without a deputy, and the header says so", async () => {
    const { form, check, code, dossierId } = await written("Ik hoorde dat er over mij gepraat is.");
    const panel = await owner(
      `select c.name from panel p join counsellor c on c.id = p.counsellor_id where p.tenant_id = '${tenant}'`,
    );
    expect(panel.length).toBeGreaterThan(1);
    for (const { name } of panel) {
      expect(form.text).not.toContain(name);
      expect(check.text).not.toContain(name);
    }
    const [row] = await owner("select counsellor_id, deputy_id, track from dossier where id = $1", [
      dossierId,
    ]);
    const tjeerd = await enter(house, TJEERD);
    expect(row).toEqual({ counsellor_id: tjeerd.id, deputy_id: null, track: "unwanted_behaviour" });
    const readers = await owner(
      "select subject_id from key_grant where dossier_id = $1 and subject_type = 'counsellor'",
      [dossierId],
    );
    expect(readers).toEqual([{ subject_id: tjeerd.id }]);

    const path = `/werkplek/dossiers/${dossierId}`;
    const header = await tjeerd.visitor.get(path);
    expect(header.text).toContain("Deze persoon is zelf beschuldigd");
    expect(header.text).not.toContain("over mij gepraat");
    await tjeerd.visitor.post(path, { doe: "kiezen", keuze: "aannemen" });
    expect((await tjeerd.visitor.get(path)).text).toContain("over mij gepraat");
    const ruben = await enter(house, "r.tjinaloe@tweespoor.example");
    expect((await ruben.visitor.get(path)).status).toBe(404);

    const reporter = await returnWith(house, code);
    const home = (await reporter.get("/mijn-melding?taal=nl")).text;
    expect(home).toContain("over mij gepraat");
    for (const { name } of panel) expect(home).not.toContain(name);
    const counted = await owner(`select count(*)::text as n from stat_counter where tenant_id = '${tenant}'`);
    expect(counted).toEqual([{ n: "0" }]);
  });

  test("is nowhere called a reporter to the counsellor, and the talk no report, at any stage", async () => {
    const { code, dossierId } = await written("Ik wil weten wat ik kan doen.");
    const { visitor, account } = await enter(house, TJEERD);
    const path = `/werkplek/dossiers/${dossierId}`;
    const [row] = await owner("select app.today()::text as day, (app.today() + 9)::text as later");
    const { day = "", later = "" } = row ?? {};
    const reporter = await returnWith(house, code);
    const said: string[] = [];
    const read = ({ status, text }: Pick<Answer, "status" | "text">, at: string) => {
      expect([200, 422], at).toContain(status);
      said.push(...reporterIn(text).map((sentence) => `${at}: ${sentence.trim()}`));
    };
    const look = async (...parts: readonly Part[]) => {
      for (const part of parts) read(await visitor.get(`${path}?deel=${part}`), part);
    };
    const today = async () => {
      const text = await rowOnToday(visitor, dossierId);
      read({ status: 200, text }, "Vandaag");
    };
    const post = async (fields: Record<string, string>, to = path, by = visitor) => {
      const answer = await by.post(to, fields);
      expect(answer.status, `${fields.doe} ${fields.stap ?? ""}`).toBe(303);
      return answer.headers.get("location") ?? "";
    };
    const own = (fields: Record<string, string>) => post(fields, "/mijn-melding?taal=nl", reporter);
    const step = (stap: string, more: Record<string, string> = {}, table: Track = accusedPerson) =>
      post({ doe: "stap", stap, ...filledIn(table.steps[stap]?.asks, day), ...more });
    const breach = (stap: string) => step(stap, { procedure: "geheimhouding" }, confidentiality);

    await today();
    read(await visitor.post(path, { doe: "kiezen" }), "accept");
    await post({ doe: "kiezen", keuze: "aannemen" });
    await today();
    await look("gesprek");
    await post({ doe: "contact", wijze: "phone", regel: "Gebeld." });
    await own({ doe: "bericht", bericht: "Wat nu?" });
    await today();
    await look(...PARTS);
    await post({ doe: "bericht", bericht: "Wij praten verder." });
    await post({ doe: "contactmoment", soort: "talked", minuten: "15", kort: "Gebeld." });
    const times = { dag1: later, tijd1: "11:00", dag2: later, tijd2: "12:00", dag3: later, tijd3: "13:00" };
    await post({ doe: "afspraak", vorm: "phone", ...times });
    await post({ doe: "verteld", wat: "Wat u wel en niet doet." });
    read(await visitor.post(path, { doe: "activeren" }), "activation");
    await step("explain");
    await breach("consider");
    await breach("ask");
    await look("geheimhouding", "afspraak");
    await breach("be_refused");
    await post({ doe: "vasthouden", reden: "court", tot: later }, `${path}/bewaren`);
    read(await visitor.get(`${path}/bewaren`), "keeping");
    read(await visitor.post(`${path}/bewaren`, { doe: "vernietigen", gezegd: day }), "keeping");
    read(await visitor.post(path, { doe: "stap", stap: "withdraw" }), "not yet");
    await step("withdraw", { gezegd: day, hoe: "mondeling" });
    await today();
    await look("gesprek");
    await step("close");
    const entry = hidden((await reporter.get("/mijn-melding?taal=nl")).text, "op");
    await own({ doe: "kloptniet", op: entry, woorden: "Dat zei ik niet." });
    await look("gesprek", "toestemmingen", "verslag");
    read(await visitor.get(`${path}/afdruk`), "before the print");
    const { bytes } = await bytesFor(visitor, `${path}/afdruk`, { bewijs: account.password });
    const print = (await textsOf(bytes)).join("\n");
    expect(print).toContain("Deze persoon");
    read({ status: 200, text: print }, "print");

    const other = await written("En nog iemand.");
    const passed = await post({ doe: "kiezen", keuze: "doorgeven" }, `/werkplek/dossiers/${other.dossierId}`);
    read(await visitor.get(passed), "passed on");
    expect(said).toEqual([]);
  });

  test("never goes to the panel: not by choice, not by proposal, not by a form of the other door", async () => {
    const { code, dossierId } = await written("Zoals het mij verteld is.");
    const tjeerd = await enter(house, TJEERD);
    await tjeerd.visitor.post(`/werkplek/dossiers/${dossierId}`, { doe: "kiezen", keuze: "doorgeven" });
    const reporter = await returnWith(house, code);
    const home = (await reporter.get("/mijn-melding?taal=nl")).text;
    expect(home).toContain("Nu leest niemand uw bericht");
    expect(home).not.toContain('value="kies"');
    const ruben = await enter(house, "r.tjinaloe@tweespoor.example");
    await reporter.post("/mijn-melding?taal=nl", { doe: "kies", wie: ruben.id });
    expect(await owner("select counsellor_id from dossier where id = $1", [dossierId])).toEqual([
      { counsellor_id: null },
    ]);

    const visitor = new Visitor(house.origin);
    const door = `/m/${slug}/melden?taal=nl`;
    const form = await visitor.get(door);
    const checked = await visitor.post(door, {
      sleutel: hidden(form.text, "sleutel"),
      doe: "nakijken",
      verhaal: "Ander.",
      bereik: "code",
    });
    const crossed = await visitor.post(at, {
      sleutel: hidden(checked.text, "sleutel"),
      doe: "versturen",
      akkoord: "ja",
    });
    expect(crossed.status).toBe(422);
    expect(crossed.text).toContain("Tjeerd");
  });

  test("reads the same page, whether anything exists or not", async () => {
    const before = await new Visitor(house.origin).get(at);
    await written("Nog iets.");
    const after = await new Visitor(house.origin).get(at);
    expect(bare(after.text)).toBe(bare(before.text));
  });

  test("finds a phone and no form where nobody is named, and where the named person sits on the panel or is away", async () => {
    const none = await new Visitor(house.origin).get("/m/noordzijl/over-mij?taal=nl");
    expect(none.status).toBe(200);
    expect(none.text).toContain("Bel 06 0123 4500");
    expect(none.text).not.toContain("<textarea");
    const posted = await new Visitor(house.origin).post("/m/noordzijl/over-mij?taal=nl", {
      doe: "nakijken",
      verhaal: "Dag.",
    });
    expect(posted.text).not.toContain('name="sleutel"');

    const tjeerd = await enter(house, TJEERD);
    const seat = [tenant, tjeerd.id];
    await owner("insert into panel (tenant_id, counsellor_id, since) values ($1, $2, app.today() + 1)", seat);
    const office = await enter(house, "i.dral@tweespoor.example");
    const gaps = async () => (await office.visitor.get("/netwerk")).text.includes("staat ook in het panel");
    try {
      expect((await new Visitor(house.origin).get(at)).text).not.toContain("<textarea");
      expect(await gaps()).toBe(true);
    } finally {
      await owner("delete from panel where tenant_id = $1 and counsellor_id = $2", seat);
    }
    expect((await new Visitor(house.origin).get(at)).text).toContain("<textarea");
    expect(await gaps()).toBe(false);

    // Before two people have decided so, the office reads what it would undo.
    const ask = { doe: "vragen", soort: "panel_add", werkgever: tenant, wie: tjeerd.id };
    expect((await office.visitor.post("/netwerk/besluiten", ask)).status).toBe(303);
    expect((await office.visitor.get("/netwerk/besluiten")).text).toContain(
      "Tjeerd van Wolde is hier aangewezen voor beschuldigden.",
    );
    await owner("delete from decision where tenant_id = $1", [tenant]);
  });
});
