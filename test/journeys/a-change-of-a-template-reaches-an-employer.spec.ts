import { expect, type Page } from "#test/support/journey";
import { test } from "#test/support/own-house";
import { scene } from "#test/support/scene";
import { moveClock } from "#test/support/visitor";

const CHANGES = "/netwerk/sjablonen?soort=complaintsRegulation";
const PATH = "/beheer/documenten/klachtenreglement";

/** What was chosen becomes the text of in two weeks: a version, the works council's yes, and publication. */
async function publish(hr: Page, today: string, later: string): Promise<void> {
  await hr.getByRole("button", { name: "Leg vast" }).click();
  await hr.getByLabel("Dag van het besluit").fill(today);
  await hr.getByRole("button", { name: "Bewaar het besluit" }).click();
  await hr.getByLabel("Geldt vanaf").fill(later);
  await hr.getByLabel("Dag waarop u dit bekendmaakte").fill(today);
  await hr.getByRole("button", { name: "Publiceer" }).click();
  await expect(hr.getByRole("status")).toContainText("De versie is gepubliceerd.");
}

test("the office changes a sentence: one employer takes it, one edits it, one refuses it, and each page says so", async ({
  colleague,
  person,
  house,
}) => {
  const [{ today, later } = { today: "", later: "" }] = await house.sql<{ today: string; later: string }>(
    "owner",
    "select app.today()::text as today, (app.today() + 14)::text as later",
  );
  const ineke = await colleague("Ineke Dral");
  await ineke.goto(`${CHANGES}&zin=CR-16`);
  await ineke.getByLabel("De nieuwe tekst").fill("Binnen {hearingWeeks} weken is iedereen gehoord.");
  await ineke.getByLabel("Waarom").fill("Korter gezegd.");
  await ineke.getByRole("button", { name: "Stuur naar alle werkgevers" }).click();
  await expect(ineke.getByText("De wijziging is gestuurd.")).toBeVisible();

  const [takes, edits, refuses] = [
    await colleague("Wouter Hazelhof"),
    await colleague("Sanne Verkuil"),
    await colleague("Fenna Wijngaard"),
  ];
  await refuses.goto(PATH);
  await expect(refuses.locator("ins")).toHaveText("Binnen 4 weken is iedereen gehoord.");
  await refuses.getByLabel("Neem niet over").check();
  await refuses.getByLabel("Uw eigen tekst").fill("Dit schreef ik al.");
  const answered = refuses.waitForResponse((response) => response.request().method() === "POST");
  await refuses.getByRole("button", { name: "Bewaar uw keuze" }).click();
  expect((await answered).status()).toBe(422);
  await expect(refuses.getByRole("alert")).toContainText("waarom u dit niet overneemt");
  await expect(refuses.getByLabel("Neem niet over")).toBeChecked();
  await expect(refuses.getByLabel("Uw eigen tekst")).toHaveValue("Dit schreef ik al.");
  await scene(refuses, "employer/proposal");
  await refuses.getByLabel("Waarom niet").fill("Onze tekst is duidelijk.");
  await refuses.getByRole("button", { name: "Bewaar uw keuze" }).click();
  await expect(refuses.getByText("U nam dit niet over: Onze tekst is duidelijk.")).toBeVisible();
  await expect(refuses.getByRole("button", { name: "Leg vast" })).toHaveCount(0);

  await takes.goto(PATH);
  await takes.getByLabel("Neem over").check();
  await takes.getByRole("button", { name: "Bewaar uw keuze" }).click();
  await expect(takes.getByText("U nam dit over")).toBeVisible();
  await publish(takes, today, later);

  await edits.goto(PATH);
  await edits.getByLabel("Pas aan").check();
  await edits.getByLabel("Uw eigen tekst").fill("Wij horen u binnen {hearingWeeks} weken.");
  await edits.getByRole("button", { name: "Bewaar uw keuze" }).click();
  await expect(edits.getByText("U paste dit aan: Wij horen u binnen")).toBeVisible();
  await publish(edits, today, later);

  await ineke.goto(CHANGES);
  await expect(ineke.getByText("Iedereen heeft geantwoord")).toBeVisible();
  const given = ineke.getByRole("region", { name: "Wat werkgevers kozen" });
  for (const [employer, said] of [
    ["Vakopleiding De Linde", "Nam over: CR-16."],
    ["Noordzijl Fulfilment B.V.", "Paste aan: CR-16. Wij horen u binnen {hearingWeeks} weken."],
    ["Gemeente Oosterwaarde", "Nam niet over: CR-16. Onze tekst is duidelijk."],
  ] as const)
    await expect(given.getByText(employer).locator("..")).toContainText(said);
  await scene(ineke, "network/templates");

  await moveClock(house, "P14D");
  const staff = await person();
  for (const [slug, reads] of [
    ["de-linde", /Binnen \d+ weken is iedereen gehoord\./],
    ["noordzijl", /Wij horen u binnen \d+ weken\./],
    ["oosterwaarde", /De gesprekken zijn binnen \d+ weken/],
  ] as const) {
    await staff.goto(`/m/${slug}/documenten/klachtenreglement?taal=nl`);
    const text = await staff.getByRole("main").innerText();
    for (const said of [/is iedereen gehoord/, /Wij horen u binnen/, /De gesprekken zijn binnen/])
      expect(said.test(text), `${slug}: ${said}`).toBe(reads.source.includes(said.source));
    expect(text).toMatch(reads);
  }

  await staff.goto("/m/noordzijl/documenten/klachtenreglement?taal=pl");
  await expect(staff.getByText("Tekst niderlandzki zmienił się")).toBeVisible();
  await expect(staff.getByText("Teraz nie ma pliku PDF po polsku.")).toBeVisible();
  await scene(staff, "public/document-behind");
  await ineke.goto("/netwerk");
  await ineke.getByRole("link", { name: "CR-11 in het Pools" }).first().click();
  await ineke.getByText("CR-11, Pools", { exact: false }).last().click();
  await expect(ineke.getByLabel("Nieuwe tekst voor CR-11 in het Pools").last()).toBeVisible();
});

test("an own text must be a PDF, and the pieces to print are offered one by one", async ({ colleague }) => {
  const wouter = await colleague("Wouter Hazelhof");
  await wouter.goto("/beheer/documenten/meldregeling");
  await wouter.getByText("Gebruik uw eigen tekst").click();
  await scene(wouter, "employer/own-paper");
  await wouter
    .getByLabel("Uw tekst als pdf")
    .setInputFiles({ name: "regeling.txt", mimeType: "text/plain", buffer: Buffer.from("Onze regeling.") });
  await wouter.getByRole("button", { name: "Leg deze pdf vast" }).click();
  await expect(wouter.getByText("Wij nemen hier alleen een pdf aan.")).toBeVisible();
  await scene(wouter, "employer/paper-refused");

  await wouter.goto("/beheer/materiaal");
  await wouter.locator("summary").first().click();
  await expect(wouter.getByRole("link", { name: "Flyer in grote letters" })).toBeVisible();
  await scene(wouter, "employer/materials-pieces");
});
