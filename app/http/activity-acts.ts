import type { Writing } from "~/data/tables";
import { callOff, hold, plan, writeDown } from "~/domain/prevention/commands";
import { placesOf } from "~/domain/prevention/queries";
import { Deed, QuarterHours } from "~/domain/prevention/schema";
import type { ActivityFlash, ActivityProblem } from "~/ui/staff/activity-parts";
import { preventionWords } from "~/words/nl/prevention";
import { CARRIED_FIELD, carriedFor, FORM_FIELD, onceFor } from "./carried.server";
import { UUID } from "./ids";
import { problemsIn } from "./problems";

type Answer = { flash: ActivityFlash } | { problems: ActivityProblem[] };

/** What can have been done on a page of prevention. */
export const FLASHES = Object.keys(preventionWords.flash) as ActivityFlash[];

/** One id for one form that was shown and what was typed in it. */
export const onceOf = (posted: ReadonlyMap<string, string>): string =>
  onceFor(posted.get(FORM_FIELD), JSON.stringify([posted.get("doe"), typedIn(posted)]));

/** What was typed before a session ended, for the one who typed it. */
export const carriedIn = (
  who: string,
  path: string,
  posted: ReadonlyMap<string, string>,
): Record<string, string> =>
  typedIn(new Map(Object.entries(carriedFor(who, path, posted.get(CARRIED_FIELD)) ?? {})));

/** The fields of the forms of prevention, as they were typed. */
export const typedIn = (posted: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(
    ["wat", "werkgever", "soort", "onderwerp", "wens", "dag", "uren", "gevraagd"].flatMap((name) => {
      const value = posted.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** What a counsellor or the office does with requests; `counsellorId` is null for the office. */
export async function activityAct(
  tx: Writing,
  posted: ReadonlyMap<string, string>,
  counsellorId: string | null,
): Promise<Answer> {
  const typed = typedIn(posted);
  if (posted.get("doe") === "opschrijven") return writing(tx, posted, counsellorId);
  const id = posted.get("wat") ?? "";
  if (!UUID.test(id)) return { problems: ["not_there"] };
  const day = Deed.shape.heldOn.safeParse(typed.dag);
  switch (posted.get("doe")) {
    case "plannen":
      return day.success
        ? said(await plan(tx, id, counsellorId, day.data), "planned")
        : { problems: ["day"] };
    case "gedaan": {
      const quarterHours = QuarterHours.safeParse(typed.uren);
      if (!day.success || !quarterHours.success) return { problems: [day.success ? "quarterHours" : "day"] };
      return said(
        await hold(tx, id, counsellorId, { day: day.data, quarterHours: quarterHours.data }),
        "held",
      );
    }
    case "afzeggen":
      return said(await callOff(tx, id, counsellorId), "off");
    default:
      return { problems: ["not_now"] };
  }
}

async function writing(
  tx: Writing,
  posted: ReadonlyMap<string, string>,
  counsellorId: string | null,
): Promise<Answer> {
  const typed = typedIn(posted);
  const places = await placesOf(tx);
  const place = places.find((one) => one.id === typed.werkgever);
  if (!place) return { problems: ["employer"] };
  const deed = Deed.safeParse({
    kind: typed.soort,
    theme: typed.onderwerp,
    solicited: typed.gevraagd === "ja",
    heldOn: typed.dag,
    quarterHours: typed.uren,
  });
  if (!deed.success) return { problems: problemsIn(deed.error) };
  const written = await writeDown(tx, place.id, counsellorId, deed.data, onceOf(posted));
  return written.ok ? { flash: "held" } : { problems: ["heldOn"] };
}

const said = (
  outcome: { ok: true } | { ok: false; refusal: ActivityProblem },
  flash: ActivityFlash,
): Answer => (outcome.ok ? { flash } : { problems: [outcome.refusal] });
