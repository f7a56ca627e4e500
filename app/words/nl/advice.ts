import type { ProtocolSettings } from "~/domain/tenancy/settings";

type Rules = Pick<
  ProtocolSettings,
  "criminalOffenceRule" | "sector" | "hasMinors" | "shortName" | "boardName"
>;

export const adviceWords = {
  offence: "Bij een strafbaar feit",
  minors: "Is iemand jonger dan 18 jaar?",
  publicBody: "De werkgever is een overheid",
  asTheyRead: "Zo leest de melder het",
  police: "Wijs altijd op aangifte. Aangifte doet de melder zelf.",
} as const;

/** What the employer's rule asks of the counsellor at a criminal offence (conflict C1). */
export function offenceAdvice({ criminalOffenceRule, shortName, boardName }: Rules): string {
  switch (criminalOffenceRule) {
    case "inform_board_with_knowledge":
      return `Bij ${shortName} moet ${boardName} het weten. Vertel dat de melder eerst.`;
    case "consent_only":
      return "U deelt alleen iets als de melder ja zegt.";
    case "consent_or_five_conditions":
      return "U deelt alleen iets als de melder ja zegt. Zonder ja gelden vijf voorwaarden, alle vijf.";
  }
}

/** Whom the law binds besides: never the counsellor, who works elsewhere (domain 2.3). Empty where nothing is special. */
export function sectorAdvice({ sector, hasMinors }: Rules): { title: string; text: string }[] {
  const notes: { title: string; text: string }[] = [];
  if (hasMinors && sector !== "private" && sector !== "public_body")
    notes.push({
      title: adviceWords.minors,
      text: "U werkt niet bij de school en hebt zelf geen meldplicht. Wijs wel op aangifte en de vertrouwensinspecteur.",
    });
  if (hasMinors && (sector === "private" || sector === "public_body"))
    notes.push({
      title: adviceWords.minors,
      text: "U hebt zelf geen meldplicht. Wijs wel op aangifte en op Veilig Thuis.",
    });
  if (sector === "public_body")
    notes.push({
      title: adviceWords.publicBody,
      text: "Hoort de werkgever van een misdrijf? Dan kan zij aangifte moeten doen. Bespreek dat voordat zij iets hoort.",
    });
  return notes;
}
