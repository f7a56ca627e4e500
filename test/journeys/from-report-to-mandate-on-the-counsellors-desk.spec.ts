import { takeOn, writeToReporter } from "#test/support/counsellor-steps";
import { expect, type Page, test } from "#test/support/journey";
import { send, told, writeDown } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { hidden, returnWith, type Visitor } from "#test/support/visitor";

const FIRST = told("De ploegleider schreeuwt tegen u.");
const SECOND = told("De ploegleider schreeuwt elke week tegen u.");
const MINE = "/mijn-melding?taal=nl";

/** What the reporter does meanwhile, on the own page. */
async function reporterDoes(reporter: Visitor, fields: Record<string, string>): Promise<void> {
  const formulier = hidden((await reporter.get(MINE)).text, "formulier");
  const answer = await reporter.post(MINE, { formulier, ...fields });
  expect([JSON.stringify(fields), answer.status]).toEqual([JSON.stringify(fields), 303]);
}

const nextStep = (page: Page) => page.locator("section.next").getByRole("heading");
const part = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Delen van het dossier" }).getByRole("link", { name }).click();

test("a counsellor goes from the report to the mandate, asks, acts, looks back and closes", async ({
  person,
  colleague,
  house,
}) => {
  const worker = await person({ script: false });
  await writeDown(worker, "de-linde", told("Mijn ploegleider schreeuwt tegen me."));
  const { code, reader, dossierId } = await send(worker, house);
  const reporter = await returnWith(house, code);
  const desk = await colleague(reader);
  await takeOn(desk, dossierId);
  await writeToReporter(desk, told("Dank u dat u dit vertelt."));

  await expect(nextStep(desk)).toHaveText("Werkwijze, geheimhouding en grenzen uitleggen");
  await desk.getByRole("link", { name: "Naar deze stap" }).click();
  const explain = desk.locator("#stap-explain");
  await explain.getByRole("button", { name: "Leg vast" }).click();
  await expect(desk.getByRole("alert")).toContainText("Hoe hebt u het uitgelegd? Kies een antwoord.");
  await scene(desk, "counsellor/step-error", { dark: true });
  await explain.getByLabel("In een gesprek").check();
  await explain.getByLabel(/wat u moet doen bij een strafbaar feit/).check();
  await explain.getByRole("button", { name: "Leg vast" }).click();

  await expect(nextStep(desk)).toHaveText("Samen nagaan of het past");
  await scene(desk, "counsellor/steps", { dark: true });
  await desk.locator("#stap-judge-unfit > summary").click();
  await desk.getByRole("link", { name: "Het is een arbeidsconflict" }).click();
  await expect(desk.getByLabel("Wat leest de melder?")).toHaveValue(/Juridisch Loket/);
  const fits = desk.locator("#stap-judge-fit");
  await fits.getByLabel(/De melder vindt ook dat het past/).check();
  await fits.getByRole("button", { name: "Leg vast" }).click();

  await expect(nextStep(desk)).toHaveText("De melder leest de vertrouwensovereenkomst");
  await reporterDoes(reporter, {
    doe: "stap",
    stap: "sign",
    naam: "",
    tekst: hidden((await reporter.get(MINE)).text, "tekst"),
  });
  await desk.reload();
  await part(desk, "Beschrijving");
  await desk.getByLabel("De beschrijving").fill(FIRST);
  await desk.getByRole("button", { name: "Bewaar deze versie" }).click();
  await expect(desk.getByRole("article").filter({ hasText: "Versie 1" })).toContainText(FIRST);
  await scene(desk, "counsellor/description", { dark: true });
  await desk.getByRole("button", { name: "Leg deze versie voor aan de melder" }).click();
  await expect(nextStep(desk)).toHaveText("De melder leest uw beschrijving");

  await reporterDoes(reporter, { doe: "stap", stap: "ask_change", "a.words": told("Het is elke week.") });
  await desk.reload();
  await expect(desk.getByText(told("Het is elke week."))).toBeVisible();
  // A second tab that was opened before writes over nothing unseen (fault 20).
  const tab = await desk.context().newPage();
  await tab.goto(desk.url());
  await desk.getByLabel("De beschrijving").fill(SECOND);
  await desk.getByRole("button", { name: "Bewaar deze versie" }).click();
  await expect(desk.getByRole("article").filter({ hasText: "Versie 2" })).toBeVisible();
  await tab.getByLabel("De beschrijving").fill(told("De ploegleider schreeuwt vaak."));
  await tab.getByRole("button", { name: "Bewaar deze versie" }).click();
  await expect(tab.getByText("Iemand anders veranderde de beschrijving intussen")).toBeVisible();
  await expect(tab.getByLabel("De beschrijving")).toHaveValue(told("De ploegleider schreeuwt vaak."));
  await scene(tab, "counsellor/description-changed");
  await tab.close();

  await desk.getByRole("button", { name: "Leg deze versie voor aan de melder" }).click();
  await reporterDoes(reporter, { doe: "stap", stap: "approve" });
  await reporterDoes(reporter, { doe: "stap", stap: "give_mandate", "a.goal": told("Het moet stoppen.") });
  await desk.reload();
  await expect(nextStep(desk)).toHaveText("Mogelijkheden en gevolgen bespreken");
  await part(desk, "Stappen");
  const explore = desk.locator("#stap-explore");
  await explore.getByLabel("Welke mogelijkheid?").fill("Praten met de werkgever");
  await explore.getByLabel("Welke gevolgen hebt u besproken?").fill(told("Eén persoon weet het dan."));
  await explore.getByRole("button", { name: "Leg vast" }).click();
  for (const act of ["contact_employer", "attend"])
    await reporterDoes(reporter, { doe: "stap", stap: "decide", "a.act": act, "a.words": "" });

  await desk.reload();
  await expect(nextStep(desk)).toHaveText("Vraag toestemming: praten met de werkgever");
  await desk.getByRole("link", { name: "Stel de vraag" }).click();
  for (const [act, what] of [
    ["contact-employer", told("Dat er geschreeuwd wordt. Niet uw naam.")],
    ["attend", told("Ik ga mee naar het gesprek.")],
  ] as const) {
    const ask = desk.locator(`#vraag-${act}`);
    if (!(await ask.getAttribute("open").then((open) => open !== null))) await ask.locator("summary").click();
    await ask.getByLabel("Wat deelt u precies?").fill(what);
    await ask.getByLabel("Met wie?").fill("Personeelszaken");
    await ask.getByRole("button", { name: "Leg de vraag voor aan de melder" }).click();
  }
  const rows = desk.getByRole("article");
  await expect(rows).toHaveCount(2);
  for (const row of await rows.all())
    await reporterDoes(reporter, {
      doe: "antwoord",
      antwoord: "ja",
      op: (await row.getAttribute("id"))?.replace("vraag-", "") ?? "",
    });
  const attend = (await rows.first().getAttribute("id"))?.replace("vraag-", "") ?? "";
  await reporterDoes(reporter, { doe: "intrekken", op: attend });
  await desk.reload();
  await expect(rows.first()).toContainText("Ingetrokken");
  await expect(rows.last()).toContainText("op de eigen pagina");
  await scene(desk, "counsellor/consents", { dark: true });
  const act = desk.locator("#daad-contact-employer");
  await act.getByLabel("Met wie sprak u, en wat hebt u gedeeld?").fill(told("Gebeld met personeelszaken."));
  await act.getByRole("button", { name: "Leg vast wat u deed" }).click();
  await part(desk, "Procesverslag");
  await expect(desk.getByRole("main")).toContainText(told("Gebeld met personeelszaken."));
  await scene(desk, "counsellor/report");

  await reporterDoes(reporter, { doe: "stap", stap: "wind_up" });
  await desk.reload();
  await part(desk, "Stappen");
  const evaluate = desk.locator("#stap-evaluate");
  await evaluate.getByLabel(/Hoe ging het/).fill(told("Goed."));
  await evaluate.getByLabel("Ja", { exact: true }).check();
  await evaluate.getByRole("button", { name: "Leg vast" }).click();
  await expect(nextStep(desk)).toHaveText("Het gesprek achteraf houden");
  await scene(desk, "counsellor/aftercare");
  await desk.goto("/werkplek");
  await expect(
    desk.getByRole("listitem").filter({ has: desk.locator(`a[href$="${dossierId}"]`) }),
  ).toContainText("Gesprek achteraf");
});

test("who withdraws stops everything, and the counsellor closes", async ({ person, colleague, house }) => {
  const worker = await person({ script: false });
  await writeDown(worker, "noordzijl", told("Ik weet niet of ik dit wil."));
  const { code, reader, dossierId } = await send(worker, house);
  const reporter = await returnWith(house, code);
  const desk = await colleague(reader);
  await takeOn(desk, dossierId);
  await writeToReporter(desk, told("Neem de tijd."));
  await reporterDoes(reporter, { doe: "stap", stap: "withdraw" });
  await desk.reload();
  await expect(nextStep(desk)).toHaveText("Afsluiten na intrekken");
  await expect(
    desk.getByText("De melder trok de melding in. U doet niets meer namens de melder."),
  ).toBeVisible();
  await desk.getByRole("link", { name: "Naar deze stap" }).click();
  await scene(desk, "counsellor/withdrawn");
  const close = desk.locator("#stap-close-withdrawn");
  await close.getByLabel(/één keer een gesprek achteraf/).check();
  await close.getByLabel("Ingetrokken").check();
  await close.getByRole("button", { name: "Leg vast" }).click();
  await expect(nextStep(desk)).toHaveText("Dit dossier is gesloten");
  await expect(desk.getByText("Er is niets meer te doen.")).toBeVisible();
  await scene(desk, "counsellor/closed", { dark: true });
});
