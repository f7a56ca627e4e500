import type { Language } from "~/domain/intake/schema";
import { env } from "~/env.server";
import type { ErrorFacts } from "~/root";

/** What an error page needs, since it has no data of its own. */
export function errorFacts(lang: Language): ErrorFacts {
  const { NETWORK_NAME, NETWORK_PHONE, EXIT_URL } = env();
  return { lang, networkName: NETWORK_NAME, phone: NETWORK_PHONE, exitUrl: EXIT_URL };
}
