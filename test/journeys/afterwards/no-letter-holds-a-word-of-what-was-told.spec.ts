import fs from "node:fs";
import path from "node:path";
import { CANARY } from "#db/seed/reports";
import { expect, test } from "#test/support/journey";
import { scene } from "#test/support/scene";
import { moveClock } from "#test/support/visitor";

test("everything that the journeys let out by mail is the same few content-free sentences", async ({
  person,
  house,
}) => {
  // What still waits goes out first.
  await moveClock(house, "PT1S");
  const mailbox = path.join(house.folder, "mailbox");
  const letters = fs.readdirSync(mailbox).map((name) => fs.readFileSync(path.join(mailbox, name), "utf8"));
  // To an address for invoices an employer's own name may go, and nothing else of it.
  const isAboutMoney = (letter: string) => /"to":\s*\[\s*"facturen@/.test(letter);
  const aboutMoney = letters.filter(isAboutMoney);
  const others = letters.filter((letter) => !isAboutMoney(letter));
  expect(aboutMoney.length).toBeGreaterThan(0);
  expect(others.length).toBeGreaterThan(0);
  for (const letter of aboutMoney) {
    expect(letter).not.toContain(CANARY);
    expect(letter).not.toMatch(/melding|melder|dossier|gesprek/i);
  }
  for (const letter of others) {
    expect(letter).not.toContain(CANARY);
    for (const name of ["Noordzijl", "De Linde", "Oosterwaarde"]) expect(letter).not.toContain(name);
  }

  const anyone = await person();
  await anyone.goto("/dev/postbus");
  const something = anyone.getByRole("article").filter({ hasText: "Er staat iets voor u klaar" });
  await expect(something.first()).toContainText("Wat het is, staat met opzet niet in deze mail.");
  await expect(anyone.locator("body")).not.toContainText(CANARY);
  await scene(anyone, "demo/mailbox");
});
