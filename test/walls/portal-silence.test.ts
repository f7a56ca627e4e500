import { beforeAll, expect, test } from "vitest";
import { ownEmployer } from "#test/bad-input/own-employer";
import { lettersOf } from "#test/support/letters";
import { sendReport } from "#test/support/opening";
import { done, oneRow } from "#test/support/portal-visits";
import { sharedHouse } from "#test/support/shared-house";
import { codeOn, Visitor } from "#test/support/visitor";
import { sweep } from "~/jobs/timetable";
import { type Person, personOf } from "./employer-people";
import { asking, enter, type Staff } from "./people";

/** What would betray to an employer that somebody reported (1.4 of the security design); 2, 3, 10, 13 and 14 stand elsewhere. */
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
const letters = async () =>
  (
    await oneRow(
      house,
      "select count(*)::int as n from letter l join account a on a.id = l.person where a.tenant_id = $1",
      [own.tenantId],
    )
  )?.n;

let quiet: Awaited<ReturnType<typeof everything>>;
let afterwards: Awaited<ReturnType<typeof everything>>;
const sentBefore = { rows: 0 as unknown, mails: 0 };
const mailsToEmployer = () =>
  lettersOf(house).filter(({ to }) => String(to).includes(own.domain) || String(to).includes(`${hr.by.id}@`))
    .length;

beforeAll(async () => {
  own = await ownEmployer("stil");
  hr = await personOf(own);
  reader = await enter(house, "t.vanwolde@tweespoor.example");
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
  await sweep();
  afterwards = await everything();
});

test("no page of the portal moves when somebody reports and a counsellor accepts (1.4, 5)", () => {
  expect(quiet.map(([at, status]) => [at, status])).toEqual(PAGES.map((at) => [at, 200]));
  expect(afterwards.map(([at, , , text]) => [at, text])).toEqual(quiet.map(([at, , , text]) => [at, text]));
});

test("nobody at the employer gets a letter when somebody reports (1.4, 7)", async () => {
  expect(await letters()).toEqual(sentBefore.rows);
  expect(mailsToEmployer()).toBe(sentBefore.mails);
});

test("no answer tells times or sizes of this employer, and its role cannot ask for them (1.4, 8)", async () => {
  expect(afterwards.map(([at, , headers]) => [at, headers])).toEqual(
    quiet.map(([at, , headers]) => [at, headers]),
  );
  for (const [, , headers] of afterwards)
    expect(headers).not.toMatch(/server-timing|x-response-time|x-runtime|etag/i);
  const session = hr.session;
  for (const query of [
    "select count(*) from dossier",
    "select count(*) from attachment_chunk",
    "select count(*) from access",
  ])
    await expect(asking(house, "employer", { session }, query)).rejects.toMatchObject({ code: "42501" });
});

test.each(["", "/melden", "/documenten/flyer", "/documenten/protocol.pdf"])(
  "a mark in a link that the employer made is gone before anything looks at it: %s (1.4, 11)",
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

test("what was used, what ended and what never was are one answer (1.4, 12)", async () => {
  const visitor = new Visitor(house.origin);
  const nothing = await visitor.get("/m/bestaat-niet?taal=nl");
  const never = "A".repeat(43);
  await house.sql(
    "owner",
    `insert into trial_link (tenant_id, token_hash, made_on, made_by, used) values ($1, sha256('gebruikt'), app.today(), $2, true)`,
    [own.tenantId, hr.by.id],
  );
  for (const at of [
    `/m/${own.slug}/documenten/klachtenreglement`,
    `/m/${own.slug}/documenten/klachtenreglement.pdf`,
    `/m/${own.slug}/documenten/bestaat-niet.pdf`,
    `/m/${own.slug}/proef/${never}`,
    `/m/bestaat-niet/proef/${never}`,
  ]) {
    const answer = await visitor.get(`${at}?taal=nl`);
    expect([at, answer.status, answer.text === nothing.text]).toEqual([at, 404, true]);
  }
});
