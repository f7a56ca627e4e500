import { digitsFor, linkTo, symbolsShown } from "#test/support/invited";
import { accountNamed, DESK, expect, type Page, test } from "#test/support/journey";
import { newcomer } from "#test/support/newcomers";
import { openFor } from "#test/support/own-panel";
import { scene } from "#test/support/scene";
import { sessionCookie } from "#test/support/session";
import { until } from "#test/support/until";
import { fileReport, Visitor } from "#test/support/visitor";

const NEXT = "een zin van na de vakantie 9";
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("a counsellor without password and recovery key gets a new key; two colleagues and the reporter let it in", async ({
  colleague,
  person,
  house,
}) => {
  const office = new Visitor(house.origin);
  office.cookies.set("s", sessionCookie(house, accountNamed(house, "Ineke Dral")).value);
  const lena = await newcomer(house, office, "counsellor", { name: "Lena Mulder" });
  const { slug } = await openFor(house, lena.id);
  const { code } = await fileReport(house, slug, { verhaal: "Dit las Lena al eens.", wie: lena.id });
  const [dossier] = await house.sql<{ id: string }>(
    "owner",
    "select id from dossier where counsellor_id = $1",
    [lena.id],
  );
  const at = `/werkplek/dossiers/${dossier?.id}`;
  await lena.visitor.post(at, { doe: "kiezen", keuze: "aannemen" });
  expect((await lena.visitor.get(at)).text).toContain("Dit las Lena al eens.");

  const page = await person();
  await page.setViewportSize(DESK);
  await page.goto("/inloggen");
  await page.getByRole("link", { name: "Wachtwoord vergeten?" }).click();
  await scene(page, "account/reset-ask");
  await page.getByLabel("E-mailadres van uw account").fill(lena.email);
  await page.getByRole("button", { name: "Stuur de link" }).click();
  await expect(heading(page)).toHaveText("Kijk in uw mail");
  await scene(page, "account/reset-sent");

  await page.goto(await linkTo(house, lena.email, "herstel"));
  await page.getByLabel("Nieuw wachtwoord").fill(NEXT);
  await page.getByLabel("Nog een keer hetzelfde wachtwoord").fill(NEXT);
  await page.getByLabel("Zes cijfers uit uw app").fill("000000");
  await page.getByRole("button", { name: "Bewaar en log in" }).click();
  await expect(page.getByText("Typ uw herstelsleutel over van uw papier.")).toBeVisible();
  await expect(page.getByText("Deze cijfers kloppen niet.")).toBeVisible();
  await page.getByText("Herstelsleutel kwijt?").click();
  await scene(page, "account/reset-refused");
  await page.getByText("Herstelsleutel kwijt?").click();
  if (!(await page.getByLabel("Ik heb mijn herstelsleutel niet meer").isVisible()))
    await page.getByText("Herstelsleutel kwijt?").click();
  await page.getByLabel("Ik heb mijn herstelsleutel niet meer").check();
  await page.getByLabel("Nieuw wachtwoord").fill(NEXT);
  await page.getByLabel("Nog een keer hetzelfde wachtwoord").fill(NEXT);
  await page.getByLabel("Zes cijfers uit uw app").fill(digitsFor(lena.secret, 1));
  await page.getByRole("button", { name: "Bewaar en log in" }).click();
  await expect(heading(page)).toHaveText("Schrijf uw herstelsleutel op");
  const key = await symbolsShown(page, "Uw herstelsleutel", "-");
  await page.getByRole("button", { name: "Ik heb hem opgeschreven" }).click();
  await page.getByLabel("Uw herstelsleutel").fill(key);
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByText("1 dossier past nog niet bij uw nieuwe sleutel.")).toBeVisible();
  await scene(page, "counsellor/today-locked");
  expect((await lena.visitor.get("/werkplek")).headers.get("location")).toBe("/inloggen");
  await page.goto(at);
  await expect(heading(page)).toHaveText("Deze pagina is er niet");

  // Nothing new is sealed to her meanwhile, and her reporter is asked nothing yet.
  const visitor = await person({ speaks: "en-GB" });
  await visitor.goto(`/m/${slug}?taal=en`);
  await expect(visitor.getByRole("link", { name: /write/i })).toHaveCount(0);
  await comeBack(visitor, code, "en");
  await expect(visitor.getByRole("heading", { name: "May Lena read your message again?" })).toHaveCount(0);

  const ineke = await colleague("Ineke Dral");
  const joris = await colleague("Joris Amelink");
  for (const one of [ineke, joris]) {
    await one.goto("/netwerk");
    const asked = one.getByRole("article").filter({ hasText: "Lena Mulder krijgt een nieuwe sleutel" });
    if (one === ineke) await scene(one, "network/second-person");
    await asked.getByRole("button", { name: /^Bevestig/ }).click();
    await expect(one.getByText("Bevestigd.", { exact: true })).toBeVisible();
  }
  await scene(joris, "network/decisions");
  await until("the new key counts", async () => {
    const [row] = await house.sql<{ epoch: number }>(
      "owner",
      "select epoch from keypair where account_id = $1",
      [lena.id],
    );
    return row?.epoch === 2;
  });
  const grants = () =>
    house.sql(
      "owner",
      "select key_epoch from key_grant where dossier_id = $1 and subject_type = 'counsellor'",
      [dossier?.id],
    );
  expect(await grants()).toEqual([]);

  await comeBack(visitor, code, "en");
  await expect(visitor.getByRole("heading", { name: "May Lena read your message again?" })).toBeVisible();
  await scene(visitor, "reporter/access-again");
  await visitor.getByRole("button", { name: "Yes, that is fine" }).click();
  await expect(visitor.getByRole("heading", { name: "May Lena read your message again?" })).toHaveCount(0);
  expect(await grants()).toEqual([{ key_epoch: 2 }]);

  await page.goto("/werkplek");
  await expect(page.getByText("past nog niet bij uw nieuwe sleutel")).toHaveCount(0);
  await page.goto(at);
  await expect(page.getByText("Dit las Lena al eens.")).toBeVisible();

  // And the new recovery key is one: it opens what the password opened.
  await page.goto("/account");
  await scene(page, "staff/account");
});

async function comeBack(page: Page, code: string, taal: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`/mijn-melding?taal=${taal}`);
  await page.getByRole("textbox").first().fill(code);
  await page.getByRole("button", { name: /open/i }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

test("a counsellor with her recovery key on paper reads on as if nothing had happened", async ({
  person,
  house,
}) => {
  const office = new Visitor(house.origin);
  office.cookies.set("s", sessionCookie(house, accountNamed(house, "Joris Amelink")).value);
  const lena = await newcomer(house, office, "counsellor", { name: "Lotte Smit" });
  const { slug } = await openFor(house, lena.id);
  await fileReport(house, slug, { verhaal: "Dit blijft leesbaar.", wie: lena.id });
  const [dossier] = await house.sql<{ id: string }>(
    "owner",
    "select id from dossier where counsellor_id = $1",
    [lena.id],
  );
  const at = `/werkplek/dossiers/${dossier?.id}`;
  await lena.visitor.post(at, { doe: "kiezen", keuze: "aannemen" });

  await new Visitor(house.origin).post("/herstel", { email: lena.email });
  const page = await person();
  await page.setViewportSize(DESK);
  await page.goto(await linkTo(house, lena.email, "herstel"));
  await page.getByLabel("Nieuw wachtwoord").fill(NEXT);
  await page.getByLabel("Nog een keer hetzelfde wachtwoord").fill(NEXT);
  await page.getByLabel("Uw herstelsleutel").fill(lena.recoveryKey ?? "");
  await page.getByText("Geen telefoon bij de hand?").click();
  await page.getByLabel("Reservecode").fill(lena.codes[0] ?? "");
  await page.getByRole("button", { name: "Bewaar en log in" }).click();
  await expect(heading(page)).toContainText("Vandaag");
  await page.goto(at);
  await expect(page.getByText("Dit blijft leesbaar.")).toBeVisible();
});
