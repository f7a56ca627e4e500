import { isDeepStrictEqual } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { FACES } from "#db/faces";
import { ownEmployer } from "#test/bad-input/own-employer";
import { lettersOf } from "#test/support/letters";
import { sendReport } from "#test/support/opening";
import { done, oneRow } from "#test/support/portal-visits";
import { sharedHouse } from "#test/support/shared-house";
import { until } from "#test/support/until";
import { codeOn, Visitor } from "#test/support/visitor";
import { linkSecret, newLink } from "~/crypto/link-token.server";
import { newUuid } from "~/crypto/primitives.server";
import { sweep } from "~/jobs/timetable";
import { type Person, personOf } from "./employer-people";
import { asking, enter, type Staff } from "./people";

/** What would betray to an employer that somebody reported (1.4 of the security design); the other numbers stand elsewhere. */
const house = sharedHouse();
// The list of documents itself moves when another file of the run lets the network change a text.
const PAGES = [
  "",
  "/afspraken",
  "/documenten/protocol",
  "/link",
  "/materiaal",
  "/papieren",
  "/mensen",
  "/preventie",
  "/facturen",
];
let own: Awaited<ReturnType<typeof ownEmployer>>;
let hr: Person;
let reader: Staff;

/** All that the portal says, in bytes, and every header that comes with it. */
const everything = async () => {
  const answers: [string, number, string, string][] = [];
  for (const at of PAGES) {
    const { status, headers, text } = await hr.visitor.get(`/beheer${at}`);
    const told = [...headers].filter(([name]) => name !== "date").sort();
    // A form's own token is another one each time, and says nothing.
    const page = text.replace(/name="formulier" value="[\w-]*"/g, "");
    answers.push([at, status, JSON.stringify(told), page]);
  }
  return answers;
};
// Of a law that changes a text every employer hears; another file proposes one at some moment.
const letters = async () =>
  (
    await oneRow(
      house,
      "select count(*)::int as n from letter l join account a on a.id = l.person where a.tenant_id = $1 and l.kind <> 'law_comes'",
      [own.tenantId],
    )
  )?.n;

/** The network's texts: what it proposes stands on every employer's overview, and other files of the run let it propose. */
const texts = () =>
  house.sql("owner", "select kind, number, law_on::text from document_template order by kind, number");

let quiet: Awaited<ReturnType<typeof everything>>;
let afterwards: Awaited<ReturnType<typeof everything>>;
const sentBefore = { rows: 0 as unknown, mails: 0 };
const mailsToEmployer = () =>
  lettersOf(house).filter(
    ({ to, subject }) =>
      subject !== "Een wet verandert" &&
      (String(to).includes(own.domain) || String(to).includes(`${hr.by.id}@`)),
  ).length;

beforeAll(async () => {
  reader = await enter(house, "t.vanwolde@tweespoor.example");
  await until(
    "a report came in while the network proposed nothing",
    async () => {
      const before = await texts();
      await reported();
      return isDeepStrictEqual(await texts(), before);
    },
    60_000,
  );
});

/** Somebody tells something at an employer of its own; what its portal says is kept from before and from after. */
async function reported() {
  own = await ownEmployer("stil");
  hr = await personOf(own);
  const unreached = await oneMoreOnThePanel();
  await hr.visitor.get("/beheer");
  quiet = await everything();
  sentBefore.rows = await letters();
  sentBefore.mails = mailsToEmployer();
  const receipt = await sendReport(
    new Visitor(house.origin),
    `/m/${own.slug}/melden`,
    reader.id,
    "Stille post.",
  );
  expect(codeOn(receipt.text)).not.toBe("");
  const { id } = (await oneRow(house, "select id from dossier where tenant_id = $1", [own.tenantId])) as {
    id: string;
  };
  await done(reader.visitor, `/werkplek/dossiers/${id}`, { doe: "kiezen", keuze: "aannemen" });
  const told = "select count(*)::int as n from event where tenant_id = $1";
  await until(
    "what follows from the report was done",
    async () => (await oneRow(house, told, [own.tenantId]))?.n === 0,
  );
  await sweep();
  await house.sql(
    "owner",
    "insert into letter (id, person, kind, send_after, state) values (gen_random_uuid(), $1, 'something_waits', app.product_now(), 'failed')",
    [unreached],
  );
  afterwards = await everything();
}

/** Somebody whose mail can fail without any other file of the run seeing it. */
async function oneMoreOnThePanel(): Promise<string> {
  const id = newUuid();
  const put = (text: string, values: unknown[]) => house.sql("owner", text, values);
  await put(
    "insert into account (id, face, name, email, state) values ($1, 'counsellor', 'Onbereikt', $2, 'active')",
    [id, `${id}@x.example`],
  );
  await put(
    `insert into counsellor (id, name, gender, languages, region, phone, hours)
     select $1, 'Onbereikt', gender, languages, region, phone, hours from counsellor where id = $2`,
    [id, reader.id],
  );
  await put("insert into panel (tenant_id, counsellor_id, since) values ($1, $2, app.today())", [
    own.tenantId,
    id,
  ]);
  return id;
}

test("side channel 2: nothing that belongs to a report has a number that counts on", async () => {
  const counted = `select format('%s.%s', c.table_name, c.column_name) as name from information_schema.columns c
     where c.table_schema in ('app', 'audit') and (c.is_identity = 'YES' or c.column_default ~ 'nextval')`;
  const numbers = await house.sql<{ name: string }>("owner", counted);
  // What the office and an employer's own people did and signed; no face that knows of reports writes there.
  expect(numbers.map(({ name }) => name).sort()).toEqual([
    "employer_change.seq",
    "employer_state.seq",
    "paper_signature.seq",
  ]);
  const ids = await house.sql<{ id: string }>(
    "owner",
    "select id from dossier union all select id from reporter",
  );
  expect(ids.length).toBeGreaterThan(10);
  // Random, and not of the kinds that carry their moment (1, 6 and 7).
  expect(ids.filter(({ id }) => !/^.{14}4.{4}[89ab]/.test(id))).toEqual([]);
});

test("side channel 4: no face can ask the server how much was written where; how large a table is stays readable", async () => {
  const table = "(select c.oid from pg_catalog.pg_class c where c.relname = 'dossier')";
  const questions = [
    "select n_tup_ins from pg_stat_all_tables where relname = 'dossier'",
    "select seq_scan from pg_stat_user_tables",
    "select tup_inserted from pg_stat_database",
    "select heap_blks_read from pg_statio_all_tables",
    "select query from pg_stat_activity",
    "select wal_bytes from pg_stat_wal",
    `select pg_stat_get_tuples_inserted(${table})`,
    `select pg_stat_get_xact_tuples_inserted(${table})`,
    `select pg_stat_get_live_tuples(${table})`,
    "select pg_stat_get_db_tuples_inserted(1)",
  ];
  const size = `select reltuples >= -1 as known, pg_relation_size(oid) > 0 as weighed from pg_catalog.pg_class where relname = 'dossier'`;
  for (const question of questions) expect(await house.sql("owner", question)).toBeDefined();
  for (const face of FACES) {
    const answers = await Promise.all(
      questions.map((question) =>
        house.sql(face, question).then(
          () => `${question}: allowed`,
          (error: { code?: string }) => error.code,
        ),
      ),
    );
    expect([face, answers]).toEqual([face, questions.map(() => "42501")]);
    // The README says so: it tells of all employers together.
    expect(await house.sql(face, size)).toEqual([{ known: true, weighed: true }]);
  }
});

test("side channel 5: no page of the portal moves when somebody reports and a counsellor accepts", () => {
  expect(quiet.map(([at, status]) => [at, status])).toEqual(PAGES.map((at) => [at, 200]));
  expect(afterwards.map(([at, , , text]) => [at, text])).toEqual(quiet.map(([at, , , text]) => [at, text]));
});

test("side channel 7: nobody at the employer gets a letter when somebody reports", async () => {
  expect(await letters()).toEqual(sentBefore.rows);
  expect(mailsToEmployer()).toBe(sentBefore.mails);
});

test("side channel 8: no answer tells times or sizes of this employer, and its role cannot ask for them", async () => {
  expect(afterwards.map(([at, , headers]) => [at, headers])).toEqual(
    quiet.map(([at, , headers]) => [at, headers]),
  );
  for (const [at, , headers, text] of afterwards) {
    expect(headers).not.toMatch(/server-timing|x-response-time|x-runtime|etag/i);
    // How large a file may be is the same for all.
    const told = text.replace(/<[^>]+>/g, " ").replaceAll("Hoogstens 10 MB", "");
    expect([at, told.match(/[\d,.]+\s*([kKMG]i?B|bytes)\b|opslag|schijf/i)]).toEqual([at, null]);
  }
  const session = hr.session;
  for (const query of [
    "select count(*) from dossier",
    "select count(*) from attachment_chunk",
    "select count(*) from access",
  ])
    await expect(asking(house, "employer", { session }, query)).rejects.toMatchObject({ code: "42501" });
});

test("side channel 10: an employer has one address, and its people can make no second one for a department", async () => {
  const address = /\/m\/[a-z0-9-]+/g;
  const shown = (text: string) => [...new Set(text.match(address))];
  expect(shown((await hr.visitor.get("/beheer/link")).text)).toEqual([`/m/${own.slug}`]);
  for (const more of [
    { afdeling: "magazijn" },
    { slug: `${own.slug}-magazijn` },
    { adres: "magazijn", doe: "maken" },
  ])
    await hr.visitor.post("/beheer/link", more);
  expect(shown((await hr.visitor.get("/beheer/link")).text)).toEqual([`/m/${own.slug}`]);
  for (const at of [`/m/${own.slug}-magazijn`, `/m/${own.slug}/magazijn`])
    expect([at, (await hr.visitor.get(at)).status]).toEqual([at, 404]);
  const slugs = `select format('%s.%s', table_name, column_name) as name from information_schema.columns
    where table_schema = 'app' and column_name ~ 'slug' and table_name in (select relname from pg_class where relkind = 'r')`;
  expect(await house.sql("owner", slugs)).toEqual([{ name: "employer.slug" }]);
  const writes = `select bool_or(has_any_column_privilege('vp_employer', 'app.employer', p)) as held from unnest(array['insert', 'update']) p`;
  expect(await house.sql("owner", writes)).toEqual([{ held: false }]);
});

test.each(["", "/melden", "/documenten/flyer", "/documenten/protocol.pdf"])(
  "side channel 11: a mark in a link that the employer made is gone before anything looks at it: %s",
  async (at) => {
    const visitor = new Visitor(house.origin);
    const answer = await visitor.get(`/m/${own.slug}${at}?u=jan&taal=nl&utm_source=magazijn`);
    expect([answer.status, answer.headers.get("location"), answer.headers.get("set-cookie")]).toEqual([
      302,
      `/m/${own.slug}${at}?taal=nl`,
      null,
    ]);
  },
);

test("side channel 12: what was used, what ended and what never was are one answer", async () => {
  const visitor = new Visitor(house.origin);
  const nothing = await visitor.get("/m/bestaat-niet?taal=nl");
  const never = "A".repeat(43);
  const opens = await ownEmployer("opent");
  await house.sql("owner", "update employer set state = 'setup' where id = $1", [opens.tenantId]);
  const { id, hash } = newLink();
  const used = `/m/${opens.slug}/proef/${linkSecret(id)}`;
  await house.sql(
    "owner",
    "insert into trial_link (tenant_id, token_hash, made_on, made_by, used) values ($1, $2, app.today(), $3, false)",
    [opens.tenantId, hash, hr.by.id],
  );
  expect((await visitor.get(`${used}?taal=nl`)).status).toBe(200);
  await house.sql("owner", "update trial_link set used = true where tenant_id = $1", [opens.tenantId]);
  for (const at of [
    `/m/${own.slug}/documenten/klachtenreglement`,
    `/m/${own.slug}/documenten/klachtenreglement.pdf`,
    `/m/${own.slug}/documenten/bestaat-niet.pdf`,
    `/m/${own.slug}/proef/${never}`,
    `/m/bestaat-niet/proef/${never}`,
    used,
    `/m/${opens.slug}`,
  ]) {
    const answer = await visitor.get(`${at}?taal=nl`);
    expect([at, answer.status, answer.text === nothing.text]).toEqual([at, 404, true]);
  }
});

test("that a counsellor's mail failed is an employer's to know until it opens, and the office's from then on", async () => {
  const failed = `select app.going_live_facts('${own.tenantId}')->'panel' @> '[{"mailArrives": false}]' as failed`;
  const seenIn = async (state: string) => {
    await house.sql("owner", "update employer set state = $2 where id = $1", [own.tenantId, state]);
    const { rows } = await asking(house, "employer", { session: hr.session }, failed);
    return rows[0];
  };
  for (const state of ["live", "paused", "ended"])
    expect([state, await seenIn(state)]).toEqual([state, { failed: false }]);
  expect(await seenIn("setup")).toEqual({ failed: true });
  await seenIn("live");
  expect((await asking(house, "jobs", {}, failed)).rows).toEqual([{ failed: true }]);
});
