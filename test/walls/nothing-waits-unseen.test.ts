import type { KyselyPlugin } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { ownEmployer } from "#test/bad-input/own-employer";
import { lettersTo } from "#test/support/letters";
import { newcomer } from "#test/support/newcomers";
import { oneRow, page } from "#test/support/portal-visits";
import { sharedHouse } from "#test/support/shared-house";
import { until } from "#test/support/until";
import { newUuid } from "~/crypto/primitives.server";
import { actAs } from "~/data/as.server";
import { insertInvoice } from "~/domain/billing/commands";
import { amountsOf } from "~/domain/billing/policy";
import { saveDraft } from "~/domain/documents/commands/draft";
import { offerVersion } from "~/domain/documents/commands/offer";
import { rulesThatWait } from "~/jobs/rules";
import { sweep } from "~/jobs/timetable";
import { officeOverview } from "~/routes/network/overview.server";
import { as, newPerson, type Person } from "./employer-people";
import { enter, type Staff } from "./people";

/** Whatever waits for the office has a line on its overview, with the page where it is done. */
const house = sharedHouse();
const OFFICE = "i.dral@tweespoor.example";
const CONTRACT_YEAR =
  "insert into contract_year (tenant_id, starts_on, ends_on, own, hired, students, stated_on) values ($1, app.today(), app.today() + 364, 9, 0, 0, app.today())";
const around = { publicUrl: "x.example/m/x", network: { name: "Het netwerk", phone: "06 0123 4500" } };
let office: Staff;
let hr: Person;

beforeAll(async () => {
  office = await enter(house, OFFICE);
  hr = await newPerson("wacht");
});

/** The lines of the overview that lead to an address, as they are read. */
const linesTo = async (at: string) =>
  (await page(office.visitor, "/netwerk"))
    .split("<li>")
    .map((line) => line.replace(/<\/li>[\s\S]*/, ""))
    .filter((line) => line.includes(`href="${at}"`))
    .map((line) => line.replace(/<[^>]+>/g, " ").replace(/\s+/g, " "));

test("agreements that need the office's yes stand there from the day they were written, and one letter says so once", async () => {
  const at = `/netwerk/werkgevers/${hr.by.tenantId}`;
  const letters = () =>
    lettersTo(house, OFFICE).filter(({ subject }) => subject === "Er wacht iets op uw akkoord");
  const began = letters().length;
  const rules = async () => (await linesTo(at)).filter((row) => row.includes("Protocol"));
  expect(await rules()).toEqual([]);
  const version = await as(hr, async (tx) => {
    await saveDraft(tx, hr.by, { counsellorMediationAllowed: true });
    return offerVersion(tx, hr.by, around, { kind: "conductProtocol" });
  });
  const number = version.ok ? `${version.value.major}.${version.value.minor}` : "";
  const [line = ""] = await rules();
  expect(line).toContain(
    `Proef wacht Protocol ${number} verandert iets dat melders raakt. Geef akkoord. Sinds`,
  );
  await sweep();
  // Whoever swept first, the worker of the house or this test: the letter waits, or has gone.
  const waits = `select l.kind from letter l join account a on a.id = l.person where l.kind = 'rules_wait' and a.email = $1`;
  await until(
    "a letter to the office",
    async () => (await oneRow(house, waits, [OFFICE])) ?? letters()[began],
  );
  const told = () =>
    oneRow(house, "select count(*)::int as n from rules_alert where tenant_id = $1", [hr.by.tenantId]);
  expect(await told()).toEqual({ n: 1 });
  // Other files of the run let others begin to wait; of what waits already it is told no second time.
  await until("nobody began to wait", async () => (await actAs("jobs", {}, rulesThatWait)) === 0);
  const about = /name="over" value="([^"]*)"/.exec(await page(office.visitor, at))?.[1] ?? "";
  expect((await office.visitor.post(at, { stap: "bevestigen", over: about })).status).toBe(303);
  expect(await rules()).toEqual([]);
  await sweep();
  expect(await told()).toEqual({ n: 0 });
});

test("so do steps of an opening, a certificate, a contract year, a letter about money and a wish for prevention", async () => {
  const own = await ownEmployer("wachtrij");
  const nora = await newcomer(house, office.visitor, "counsellor", { name: "Nora Bewijs" });
  const of = (at: string, who: string) => async () =>
    (await linesTo(at)).filter((line) => line.includes(who));
  const places = {
    steps: of(`/netwerk/werkgevers/${own.tenantId}`, "Proef wachtrij"),
    claim: of("/netwerk/vertrouwenspersonen", "Nora Bewijs"),
    ends: of("#vertrouwenspersonen", "Nora Bewijs"),
    heads: of("/netwerk/facturen", "Proef wachtrij"),
    failed: of("/netwerk/facturen", "Facturen"),
    prevention: of("/netwerk/preventie", "Proef wachtrij"),
  };
  const seen = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(places).map(async ([name, look]) => [name, (await look()).length > 0]),
      ),
    );
  // Money that did not work is told of together, and another file of the run may have some.
  const before = { steps: true, claim: false, ends: false, heads: false, failed: false, prevention: false };
  expect({ ...(await seen()), failed: false }).toEqual(before);
  for (const [text, who] of [
    [
      "insert into certificate_claim values ($1, 'LVV-NB', app.today(), app.today() + 900, '{integrity}', app.today())",
      nora.id,
    ],
    [
      "insert into certificate (counsellor_id, number, valid_from, valid_until, tracks) values ($1, 'LVV-NA', app.today() - 9, app.today() + 90, '{integrity}')",
      nora.id,
    ],
    [CONTRACT_YEAR, own.tenantId],
    [
      "insert into billing_letter (id, tenant_id, kind, recipient, send_after, state) values (gen_random_uuid(), $1, 'second', 'a@b.example', app.product_now(), 'failed')",
      own.tenantId,
    ],
    [
      "insert into activity (id, tenant_id, kind, solicited, theme, state, asked_on, wish) values (gen_random_uuid(), $1, 'session', true, 'conduct', 'asked', app.today(), 'Graag.')",
      own.tenantId,
    ],
  ] as const)
    await house.sql("owner", text, [who]);
  const all = { steps: true, claim: true, ends: true, heads: true, failed: true, prevention: true };
  expect(await seen()).toEqual(all);
  await house.sql("owner", "delete from billing_letter where state = 'failed' and tenant_id = $1", [
    own.tenantId,
  ]);
});

test("the overview asks the database as often for more employers as for those of now", async () => {
  const asked = () =>
    actAs("network", { session: office.session }, async (tx) => {
      let questions = 0;
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => {
          questions += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      };
      const me = { id: office.id, name: office.account.name };
      const { employers } = await officeOverview({ tx: tx.withPlugin(counting) as typeof tx, me });
      return { questions, employers: employers.length };
    });
  const now = await asked();
  expect(now.employers).toBeGreaterThanOrEqual(3);
  for (const name of ["telling", "hertelling"]) {
    const { tenantId } = await ownEmployer(name);
    await house.sql("owner", CONTRACT_YEAR, [tenantId]);
    await actAs("jobs", {}, (tx) => insertInvoice(tx, unpaidOf(tenantId)));
  }
  const later = await asked();
  expect(later.employers).toBeGreaterThanOrEqual(now.employers + 2);
  expect(later.questions).toBe(now.questions);
});

/** Of a year of its own, in which nobody else is asked for money or reminded of it. */
const unpaidOf = (tenantId: string) => ({
  id: newUuid(), tenantId, cause: "hours:1", via: "invoice" as const, issuedOn: "2092-05-01", dueOn: "2092-05-31",
  serviceFrom: "2092-05-01", serviceTo: "2093-04-30", credits: null,
  buyer: {
    legalName: "Telling B.V.", address: "Kade 1", country: "NL" as const, kvk: "00000001", vatId: "",
    invoiceEmail: "f@telling.example", poNumber: "", costCentre: "",
  },
  ...amountsOf([{ about: { kind: "hours", hours: 1 }, net: 13_000 }], "nl_21"),
}); // biome-ignore format: a table
