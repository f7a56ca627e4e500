import { accountNamed, expect, test } from "#test/support/journey";
import { codeOnReceipt, told } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";

const day = (ahead: number, now: string) => {
  const date = new Date(`${now}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ahead);
  return date.toISOString().slice(0, 10);
};

test("S0-04 S1-12: a call is written down, its reporter makes a code, picks a moment, and loses no word", async ({
  person,
  colleague,
  house,
}) => {
  const [clock] = await house.sql<{ today: string }>("owner", "select app.today()::text as today");
  const today = clock?.today ?? "";

  const counsellor = await colleague("Agata Wiśniewska-Bos");
  await counsellor.goto("/werkplek");
  await counsellor.getByRole("link", { name: "Leg een telefoontje vast" }).click();
  await counsellor.getByLabel("Hoe laat?").fill("00:00");
  await counsellor.getByLabel("Wat speelt er, in hoofdlijnen?").fill(told("Wordt overgeslagen in het team."));
  await counsellor.getByLabel("Omgangsvormen").check();
  await scene(counsellor, "counsellor/register");
  await counsellor.getByRole("button", { name: "Leg vast" }).click();
  await expect(counsellor.getByRole("heading", { level: 2, name: "Een code voor de melder" })).toBeVisible();
  const dossier = counsellor.url().split("#")[0] ?? "";

  await counsellor
    .getByLabel("Uw wachtwoord, of de zes cijfers uit uw app")
    .fill(accountNamed(house, "Agata Wiśniewska-Bos").password);
  await counsellor.getByRole("button", { name: "Maak een voorleescode" }).click();
  await counsellor.waitForLoadState();
  const readOut = (await counsellor.getByRole("list", { name: /voorleescode/ }).innerText()).replace(
    /\s+/g,
    " ",
  );
  await scene(counsellor, "counsellor/activation");

  const caller = await person();
  await caller.goto("/mijn-melding/activeren?taal=nl");
  await caller.getByLabel("De tekens die u hoorde").fill(readOut);
  await caller.getByRole("button", { name: "Ga verder" }).click();
  await expect(caller.getByRole("heading", { level: 1 })).toHaveText("Dit is uw eigen code");
  const code = (await codeOnReceipt(caller)).replaceAll("-", "");
  await scene(caller, "reporter/new-code");
  await caller.getByLabel("Typ de laatste vier tekens over").fill(code.slice(-4));
  await caller.getByRole("button", { name: "Ik heb de code bewaard" }).click();
  await expect(caller.getByText(told("Wordt overgeslagen in het team."))).toBeVisible();
  await expect(caller.getByText("opgeschreven door Agata")).toBeVisible();

  await counsellor.goto(dossier);
  await counsellor.getByRole("link", { name: "Afspraak" }).click();
  await counsellor.getByText("Stel drie tijden voor").click();
  await counsellor.getByLabel("Waar?").fill("Bibliotheek, kamer 2");
  await counsellor.getByLabel(/Deze plek is niet van de werkgever/).check();
  for (const number of [1, 2, 3]) {
    await counsellor.getByLabel(`Dag ${number}`).fill(day(number + 1, today));
    await counsellor.getByLabel(`Hoe laat ${number}`).fill("19:30");
  }
  await counsellor.getByRole("button", { name: "Stel deze tijden voor" }).click();
  await expect(counsellor.getByText("De melder kiest nog uit drie tijden.")).toBeVisible();
  await caller.goto("/mijn-melding?taal=nl");
  await scene(caller, "reporter/appointment");
  await caller
    .getByRole("radio", { name: /19\.30 uur/ })
    .nth(1)
    .check();
  await caller.getByRole("button", { name: "Kies deze tijd" }).click();
  await expect(caller.getByText("Afgesproken:")).toBeVisible();

  // The session ends in the middle of a long text; the words come back with the code.
  await caller.getByLabel("Schrijf aan Agata").fill(told("Een lange tekst, in de trein geschreven."));
  await caller.context().clearCookies();
  await caller.getByRole("button", { name: "Stuur bericht" }).click();
  await caller.getByRole("textbox").fill(code);
  await scene(caller, "reporter/code-with-kept-text");
  await caller.getByRole("button").filter({ hasNotText: "Snel weg" }).click();
  await expect(caller.getByLabel("Schrijf aan Agata")).toHaveValue(
    told("Een lange tekst, in de trein geschreven."),
  );
  await caller.getByRole("button", { name: "Stuur bericht" }).click();
  await counsellor.goto(dossier);
  await expect(counsellor.getByText(told("Een lange tekst, in de trein geschreven."))).toBeVisible();
});
