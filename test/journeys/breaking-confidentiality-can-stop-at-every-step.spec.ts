import { filledIn } from "#test/support/course-plan";
import { expect, type Page } from "#test/support/journey";
import { test } from "#test/support/own-house";
import { scene } from "#test/support/scene";
import { seated } from "#test/support/seated";
import { trackOn } from "~/domain/tracks/all";

const FIVE = ["tried_everything", "conscience", "no_other_way", "harm_if_silent", "speaking_helps"];

test("S2-32 S2-33 S2-34 S2-37: breaking confidentiality is stopped once, goes to its end once, and the office reads one number", async ({
  person,
  colleague,
  house,
}) => {
  const ub = trackOn("unwanted_behaviour", "2026-11-01");
  const { staff, reporter, dossierId, day, one } = await seated({ person, house }, ub, {
    slug: "oosterwaarde",
    name: "Ruben Tjin-A-Loe",
    stage: "contacted",
  });
  const table = trackOn("confidentiality", day);
  const byPost = async (name: string, over: Record<string, string> = {}) => {
    const asks = filledIn(table.steps[name]?.asks, day);
    const answer = await one.counsellor({
      doe: "stap",
      stap: name,
      procedure: "geheimhouding",
      ...asks,
      ...over,
    });
    expect(answer.status, name).toBe(303);
  };
  const fold = (name: string) => staff.locator(`#geheimhouding-${name.replaceAll("_", "-")}`);

  await staff.goto(`/werkplek/dossiers/${dossierId}`);
  await staff.getByRole("link", { name: "Geheimhouding doorbreken" }).click();
  await fold("consider").getByLabel("Een ernstige bedreiging").check();
  await fold("consider").getByLabel("Wat is er aan de hand?").fill("Iemand wil een ander iets aandoen.");
  await save(staff, fold("consider"));
  for (const name of ["ask", "be_refused", "tried_everything"]) await byPost(name);

  await staff.reload();
  await expect(staff.getByRole("navigation", { name: "Delen van het dossier" })).toContainText(
    "Geheimhouding",
  );
  await scene(staff, "counsellor/breach");
  const second = fold("conscience");
  await expect(second).toHaveAttribute("open");
  await save(staff, second);
  await expect(staff.getByRole("alert")).toContainText("Waarom is hieraan voldaan?");
  await expect(fold("review")).toHaveCount(0);
  await fold("stop").locator("> summary").click();
  await fold("stop").getByLabel("Waarom stopt u?").fill("De melder praat nu zelf met de politie.");
  await save(staff, fold("stop"));
  await expect(staff.getByText("De geheimhouding is niet doorbroken.").first()).toBeVisible();

  for (const name of ["consider_again", "ask", "be_refused", ...FIVE, "review"]) await byPost(name);
  await byPost("notify", { "a.told": "Ik ga dit vertellen, en u hoort het eerst." });
  await reporter.goto("/mijn-melding?taal=nl");
  await expect(reporter.getByText("Ik ga dit vertellen, en u hoort het eerst.").first()).toBeAttached();
  await expect(reporter.locator("body")).not.toContainText("Iemand wil een ander iets aandoen.");
  for (const name of ["disclose", "talk_after"]) await byPost(name);
  await staff.reload();
  await expect(staff.getByText("De procedure is afgerond.", { exact: false }).first()).toBeVisible();
  await scene(staff, "counsellor/breach-ended");

  const office = await colleague("Ineke Dral");
  await office.goto("/netwerk");
  const number = office.getByRole("region", { name: "Geheimhouding doorbreken" });
  await expect(number).toContainText(
    `In ${day.slice(0, 4)} rondden vertrouwenspersonen 2 van deze procedures af.`,
  );
});

async function save(page: Page, fold: ReturnType<Page["locator"]>): Promise<void> {
  await fold.getByRole("button", { name: /^Leg vast/ }).click();
  await page.waitForLoadState();
}
