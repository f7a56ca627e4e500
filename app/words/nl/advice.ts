import type { ProtocolSettings } from "~/domain/tenancy/settings";
import { type OnTrack, onTrack } from "./on-track";

type Rules = Pick<
  ProtocolSettings,
  "criminalOffenceRule" | "sector" | "hasMinors" | "shortName" | "boardName"
>;

const sectorWords = {
  minors: "Is iemand jonger dan 18 jaar?",
  publicBody: "De werkgever is een overheid",
} as const;

export const adviceWords = onTrack((either) => ({
  offence: "Bij een strafbaar feit",
  asTheyRead: either("Zo leest de melder het", "Zo leest deze persoon het"),
  police: either(
    "Wijs altijd op aangifte. Aangifte doet de melder zelf.",
    "Wijs altijd op aangifte. Aangifte doet deze persoon zelf.",
  ),
  rules: {
    tellFirst: either(
      (shortName: string, boardName: string) =>
        `Bij ${shortName} moet ${boardName} het weten. Vertel dat de melder eerst.`,
      (shortName: string, boardName: string) =>
        `Bij ${shortName} moet ${boardName} het weten. Vertel dat deze persoon eerst.`,
    ),
    consent: either(
      "U deelt alleen iets als de melder ja zegt.",
      "U deelt alleen iets als deze persoon ja zegt.",
    ),
    conditions: either(
      "U deelt alleen iets als de melder ja zegt. Zonder ja gelden vijf voorwaarden, alle vijf.",
      "U deelt alleen iets als deze persoon ja zegt. Zonder ja gelden vijf voorwaarden, alle vijf.",
    ),
  },
}));

/** What the employer's rule asks of the counsellor at a criminal offence (conflict C1). */
export function offenceAdvice({ criminalOffenceRule, shortName, boardName }: Rules, track: OnTrack): string {
  const { rules } = adviceWords(track);
  switch (criminalOffenceRule) {
    case "inform_board_with_knowledge":
      return rules.tellFirst(shortName, boardName);
    case "consent_only":
      return rules.consent;
    case "consent_or_five_conditions":
      return rules.conditions;
  }
}

/** Whom the law binds besides: never the counsellor, who works elsewhere (domain 2.3). Empty where nothing is special. */
export function sectorAdvice({ sector, hasMinors }: Rules): { title: string; text: string }[] {
  const notes: { title: string; text: string }[] = [];
  if (hasMinors && sector !== "private" && sector !== "public_body")
    notes.push({
      title: sectorWords.minors,
      text: "U werkt niet bij de school en hebt zelf geen meldplicht. Wijs wel op aangifte en de vertrouwensinspecteur.",
    });
  if (hasMinors && (sector === "private" || sector === "public_body"))
    notes.push({
      title: sectorWords.minors,
      text: "U hebt zelf geen meldplicht. Wijs wel op aangifte en op Veilig Thuis.",
    });
  if (sector === "public_body")
    notes.push({
      title: sectorWords.publicBody,
      text: "Hoort de werkgever van een misdrijf? Dan kan zij aangifte moeten doen. Bespreek dat voordat zij iets hoort.",
    });
  return notes;
}
