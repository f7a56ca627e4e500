import type { Language } from "~/domain/intake/schema";

// Names of organisations hold words that nobody may be called by.
const NAMES = /slachtofferhulp|victim support/gi;

const FORBIDDEN: Record<Language, RegExp[]> = {
  nl: [
    /\b48 uur\b/i, // the product counts civil days
    /\b90 dagen\b/i, // the law counts calendar months
    /\b(volledig|helemaal|geheel) anoniem\b/i,
    /\banoniem(iteit)? (is )?gegarandeerd\b/i,
    /\b100 ?%/i,
    /\bend-to-end\b/i,
    /\baltijd vertrouwelijk\b/i,
    /\bdaders?\b/i,
    /\bslachtoffers?\b/i,
    /\bwettelijk verplichte vertrouwenspersoon\b/i,
    /\beerst (met|naar|bij) (uw|je|de) (leidinggevende|manager|chef)\b/i,
    /\bverplicht intern\b/i,
    /\bgeheimhouding door de melder\b/i,
    /\bgeen reactie is (akkoord|instemming)\b/i,
    /\bstilzwijgend\b/i,
    /\bmeld alles\b/i,
  ],
  en: [
    /\b48 hours\b/i,
    /\b90 days\b/i,
    /\b(fully|completely|totally) anonymous\b/i,
    /\banonymity (is )?guaranteed\b/i,
    /\b100 ?%/i,
    /\bend-to-end\b/i,
    /\balways confidential\b/i,
    /\b(perpetrator|offender|culprit)s?\b/i,
    /\bvictims?\b/i,
    /\b(legally required|mandatory) (confidential )?counsellor\b/i,
    /\b(first|always) (with|to) your (manager|supervisor)\b/i,
    /\bsecrecy by the reporter\b/i,
  ],
  pl: [
    /48 godzin/i,
    /90 dni/i,
    /(w pełni|całkowicie|zupełnie) anonimow/i,
    /anonimowość gwarantowana|gwarantujemy anonimowość/i,
    /100 ?%/i,
    /end-to-end/i,
    /zawsze poufn/i,
    /sprawc/i,
    /ofiar/i,
    /obowiązkow[aey] osob[aęy] zaufania/i,
    /najpierw (z|do) (przełożon|kierownik)/i,
  ],
};

/**
 * What no document may say, whoever wrote it: promises that the product cannot keep, terms beside those it counts, names
 * for people that judge them, and duties that the law does not know.
 */
export function forbiddenIn(text: string, language: Language): string[] {
  const spoken = text.replace(NAMES, "");
  return FORBIDDEN[language].flatMap((never) => spoken.match(never)?.[0] ?? []);
}
