import type { Pressure } from "~/domain/pressure/schema";

/** `/werkplek/druk`, and what a supervisor of the network reads of it. */
export const pressureWords = {
  title: "Druk op uw werk",
  back: "Uw profiel",
  link: "Zet iemand u onder druk om uw werk? Leg het vast",
  lead: "U bent beschermd. Niemand mag u benadelen om uw werk als vertrouwenspersoon.",
  never: "Schrijf hier niets over een zaak; bellen kan altijd:",
  who: "Alleen wie bij het netwerk beslist, leest dit. De werkgever ziet er nooit iets van.",
  kinds: {
    who_reported: "Iemand vroeg wie er meldde",
    what_was_told: "Iemand vroeg wat een melder vertelde",
    stop_or_change: "Iemand wilde een melding laten stoppen of veranderen",
    threatened: "Iemand dreigde met gevolgen voor mijn plek",
    withheld: "Ik kreeg geen tijd, ruimte of toegang",
    treated_worse: "Ik werd slechter behandeld na een zaak",
    other: "Iets anders",
  } satisfies Record<Pressure["kind"], string>,
  by: {
    leadership: "Bestuur of directie",
    hr: "HR",
    manager: "Een leidinggevende",
    works_council: "De ondernemingsraad",
    other: "Iemand anders",
  } satisfies Record<Pressure["by"], string>,
  wants: {
    record: "Alleen vastleggen",
    call: "Het netwerk belt mij",
    speak: "Het netwerk spreekt met de werkgever, maar praat eerst met mij",
  } satisfies Record<Pressure["wants"], string>,
  write: "Leg vast",
  fields: {
    employer: "Bij welke werkgever",
    day: "Op welke dag",
    kind: "Wat gebeurde er",
    by: "Door wie",
    wants: "Wat wilt u dat het netwerk doet",
    choose: "Kies",
  },
  submit: "Leg vast",
  list: "Wat u vastlegde",
  empty: { title: "Nog niets.", next: "Legt u iets vast, dan staat het hier." },
  kept: (months: number) =>
    `Wij bewaren dit ${months} maanden. Wat u vroeg en nog wacht, blijft langer staan.`,
  written: "Vastgelegd op",
  wish: "Wens:",
  waits: "Wacht op een gesprek",
  recorded: "Vastgelegd",
  done: "Besproken",
  on: "op",
  withdraw: "Haal weg",
  of: (employer: string) => `bij ${employer},`,
  flash: {
    recorded: "Vastgelegd.",
    asked: "Vastgelegd. Iemand van het netwerk belt u.",
    withdrawn: "Weggehaald.",
  },
  errors: {
    tenantId: "Kies een werkgever waarvoor u werkt of werkte.",
    day: "Vul een dag in van de laatste twee jaar, niet na vandaag.",
    kind: "Kies wat er gebeurde.",
    by: "Kies door wie.",
    wants: "Kies wat het netwerk doet.",
    discussed: "Dit is al besproken en blijft staan.",
  },
  problem: "Er is iets niet goed.",
  keptTyped: "Wat u koos, staat er nog.",
} as const;

export const officePressureWords = {
  title: "Druk op vertrouwenspersonen",
  back: "Overzicht",
  lead: "Een vertrouwenspersoon is beschermd. Bel eerst met haar of hem, dan pas met de werkgever.",
  never: "Vraag niet naar een zaak. De werkgever hoort dit nooit zonder ja van de vertrouwenspersoon.",
  line: (open: number) =>
    open === 1
      ? "1 vertrouwenspersoon wacht op een gesprek over druk op het werk."
      : `${open} keer wacht een vertrouwenspersoon op een gesprek over druk op het werk.`,
  quiet: "Niemand wacht op een gesprek over druk op het werk.",
  see: "Bekijk wat is vastgelegd",
  open: "Bel deze mensen",
  openEmpty: { title: "Niemand wacht.", next: "Vraagt iemand om een gesprek, dan staat het hier." },
  rest: "Vastgelegd en besproken",
  restEmpty: { title: "Nog niets.", next: "Legt iemand iets vast, dan staat het hier." },
  discuss: "Besproken",
  with: (name: string) => `met ${name}`,
  flash: { discussed: "Besproken. De vertrouwenspersoon ziet dat ook." },
} as const;
