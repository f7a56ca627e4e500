import type { CriminalOffenceRule } from "~/domain/intake/schema";

export const employerHomeWords = {
  title: (employer: string) => `De pagina van ${employer}`,
  lead: "Hier staat wat uw mensen zien, en wie hen helpt.",
  states: {
    setup: "Nog niet open",
    ready: "Klaar om open te gaan",
    live: "Open voor uw mensen",
    paused: "Tijdelijk dicht",
    ended: "Gestopt",
  },
  link: {
    title: "Uw eigen link",
    label: "Adres van uw pagina",
    hint: "Zet dit adres op het intranet en op uw posters. Het is voor iedereen hetzelfde.",
    copy: "Kopieer het adres",
    qr: "QR-code die naar uw pagina leidt",
    saveQr: "Download de QR-code als afbeelding",
    domains: "Mailadressen van uw werk",
    domainsHint: "Een melder kan zo’n adres niet opgeven. Dan zou de werkgever kunnen meelezen.",
  },
  panel: {
    title: "Uw vertrouwenspersonen",
    gap: "Uw mensen kunnen nu niet kiezen tussen een vrouw en een man.",
    gapNext: "Bel het netwerkbureau om iemand toe te voegen.",
    noPhone: "Geen telefoonnummer opgegeven",
    empty: {
      title: "Nog geen vertrouwenspersonen.",
      next: "Het netwerkbureau koppelt er een vrouw en een man aan.",
    },
  },
  protocol: {
    title: "Uw afspraken",
    version: "Protocol",
    versionValue: (major: number) => `Versie ${major}, geldt sinds`,
    firstContact: "Eerste contact",
    offence: "Bij een strafbaar feit",
    retention: "Bewaren",
    retentionValue: (months: number) =>
      months === 0
        ? "Wij vernietigen het dossier meteen na het afsluiten."
        : `Tot ${months} ${months === 1 ? "maand" : "maanden"} na het afsluiten. Daarna vernietigen wij het dossier.`,
    rules: {
      inform_board_with_knowledge: "De leiding hoort het. De melder weet dat van tevoren.",
      consent_only: "Wij delen alleen iets als de melder ja zegt.",
      consent_or_five_conditions:
        "Alleen met een ja van de melder, of bij ernstig gevaar. De melder hoort het dan eerst.",
    } satisfies Record<CriminalOffenceRule, string>,
  },
} as const;

/** The first-contact term as the employer's protocol sets it. */
export function firstContactWords(days: number, unit: "calendar" | "working"): string {
  const [one, many] = unit === "calendar" ? ["dag", "dagen"] : ["werkdag", "werkdagen"];
  return `Binnen ${days === 1 ? `één ${one}` : `twee ${many}`}`;
}
