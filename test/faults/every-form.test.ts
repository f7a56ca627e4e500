import fs from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { INNARDS } from "#test/bad-input/raw";
import { formsOn, type SeenForm } from "#test/support/forms-on";
import { type House, startHouse } from "#test/support/house";
import { returnWith, Visitor } from "#test/support/visitor";
import { borrowEnv, enter } from "#test/walls/people";
import { linkSecret, newLink } from "~/crypto/link-token.server";
import { newUuid } from "~/crypto/primitives.server";
import { formToken } from "~/http/carried.server";
import { hasPage, routePattern } from "~/http/places";
import routes from "~/routes";
import { PARTS } from "~/ui/counsellor/parts";

/** Bytes that are no character; no string of ours can hold them. */
const HALF = "HALF-A-CHARACTER";
const LONG = "x".repeat(20_500);

/** What somebody who knows our forms could send in the place of what a field asks for. */
const BAD = [
  "", LONG, "nooit-van-gehoord", "00000000-0000-4000-8000-000000000000", "00000000-0000-4000-8000-00000000000g",
  "voor\0na", "99999999999999999999", "-1", "1e309", "0000-01-01", "9999-12-31", "2026-02-30", "25:61",
  "\u{1F980}\u{1F469}\u200D\u{1F467}", HALF, "x@y\r\nBcc: z", "constructor",
]; // biome-ignore format: a list of values

let house: House;
let day = "";
const swept = new Set<string>();
const forms = new Map<string, Sent>();
const patternOf = ({ at }: SeenForm) => routePattern(at.replace(/\?.*/, ""));

/** Everybody who has pages of their own, each time with a session that nothing ended yet. */
const staff = (email: string) => async () => (await enter(house, email)).visitor;
const nobody = async () => new Visitor(house.origin);

async function look(who: () => Promise<Visitor>, addresses: string[]) {
  const visitor = await who();
  for (const at of addresses) {
    const { status, text } = await visitor.get(at);
    if (status !== 200) continue;
    for (const form of formsOn(text, at, day)) {
      const pattern = patternOf(form);
      const [, doe] = form.fields.find(([name]) => name === "doe") ?? [];
      const key = JSON.stringify([pattern, doe, form.fields.map(([name]) => name).sort()]);
      // The frame of each page has the log-out, which would only end the visit.
      if (pattern !== "/uitloggen" && !forms.has(key)) forms.set(key, { who, form });
    }
  }
}

const patterns = routes.map(({ path: at = "" }) => `/${at}`);
const within = (start: string) => patterns.filter((at) => at.startsWith(start) && !/[:*]|\.svg$/.test(at));

beforeAll(async () => {
  house = await startHouse("every form");
  // What the worker does meanwhile would be counted with what a form did.
  process.kill(house.demo().pids.worker, "SIGSTOP");
  const owner = (text: string, values: unknown[] = []) =>
    house.sql<{ id: string; email: string; day: string }>("owner", text, values);
  const [today] = await owner("select app.today()::text as day");
  day = today?.day ?? "";
  borrowEnv(house);
  const reset = newLink();
  await owner(
    `insert into account_link (id, account_id, kind, token_hash, made_on, expires_at)
     select $1, id, 'reset', $2, app.today(), now() + interval '1 hour' from account where email = 'j.amelink@tweespoor.example'`,
    [reset.id, reset.hash],
  );
  await look(nobody, [
    ...["/inloggen", "/herstel", `/herstel/${linkSecret(reset.id)}`, "/mijn-melding?taal=nl"],
    ...["melden", "terugbellen"].map((page) => `/m/noordzijl/${page}?taal=nl`),
    ...["/m/oosterwaarde/over-mij?taal=nl", "/mijn-melding/activeren?taal=nl"],
  ]);
  for (const { code } of house.demo().reports) {
    await look(
      () => returnWith(house, code).catch(nobody),
      ["/mijn-melding?taal=nl", "/mijn-melding/overeenkomst"],
    );
  }
  const dossiers = await owner(
    "select d.id, a.email from dossier d join account a on a.id = d.counsellor_id order by d.id",
  );
  for (const email of new Set(dossiers.map((one) => one.email))) {
    const own = dossiers.filter((one) => one.email === email).map(({ id }) => `/werkplek/dossiers/${id}`);
    await look(staff(email), [
      ...[...within("/werkplek"), "/account"],
      ...own.flatMap((at) => [`${at}/bewaren`, `${at}/afdruk`, ...PARTS.map((part) => `${at}?deel=${part}`)]),
    ]);
  }
  const employers = await owner("select id, '' as email from employer");
  for (const email of [
    "s.verkuil@noordzijl.example",
    "w.hazelhof@de-linde.example",
    "f.wijngaard@oosterwaarde.example",
  ])
    await look(staff(email), [...within("/beheer"), "/beheer/documenten/protocol"]);
  await look(staff("i.dral@tweespoor.example"), [
    ...within("/netwerk"),
    ...employers.map(({ id }) => `/netwerk/werkgevers/${id}`),
  ]);
}, 120_000);
afterAll(async () => {
  if (house) process.kill(house.demo().pids.worker, "SIGCONT");
  await house?.stop();
});

type Sent = { who: () => Promise<Visitor>; form: SeenForm };

/** Forms that no page shows as the cast lives, and what is sent without one: who may, and what is right. */
async function others(): Promise<Sent[]> {
  const [known] = await house.sql<{ tenant: string; counsellor: string; invoice: string }>(
    "owner",
    `select (select id from employer where slug = 'noordzijl') as tenant, (select id from invoice limit 1) as invoice,
       (select id from account where email = 'a.wisniewska@tweespoor.example') as counsellor`,
  );
  const { tenant = "", counsellor = "", invoice = "" } = known ?? {};
  const [agata, hr, office] = [
    staff("a.wisniewska@tweespoor.example"),
    staff("s.verkuil@noordzijl.example"),
    staff("i.dral@tweespoor.example"),
  ];
  const formulier = formToken(counsellor, "/werkplek/nieuw");
  const token = newUuid();
  const protocol = "/beheer/documenten/protocol";
  const list: [Sent["who"], string, Record<string, string>][] = [
    [agata, "/werkplek/concept", { formulier, concept: "melding", verstreken: "1", verhaal: "Een proef." }],
    [agata, "/werkplek/werkgevers", { stap: "GL-14", werkgever: tenant }],
    [agata, "/werkplek/werkgevers", { proef: token }],
    [agata, "/account/nieuw", { doe: "klaar", cijfers: "123456", sleutel: "x" }],
    [hr, "/beheer", { stap: "GL-17", dag: day, hoe: "Op het bord." }],
    [hr, protocol, { doe: "vastleggen", notitie: "Nieuw." }],
    [hr, protocol, { doe: "vragen", versie: "1", redenen: "Goed.", overleg: day, ingang: day }],
    [hr, protocol, { doe: "besluit", versie: "1", gevraagd: day, besloten: day, uitkomst: "x", reden: "x", naam: "x" }],
    [hr, protocol, { doe: "publiceren", versie: "1", klein: "0", vanaf: day, bekend: day }],
    [hr, protocol, { doe: "antwoorden", wijziging: "1", zin: "x", antwoord: "x", reden: "x" }],
    [hr, "/beheer/link", { stap: "x" }],
    [hr, "/beheer/materiaal", { stap: "x" }],
    [hr, "/beheer/papieren", { stap: "GL-05", wie: counsellor }],
    [office, "/netwerk/sjablonen", { doe: "antwoorden", werkgever: tenant, soort: "protocol", wijziging: "1", zin: "x", antwoord: "x" }],
    [office, "/netwerk/sjablonen", { doe: "vertalen", soort: "protocol", tekst: "x", taal: "en", van: "x", woorden: "x" }],
    [office, "/netwerk/sjablonen", { soort: "protocol", zin: "x", tekst: "x", waarom: "x", wet: day }],
    [office, "/netwerk/vertrouwenspersonen", { doe: "gezien", wie: counsellor }],
    [office, "/netwerk/druk", { doe: "besproken", op: token }],
    [office, "/netwerk/facturen", { doe: "betaald", wat: invoice, dag: day }],
    [office, "/netwerk/facturen", { doe: "akkoord", wat: tenant, jaar: day, prijs: "100" }],
    [office, "/netwerk/facturen", { doe: "voorstellen", wat: invoice, besluit: "arrangement", dag: day }],
    [office, `/netwerk/werkgevers/${tenant}`, { stap: "GL-13", dag: day, wie: "Jo" }],
    [nobody, "/uitloggen", { x: "x" }],
    [nobody, "/dev/klok", { advance: "P0D" }],
    [nobody, `/m/noordzijl/proef/${token}`, { sleutel: "x", doe: "versturen", akkoord: "ja" }],
    [nobody, `/uitnodiging/${token}`, { doe: "beginnen", naam: "Jo", nieuw: "x", nogmaals: "x" }],
    [nobody, `/bevestigen/${token}`, { x: "x" }],
  ]; // biome-ignore format: a list of forms
  return list.map(([who, at, fields]) => ({ who, form: { at, fields: Object.entries(fields) } }));
}

/** Taken by their own readers, which test/bad-input/files and the companies' hooks put to the same test. */
const NO_FORM = /\/(bijlagen|eigen)$|^\/haken\//;

/** Everything that is stored, but who knocked, who is logged in and who looked. */
async function stored(): Promise<Record<string, number>> {
  counting ??= house
    .sql<{ part: string }>(
      "owner",
      `select format('select %L as name, count(*)::int as n from %I.%I', tablename, schemaname, tablename) as part
         from pg_tables where schemaname in ('app', 'audit') and tablename !~ '^(throttle|pending_|heartbeat|access|log)|session$'`,
    )
    .then((tables) => tables.map(({ part }) => part).join(" union all "));
  const rows = await house.sql<{ name: string; n: number }>("owner", await counting);
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}
let counting: Promise<string> | undefined;

/** What a browser would send, with one field in another shape. */
function bodies({ fields }: SeenForm, at: number, bad: string): string[] {
  const text = (list: SeenForm["fields"]) =>
    new URLSearchParams(list).toString().replaceAll(HALF, "%ED%A0%80");
  const [name = "", value = ""] = fields[at] ?? [];
  return [
    text(fields.with(at, [name, bad])),
    text(fields.toSpliced(at, 1)),
    text([...fields, [name, value]]),
  ];
}

const ENDS = /^(vernietigen|stoppen|afsluiten|opzeggen|loslaten|withdraw|close)$/;
const DUTCH = /lang="nl"|^[A-Z][^<>]+\.$/;

/** A few fields of each form each meet one of them, and the next form's another one; EVERY=1 sends them all. */
function sendings(form: SeenForm, nr: number): [what: string, body: string][] {
  const every = process.env.EVERY === "1";
  const step = Math.ceil(form.fields.length / 4);
  return form.fields.flatMap(([name], at): [string, string][] => {
    if (!every && at % step !== nr % step) return [];
    const values = every ? BAD : [BAD[(nr * 5 + at) % BAD.length] ?? ""];
    const [, dropped = "", doubled = ""] = bodies(form, at, "");
    const bent = values.map((bad): [string, string] => [
      `${name} ${JSON.stringify(bad.slice(0, 40))}`,
      bodies(form, at, bad)[0] ?? "",
    ]);
    if (!every && at !== nr % form.fields.length) return bent;
    return [...bent, [`${name} left out`, dropped], [`${name} ${TWICE}`, doubled]];
  });
}
const TWICE = "twice";

test("whatever stands in a field of any form is answered with a page or a sentence, and what is refused stores nothing", async () => {
  const wrong: string[] = [];
  // What ends something comes last, so that there is something to send the others to.
  const ends = ({ form }: Sent) => Number(form.fields.some(([, value]) => ENDS.test(value)));
  const all = [...forms.values(), ...(await others())].sort((one, other) => ends(one) - ends(other));
  let before = await stored();
  for (const [nr, { who, form }] of all.entries()) {
    const visitor = await who();
    swept.add(patternOf(form));
    for (const [what, body] of sendings(form, nr)) {
      const { status, text, headers } = await visitor.post(form.at, body);
      const told = `${form.at} ${what}: ${status}`;
      if (status >= 500 || INNARDS.test(text)) wrong.push(told);
      if (status >= 400 && !DUTCH.test(text) && !form.at.startsWith("/dev/")) wrong.push(`${told} ${text}`);
      if (what.endsWith(TWICE) && status !== 400) wrong.push(told);
      if (headers.get("location") === "/inloggen" && who !== nobody) wrong.push(`${told} and logged out`);
      if (status < 400) before = await stored();
    }
    const after = await stored();
    const grown = Object.keys(after).filter((table) => after[table] !== before[table]);
    if (grown.length > 0) wrong.push(`${form.at} was refused and changed ${grown}`);
    before = after;
  }
  expect(wrong).toEqual([]);
}, 900_000);

test("no address that takes a post is left out", () => {
  const known = fs.readFileSync("test/walls/routes.txt", "utf8").split("\n");
  const posts = known
    .filter((line) => /^post /.test(line) && !/^post\s+\S+(\s+40[45])+$/.test(line))
    .map((line) => line.split(/\s+/)[1] ?? "");
  expect(posts.length).toBeGreaterThan(40);
  expect(posts.filter((pattern) => !NO_FORM.test(pattern) && !swept.has(pattern))).toEqual([]);
});

test("where a file or nothing is given there is no page, and what is not there is still said in a sentence", async () => {
  const bare = patterns.filter((at) => !hasPage(at) && !/^\/(dev|haken)/.test(at));
  expect(bare.length).toBeGreaterThan(8);
  const visitors = [nobody, staff("a.wisniewska@tweespoor.example"), staff("s.verkuil@noordzijl.example")];
  for (const visitor of await Promise.all(visitors.map((who) => who()))) {
    for (const at of bare) {
      const { status, text } = await visitor.get(at.replace(/:\w+/g, newUuid()), { "Accept-Language": "nl" });
      if (status >= 400) expect([at, status, text]).toEqual([at, 404, "Deze pagina is er niet."]);
    }
  }
});
