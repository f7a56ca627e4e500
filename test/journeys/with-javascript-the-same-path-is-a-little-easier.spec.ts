import fs from "node:fs";
import path from "node:path";
import { takeOn, writeToReporter } from "#test/support/counsellor-steps";
import { accountNamed, DESK, expect, type JourneyHouse, test } from "#test/support/journey";
import {
  codeOnReceipt,
  comeBack,
  dossierOf,
  firstNameOf,
  readerOn,
  told,
} from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { digitsOf } from "#test/support/session";
import { moveClock } from "#test/support/visitor";

const STORY = told("Mijn uren kloppen niet, en wie er iets van zegt, wordt niet meer ingeroosterd.");
const ANSWER = told("Dank u voor uw bericht. Hebt u de roosters nog?");
const REPLY = told("Ja, die heb ik thuis.");

test("a temporary worker tells, copies the code, and writes with the counsellor who logs in with two steps", async ({
  person,
  house,
}) => {
  const worker = await person();
  await worker.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await worker.goto("/m/noordzijl?taal=nl");
  await scene(worker, "public/employer", { dark: true });
  await worker.getByRole("link", { name: "Begin met schrijven" }).click();
  await scene(worker, "public/form");
  await worker.getByLabel("Wat is er gebeurd?").fill(STORY);
  await worker.getByLabel("Hoe mogen wij u noemen?").fill("Robin");
  await worker.getByRole("button", { name: "Lees na wat u schreef" }).click();
  await scene(worker, "public/check");

  const reader = await readerOn(worker);
  const who = firstNameOf(reader);
  await worker.getByLabel(`${who} mag lezen en bewaren wat ik hier schreef`).check();
  await worker.getByRole("button", { name: `Verstuur naar ${who}` }).click();
  const code = await codeOnReceipt(worker);
  await worker.getByRole("button", { name: "Kopieer de code" }).click();
  await expect(worker.getByText("De code is gekopieerd.")).toBeVisible();
  expect(await worker.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await scene(worker, "public/receipt", { dark: true });

  await worker.getByLabel("Typ de laatste vier tekens over").fill("0000");
  await worker.getByRole("button", { name: "Ik heb de code bewaard" }).click();
  await expect(worker.getByRole("alert")).toContainText("Typ de laatste vier tekens opnieuw");
  await scene(worker, "public/receipt-wrong");
  // As somebody types who copies it from paper: small letters, and a space.
  await worker.getByLabel("Typ de laatste vier tekens over").fill(code.slice(-4).toLowerCase());
  await worker.getByRole("button", { name: "Ik heb de code bewaard" }).click();
  await expect(
    worker.getByRole("heading", { name: `${who} kijkt of er iets in de weg staat` }),
  ).toBeVisible();
  await scene(worker, "reporter/waiting");
  await worker.getByRole("button", { name: "Sluit mijn melding" }).click();
  await expect(worker.getByRole("heading", { level: 1 })).toHaveText("Lees uw antwoord");
  await scene(worker, "reporter/code");

  // A second is enough for the letter to fall due; nobody else's term moves.
  await moveClock(house, "PT1S");
  expect(lettersTo(house, accountNamed(house, reader).email)).toBeGreaterThan(0);
  const counsellor = await person();
  await counsellor.setViewportSize(DESK);
  await counsellor.goto("/inloggen");
  await scene(counsellor, "staff/login");
  await counsellor.getByLabel("E-mailadres").fill(accountNamed(house, reader).email);
  await counsellor.getByLabel("Wachtwoord").fill(accountNamed(house, reader).password);
  await counsellor.getByRole("button", { name: "Ga verder" }).click();
  await expect(counsellor.getByRole("heading", { level: 1 })).toHaveText("Dan de tweede stap");
  await scene(counsellor, "staff/second-step");
  await counsellor.getByLabel("Zes cijfers uit uw app").fill(digitsOf(accountNamed(house, reader)));
  await counsellor.getByRole("button", { name: "Log in" }).click();
  await expect(counsellor.getByRole("heading", { level: 1 })).toContainText("Vandaag");
  await scene(counsellor, "counsellor/today", { dark: true });

  const dossierId = await dossierOf(house, code);
  await takeOn(counsellor, dossierId);
  await expect(counsellor.getByRole("main")).toContainText(STORY);
  await expect(counsellor.getByRole("main")).toContainText("Robin");
  await writeToReporter(counsellor, ANSWER);
  await scene(counsellor, "counsellor/dossier", { dark: true });
  await counsellor.getByRole("link", { name: "Eigen aantekeningen" }).click();
  await counsellor.getByLabel("Wat u wilt onthouden").fill(told("Roosters vragen."));
  await counsellor.getByRole("button", { name: "Bewaar" }).click();
  await expect(counsellor.getByText("Bewaard op")).toBeVisible();
  await scene(counsellor, "counsellor/own-notes");

  await comeBack(worker, code.toLowerCase().replaceAll("-", " "));
  await expect(worker.getByRole("main")).toContainText(ANSWER);
  await expect(worker.getByRole("main")).not.toContainText("Roosters vragen");
  await expect(worker.getByText(`${reader} las uw melding`)).toBeVisible();
  await scene(worker, "reporter/answered", { dark: true });
  await worker.getByLabel(`Schrijf aan ${who}`).fill(REPLY);
  await worker.getByRole("button", { name: "Stuur bericht" }).click();
  await expect(worker.getByRole("heading", { name: `${who} schrijft u terug` })).toBeVisible();

  await counsellor.goto("/werkplek");
  await counsellor.locator(`a[href$="${dossierId}"]`).filter({ hasText: "Antwoord" }).last().click();
  await expect(counsellor.getByRole("main")).toContainText(REPLY);
  await counsellor.getByRole("button", { name: "Uitloggen" }).click();
  await expect(counsellor.getByRole("heading", { level: 1 })).toHaveText("U bent uitgelogd");
  expect(await counsellor.context().cookies()).toEqual([]);
  await scene(counsellor, "staff/logged-out");
  await counsellor.goto(`/werkplek/dossiers/${dossierId}`);
  await expect(counsellor.getByRole("heading", { level: 1 })).toHaveText("Inloggen");
});

function lettersTo(house: JourneyHouse, email: string): number {
  const mailbox = path.join(house.folder, "mailbox");
  return fs
    .readdirSync(mailbox)
    .map((name) => fs.readFileSync(path.join(mailbox, name), "utf8"))
    .filter((letter) => letter.includes(email) && letter.includes("Er staat iets voor u klaar")).length;
}
