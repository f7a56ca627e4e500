import { digitsFor, linkTo, PASSWORD, symbolsShown } from "#test/support/invited";
import { DESK, expect, type Page, test } from "#test/support/journey";
import { scene } from "#test/support/scene";

const NORA = "n.beekman@tweespoor.example";
const HR = "h.nieuw@de-linde.example";

test("an invited counsellor chooses a password, links her phone, keeps her key on paper and is at work", async ({
  colleague,
  person,
  house,
}) => {
  const ineke = await colleague("Ineke Dral");
  await ineke.goto("/netwerk/mensen");
  await scene(ineke, "network/people");
  await ineke.getByText("Nodig een vertrouwenspersoon uit").click();
  const form = ineke.locator("form").filter({ has: ineke.getByRole("group", { name: "Vrouw of man" }) });
  await form.getByLabel("Voor- en achternaam").fill("Nora Beekman");
  await form.getByLabel("E-mailadres").fill("geen adres");
  await form.getByRole("button", { name: "Stuur de uitnodiging" }).click();
  await expect(ineke.getByRole("alert")).toContainText("Vul een volledig e-mailadres in, met een @.");
  await expect(form.getByLabel("Voor- en achternaam")).toHaveValue("Nora Beekman");
  await scene(ineke, "network/people-refused");
  await form.getByLabel("E-mailadres").fill(NORA);
  await form.getByLabel("Vrouw", { exact: true }).check();
  await form.getByLabel("Regio").fill("Midden");
  await form.getByLabel("Telefoonnummer van het netwerk").fill("06 0123 4577");
  await form.getByRole("button", { name: "Stuur de uitnodiging" }).click();
  await expect(ineke.getByText("De uitnodiging gaat nu weg.")).toBeVisible();
  await expect(ineke.getByRole("row").filter({ hasText: NORA })).toContainText("Uitgenodigd");

  const nora = await person();
  await nora.setViewportSize(DESK);
  const link = await linkTo(house, NORA, "uitnodiging");
  await nora.goto(link);
  await scene(nora, "account/welcome");
  await choosePassword(nora, "Nora Beekman-Vos");
  await expect(heading(nora)).toHaveText("Koppel een app op uw telefoon");
  await scene(nora, "account/app", { dark: true });
  const secret = await symbolsShown(nora, "Geheim voor uw app");
  await nora.getByLabel("Zes cijfers uit uw app").fill("000000");
  await nora.getByRole("button", { name: "Ga verder" }).click();
  await expect(nora.getByText("Deze cijfers kloppen niet.")).toBeVisible();
  await nora.getByLabel("Zes cijfers uit uw app").fill(digitsFor(secret));
  await nora.getByRole("button", { name: "Ga verder" }).click();

  await expect(heading(nora)).toHaveText("Schrijf uw herstelsleutel op");
  await scene(nora, "account/recovery-key");
  const key = await symbolsShown(nora, "Uw herstelsleutel", " ");
  await nora.getByRole("button", { name: "Ik heb hem opgeschreven" }).click();
  await nora.getByLabel("Uw herstelsleutel").fill(key.slice(1));
  await nora.getByRole("button", { name: "Ga verder" }).click();
  await expect(nora.getByText("Dit is niet dezelfde sleutel.")).toBeVisible();
  await scene(nora, "account/recovery-key-wrong");
  await nora.getByLabel("Uw herstelsleutel").fill(key);
  await nora.getByRole("button", { name: "Ga verder" }).click();

  await expect(heading(nora)).toHaveText("Bewaar uw reservecodes");
  await expect(nora.getByRole("list", { name: "Uw reservecodes" }).getByRole("listitem")).toHaveCount(10);
  await scene(nora, "account/backup-codes");
  await nora.getByRole("button", { name: "Ik heb ze bewaard. Open mijn account" }).click();
  await expect(heading(nora)).toContainText("Vandaag");
  await expect(nora.getByRole("link", { name: "Nora Beekman-Vos" })).toBeVisible();
  // Going back finds a link that is used.
  await nora.goto(link);
  await expect(heading(nora)).toHaveText("Deze link werkt niet");
  await scene(nora, "account/link-gone");
});

test("HR lets a colleague in; the colleague sees no more than the own role may", async ({
  colleague,
  person,
  house,
}) => {
  const wouter = await colleague("Wouter Hazelhof");
  await wouter.goto("/beheer/mensen");
  await wouter.getByLabel("Voor- en achternaam").fill("Hilde Kramer");
  await wouter.getByLabel("E-mailadres").fill(HR);
  await wouter.getByLabel("Financiën").check();
  await wouter.getByRole("button", { name: "Stuur de uitnodiging" }).click();
  await expect(wouter.getByText("De uitnodiging gaat nu weg.")).toBeVisible();
  await scene(wouter, "employer/people");

  const hilde = await person();
  await hilde.goto(await linkTo(house, HR, "uitnodiging"));
  await expect(hilde.getByText("U krijgt toegang tot het beheer van De Linde.")).toBeVisible();
  await choosePassword(hilde, "Hilde Kramer");
  const secret = await symbolsShown(hilde, "Geheim voor uw app");
  await hilde.getByLabel("Zes cijfers uit uw app").fill(digitsFor(secret));
  await hilde.getByRole("button", { name: "Ga verder" }).click();
  await hilde.getByRole("button", { name: "Ik heb ze bewaard. Open mijn account" }).click();
  await hilde.getByRole("link", { name: "Mensen" }).click();
  await expect(hilde.getByText("Alleen iemand met de rol HR nodigt uit en wijzigt.")).toBeVisible();
  await expect(hilde.getByRole("button", { name: /Stuur|Stop|Wijzig/ })).toHaveCount(0);
});

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function choosePassword(page: Page, name: string): Promise<void> {
  await page.getByLabel("Klopt uw naam zo?").fill(name);
  await page.getByLabel("Kies een wachtwoord").fill(PASSWORD);
  await page.getByLabel("Nog een keer hetzelfde wachtwoord").fill(PASSWORD);
  await page.getByRole("button", { name: "Ga verder" }).click();
}
