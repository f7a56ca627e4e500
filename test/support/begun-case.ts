import { trackOn } from "~/domain/tracks/all";
import { takeOn } from "./counsellor-steps";
import type { Walk } from "./course-in-browser";
import type { JourneyHouse, Page } from "./journey";
import { keepCode, send, told, writeDown } from "./reporter-steps";

type People = {
  person: (wish?: { script?: boolean }) => Promise<Page>;
  colleague: (name: string) => Promise<Page>;
  house: JourneyHouse;
};

/** A report at one of the employers, accepted and called about; both browsers open. */
export async function begun(
  { person, colleague, house }: People,
  slug: string,
  script = true,
): Promise<Walk & { code: string }> {
  const reporter = await person({ script });
  await writeDown(reporter, slug, told("Er gebeurt iets op het werk."));
  const { code, reader, dossierId } = await send(reporter, house);
  await keepCode(reporter, code);
  const staff = await colleague(reader);
  await takeOn(staff, dossierId);
  const [row] = await house.sql<{ day: string }>("owner", "select app.today()::text as day");
  const day = row?.day ?? "";
  const walk = { track: trackOn("unwanted_behaviour", day), dossierId, day, staff, reporter, code };
  await staff.goto(`/werkplek/dossiers/${dossierId}?deel=gesprek`);
  await staff.getByLabel("Schrijf aan de melder").fill("Dank u dat u dit vertelt.");
  await staff.getByRole("button", { name: "Stuur bericht" }).click();
  return walk;
}
