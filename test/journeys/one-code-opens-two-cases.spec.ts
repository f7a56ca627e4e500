import { step } from "#test/support/course-in-browser";
import { expect, test } from "#test/support/journey";
import { scene } from "#test/support/scene";
import { seated } from "#test/support/seated";
import { trackOn } from "~/domain/tracks/all";

const MINE = "/mijn-melding?taal=nl";

test("S4-22 S4-29: a case turns out to belong on both tracks, and one code opens both", async ({
  person,
  house,
}) => {
  const walk = await seated({ person, house }, trackOn("unwanted_behaviour", "2026-11-01"), {
    slug: "noordzijl",
    name: "Tjeerd van Wolde",
    stage: "contacted",
  });
  const { staff, reporter, dossierId } = walk;
  await step(walk, "propose_other", { why: "De baas betaalt privé-inkopen met de kas." });
  await reporter.goto(MINE);
  await expect(reporter.getByRole("heading", { name: /tweede melding\?$/ })).toBeVisible();
  const proposal = reporter.getByRole("region", { name: "Ook oppakken als integriteit?" });
  await expect(proposal).toContainText("De baas betaalt privé-inkopen met de kas.");
  await scene(reporter, "reporter/other-track");
  await proposal.getByRole("button", { name: "Ja, maak een tweede melding" }).click();

  const cases = reporter.getByRole("region", { name: "Uw meldingen" });
  await expect(cases).toContainText("Omgangsvormen. Die staat op deze pagina.");
  await scene(reporter, "reporter/two-cases");
  await cases.getByRole("button", { name: "Ga naar Integriteit" }).click();
  await expect(cases).toContainText("Integriteit. Die staat op deze pagina.");
  await expect(reporter.getByRole("heading", { name: "Dit is nog geen officiële melding" })).toBeVisible();
  await expect(reporter).toHaveURL(/\/mijn-melding\?taal=nl$/);

  await staff.goto(`/werkplek/dossiers/${dossierId}`);
  await staff.getByRole("link", { name: /, Integriteit$/ }).click();
  await expect(staff.getByRole("link", { name: /, Omgangsvormen$/ })).toBeVisible();
  await scene(staff, "counsellor/linked");
});
