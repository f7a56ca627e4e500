import { begun } from "#test/support/begun-case";
import { act, consent, isNotOffered, step, type Walk, walkOn } from "#test/support/course-in-browser";
import { expect, type JourneyHouse } from "#test/support/journey";
import { test } from "#test/support/own-house";
import { comeBack } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { moveClock } from "#test/support/visitor";
import { addDays } from "~/domain/clock";

/** Three moments at a place that is not the employer's; the reporter takes the second. */
async function meetsAtNeutralPlace({ staff, reporter, dossierId, day }: Walk): Promise<void> {
  await staff.goto(`/werkplek/dossiers/${dossierId}?deel=afspraak`);
  await staff.getByText("Stel drie tijden voor").click();
  await staff.getByLabel("Waar?").fill("Bibliotheek, kamer 2");
  await staff.getByLabel(/niet van de werkgever/).check();
  for (const number of [1, 2, 3]) {
    await staff.locator(`#dag${number}`).fill(addDays(day, number + 1));
    await staff.locator(`#tijd${number}`).fill("19:00");
  }
  await staff.locator('button[value="afspraak"]').click();
  await reporter.goto("/mijn-melding?taal=nl");
  await reporter.locator('[name="tijd"][value="1"]').check();
  await reporter.locator('button[value="tijd"]').click();
  await staff.goto(`/werkplek/dossiers/${dossierId}?deel=afspraak`);
  await expect(staff.getByRole("main")).toContainText("Afgesproken: ");
}

/** What steps 12 and 13 will tell of this one: that it was accepted, and how it ended, never of whom. */
const COUNTED = [
  "accepted report",
  "action aftercare",
  "action attend_conversation",
  "action options_explored",
  "alleged_role unknown",
  "channel web_form",
  "closing_reason listening_only",
  "first_contact met",
  "formal no",
  "handled_well yes",
  "kind bullying",
  "length month",
  "relation unknown",
  "track unwanted_behaviour",
];

/** What the figures of an employer say, by name, of all years together: a story may begin in one and end in another. */
async function figures(house: JourneyHouse, slug: string): Promise<Map<string, number>> {
  const rows = await house.sql<{ name: string; n: number }>(
    "owner",
    `select c.dimension || ' ' || c.value as name, sum(c.n)::int as n from stat_counter c join employer e on e.id = c.tenant_id
      where e.slug = $1 group by 1`,
    [slug],
  );
  return new Map(rows.map(({ name, n }) => [name, n]));
}

// Last of all by its name: two years later no certificate of the cast is valid any more.
test("S0-04 S0-06 S0-07 S0-08 S0-09 S0-10 S0-11 S0-13 S0-15 S0-18 S0-19 S0-20: told, met, described, approved, helped, looked back, closed, counted, destroyed", async ({
  person,
  colleague,
  house,
}) => {
  const before = await figures(house, "de-linde");
  const walk = await begun({ person, colleague, house }, "de-linde");
  await step(walk, "explain");
  await meetsAtNeutralPlace(walk);
  await walkOn(walk, ["judge_fit", "sign"]);
  await step(walk, "describe", { text: "U wordt in overleggen uitgelachen." });
  await step(walk, "offer");
  await step(walk, "ask_change", { words: "Niet uitgelachen maar overgeslagen." });
  await step(walk, "describe", { text: "U wordt in overleggen overgeslagen." });
  await step(walk, "offer");
  await walk.reporter.goto("/mijn-melding?taal=nl");
  await expect(walk.reporter.getByText("U wordt in overleggen overgeslagen.").first()).toBeVisible();
  await scene(walk.reporter, "reporter/description");
  await isNotOffered(walk, "stap", "explore");
  await step(walk, "approve");
  await isNotOffered(walk, "daad", "attend");
  await step(walk, "give_mandate");
  await walkOn(walk, ["explore", { step: "decide", act: "attend" }]);
  await isNotOffered(walk, "daad", "attend");
  await consent(walk, "attend", true);
  await scene(walk.staff, "counsellor/consents");
  await act(walk, "attend");
  await walkOn(walk, ["wind_up", "evaluate", "hold_aftercare", "classify"]);
  await scene(walk.staff, "counsellor/aftercare");
  await step(walk, "close");
  await walk.staff.goto(`/werkplek/dossiers/${walk.dossierId}`);
  await expect(walk.staff.getByRole("main")).toContainText("Gesloten");

  const after = await figures(house, "de-linde");
  const counted = [...after].flatMap(([name, n]) => (n === before.get(name) ? [] : [name])).sort();
  expect(counted).toEqual(COUNTED);
  expect(after.get("accepted report")).toBe((before.get("accepted report") ?? 0) + 1);

  await moveClock(house, "P24M");
  await moveClock(house, "P1D");
  const left = await house.sql("owner", "select 1 from dossier where id = $1", [walk.dossierId]);
  expect(left).toEqual([]);
  expect(await figures(house, "de-linde")).toEqual(after);
  const again = await person();
  await comeBack(again, walk.code);
  await expect(again.getByRole("alert")).toBeVisible();
});
