import { env } from "~/env.server";
import type { EnvKey } from "./primitives.server";

export type EnvKeys = { pepper: EnvKey; pkmac: EnvKey; totpk: EnvKey; formk: EnvKey };

const keyOf = (current: string, previous: string | undefined): EnvKey => ({
  current: Buffer.from(current, "hex"),
  previous: previous ? Buffer.from(previous, "hex") : null,
});

/** The keys of this environment. None of them opens a dossier; see the limits in the README. */
export function envKeys(): EnvKeys {
  const found = env();
  return {
    pepper: keyOf(found.PEPPER, found.PEPPER_PREV),
    pkmac: keyOf(found.PKMAC, found.PKMAC_PREV),
    totpk: keyOf(found.TOTPK, found.TOTPK_PREV),
    formk: keyOf(found.FORMK, found.FORMK_PREV),
  };
}
