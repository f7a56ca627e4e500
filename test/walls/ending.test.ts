import { beforeAll, expect, test } from "vitest";
import { ownEmployer } from "#test/bad-input/own-employer";
import { fetchFile } from "#test/support/files";
import { lettersTo } from "#test/support/letters";
import { newcomer } from "#test/support/newcomers";
import { sendReport } from "#test/support/opening";
import { dayAhead, done, oneRow, page } from "#test/support/portal-visits";
import { textsOf } from "#test/support/read-pdf";
import { sharedHouse } from "#test/support/shared-house";
import { until } from "#test/support/until";
import { codeOn, fileReport, hidden, returnWith, told, Visitor } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import { sweep } from "~/jobs/timetable";
import { asking, enter, type Staff, sessionOf } from "./people";

/** An employer stops with a case running, and what its people can find out at any time (1.4 of the security design). */
const house = sharedHouse();
let slug = "";
let tenant = "";
let office: Staff;
let reader: Staff;
let hr: Visitor;
let email = "";
/** The case that runs on. */
let code = "";
let caseId = "";

const one = async (text: string, values: unknown[] = [tenant]) => oneRow(house, text, values);
const day = (ahead: number) => dayAhead(house, ahead);

/** A paper as it is read, whatever its lines. */
const textOf = async (at: string) =>
  (await textsOf((await fetchFile(hr, at)).bytes)).join(" ").replaceAll(/\s+/g, " ");

const OWN_PAPER = "%PDF-1.7 van het bedrijf zelf";

/** A protocol, the regulation that HR wrote, a later one of it, and a scheme that is a file of the employer's own. */
async function publishPapers() {
  const copied = "(jsonb_populate_record(v, jsonb_build_object('tenant_id', $1::uuid, 'minor', $2::int))).*";
  const copy = (from: string, kind: string, minor: number) =>
    house.sql(
      "owner",
      `insert into document_version select ${copied} from document_version v join employer e on e.id = v.tenant_id
        where e.slug = $3 and v.kind = $4 and v.major = 1 and v.minor = 0`,
      [tenant, minor, from, kind],
    );
  await copy("noordzijl", "conductProtocol", 0);
  await copy("noordzijl", "whistleblowingScheme", 0);
  await copy(slug, "complaintsRegulation", 1);
  await house.sql("owner", "insert into document_file values ($1, 'whistleblowingScheme', 1, 0, $2)", [
    tenant,
    Buffer.from(OWN_PAPER),
  ]);
  await house.sql(
    "owner",
    `insert into document_publication
     select tenant_id, kind, major, minor, app.today() + minor, null, author, app.today() - 1
       from document_version where tenant_id = $1 and kind <> 'flyer'`,
    [tenant],
  );
}

beforeAll(async () => {
  const own = await ownEmployer("einde");
  ({ slug, tenantId: tenant } = own);
  office = await enter(house, "i.dral@tweespoor.example");
  reader = await enter(house, "t.vanwolde@tweespoor.example");
  const invited = await newcomer(house, office.visitor, "employer", { name: "Hilde", tenant });
  hr = invited.visitor;
  email = invited.email;
});

test("a year later HR gets a mail, once a month until it answered on the overview", async () => {
  await house.sql("owner", "update employer_state set since = app.today() - 400 where tenant_id = $1", [
    tenant,
  ]);
  await house.sql("owner", "delete from job_claim where key like 'own_review:20%'", []);
  await sweep();
  // Whoever swept first, the worker of the house or this test: the letter waits, or has gone.
  const waits =
    "select l.kind from letter l join account a on a.id = l.person where a.tenant_id = $1 and l.kind = 'own_review'";
  await until(
    "a mail to HR",
    async () =>
      (await one(waits)) ??
      lettersTo(house, email).find(({ subject }) => subject === "Wilt u iets nakijken?"),
  );
  expect(await page(hr, "/beheer")).toContain("Kijk uw gegevens na");
  for (const stap of ["after-30", "yearly", "evaluation"]) await done(hr, "/beheer", { stap });
  const answered = await page(hr, "/beheer");
  for (const asked of ["Kijk uw gegevens na", "Hangen de posters er nog?", "Bespreek uw afspraken"])
    expect(answered).not.toContain(asked);
});

test("a yes to a paper stays known when a later version is signed, by whom and when", async () => {
  const sign = () => done(hr, "/beheer/papieren", { stap: "GL-01" });
  await sign();
  await house.sql(
    "owner",
    "update employer_statement set about = '0' where tenant_id = $1 and item = 'GL-01' and side = 'employer'",
    [tenant],
  );
  expect(await page(hr, "/beheer/papieren")).toContain("Akkoord met versie 0 gegeven door Hilde");
  await sign();
  const papers = await page(hr, "/beheer/papieren");
  expect(papers).toContain("Akkoord gegeven door Hilde");
  expect(papers).toContain("Akkoord met versie 0 gegeven door Hilde");
  for (const change of ["update paper_signature set version = '2'", "delete from paper_signature"])
    await expect(asking(house, "employer", { session: sessionOf(hr) }, change)).rejects.toMatchObject({
      code: "42501",
    });
  expect(await textOf("/beheer/papieren/voorwaarden.pdf")).toMatch(
    /Aansluitvoorwaarden.*Aansluiting \d{4}, 500–999 mensen: €.4\.200,00, zonder btw.*21 procent btw/,
  );
  expect((await hr.get("/beheer/papieren/brief-onbekend.pdf")).status).toBe(404);
});

test("HR sees a version before it is fixed, asks consent for it, and has the letter with what is asked (A7)", async () => {
  const at = "/beheer/documenten/klachtenreglement";
  expect(await page(hr, at)).toContain("Zo wordt de volgende versie");
  await done(hr, at, { doe: "vastleggen", notitie: "De eerste" });
  expect(await page(hr, at)).toContain("Uw afspraken staan al in deze versie");
  const asked = { doe: "vragen", versie: "1", redenen: "Omdat het moet kunnen.", overleg: await day(7) };
  for (const [wrong, says] of [
    [{ redenen: "" }, "Schrijf op waarom"],
    [{ overleg: await day(-1) }, "Kies dagen die nog komen"],
    [{ ingang: "" }, "Vul de gewenste ingangsdag in"],
  ] as const) {
    const refused = await hr.post(at, { ...asked, ingang: await day(30), ...wrong });
    expect([refused.status, refused.text.includes(says)]).toEqual([422, true]);
  }
  expect((await hr.get(`${at}/verzoek-1.0.pdf`)).status).toBe(404);
  await done(hr, at, { ...asked, ingang: await day(30) });
  const letter = await textOf(`${at}/verzoek-1.0.pdf`);
  for (const words of ["Aan de ondernemingsraad", "Omdat het moet kunnen.", "Kenmerk van de tekst"])
    expect(letter).toContain(words);
  expect(await textOf(`${at}/versie-1.0.pdf`)).toContain(
    "Dit is een concept van Noordzijl Fulfilment B.V. Het geldt nog niet.",
  );
  const missing = told(await hr.get("/beheer/documenten/iets/versie-1.0.pdf"));
  expect(missing.status).toBe(404);
  for (const file of ["versie-9.0.pdf", "verzoek-9.0.pdf", "versie.pdf"])
    expect(told(await hr.get(`${at}/${file}`)), file).toEqual(missing);
  expect(await page(hr, "/beheer/mensen")).toContain("Instemming gevraagd: Klachtenreglement, versie 1.0");
});

test("side channel 13: who reported and who reads notice nothing of an affiliation that ended", async () => {
  const visitor = new Visitor(house.origin);
  await publishPapers();
  expect((await visitor.get(`/m/${slug}/documenten/klachtenreglement`)).status).toBe(200);
  const sent = await sendReport(visitor, `/m/${slug}/melden`, reader.id, "Loopt door.");
  code = codeOn(sent.text);
  caseId = String((await one("select id from dossier where tenant_id = $1"))?.id);
  await done(reader.visitor, `/werkplek/dossiers/${caseId}`, { doe: "kiezen", keuze: "aannemen" });
  await house.sql("owner", "update affiliation set ends_on = app.today() - 1 where tenant_id = $1", [tenant]);
  await sweep();
  expect((await one("select state from employer where id = $1"))?.state).toBe("ended");

  const reporter = await returnWith(house, code);
  const mine = await page(reporter, "/mijn-melding?taal=nl");
  expect(mine).toContain("Loopt door.");
  const message = { doe: "bericht", bericht: "Bent u er nog?", formulier: hidden(mine, "formulier") };
  await done(reporter, "/mijn-melding?taal=nl", message);
  // Nor when they go on with somebody else: the panel is there for them, and for no other reporter.
  expect(mine).toContain('name="naar"');
  expect(await page(reader.visitor, `/werkplek/dossiers/${caseId}?deel=gesprek`)).toContain('name="collega"');
  const stranger = await fileReport(house, "noordzijl", { verhaal: "Iets anders.", wie: reader.id });
  const panel = async (of: string) =>
    (
      await asking(
        house,
        "reporter",
        { lookup: codeKeys(of).lookup },
        "select from app.routing_candidates($1, app.today())",
        [slug],
      )
    ).count;
  expect([await panel(code), await panel(stranger.code)]).toEqual([3, 0]);
  expect(await page(reader.visitor, `/werkplek/dossiers/${caseId}`)).toContain("Bent u er nog?");
  await page(hr, "/beheer");
});

test("S2-07 S0-27: the rules of the case are read as text and as PDF when the public page is gone, by nobody else", async () => {
  const reporter = await returnWith(house, code);
  const mine = await page(reporter, "/mijn-melding?taal=nl");
  const desk = `/werkplek/dossiers/${caseId}`;
  const theirs = await page(reader.visitor, desk);
  const other = await enter(house, "a.wisniewska@tweespoor.example");
  expect((await new Visitor(house.origin).get(`/m/${slug}/documenten/klachtenreglement`)).status).toBe(404);
  for (const [rule, title] of [
    ["protocol/1.0", "Protocol gewenst gedrag en werkwijze vertrouwenspersoon"],
    ["klachtenreglement/1.0", "Klachtenreglement ongewenst gedrag"],
    ["meldregeling/1.0", "Meldregeling vermoeden misstand"],
  ]) {
    expect(mine).toContain(`href="/mijn-melding/regels/${rule}?taal=nl"`);
    expect(theirs).toContain(`href="${desk}/regels/${rule}"`);
    for (const [visitor, at] of [
      [reporter, `/mijn-melding/regels/${rule}`],
      [reader.visitor, `${desk}/regels/${rule}`],
    ] as const) {
      const read = await page(visitor, `${at}?taal=nl`);
      expect(read).toContain(`<h1>${title}</h1>`);
      expect(read).toMatch(
        /Deze tekst gold op de dag (dat u begon|van de melding)\. Versie 1\.0, geldig vanaf/,
      );
      const { status, headers, bytes } = await fetchFile(visitor, `${at}.pdf?taal=nl`);
      expect([status, headers.get("content-type")]).toEqual([200, "application/pdf"]);
      if (rule?.startsWith("meldregeling")) expect(bytes.toString()).toBe(OWN_PAPER);
      else expect((await textsOf(bytes)).join(" ")).toContain(title);
    }
    const file = await fetchFile(reporter, `/mijn-melding/regels/${rule}.pdf?taal=nl`);
    expect(file.headers.get("content-disposition")).toBe('attachment; filename="bericht.pdf"');
    expect((await other.visitor.get(`${desk}/regels/${rule}`)).status).toBe(404);
    expect((await new Visitor(house.origin).get(`/mijn-melding/regels/${rule}`)).status).toBe(303);
  }
  expect(await page(reporter, "/mijn-melding/regels/klachtenreglement/1.0?taal=pl")).toContain(
    "Regulamin skarg",
  );
  // Of this employer, and yet not of this case: a later version, a flyer, and what nobody published.
  for (const rule of ["klachtenreglement/1.1", "flyer/1.0", "protocol/9.0", "iets/1.0"]) {
    expect((await reporter.get(`/mijn-melding/regels/${rule}`)).status).toBe(404);
    expect((await reader.visitor.get(`${desk}/regels/${rule}`)).status).toBe(404);
  }
  const stranger = await fileReport(house, "noordzijl", { verhaal: "Iets anders.", wie: other.id });
  const versions = async (of: string) =>
    (
      await asking(house, "reporter", { lookup: codeKeys(of).lookup }, "select * from app.versions_for($1)", [
        caseId,
      ])
    ).count;
  expect([await versions(code), await versions(stranger.code)]).toEqual([3, 0]);
  const asks = (who: Parameters<typeof asking>[1], session: Buffer | undefined, text: string) =>
    asking(house, who, { session }, `${text}($1, 'klachtenreglement', '1.0')`, [caseId]);
  await expect(asks("employer", sessionOf(hr), "select app.document_for")).rejects.toMatchObject({
    code: "42501",
  });
  await expect(asks("public", undefined, "select app.document_file_for")).rejects.toMatchObject({
    code: "42501",
  });
});

test("the employer's database role learns nothing from what it may read", async () => {
  const session = sessionOf(hr);
  for (const table of ["dossier", "timer", "key_grant", "access", "stat_counter"])
    await expect(asking(house, "employer", { session }, `select 1 from ${table}`)).rejects.toMatchObject({
      code: "42501",
    });
  const { rows } = await asking<{ facts: string }>(
    house,
    "employer",
    { session },
    "select app.going_live_facts($1)::text as facts",
    [tenant],
  );
  expect(rows[0]?.facts).not.toMatch(/dossier|report_count|opened_on|load/);
  const other = await one("select id from employer where slug = 'noordzijl'", []);
  expect(
    (
      await asking<{ f: unknown }>(house, "employer", { session }, "select app.going_live_facts($1) as f", [
        other?.id,
      ])
    ).rows[0]?.f ?? null,
  ).toBeNull();
});
