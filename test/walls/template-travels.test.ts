import { beforeAll, expect, test } from "vitest";
import { fetchFile } from "#test/support/files";
import { lettersTo } from "#test/support/letters";
import { dayAhead, done, oneRow, page } from "#test/support/portal-visits";
import { textsOf } from "#test/support/read-pdf";
import { sharedHouse } from "#test/support/shared-house";
import { until } from "#test/support/until";
import { Visitor } from "#test/support/visitor";
import { sweep } from "~/jobs/timetable";
import { newPerson, type Person } from "./employer-people";
import { enter, type Staff } from "./people";

/** A change of a template goes to every employer as a question (documents.md C5), from screen to screen. */
const house = sharedHouse();
const OFFICE = "/netwerk/sjablonen";
const PATH = "/beheer/documenten/klachtenreglement";
const NEW = "Binnen {hearingWeeks} weken is iedereen gehoord.";
const READS = "Binnen 4 weken is iedereen gehoord.";

let office: Staff;
let takes: Person;
let edits: Person;
let refuses: Person;

beforeAll(async () => {
  office = await enter(house, "i.dral@tweespoor.example");
  [takes, edits, refuses] = await Promise.all([newPerson("neemt"), newPerson("past"), newPerson("weigert")]);
});

test("one takes it, one edits it, one refuses it and gets an answer; nobody's text changes by itself", async () => {
  const change = { soort: "complaintsRegulation", zin: "CR-16", tekst: NEW };
  const half = await office.visitor.post(OFFICE, { ...change, waarom: "" });
  expect([half.status, half.text.includes(NEW)]).toEqual([422, true]);
  await done(office.visitor, OFFICE, { ...change, waarom: "Korter gezegd." });
  const number = `${(await oneRow(house, "select max(number)::int as n from document_template where texts ? 'CR-16'", []))?.n}`;

  const answer = { doe: "antwoorden", voorstel: number, zin: "CR-16" };
  for (const { visitor } of [takes, edits, refuses]) {
    expect(await page(visitor, "/beheer/documenten")).toContain("Nieuwe tekst van het netwerk");
    const asked = await page(visitor, PATH);
    for (const said of [READS, "Korter gezegd.", "Neem over", "Pas aan", "Neem niet over"])
      expect(asked).toContain(said);
  }
  const waitsFor = (text: string) =>
    new RegExp(`Wijziging ${number}\\..*?Nog geen antwoord van:([^<]*)`).exec(text)?.[1];
  expect(waitsFor(await page(office.visitor, `${OFFICE}?soort=complaintsRegulation`))).toContain(
    "Proef weigert",
  );

  await done(takes.visitor, PATH, { ...answer, keuze: "taken" });
  await done(edits.visitor, PATH, {
    ...answer,
    keuze: "edited",
    tekst: "Wij horen u binnen {hearingWeeks} weken.",
  });
  const mute = await refuses.visitor.post(PATH, { ...answer, keuze: "refused" });
  expect([mute.status, mute.text.includes("waarom u dit niet overneemt")]).toEqual([422, true]);
  await done(refuses.visitor, PATH, { ...answer, keuze: "refused", waarom: "Onze tekst is duidelijk." });

  for (const [{ visitor }, reads] of [
    [takes, READS],
    [edits, "Wij horen u binnen 4 weken."],
    [refuses, "De gesprekken zijn binnen 4 weken"],
  ] as const) {
    await done(visitor, PATH, { doe: "vastleggen" });
    expect(await page(visitor, PATH)).toContain(reads);
  }

  const seen = await page(office.visitor, `${OFFICE}?soort=complaintsRegulation`);
  for (const said of ["Nam over", "Paste aan", "Onze tekst is duidelijk."]) expect(seen).toContain(said);
  expect(waitsFor(seen)).not.toContain("Proef weigert");
  const reply = { doe: "antwoorden", soort: "complaintsRegulation", werkgever: refuses.by.tenantId };
  await done(office.visitor, OFFICE, {
    ...reply,
    wijziging: number,
    zin: "CR-16",
    antwoord: "Dat mag zo blijven.",
  });
  expect(await page(refuses.visitor, PATH)).toContain("Het netwerk antwoordde: Dat mag zo blijven.");
  expect(await page(takes.visitor, PATH)).not.toContain("Dat mag zo blijven.");
});

test("a fixed sentence that is not taken waits for the network's word for thirty days, and is told of once", async () => {
  const change = {
    soort: "complaintsRegulation",
    zin: "CR-07",
    tekst: "Zet uw naam onder uw klacht.",
    waarom: "Korter.",
  };
  await done(office.visitor, OFFICE, change);
  const last = "select max(number)::int as n from document_template where texts ? 'CR-07'";
  const number = `${(await oneRow(house, last, []))?.n}`;
  const answer = { doe: "antwoorden", voorstel: number, zin: "CR-07" };
  await done(takes.visitor, PATH, { ...answer, keuze: "taken" });
  await done(refuses.visitor, PATH, { ...answer, keuze: "refused", waarom: "Wij houden de lange." });
  const waits = async () => {
    const section = /aria-labelledby="antwoorden".*?<\/section>/s.exec(
      await page(office.visitor, "/netwerk"),
    );
    const row = /<b>.*?Proef weigert.*?<\/li>/s.exec(section?.[0] ?? "")?.[0] ?? "";
    return /Te laat|Wacht/.exec(row)?.[0] ?? null;
  };
  const asked = (days: number) =>
    house.sql(
      "owner",
      "update template_answer set answered_on = app.today() - $3::int where tenant_id = $1 and number = $2 and clause = 'CR-07'",
      [refuses.by.tenantId, number, days],
    );
  const mails = () =>
    lettersTo(house, "i.dral@tweespoor.example").filter(
      ({ subject }) => subject === "Er wacht iets op uw antwoord",
    ).length;
  const told = () =>
    oneRow(house, "select count(*)::int as n from reply_alert where tenant_id = $1", [refuses.by.tenantId]);

  expect(await waits()).toBe("Wacht");
  await asked(29);
  await sweep();
  expect(await told()).toEqual({ n: 0 });
  await asked(30);
  await sweep();
  expect([await told(), await waits()]).toEqual([{ n: 1 }, "Wacht"]);
  const waiting =
    "select l.id from letter l join account a on a.id = l.person where l.kind = 'reply_waits' and a.email = 'i.dral@tweespoor.example'";
  await until("a mail to the office", async () => (await oneRow(house, waiting, [])) ?? mails() > 0);
  await house.sql("owner", `delete from letter where kind = 'reply_waits'`, []);
  await asked(31);
  await sweep();
  expect([await told(), await waits(), await oneRow(house, waiting, [])]).toEqual([
    { n: 1 },
    "Te laat",
    undefined,
  ]);

  const reply = { doe: "antwoorden", soort: "complaintsRegulation", werkgever: refuses.by.tenantId };
  await done(office.visitor, OFFICE, {
    ...reply,
    wijziging: number,
    zin: "CR-07",
    antwoord: "De naam moet.",
  });
  expect(await waits()).toBeNull();
});

test("from the day of a law the page says that the law holds, until the employer's own text says it", async () => {
  const { by, slug, visitor } = takes;
  const overtaken = async () =>
    (await page(new Visitor(house.origin), `/m/${slug}/documenten/klachtenreglement?taal=nl`)).includes(
      "Waar de wet anders is, geldt de wet.",
    );
  const published = () =>
    house.sql(
      "owner",
      `insert into document_publication (tenant_id, kind, major, minor, in_force_on, published_by, published_on)
         select tenant_id, kind, major, minor, app.today(), $2, app.today() - 1 from document_version
          where tenant_id = $1 and kind = 'complaintsRegulation' on conflict do nothing`,
      [by.tenantId, by.id],
    );
  const offer = (clause: string, wet: string) =>
    done(office.visitor, OFFICE, {
      soort: "complaintsRegulation",
      zin: clause,
      tekst: "De wet zegt nu iets anders.",
      waarom: "Nieuwe wet.",
      wet,
    });
  await published();
  await offer("CR-18", await dayAhead(house, 1));
  expect(await overtaken()).toBe(false);
  await offer("CR-19", await dayAhead(house, 0));
  expect(await overtaken()).toBe(true);
  const last = "select max(number)::int as n from document_template where texts ? 'CR-19'";
  const number = `${(await oneRow(house, last, []))?.n}`;
  await done(visitor, PATH, { doe: "antwoorden", voorstel: number, zin: "CR-19", keuze: "taken" });
  expect(await overtaken()).toBe(true);
  await done(visitor, PATH, { doe: "vastleggen" });
  await published();
  expect(await overtaken()).toBe(false);
});

test("English that says the Dutch of before says so, makes no paper while it matters, and is mended by words", async () => {
  const { by, slug, visitor } = await newPerson("vertaalt");
  const own = "/beheer/documenten/protocol";
  const at = `/m/${slug}/documenten/protocol`;
  const reader = new Visitor(house.origin);
  const reads = async () => {
    const read = (await page(reader, `${at}?taal=en`)).replaceAll("&#x27;", "'");
    return { lags: /The Dutch text changed on [^<]*/.exec(read)?.[0] ?? null, text: read };
  };
  const paper = async () => {
    const { status, bytes } = await fetchFile(reader, `${at}.pdf?taal=en`);
    return status === 200 ? (await textsOf(bytes)).join(" ").replaceAll(/\s+/g, " ") : status;
  };
  const offer = (fields: Record<string, string>) =>
    done(office.visitor, OFFICE, { soort: "conductProtocol", waarom: "Korter.", ...fields });
  const taken = async (clause: string) => {
    const last = "select max(number)::int as n from document_template where texts ? $1";
    const number = `${(await oneRow(house, last, [clause]))?.n}`;
    await done(visitor, own, { doe: "antwoorden", voorstel: number, zin: clause, keuze: "taken" });
  };
  const inForce = async () => {
    await done(visitor, own, { doe: "vastleggen" });
    await house.sql(
      "owner",
      `insert into document_publication (tenant_id, kind, major, minor, in_force_on, published_by, published_on)
         select tenant_id, kind, major, minor, app.today(), $2, app.today() - 1 from document_version
          where tenant_id = $1 and kind = 'conductProtocol' on conflict do nothing`,
      [by.tenantId, by.id],
    );
  };
  await house.sql(
    "owner",
    `update protocol_version set settings = settings || '{"languages": ["nl", "en"]}' where tenant_id = $1`,
    [by.tenantId],
  );
  await inForce();
  expect((await reads()).lags).toBeNull();

  await offer({ zin: "CP-53", tekst: "Een klacht over een vertrouwenspersoon? Bel {networkPhone}." });
  await taken("CP-53");
  await inForce();
  expect((await reads()).lags).toMatch(/ Call us and we explain it: 0/);
  expect(await paper()).toMatch(/The Dutch text changed on .* This English text is from [A-Z][a-z]+ 20\d\d/);

  await offer({
    zin: "CP-25",
    tekst: "U hoort van ons op de {contactTerm} daarna.",
    "vertaling-pl-CP-25": "Odezwiemy się {contactTerm} po zgłoszeniu.",
  });
  await taken("CP-25");
  await inForce();
  expect((await reads()).text).toContain("There is no PDF in English now.");
  expect(await paper()).toBe(303);
  expect(await page(reader, `${at}?taal=nl`)).not.toContain("veranderde op");

  const row = (text: string, language: string) =>
    new RegExp(
      `<form(?:(?!</form>).)*?name="tekst" value="${text}"/><input type="hidden" name="taal" value="${language}"/><input type="hidden" name="van" value="([0-9a-f]+)"`,
      "s",
    ).exec(list)?.[1];
  let list = await page(office.visitor, `${OFFICE}?soort=conductProtocol`);
  expect([row("CP-25", "pl"), row("CP-53", "pl") !== undefined]).toEqual([undefined, true]);
  expect(await page(office.visitor, "/netwerk")).toContain("Protocol gewenst gedrag: CP-25 in het Engels");
  for (const [tekst, woorden] of [
    ["CP-53", "A complaint about a counsellor? Call {networkPhone}."],
    ["CP-25", "We answer on the {contactTerm} after that."],
  ] as const) {
    const form = {
      doe: "vertalen",
      soort: "conductProtocol",
      taal: "en",
      tekst,
      van: row(tekst, "en") ?? "",
    };
    const wrong = await office.visitor.post(OFFICE, { ...form, woorden: "Call {nobody}." });
    expect([wrong.status, wrong.text.includes("Call {nobody}.")]).toEqual([422, true]);
    await done(office.visitor, OFFICE, { ...form, woorden });
  }
  expect(await page(office.visitor, "/netwerk")).not.toContain("CP-25 in het Engels");
  list = await page(office.visitor, `${OFFICE}?soort=conductProtocol`);
  expect(row("CP-25", "en")).toBeUndefined();

  // What people read changes by the employer's own click alone.
  expect((await reads()).lags).not.toBeNull();
  await inForce();
  const mended = await reads();
  expect([mended.lags, mended.text.includes("We answer on the second calendar day after that.")]).toEqual([
    null,
    true,
  ]);
  expect(await paper()).toContain("A complaint about a counsellor? Call");
});
