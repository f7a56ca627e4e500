import { CANARY } from "#db/seed/reports";
import { isNotThere, passOn, takeOn, writeToReporter } from "#test/support/counsellor-steps";
import { accountNamed, expect, type Page } from "#test/support/journey";
import { lettersTo, tellHouse } from "#test/support/mail-company";
import { test } from "#test/support/own-house";
import {
  codeOnReceipt,
  comeBack,
  firstNameOf,
  keepCode,
  send,
  told,
  writeDown,
} from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { moveClock } from "#test/support/visitor";

const STORY = told("Er gebeurt iets, en niemand kijkt.");
const deputyOn = (page: Page) => page.locator("section[aria-labelledby=lezer] .person b").nth(1).innerText();

test("nobody takes it up in time: the deputy sees it, gets a letter, reads and answers (decision 15)", async ({
  person,
  colleague,
  house,
}) => {
  const worker = await person();
  await writeDown(worker, "noordzijl", STORY);
  const deputyName = await deputyOn(worker);
  const { code, reader, dossierId } = await send(worker, house);
  await keepCode(worker, code);
  const deputy = await colleague(deputyName);
  await isNotThere(deputy, dossierId);
  await moveClock(house, "PT1H");
  const account = accountNamed(house, deputyName);
  const letters = lettersTo(house, account.email).length;

  await moveClock(house, "P2D");
  expect(lettersTo(house, account.email).length).toBeGreaterThan(letters);
  await deputy.goto("/werkplek");
  const row = deputy.getByRole("listitem").filter({ has: deputy.locator(`a[href$="${dossierId}"]`) });
  await expect(row).toContainText("U bent de waarnemer.");
  await scene(deputy, "counsellor/today-deputy");
  await takeOn(deputy, dossierId);
  await expect(deputy.getByText(STORY)).toBeVisible();
  await writeToReporter(deputy, told("Ik neem het over en lees het vanaf nu."));

  await worker.goto("/mijn-melding");
  await expect(
    worker.getByRole("listitem").filter({ hasText: told("Ik neem het over en lees het vanaf nu.") }),
  ).toContainText(deputyName);
  const first = await colleague(reader);
  await isNotThere(first, dossierId);
});

test("neither of the two takes it: the desk sees that there is no reader, and the reporter chooses another", async ({
  person,
  colleague,
  house,
}) => {
  const office = await colleague("Ineke Dral");
  await office.goto("/netwerk/termijnen");
  const rows = office.getByRole("region", { name: /^Zonder lezer/ }).getByRole("listitem");
  const before = await rows.count();

  const worker = await person();
  await writeDown(worker, "noordzijl", STORY);
  const deputyName = await deputyOn(worker);
  const { code, reader, dossierId } = await send(worker, house);
  await keepCode(worker, code);
  await passOn(await colleague(reader), dossierId);
  await passOn(await colleague(deputyName), dossierId);

  await office.reload();
  await expect(rows).toHaveCount(before + 1);
  await expect(rows.last()).toContainText("Niemand meer; wie schreef, beslist zelf");
  for (const word of ["Noordzijl", "Omgangsvormen", "Integriteit", CANARY])
    await expect(office.getByRole("main")).not.toContainText(word);
  await scene(office, "network/terms-no-reader");

  await worker.goto("/mijn-melding");
  await scene(worker, "reporter/no-reader");
  const chosen = worker.getByRole("main").getByRole("radio").first();
  await chosen.check();
  await worker.getByRole("button", { name: "Laat deze persoon lezen" }).click();
  await office.reload();
  await expect(rows).toHaveCount(before);
});

test("a lost code: after a talk the counsellor reads out an activation, the new code opens it and the old one does not", async ({
  person,
  colleague,
  house,
}) => {
  const worker = await person();
  await writeDown(worker, "de-linde", STORY);
  const { code, reader, dossierId } = await send(worker, house);
  const counsellor = await colleague(reader);
  await takeOn(counsellor, dossierId);
  await counsellor
    .getByLabel("Uw wachtwoord, of de zes cijfers uit uw app")
    .fill(accountNamed(house, reader).password);
  await counsellor.getByRole("button", { name: "Maak een voorleescode" }).click();
  await counsellor.waitForLoadState();
  const groups = await counsellor.getByRole("list", { name: /voorleescode/ }).innerText();

  const elsewhere = await person({ script: false });
  await elsewhere.goto("/mijn-melding/activeren?taal=nl");
  await elsewhere.getByLabel("De tekens die u hoorde").fill(groups.replace(/\s+/g, " ").toLowerCase());
  await elsewhere.getByRole("button", { name: "Ga verder" }).click();
  const fresh = (await codeOnReceipt(elsewhere)).replaceAll("-", "");
  expect(fresh).toHaveLength(24);
  expect(fresh).not.toBe(code.replaceAll("-", ""));
  // The counsellor's page never held it.
  await counsellor.goto(`/werkplek/dossiers/${dossierId}`);
  await expect(counsellor.locator("body")).not.toContainText(fresh.slice(0, 4));
  await elsewhere.getByLabel("Typ de laatste vier tekens over").fill(fresh.slice(-4));
  await elsewhere.getByRole("button", { name: "Ik heb de code bewaard" }).click();
  await expect(elsewhere.getByText(STORY)).toBeVisible();

  const finder = await person();
  await comeBack(finder, code);
  await expect(finder.getByRole("alert")).toContainText("Kijk uw code na");
  await comeBack(finder, fresh);
  await expect(finder.getByText(STORY)).toBeVisible();
  await expect(finder.getByLabel(`Schrijf aan ${firstNameOf(reader)}`)).toBeVisible();
});

test("a letter that bounces: the desk sees whose mail does not arrive, and when the next one does it is gone", async ({
  person,
  colleague,
  house,
}) => {
  const worker = await person();
  await writeDown(worker, "oosterwaarde", STORY);
  const { reader } = await send(worker, house);
  await moveClock(house, "PT1H");
  const letter = lettersTo(house, accountNamed(house, reader).email).at(-1);
  const office = await colleague("Joris Amelink");
  await office.goto("/netwerk");
  const mails = office.getByRole("region", { name: "Mails die niet aankomen" });
  await expect(mails).not.toContainText(reader);

  const to = letter?.to[0] ?? "";
  const tells = (type: string, id: string) => tellHouse(house, { type, to, at: new Date(), id });
  expect(await tells("email.bounced", "msg_bounced")).toBe(200);
  await office.reload();
  await expect(mails).toContainText(`1 mail kwam niet aan bij ${reader}`);
  await expect(mails).not.toContainText("@");
  await expect(mails).not.toContainText("Oosterwaarde");
  await scene(office, "network/mail-bounced");
  expect(await tells("email.delivered", "msg_delivered")).toBe(200);
  await office.reload();
  await expect(mails).not.toContainText(reader);
});
