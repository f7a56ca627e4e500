import type { Language } from "~/domain/intake/schema";
import { data } from "~/framework";
import { errorFacts } from "~/http/error-facts.server";

/** The one 404 for employers that are unknown, paused or ended: same words, same bytes (decision 30). */
export function unavailable(lang: Language): unknown {
  return data(errorFacts(lang), { status: 404 });
}
