import type { Language } from "~/domain/intake/schema";
import { data } from "~/framework";
import { errorFacts } from "~/http/error-facts.server";

/**
 * The one 404 for employers that are unknown, paused or ended: same words, same bytes (decision 30). What was posted
 * stands in it: a page may close between the writing and the sending, and open again.
 */
export function unavailable(lang: Language, posted?: ReadonlyMap<string, string>): unknown {
  const fields = [...(posted ?? [])].map(([name, value]) => ({ name, value }));
  return data({ ...errorFacts(lang), fields }, { status: 404 });
}
