import { addDays, addMonths, type CivilDay } from "~/domain/clock";
import type { HoldReason, State } from "~/domain/intake/contents";
import { lawOn } from "~/domain/law-data";
import type { ProtocolSettings } from "~/domain/tenancy/settings";

/** How long a dossier stays, as both sides read it. */
export type Keeping = {
  /** The day on which it is destroyed when nothing changes. */
  destroyOn: CivilDay | null;
  /** Why and until when nothing of it may be destroyed, and the first day on which it may. */
  hold: { reason: HoldReason; until: CivilDay; freeOn: CivilDay } | null;
  /** The reporter wants it gone; it waits for the hold to end, or for the worker. */
  wish: boolean;
};

export function keepingOf(
  timers: readonly { due_on: CivilDay; on_wish: boolean }[],
  { hold: kept }: Pick<State, "hold">,
  today: CivilDay,
): Keeping {
  const hold = kept && kept.until >= today ? { ...kept, freeOn: addDays(kept.until, 1) } : null;
  const [first] = timers.map((timer) => timer.due_on).sort();
  const after = hold?.freeOn ?? today;
  return {
    destroyOn: first === undefined ? null : first < after ? after : first,
    hold,
    wish: timers.some((timer) => timer.on_wish),
  };
}

/** The last day on which a hold that is put today may end. */
export const lastHoldDay = (today: CivilDay): CivilDay => addMonths(today, lawOn(today).longestHoldMonths);

/** The day on which a dossier that closes now is destroyed, by the protocol it came under (S0-20). */
export const keptUntil = (
  closedOn: CivilDay,
  { retentionMonths }: Pick<ProtocolSettings, "retentionMonths">,
): CivilDay => addMonths(closedOn, retentionMonths);
