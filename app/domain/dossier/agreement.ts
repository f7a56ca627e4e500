import type { CivilDay } from "~/domain/clock";
import type { Composed } from "~/domain/documents/clause";
import { AGREEMENT_TEXT_FROM, trustAgreement } from "~/domain/documents/trust-agreement";
import type { Language, Track } from "~/domain/intake/schema";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import type { ReadText } from "~/domain/tracks/entries";

/** Between whom, and under which protocol, a trust agreement is made. */
export type Parties = {
  track: Track;
  settings: ProtocolSettings;
  counsellor: string;
  deputy: string | null;
  network: { name: string; phone: string };
};

/** The text as it is read before the yes. */
export function agreementBefore(between: Parties, language: Language): Composed {
  return composed(between, language, { reporter: null, signed: null });
}

/** The text as it was agreed on the own page: with a name, a pen name or none (S1-17). It stays as it is. */
export function agreementSigned(
  between: Parties,
  language: Language,
  { name, on }: { name: string; on: CivilDay },
): ReadText {
  const { title, blocks } = composed(between, language, {
    reporter: name || null,
    signed: { how: "portal", on },
  });
  return { version: AGREEMENT_TEXT_FROM, language, agreed: { title, blocks } };
}

function composed(
  { track, settings, counsellor, deputy, network }: Parties,
  language: Language,
  { reporter, signed }: { reporter: string | null; signed: { how: "portal"; on: CivilDay } | null },
): Composed {
  const names = { reporter, counsellor, deputy, network };
  return trustAgreement({ track, settings, language, names, signed });
}
