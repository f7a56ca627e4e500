import { accountNamed, expect, test } from "#test/support/journey";
import { openFor } from "#test/support/own-panel";
import { scene } from "#test/support/scene";
import { seated } from "#test/support/seated";
import { trackOn } from "~/domain/tracks/all";

const MINE = "/mijn-melding?taal=nl";

test("S0-27 C4: the employer has newer rules, and they hold for the reporter who wants them", async ({
  person,
  house,
}) => {
  const name = "Tjeerd van Wolde";
  const [tjeerd] = await house.sql<{ id: string }>("owner", "select id from account where email = $1", [
    accountNamed(house, name).email,
  ]);
  const { slug, id } = await openFor(house, tjeerd?.id ?? "");
  const track = trackOn("unwanted_behaviour", "2026-11-01");
  const { staff, reporter, dossierId } = await seated({ person, house }, track, {
    slug,
    name,
    stage: "mandated",
  });
  await house.sql(
    "owner",
    `insert into protocol_version (tenant_id, major, settings, in_force_on)
       select tenant_id, 2, settings || $2::jsonb, app.today() from protocol_version where tenant_id = $1`,
    [
      id,
      JSON.stringify({
        criminalOffenceRule: "consent_or_five_conditions",
        counsellorMediationAllowed: true,
        retentionMonths: 12,
      }),
    ],
  );
  await reporter.goto(MINE);
  const newer = reporter.getByRole("region", { name: "Nieuwere afspraken" });
  await expect(newer).toContainText("Voor u verandert niets, behalve als u dat wilt.");
  await newer.getByText("Lees wat er anders is").click();
  await scene(reporter, "reporter/later-version", { dark: true });
  await newer.getByRole("button", { name: "Ja, versie 2 geldt voor mij" }).click();

  await expect(newer).toContainText("voor versie 2 van de afspraken");
  const agreement = reporter.getByRole("region", { name: "De overeenkomst" });
  await expect(agreement).toContainText("Tot dan deelt Tjeerd niets zonder uw ja.");
  await scene(reporter, "reporter/later-taken", { dark: true });
  await staff.goto(`/werkplek/dossiers/${dossierId}?deel=verslag`);
  await expect(staff.getByRole("complementary")).toContainText("Deel niets zonder ja.");
  await expect(staff.getByRole("main")).toContainText("Een nieuwere versie van de afspraken");
  await scene(staff, "counsellor/later-taken", { dark: true });

  await agreement.getByText("Lees de nieuwe tekst en teken opnieuw").click();
  await agreement.getByRole("button", { name: "Ja, dit spreken wij af" }).click();
  await expect(agreement).toContainText("Getekend op");
  await expect(agreement).not.toContainText("Tot dan");
});
