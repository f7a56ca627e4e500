import { beforeAll, expect, test } from "vitest";
import { done, oneRow, page } from "#test/support/portal-visits";
import { sharedHouse } from "#test/support/shared-house";
import { addDays } from "~/domain/clock";
import { recordConsent } from "~/domain/documents/commands/consent";
import { saveDraft } from "~/domain/documents/commands/draft";
import { offerVersion } from "~/domain/documents/commands/offer";
import { publishVersion } from "~/domain/documents/commands/publish";
import { as, newPerson, type Person } from "./employer-people";
import { asking, enter, type Staff } from "./people";
import { answerOf } from "./scenario";

/** Four agreements are the employer's to choose and the office's to confirm (documents.md B). */
const house = sharedHouse();
const around = { publicUrl: "x.example/m/x", network: { name: "Het netwerk", phone: "06 0123 4500" } };
const kind = "conductProtocol" as const;
let hr: Person;
let office: Staff;
let day = "";

beforeAll(async () => {
  hr = await newPerson("regel");
  office = await enter(house, "i.dral@tweespoor.example");
  day = String((await oneRow(house, "select app.today()::text as day", []))?.day);
});

const offered = async (change: object) =>
  as(hr, async (tx) => {
    await saveDraft(tx, hr.by, change);
    const made = await offerVersion(tx, hr.by, around, { kind });
    if (!made.ok) throw new Error(made.refusal);
    const { major } = made.value;
    await recordConsent(tx, hr.by, { kind, major, asked: null, decided: day, outcome: "agreed" });
    return major;
  });
const publish = (major: number) =>
  as(hr, (tx) =>
    publishVersion(tx, hr.by, { kind, major, minor: 0, inForceOn: addDays(day, 20), announcedOn: day }),
  );
const insert = (major: number) =>
  answerOf(
    asking(
      house,
      "employer",
      { session: hr.session },
      "insert into document_publication values ($1, $2, $3, 0, app.today() + 20, app.today(), $4, app.today())",
      [hr.by.tenantId, kind, major, hr.by.id],
    ),
  );

test("a protocol that changes one of them holds only after the office agreed to those very values", async () => {
  const at = `/netwerk/werkgevers/${hr.by.tenantId}`;
  const major = await offered({ criminalOffenceRule: "inform_board_with_knowledge" });
  expect(await publish(major)).toMatchObject({ refusal: "not_confirmed" });
  expect(await insert(major)).toBe("42501");
  const asked = await page(office.visitor, at);
  for (const said of [
    `Bevestig protocol ${major}.0`,
    "De leiding hoort het. De melder weet dat van tevoren.",
  ])
    expect(asked).toContain(said);
  const about = /name="over" value="([^"]*)"/.exec(asked)?.[1] ?? "";
  // Not what somebody else changed it into meanwhile.
  expect((await office.visitor.post(at, { stap: "bevestigen", over: `${about}x` })).status).toBe(422);

  const newer = await offered({ counsellorMediationAllowed: true });
  expect((await office.visitor.post(at, { stap: "bevestigen", over: about })).status).toBe(422);
  const now = /name="over" value="([^"]*)"/.exec(await page(office.visitor, at))?.[1] ?? "";
  await done(office.visitor, at, { stap: "bevestigen", over: now });
  expect(await page(office.visitor, at)).not.toContain("Bevestig protocol");
  expect(await publish(major)).toMatchObject({ refusal: "not_confirmed" });
  expect(await publish(newer)).toMatchObject({ ok: true });
});

test("what changes nothing of the four needs nobody's yes", async () => {
  const plain = await newPerson("gewoon");
  const made = await as(plain, async (tx) => {
    await saveDraft(tx, plain.by, { retentionMonths: 12 });
    const version = await offerVersion(tx, plain.by, around, { kind });
    await recordConsent(tx, plain.by, { kind, major: 1, asked: null, decided: day, outcome: "agreed" });
    await publishVersion(tx, plain.by, {
      kind,
      major: 1,
      minor: 0,
      inForceOn: addDays(day, 20),
      announcedOn: day,
    });
    return version.ok;
  });
  expect(made).toBe(true);
  expect(
    (
      await oneRow(house, "select count(*)::int as n from document_publication where tenant_id = $1", [
        plain.by.tenantId,
      ])
    )?.n,
  ).toBe(1);
});
