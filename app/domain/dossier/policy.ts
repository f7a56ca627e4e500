import { dueMoment, isPast } from "~/domain/clock";
import type { State } from "~/domain/intake/contents";
import type { DueMoment } from "~/domain/intake/schema";
import type { Turn } from "./schema";

/** What the reporter reads first: whose turn it is and by when. */
export function turnOf(
  dossier: { standing: string; counsellorId: string | null; acceptDueOn: string | null },
  state: State,
  now: Date,
  parked: { until: string; over: boolean } | null = null,
): Turn {
  if (!dossier.counsellorId) return { who: "nobody", what: "no_reader" };
  const waits = (what: "accept" | "contact" | "answer", due: DueMoment): Turn => ({
    who: "counsellor",
    what,
    due,
    late: isPast(due, now),
  });
  if (dossier.standing === "new") {
    const accept = dossier.acceptDueOn ? dueMoment("accept", dossier.acceptDueOn) : null;
    // A new counsellor is asked while an old one already spoke with the reporter: only this term counts.
    if (accept && state.firstContact) return waits("accept", accept);
    return accept && !isPast(state.contactDue, now) && !isPast(accept, now)
      ? waits("accept", accept)
      : waits("contact", state.contactDue);
  }
  if (!state.firstContact) return waits("contact", state.contactDue);
  if (state.answerDue) return waits("answer", state.answerDue);
  if (dossier.standing === "closed" || parked?.over) return { who: "reporter", what: "closed" };
  return { who: "reporter", what: "read", openUntil: parked?.until ?? null };
}

/** A first contact in time or not, judged by the moment it was made (S0-05). */
export function contactMet(state: State, at: Date): boolean {
  return !isPast(state.contactDue, at);
}

/** A message through the portal is the first contact for who can only be reached there (S0-05). */
export function messageIsContact(state: State, reach: "code" | "call" | "mail"): boolean {
  return state.firstContact === null && reach !== "call";
}
