import { CANARY } from "#db/seed/reports";
import { seesNothingOf } from "#test/support/counsellor-steps";
import type { House } from "#test/support/house";
import { expect } from "#test/support/journey";
import { test } from "#test/support/own-house";
import { comeBack, firstNameOf, send, told, writeDown } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { moveClock } from "#test/support/visitor";

test("a report that nobody takes up: the office sees whom to call, the reporter that we are late", async ({
  person,
  colleague,
  house,
}) => {
  const worker = await person();
  await writeDown(worker, "oosterwaarde", told("Er gebeurt iets bij de balie."));
  const { code, reader, dossierId } = await send(worker, house);

  const office = await colleague("Joris Amelink");
  await office.goto("/netwerk/termijnen");
  const late = office.getByRole("region", { name: /^Gemist/ });
  const rows = late.getByRole("listitem").filter({ hasText: `Bij ${reader}` });
  const before = await lateContacts(house, reader);

  // Long enough for every weekend and holiday that may lie in between.
  await moveClock(house, "P7D");
  await office.reload();
  const after = await lateContacts(house, reader);
  expect(after).toBeGreaterThan(before);
  await expect(rows.filter({ hasText: "Eerste contact" })).toHaveCount(after);
  const row = rows.filter({ hasText: "Eerste contact" }).last();
  await expect(row).toContainText("te laat");
  await expect(row.getByRole("link")).toHaveAttribute("href", /^tel:06012345\d\d$/);
  for (const word of ["Oosterwaarde", "Noordzijl", "De Linde", "Omgangsvormen", "Integriteit", CANARY])
    await expect(office.getByRole("main")).not.toContainText(word);
  await scene(office, "network/terms", { dark: true });
  await seesNothingOf(office, dossierId, ["/netwerk", "/netwerk/termijnen"]);

  await comeBack(worker, code);
  await expect(worker.getByRole("heading", { name: "Wij zijn te laat" })).toBeVisible();
  await expect(worker.getByRole("main")).toContainText(`spreekt ${firstNameOf(reader)} aan`);
  await scene(worker, "reporter/late");

  // The work list and the page behind it name the same term: by when to take it on or pass it on.
  const counsellor = await colleague(reader);
  await counsellor.goto("/werkplek");
  await scene(counsellor, "counsellor/today-late");
  const inTheList = counsellor
    .getByRole("listitem")
    .filter({ has: counsellor.locator(`a[href$="${dossierId}"]`) });
  const term = await inTheList.locator(".term").innerText();
  await inTheList.getByRole("link", { name: "Bekijk" }).click();
  expect(words(await counsellor.locator(".term").innerText())).toEqual(words(term));
});

/** First contacts of somebody that are due or late, whoever told; the demo has reports of its own. */
async function lateContacts(house: Pick<House, "sql">, reader: string): Promise<number> {
  const [row] = await house.sql<{ n: number }>(
    "owner",
    `select count(*)::int as n from timer t join dossier d on d.id = t.dossier_id join counsellor c on c.id = d.counsellor_id
      where t.state = 'open' and t.kind = 'contact' and t.due_on < app.today() and not d.is_test and c.name = $1`,
    [reader],
  );
  return row?.n ?? 0;
}

test("the overview: employers, certificates, gaps and letters, and nothing of a report", async ({
  colleague,
}) => {
  const office = await colleague("Ineke Dral");
  await office.goto("/netwerk");
  await expect(office.getByRole("heading", { level: 1 })).toHaveText("Overzicht van het netwerk");
  const counsellors = office.getByRole("table", { name: "Vertrouwenspersonen" });
  await expect(counsellors.getByRole("row", { name: /Kerim Aydemir/ })).toContainText("Verlopen");
  await expect(counsellors.getByRole("row", { name: /Agata/ })).toContainText("Noordzijl");
  const employers = office.getByRole("table", { name: "Werkgevers" });
  for (const name of ["Noordzijl", "De Linde", "Oosterwaarde"])
    await expect(employers.getByRole("row", { name: new RegExp(name) })).toContainText("Open");
  await expect(office.getByText("Alle mails komen aan.")).toBeVisible();
  await expect(office.locator("body")).not.toContainText(CANARY);
  await scene(office, "network/overview", { dark: true });
});

const words = (text: string) => text.split(/\s+/);
