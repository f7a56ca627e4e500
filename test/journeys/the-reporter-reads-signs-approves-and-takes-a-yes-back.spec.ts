import { begun } from "#test/support/begun-case";
import { withScript } from "#test/support/course-in-browser";
import { expect, type JourneyHouse, type Page, test } from "#test/support/journey";
import { firstNameOf, told } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { hidden } from "#test/support/visitor";

const DESCRIBED = told("De praktijkdocent stuurt u ’s avonds berichten. U wilt dat het stopt.");
const SHARED = told("Dat de berichten moeten stoppen, zonder uw naam.");

/** What the counsellor does at her own desk between two visits of the reporter. */
async function does(
  counsellor: Page,
  house: JourneyHouse,
  dossierId: string,
  ...deeds: Record<string, string>[]
): Promise<void> {
  const at = `/werkplek/dossiers/${dossierId}`;
  for (const deed of deeds) {
    const page = await (await counsellor.request.get(at)).text();
    const form = { doe: "stap", ...deed, formulier: hidden(page, "formulier") };
    const headers = { Origin: house.origin };
    const answer = await counsellor.request.post(at, { form, headers, maxRedirects: 0 });
    expect(answer.status(), JSON.stringify(deed)).toBe(303);
  }
}

test("S0-10 S1-17 S2-19: without script one reads, signs, has it changed, calls it wrong, approves, says yes and takes it back", async ({
  person,
  colleague,
  house,
}) => {
  const { reporter, staff, dossierId, day } = await begun({ person, colleague, house }, "de-linde", false);
  const look = async (name: string, at: string) => {
    const looking = await withScript(person, reporter);
    await looking.goto(at);
    await scene(looking, name, { dark: true });
    await looking.context().close();
  };
  const counsellor = (...deeds: Record<string, string>[]) => does(staff, house, dossierId, ...deeds);
  await counsellor(
    { stap: "explain", "a.how": "written", "a.limits": "ja" },
    { stap: "judge_fit", "a.together": "ja", "a.outline": "" },
  );
  await reporter.reload();
  const who = firstNameOf(await reporter.locator("aside .person b").innerText());
  await expect(reporter.locator("#beurt")).toHaveText("U bent aan de beurt: lees de overeenkomst");
  await reporter.getByText("Lees de hele tekst en teken").click();
  await expect(reporter.getByRole("heading", { name: /Uw ja$/ })).toBeVisible();
  await look("reporter/agreement", "/mijn-melding/overeenkomst?taal=en");
  await reporter.getByRole("button", { name: "Ja, dit spreken wij af" }).click();
  await expect(reporter.getByText("Getekend op")).toBeVisible();

  await counsellor({ stap: "describe", "a.text": told("Iets anders.") }, { stap: "offer" });
  await reporter.reload();
  await reporter.getByLabel("Wilt u iets anders hebben?").fill(told("Het is ’s avonds."));
  await reporter.getByRole("button", { name: "Vraag een aanpassing" }).click();
  await expect(reporter.locator("#beurt")).toHaveText(`${who} schrijft u terug`);

  await counsellor(
    { stap: "describe", "a.text": DESCRIBED },
    { stap: "offer" },
    { stap: "approve", gezegd: day, hoe: "mondeling" },
  );
  await reporter.reload();
  const description = reporter.locator("#beschrijving");
  await expect(description).toContainText("U zei dit in een gesprek");
  await description.locator("summary").filter({ hasText: "Dit klopt niet" }).click();
  await description.getByLabel("Wat klopt er niet?").fill(told("Ik wilde het eerst lezen."));
  await look("reporter/written-down", "/mijn-melding?taal=nl");
  await description.getByRole("button", { name: "Zeg dat dit niet klopt" }).click();
  await description.getByRole("button", { name: "Ja, zo klopt het" }).click();
  await expect(description).toContainText("U zei ja op");
  await reporter.getByLabel("Wat moet er anders worden?").fill(told("Geen berichten meer."));
  await reporter.getByRole("button", { name: "Ja, ik wil begeleiding" }).click();

  await counsellor({
    stap: "explore",
    "a.option": "Praten met de opleiding",
    "a.consequences": told("De docent kan raden van wie het komt."),
    "a.view": "",
  });
  await reporter.reload();
  await reporter.getByLabel("De vertrouwenspersoon praat met mijn werkgever").check();
  await reporter.getByRole("button", { name: "Dit kies ik" }).click();

  await counsellor({
    doe: "vraag", daad: "contact_employer", wat: SHARED, met: "De teamleider", tot: "",
  }); // biome-ignore format: a form in one look
  await reporter.goto("/mijn-melding?taal=pl");
  await expect(
    reporter.getByRole("heading", { name: `Czy ${who} może porozmawiać z Państwa pracodawcą?` }),
  ).toBeVisible();
  await look("reporter/consent-pl", "/mijn-melding?taal=pl");
  await reporter.goto("/mijn-melding?taal=nl");
  const question = reporter.locator("article.consent");
  await expect(question.locator("blockquote")).toContainText(SHARED);
  await question.getByRole("button", { name: "Ja, dat mag" }).click();
  const given = reporter.locator("article.consent").filter({ hasText: SHARED });
  await expect(given.getByText("U zei ja", { exact: true })).toBeVisible();

  await given.getByText("Toestemming intrekken").click();
  await expect(given.getByText("Er is hiervoor nog niets gedeeld.")).toBeVisible();
  await reporter.getByRole("button", { name: "Trek mijn toestemming in" }).click();
  await reporter.getByText("Eerdere vragen").click();
  await expect(reporter.getByText("Ingetrokken", { exact: true })).toBeVisible();

  await counsellor({ stap: "describe", "a.text": told("Nog anders.") });
  await reporter.reload();
  await expect(description).toContainText("De tekst is veranderd. Uw goedkeuring geldt niet meer.");
  await expect(description).not.toContainText("Nog anders.");
});
