import type { HoldReason } from "~/domain/intake/contents";
import { onTrack } from "./on-track";

/** Keeping and destroying, on the counsellor's side. */
export const keepingWords = onTrack((either) => ({
  part: "Bewaren en vernietigen",
  back: "Terug naar het dossier",
  title: (name: string) => `Dossier ${name}: bewaren en vernietigen`,
  until: (day: string) => `Wordt vernietigd op ${day}, als er niets verandert.`,
  why: "Zolang het dossier open is, schuift die dag op. Na het sluiten geldt de bewaartijd van het protocol.",
  held: (day: string) => `Vastgehouden tot en met ${day}.`,
  wished: either(
    (day: string) => `De melder wil vernietigen. Dat gebeurt op ${day}.`,
    (day: string) => `Deze persoon wil vernietigen. Dat gebeurt op ${day}.`,
  ),
  open: "Vasthouden of vernietigen",
  hold: {
    title: "Vasthouden",
    text: either(
      "Loopt er iets waarvoor het dossier nodig is? Dan wordt er tot uw dag niets vernietigd. Ook niet als de melder dat vraagt. De melder leest de reden en de dag.",
      "Loopt er iets waarvoor het dossier nodig is? Dan wordt er tot uw dag niets vernietigd. Ook niet als deze persoon dat vraagt. Deze persoon leest de reden en de dag.",
    ),
    reason: "Waarom?",
    choose: "Kies",
    reasons: {
      formal_procedure: "Er loopt een formele procedure",
      lvv_complaint: "Er loopt een klacht bij de LVV",
      court: "Er loopt een zaak bij de rechter",
    } satisfies Record<HoldReason, string>,
    until: "Tot en met welke dag?",
    untilHint: (day: string) => `Uiterlijk ${day}. Daarna kunt u opnieuw vasthouden.`,
    put: "Houd dit dossier vast",
    again: "Verander de reden of de dag",
    end: "Laat het vasthouden nu eindigen",
    endText: "Is vasthouden niet meer nodig? Wat intussen vernietigd moest worden, is dan meteen weg.",
    wished: either(
      "De melder wil dat dit wordt vernietigd. U kunt het nu niet langer vasthouden.",
      "Deze persoon wil dat dit wordt vernietigd. U kunt het nu niet langer vasthouden.",
    ),
  },
  wish: {
    title: either("De melder wil alles vernietigen", "Deze persoon wil alles vernietigen"),
    own: either(
      "De melder heeft een eigen code en doet dit zelf, op de eigen pagina.",
      "Deze persoon heeft een eigen code en doet dit zelf, op de eigen pagina.",
    ),
    text: either(
      "Deze melder heeft geen code. Zei de melder u dat alles weg moet? Leg dat hier vast. Binnen een minuut is alles weg. Niemand kan dat terugdraaien.",
      "Deze persoon heeft geen code. Zei deze persoon u dat alles weg moet? Leg dat hier vast. Binnen een minuut is alles weg. Niemand kan dat terugdraaien.",
    ),
    laterText: (day: string) =>
      `Het dossier wordt vastgehouden. De wens wordt onthouden en alles is weg op ${day}.`,
    on: either("Op welke dag zei de melder dit?", "Op welke dag zei deze persoon dit?"),
    sure: either(
      "De melder weet dat niemand dit kan terugdraaien",
      "Deze persoon weet dat niemand dit kan terugdraaien",
    ),
    proof: "Uw wachtwoord, of de zes cijfers uit uw app",
    do: "Vernietig alles",
    back: either("De melder wil toch bewaren", "Deze persoon wil toch bewaren"),
  },
  errors: {
    title: "Nog niet vastgelegd",
    reason: "Kies een reden.",
    until: "Kies een dag na vandaag.",
    tooLong: (day: string) => `Kies een dag tot en met ${day}.`,
    wished: either(
      "De melder wil dat dit wordt vernietigd. Vasthouden kan niet meer.",
      "Deze persoon wil dat dit wordt vernietigd. Vasthouden kan niet meer.",
    ),
    on: either(
      "Kies de dag waarop de melder dit zei, niet na vandaag.",
      "Kies de dag waarop deze persoon dit zei, niet na vandaag.",
    ),
    sure: either("Zet een vinkje als de melder dit weet.", "Zet een vinkje als deze persoon dit weet."),
    proof: {
      empty: "Vul uw wachtwoord in, of de zes cijfers uit uw app.",
      wrong: "Dit klopt niet. Vul uw wachtwoord in, of de zes cijfers uit uw app.",
      used: "Deze cijfers zijn al gebruikt. Wacht op de volgende zes, of vul uw wachtwoord in.",
    },
  },
}));

/** What was destroyed lately; which track a dossier was on is gone with it, and so these name nobody. */
export const goneWords = {
  link: "Wat de laatste dertig dagen is vernietigd",
  title: "Vernietigd",
  lead: "Dossiers van u die in de laatste dertig dagen zijn vernietigd. Wat erin stond, is weg.",
  asked: "De wens is vastgelegd. Binnen een minuut is alles weg; dan staat het hieronder.",
  dossier: "Dossier",
  day: "Dag",
  ground: "Waarom",
  grounds: { wish: "De ander wilde het", term: "De bewaartijd was om" },
  empty: {
    title: "Niets vernietigd.",
    next: "Wordt er een dossier vernietigd, dan staat het hier dertig dagen.",
  },
  rest: "Wat blijft: het nummer van het dossier, de dag en de reden. In reservekopieën is de inhoud uiterlijk 30 dagen later weg.",
} as const;
