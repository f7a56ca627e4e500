import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { lettersTo } from "#test/support/letters";
import { newcomer } from "#test/support/newcomers";
import { admissionOf, agreementsTo, buyerAs, sendReport } from "#test/support/opening";
import { dayAhead, done, oneRow, page } from "#test/support/portal-visits";
import { sharedHouse } from "#test/support/shared-house";
import { until } from "#test/support/until";
import { codeOn, hidden, returnWith, Visitor } from "#test/support/visitor";
import { newUuid } from "~/crypto/primitives.server";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import { sweep } from "~/jobs/timetable";
import { asking, enter, type Staff } from "./people";

/** From the first line about an employer to its open page, and to its end (documents.md E, decision 30). */
const house = sharedHouse();
const mark = newUuid().slice(0, 8);
const slug = `open-${mark}`;
const NETWORK = "/netwerk/werkgevers";
const DOCUMENTS = ["protocol", "klachtenreglement", "meldregeling", "flyer"];
const PANEL = ["m.oostveen", "t.vanwolde", "r.tjinaloe", "a.wisniewska"].map(
  (name) => `${name}@tweespoor.example`,
);
const reports = `verslag-${mark}@open.example`;

let office: Staff;
let hr: Visitor;
let tenant = "";
let panel: Staff[] = [];
const one = async (text: string, values: unknown[] = [tenant]) => oneRow(house, text, values);
const day = (ahead: number) => dayAhead(house, ahead);

beforeAll(async () => {
  office = await enter(house, "i.dral@tweespoor.example");
  panel = await Promise.all(PANEL.map((email) => enter(house, email)));
});

test("the office takes an employer in; an address that is taken or unclear is said, with all that was typed", async () => {
  for (const [adres, says] of [
    ["noordzijl", "al van een andere werkgever"],
    ["Met Spatie", "kleine letters"],
    ["a--b", "kleine letters"],
  ] as const) {
    const refused = await office.visitor.post(NETWORK, { ...admissionOf(slug), adres });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(says);
    expect(refused.text).toContain('value="Openings B.V."');
  }
  const taken = await office.visitor.post(NETWORK, admissionOf(slug));
  expect(taken.status).toBe(303);
  tenant = /werkgevers\/([0-9a-f-]{36})/.exec(taken.headers.get("location") ?? "")?.[1] ?? "";
  expect(await page(office.visitor, `${NETWORK}/${tenant}`)).toContain("Wordt ingericht");
  expect((await office.visitor.get(`${NETWORK}/${newUuid()}`)).status).toBe(404);
});

test("HR comes in by invitation and finds a list, and nothing that could hint at a report", async () => {
  hr = (await newcomer(house, office.visitor, "employer", { name: "Hilde", tenant })).visitor;
  const home = await page(hr, "/beheer");
  expect(home).toContain("Vul uw afspraken in");
  expect(home).toContain("Wat u hier nooit ziet");
  for (const at of ["documenten", "papieren", "link", "materiaal", "mensen"]) await page(hr, `/beheer/${at}`);
});

test("agreements: what is not right is said at its field and nothing is kept; then all at once", async () => {
  const typed = { ...agreementsTo(reports), kvk: "12", "formalAddressee.phone": "geen", boardName: "" };
  const refused = await hr.post("/beheer/afspraken", typed);
  expect(refused.status).toBe(422);
  for (const name of ["KvK-nummer", "Telefoon", "Hoe uw leiding heet"])
    expect(refused.text).toContain(`${name}`);
  expect(refused.text).toContain('value="geen"');
  const promised = { ...agreementsTo(reports), promiseText: "U blijft bij ons volledig anoniem." };
  const forbidden = await hr.post("/beheer/afspraken", promised);
  expect(forbidden.status).toBe(422);
  expect(forbidden.text).toContain("U blijft bij ons volledig anoniem.");
  expect(await one("select from employer_draft where tenant_id = $1")).toBeUndefined();
  await done(hr, "/beheer/afspraken", agreementsTo(reports));
  expect(
    await one("select from employer_change where tenant_id = $1 and act = 'document.draft'"),
  ).toBeDefined();
  // What was agreed stands ready where the invoices are.
  const buyer = buyerAs(agreementsTo(reports));
  expect(await page(hr, "/beheer/facturen")).toContain(`value="${buyer.kvk}"`);
  await done(hr, "/beheer/facturen", buyer);
  const { settings } = (await one("select settings from employer_draft where tenant_id = $1")) as {
    settings: ProtocolSettings;
  };
  expect(settings).toMatchObject({
    employerName: "Openings B.V.",
    panelPhone: "06 0123 4599",
    headcountHired: 420,
  });
  // What only the office settles does not follow from a form that says otherwise.
  await done(hr, "/beheer/afspraken", {
    ...agreementsTo(reports),
    panelPhone: "06 9999 9999",
    employerName: "Anders",
  });
  const after = (await one("select settings from employer_draft where tenant_id = $1")) as typeof settings & {
    settings: ProtocolSettings;
  };
  expect(after.settings.panelPhone).toBe("06 0123 4599");
});

test("each document is written, asked about and published, in that order", async () => {
  for (const kind of DOCUMENTS) {
    const at = `/beheer/documenten/${kind}`;
    await done(hr, at, { doe: "vastleggen", notitie: "" });
    const publish = { doe: "publiceren", versie: "1", klein: "0", vanaf: await day(1), bekend: "" };
    if (kind !== "flyer") {
      const early = await hr.post(at, publish);
      expect(early.status).toBe(422);
      expect(early.text).toContain("Er is nog geen instemming");
      const decided = {
        doe: "besluit",
        versie: "1",
        gevraagd: "",
        besloten: await day(0),
        naam: "voorzitter",
        reden: "",
      };
      await done(hr, at, { ...decided, uitkomst: "agreed" });
    }
    const today = await hr.post(at, { ...publish, vanaf: await day(0) });
    expect(today.text).toContain("Kies een dag vanaf morgen");
    await done(hr, at, publish);
  }
  // A day later, for this employer alone.
  await house.sql(
    "owner",
    "update document_publication set in_force_on = app.today(), published_on = app.today() - 1 where tenant_id = $1",
    [tenant],
  );
  await house.sql("owner", "update protocol_version set in_force_on = app.today() where tenant_id = $1", [
    tenant,
  ]);
  expect(await page(hr, "/beheer/documenten")).toContain("Geldt");
});

test("S3-05: papers are signed by both, the appointment of each counsellor by name; each says for herself; who gets reports clicks in a letter", async () => {
  await house.sql(
    "owner",
    "insert into panel (tenant_id, counsellor_id, since) select $1, id, app.today() from account where email = any ($2)",
    [tenant, PANEL],
  );
  for (const stap of ["GL-01", "GL-02"]) {
    await done(hr, "/beheer/papieren", { stap });
    await done(office.visitor, `${NETWORK}/${tenant}`, { stap });
  }
  for (const { id, visitor } of panel) {
    await done(hr, "/beheer/papieren", { stap: "GL-05", wie: id });
    await done(visitor, "/werkplek/werkgevers", { stap: "GL-14", werkgever: tenant });
    const made = { independent: "ja", organisation: "ja", procedures: "ja", secrecy: "ja" };
    await done(visitor, "/werkplek/profiel", { doe: "gelezen", werkgever: tenant, ...made });
  }
  const link = await until(
    "a letter to who gets the reports",
    () => lettersTo(house, reports).flatMap(({ text }) => /\/bevestigen\/[\w-]{43}/.exec(text)?.[0] ?? [])[0],
  );
  const visitor = new Visitor(house.origin);
  expect(await page(visitor, link)).toContain("Ja, dit adres klopt");
  expect(
    (await one("select count(*)::int as n from employer_statement where tenant_id = $1 and item = 'GL-11'"))
      ?.n,
  ).toBe(0);
  expect((await visitor.post(link, {})).text).toContain("Het adres is bevestigd");
  expect((await visitor.post(link, {})).status).toBe(404);
  expect(
    (await one("select subject from employer_statement where tenant_id = $1 and item = 'GL-11'"))?.subject,
  ).toBe(reports);
});

describe("the trial report", () => {
  let link = "";
  let code = "";
  const make = async () =>
    /\/m\/[^"]+\/proef\/[\w-]{43}/.exec((await hr.post("/beheer/link", {})).text)?.[0] ?? "";
  test("comes by a one-time link through the real form, while the page is closed to everybody else", async () => {
    const old = await make();
    link = await make();
    const visitor = new Visitor(house.origin);
    for (const at of [`/m/${slug}`, `/m/${slug}/melden`, old, `/m/noordzijl/proef/${link.split("/").at(-1)}`])
      expect((await visitor.get(at)).status, at).toBe(404);
    const receipt = await sendReport(visitor, link, panel[1]?.id ?? "", "Een proef.");
    expect(receipt.status).toBe(200);
    code = codeOn(receipt.text);
    const kept = { sleutel: hidden(receipt.text, "sleutel"), laatste: code.slice(-4) };
    expect((await visitor.post(`${link}?taal=nl`, kept)).headers.get("location")).toContain("/mijn-melding");
    expect((await visitor.get(link)).status).toBe(404);
    await returnWith(house, code);
  });

  test("cannot be made of an open form, nor an open report of a trial (policy)", async () => {
    const insert = (as: string) =>
      asking(
        house,
        "public",
        {},
        `insert into dossier (tenant_id, id, track, standing, counsellor_id, opened_on, last_activity_on,
        unread_counsellor, unread_reporter, is_test, row_version) select $1, gen_random_uuid(), 'integrity', 'new', $2, app.today(),
        app.today(), true, false, ${as}, 1`,
        [tenant, panel[1]?.id],
      );
    await expect(insert("true")).rejects.toMatchObject({ code: "42501" });
    await expect(insert("false")).rejects.toMatchObject({ code: "42501" });
  });

  test("is opened by its reader and destroyed, and counts nowhere", async () => {
    const reader = panel[1] as Staff;
    const { id, is_test } = (await one("select id, is_test from dossier where tenant_id = $1")) as {
      id: string;
      is_test: boolean;
    };
    expect(is_test).toBe(true);
    expect(await page(hr, "/beheer/link")).toContain("De proefmelding is verstuurd");
    await done(reader.visitor, `/werkplek/dossiers/${id}`, { doe: "kiezen", keuze: "aannemen" });
    const mine = await page(reader.visitor, "/werkplek/werkgevers");
    expect(mine).toContain("Proefmelding van Openings B.V.");
    expect((await panel[0]?.visitor.post("/werkplek/werkgevers", { proef: id }))?.status).toBe(404);
    await done(reader.visitor, "/werkplek/werkgevers", { proef: id });
    await until(
      "the trial to be destroyed",
      async () => !(await one("select from dossier where tenant_id = $1")),
    );
    expect(await one("select from stat_counter where tenant_id = $1")).toBeUndefined();
    const journal = fs
      .readdirSync(path.join(house.folder, "destroyed"))
      .map((name) => fs.readFileSync(path.join(house.folder, "destroyed", name), "utf8"));
    expect(journal.join("\n")).toContain(id);
    expect(await page(hr, "/beheer/link")).toContain("De proefmelding kwam aan");
  });
});

test("the page opens only when all is green, and a broken fact takes a tick away but closes nothing", async () => {
  await done(hr, "/beheer/materiaal", {});
  for (const stap of ["GL-08", "GL-09", "GL-18"]) await done(hr, "/beheer", { stap });
  expect((await hr.post("/beheer", { stap: "GL-17", dag: "", hoe: "mail" })).status).toBe(422);
  await done(hr, "/beheer", { stap: "GL-17", dag: await day(0), hoe: "mail en posters" });
  await done(office.visitor, `${NETWORK}/${tenant}`, { stap: "GL-06" });
  const early = await office.visitor.post(`${NETWORK}/${tenant}`, { stap: "klaar" });
  expect(early.status).toBe(422);
  expect(early.text).toContain("Er staat nog iets open");
  await done(office.visitor, `${NETWORK}/${tenant}`, { stap: "GL-13", dag: await day(0), wie: "Marijke" });
  await done(office.visitor, `${NETWORK}/${tenant}`, { stap: "klaar" });
  expect((await one("select state from employer where id = $1"))?.state).toBe("ready");
  const asked = await one("select id from decision where tenant_id = $1 and kind = 'employer_open'");
  const confirm = { doe: "bevestigen", besluit: String(asked?.id) };
  expect((await office.visitor.post("/netwerk/besluiten", confirm)).status).toBe(422);
  const second = await enter(house, "j.amelink@tweespoor.example");
  const phone = "item = 'GL-13' and tenant_id = $1";
  await house.sql("owner", `update employer_statement set about = 'anders' where ${phone}`, [tenant]);
  const broken = await second.visitor.post("/netwerk/besluiten", confirm);
  expect(broken.status).toBe(422);
  expect(broken.text).toContain("Er staat nog iets open op de lijst");
  await house.sql("owner", `update employer_statement set about = '06 0123 4599' where ${phone}`, [tenant]);
  await house.sql("owner", "update employer set state = 'ready' where id = $1", [tenant]);
  await done(second.visitor, "/netwerk/besluiten", confirm);
  await until(
    "two people to have opened it",
    async () => (await one("select state from employer where id = $1"))?.state === "live",
  );
  const visitor = new Visitor(house.origin);
  await page(visitor, `/m/${slug}`);
  expect(await page(hr, "/beheer")).toContain("Open voor uw mensen");
  expect(await page(hr, "/beheer")).not.toContain("Dit klopt niet meer");
  await house.sql("owner", "delete from employer_statement where tenant_id = $1 and item = 'GL-18'", [
    tenant,
  ]);
  expect(await page(hr, "/beheer")).toContain("Dit klopt niet meer");
  await page(visitor, `/m/${slug}`);
  // Closed for a while, it does not open again before the list is green again.
  await done(office.visitor, `${NETWORK}/${tenant}`, { stap: "pauze" });
  const again = { doe: "vragen", soort: "employer_open", werkgever: tenant };
  expect((await office.visitor.post("/netwerk/besluiten", again)).text).toContain("Er staat nog iets open");
  await done(hr, "/beheer", { stap: "GL-18" });
  await done(office.visitor, "/netwerk/besluiten", again);
});

test("a list that breaks after both agreed lets the opening lapse", async () => {
  const asked = await one("select id from decision where tenant_id = $1 and state = 'waiting'");
  await house.sql("owner", "delete from employer_statement where tenant_id = $1 and item = 'GL-18'", [
    tenant,
  ]);
  await house.sql(
    "owner",
    `update decision set state = 'confirmed', takes_effect_at = app.product_now(),
       second_by = (select id from account where email = 'j.amelink@tweespoor.example') where id = $1`,
    [asked?.id],
  );
  await sweep();
  expect((await one("select state from decision where id = $1", [asked?.id]))?.state).toBe("void");
  expect((await one("select state from employer where id = $1"))?.state).toBe("paused");
});
