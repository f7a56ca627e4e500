import { afterAll, beforeAll, expect, test } from "vitest";
import { lettersTo } from "#test/support/letters";
import { dayAhead, oneRow, page } from "#test/support/portal-visits";
import { sharedHouse } from "#test/support/shared-house";
import { until } from "#test/support/until";
import { actAs } from "~/data/as.server";
import { productNow, today } from "~/domain/product-clock";
import { lawsThatCome } from "~/jobs/laws";
import { newPerson, type Person } from "./employer-people";
import { asking, enter, type Staff } from "./people";

/** Who hears beforehand that a law changes a text (documents.md C5), and how often. */
const house = sharedHouse();
const KIND = "whistleblowingScheme";
const CLAUSE = "WS-06";
let office: Staff;
let hr: Person;
let email = "";

beforeAll(async () => {
  office = await enter(house, "j.amelink@tweespoor.example");
  hr = await newPerson("wet");
  email = String((await oneRow(house, "select email from account where id = $1", [hr.by.id]))?.email);
});
afterAll(async () => {
  await house.sql("owner", "delete from template_answer where kind = $1 and number = 950", [KIND]);
  await house.sql("owner", "delete from document_template where kind = $1 and number = 950", [KIND]);
});

/** So many days before a law holds, the worker looks. */
async function look(left: number) {
  await house.sql(
    "owner",
    `insert into document_template values ($1, 950, $2, 'De wet op het melden', app.today() + $3::int, $4, app.today())
     on conflict (kind, number) do update set law_on = excluded.law_on`,
    [KIND, JSON.stringify({ [CLAUSE]: "Praten is nog geen melding." }), left, office.id],
  );
  await office.visitor.post("/dev/klok", { advance: "PT1S" });
}
const told = async (about: string) =>
  (
    await house.sql<{ key: string }>("owner", "select key from job_claim where key like $1 order by key", [
      `law:${about}:%`,
    ])
  )
    .map(({ key }) => Number(key.split(":").at(-1)))
    .sort((a, b) => b - a);
const toOffice = () => told(`${KIND}:950`);
const toPeople = () => told(`${KIND}:950:${hr.by.tenantId}`);
const mails = (to: string) =>
  lettersTo(house, to).filter(({ subject }) => subject === "Een wet verandert").length;
/** Each notice is one letter to the person of this employer, whatever other laws somebody proposes meanwhile. */
const oneForEach = async () => {
  const row = await oneRow(
    house,
    "select count(*)::int as n from job_claim where key like 'law:%:' || $1::text || ':%'",
    [hr.by.tenantId],
  );
  return mails(email) === row?.n;
};

test("sixty, thirty and seven days before a law the office and who has not answered hear of it, each once", async () => {
  await look(61);
  expect(await toPeople()).toEqual([]);
  for (const left of [60, 59, 58]) {
    await look(left);
    await until("the first letter, and no second", oneForEach);
    expect(await toPeople()).toEqual([60]);
  }
  await until("the office has its letter too", () => mails(office.account.email) > 0);
  for (const visitor of [hr.visitor, office.visitor]) {
    const home = await page(visitor, visitor === hr.visitor ? "/beheer" : "/netwerk");
    expect(home).toContain(
      visitor === hr.visitor ? "Lees het voorstel: Meldregeling" : "De wet op het melden. Geldt vanaf",
    );
  }
  // Nobody looked for five weeks: one letter, the newest.
  await look(24);
  await until("the second letter", oneForEach);
  expect(await toPeople()).toEqual([60, 30]);
  await house.sql(
    "owner",
    "insert into template_answer values ($1, $2, 950, $3, 'taken', '', '', $4, app.today())",
    [hr.by.tenantId, KIND, CLAUSE, hr.by.id],
  );
  expect(await page(hr.visitor, "/beheer")).not.toContain("Lees het voorstel: Meldregeling");
  await look(7);
  await look(0);
  expect([await toPeople(), (await toOffice()).slice(-1)]).toEqual([[60, 30], [7]]);
});

test("what is dated ahead in the law's own texts is told to the office alone, once", async () => {
  const validFrom = await dayAhead(house, 30);
  const text = { changes: "reportTerms", validFrom, source: "Stb. 1", checkedOn: "2026-11-26", reviewer: "" };
  const later = await dayAhead(house, 61);
  for (const coming of [[text], [text, { ...text, validFrom: later }]])
    await actAs("jobs", {}, async (tx) => lawsThatCome(tx, await productNow(tx), await today(tx), coming));
  expect(await told(`reportTerms:${validFrom}`)).toEqual([30]);
  expect(await told(`reportTerms:${later}`)).toEqual([]);
});

test("no employer learns who else has still to answer", async () => {
  const query = "select * from app.laws_to_come()";
  await look(90);
  expect((await asking(house, "network", { session: office.session }, query)).count).toBeGreaterThan(0);
  await expect(asking(house, "employer", { session: hr.session }, query)).rejects.toMatchObject({
    code: "42501",
  });
});
