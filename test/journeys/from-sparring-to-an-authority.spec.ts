import { act, consent, step, walkOn } from "#test/support/course-in-browser";
import { expect } from "#test/support/journey";
import { test } from "#test/support/own-house";
import { scene } from "#test/support/scene";
import { seated } from "#test/support/seated";
import { moveClock } from "#test/support/visitor";
import { trackOn } from "~/domain/tracks/all";

const MINE = "/mijn-melding?taal=nl";
const WORDS = "Een opdracht gaat al drie keer naar hetzelfde bedrijf.";

test("S4-26 S4-27 S4-28: a talk becomes a report in confidence, no answer comes, and the reporter goes to an authority", async ({
  person,
  house,
}) => {
  const walk = await seated({ person, house }, trackOn("integrity", "2026-11-01"), {
    slug: "oosterwaarde",
    name: "Ruben Tjin-A-Loe",
    stage: "sparring",
  });
  const { staff, reporter, dossierId } = walk;
  await reporter.goto(MINE);
  const official = reporter.locator("#officieel");
  await expect(official.getByRole("heading", { level: 2 })).toHaveText("Dit is nog geen officiële melding");
  await walkOn(walk, ["sign"]);
  await staff.goto(`/werkplek/dossiers/${dossierId}?deel=stappen`);
  await expect(staff.locator("#stap-qualify")).toContainText("Iemand schendt Europees recht");
  await scene(staff, "counsellor/qualify");
  await step(walk, "qualify", { grade: "suspected_wrongdoing" });
  await walkOn(walk, ["find_no_duty", "describe", "offer", "approve", "explore", "tell_control"]);
  await walkOn(walk, [{ step: "decide", act: "relay_confidential" }]);
  await consent(walk, "relay_confidential", true, WORDS);
  await act(walk, "relay_confidential", { done: WORDS });
  await reporter.goto(MINE);
  await expect(official).toContainText("De organisatie beslist over het onderzoek.");
  await expect(reporter.getByRole("link", { name: "Lees precies wat er weggaat (pdf)" })).toBeVisible();

  await moveClock(house, "P8D");
  await staff.goto(`/werkplek/dossiers/${dossierId}`);
  await expect(staff.getByText("Een termijn van de wet is voorbij.", { exact: false })).toBeVisible();
  await scene(staff, "counsellor/term-of-the-law-passed");
  await reporter.context().clearCookies();
  await reporter.goto(MINE);
  await reporter.getByLabel("Uw code", { exact: true }).fill(walk.one.code);
  await reporter.getByRole("button", { name: "Open mijn melding" }).click();
  await expect(official.locator("#buiten")).toContainText("Huis voor Klokkenluiders");
  await scene(reporter, "reporter/term-of-the-law-passed", { dark: true });
  await step(walk, "report_outside", { authority: "acm" });
  await reporter.goto(MINE);
  await expect(official.locator("#buiten")).toHaveCount(0);
});
