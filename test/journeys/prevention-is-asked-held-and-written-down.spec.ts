import { expect, type Page, test } from "#test/support/journey";
import { scene } from "#test/support/scene";

test("an employer asks for a session; a counsellor plans and holds it; both see hours, nobody sees a case (S2-26, S2-27, S3-08, S3-18)", async ({
  colleague,
  house,
}) => {
  const sanne = await colleague("Sanne Verkuil");
  await sanne.goto("/beheer/preventie");
  const [{ year } = { year: 0 }] = await house.sql<{ year: number }>(
    "owner",
    "select extract(year from app.today())::int as year",
  );
  const before = await thisYear(sanne, year);
  await sanne.getByRole("button", { name: "Verstuur de vraag" }).click();
  await expect(sanne.getByRole("alert")).toContainText("Schrijf uw vraag in hoogstens 500 tekens.");
  await sanne.getByLabel("Uw vraag").fill("Uitleg voor twee ploegen, liefst in het Pools.");
  await sanne.getByRole("button", { name: "Verstuur de vraag" }).click();
  await expect(sanne.getByRole("status")).toHaveText("Uw vraag is verstuurd.");
  await scene(sanne, "employer/prevention", { dark: true });

  const agata = await colleague("Agata Wiśniewska-Bos");
  await agata.goto("/werkplek/preventie");
  const request = agata.getByRole("article").filter({ hasText: "liefst in het Pools" });
  await request.getByRole("button", { name: "Plan op deze dag" }).click();
  await expect(agata.getByRole("status")).toHaveText("Het is gepland.");
  await scene(agata, "counsellor/prevention", { dark: true });
  await request.getByRole("button", { name: "Het is gedaan" }).click();
  await expect(agata.getByRole("alert")).toContainText("Vul uren in, in kwartieren.");
  await request.getByLabel("Uren").fill("1,5");
  await request.getByRole("button", { name: "Het is gedaan" }).click();
  await expect(agata.getByRole("status")).toHaveText("Het is opgeschreven.");
  await agata.getByLabel("Wat is er gedaan").selectOption({ label: "Advies" });
  await agata.locator("#uren").fill("0,5");
  await agata.locator("#werkgever").selectOption({ label: "Noordzijl" });
  await agata.getByRole("button", { name: "Schrijf op" }).click();
  await expect(agata.getByRole("status")).toHaveText("Het is opgeschreven.");

  await sanne.goto("/beheer/preventie");
  // Beside what the demo tells of, which may lie in this year or in the one before; whole hours of each quarter.
  const after = await thisYear(sanne, year);
  expect(after.sessions.times).toBe(before.sessions.times + 1);
  expect(after.advice.times).toBe(before.advice.times + 1);
  expect([1, 2]).toContain(after.sessions.hours - before.sessions.hours);
  expect([0, 1]).toContain(after.advice.hours - before.advice.hours);
  // Only what was asked for is taken from the hours.
  await expect(sanne.getByText("2,5 uur")).toBeVisible();
  await expect(sanne.getByText("5,5 uur")).toBeVisible();
  await sanne.getByLabel("4 uur voor").check();
  await sanne.getByRole("button", { name: "Bestel" }).click();
  await expect(sanne.getByText("9,5 uur")).toBeVisible();

  const ineke = await colleague("Ineke Dral");
  await ineke.goto("/netwerk/preventie");
  await expect(ineke.getByText("Noordzijl: Voorlichting").first()).toBeVisible();
  await scene(ineke, "network/prevention");
  const fenna = await colleague("Fenna Wijngaard");
  await fenna.goto("/beheer/preventie");
  await expect(fenna.getByRole("main")).not.toContainText("liefst in het Pools");
});

/** What was done in this year, as the employer reads it. */
async function thisYear(page: Page, year: number) {
  const table = page.getByRole("table", { name: `In ${year}` });
  const line = async (kind: string) => {
    const row = table
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: kind, exact: true }) });
    const [times = "0", hours = "0"] = await row.getByRole("cell").allTextContents();
    return { times: Number(times), hours: Number(hours) };
  };
  return { sessions: await line("Voorlichting, gevraagd"), advice: await line("Advies, ongevraagd") };
}
