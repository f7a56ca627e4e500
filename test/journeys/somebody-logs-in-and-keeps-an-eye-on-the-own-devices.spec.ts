import { accountNamed, DESK, expect, type Page, test } from "#test/support/journey";
import { scene } from "#test/support/scene";
import { digitsOf } from "#test/support/session";

// Nobody else's story needs this session: what logs out here may log out everywhere.
const WHO = "Joris Amelink";

test("a wrong password and wrong digits are refused kindly; another device can be logged out", async ({
  person,
  house,
}) => {
  const account = accountNamed(house, WHO);
  const office = await person();
  const home = await person();
  for (const page of [office, home]) await page.setViewportSize(DESK);

  await knock(office, account.email, "niet het goede wachtwoord");
  await expect(office.getByText("Dit adres en dit wachtwoord horen niet bij elkaar.")).toBeVisible();
  await expect(office.getByLabel("E-mailadres")).toHaveValue(account.email);
  await expect(office.getByLabel("Wachtwoord")).toHaveValue("");
  await scene(office, "staff/login-wrong");
  await knock(office, account.email, account.password);
  await office.getByLabel("Zes cijfers uit uw app").fill("000000");
  await office.getByRole("button", { name: "Log in" }).click();
  await expect(office.getByText("Deze cijfers kloppen niet.")).toBeVisible();
  await scene(office, "staff/second-step-wrong");
  const digits = digitsOf(account);
  await enter(office, digits);

  // The same six digits open nothing a second time.
  await knock(home, account.email, account.password);
  await home.getByLabel("Zes cijfers uit uw app").fill(digits);
  await home.getByRole("button", { name: "Log in" }).click();
  await expect(home.getByText("Deze cijfers zijn al gebruikt.")).toBeVisible();
  await enter(home, digitsOf(account, 1));

  await home.getByRole("link", { name: WHO }).click();
  await expect(home.getByRole("heading", { level: 1 })).toHaveText("Uw account");
  await scene(home, "staff/account");
  const others = home.getByRole("listitem").filter({ hasText: "Ander toestel" });
  for (let left = await others.count(); left > 0; left -= 1) {
    await others
      .first()
      .getByRole("button", { name: /^Log uit/ })
      .click();
    await expect(others).toHaveCount(left - 1);
  }
  await office.goto("/netwerk");
  await expect(office.getByRole("heading", { level: 1 })).toHaveText("Inloggen");
  await home.goto("/netwerk");
  await expect(home.getByRole("heading", { level: 1 })).toHaveText("Overzicht van het netwerk");
});

async function knock(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/inloggen");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Ga verder" }).click();
}

async function enter(page: Page, digits: string): Promise<void> {
  await page.getByLabel("Zes cijfers uit uw app").fill(digits);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overzicht van het netwerk");
}
