import type { DecisionKind, DecisionState } from "~/domain/accounts/decision-schema";

/** What two people of the office decide together. */
export const decisionWords = {
  title: "Besluiten van twee mensen",
  lead: "De een vraagt, de ander bevestigt. Zo kan niemand alleen veranderen wie meldingen leest.",
  wait: "Daarna loopt een wachttijd. De vertrouwenspersonen horen het en u kunt het nog stoppen.",
  open: {
    title: "Wacht op een tweede persoon",
    empty: { title: "Niets wacht op u.", next: "Vraagt een collega iets, dan staat dat hier." },
  },
  coming: {
    title: "Gaat vanzelf in",
    empty: {
      title: "Niets gaat binnenkort in.",
      next: "Zijn er twee akkoord, dan staat het hier tot het ingaat.",
    },
  },
  settled: { title: "Het laatst besloten" },
  kinds: {
    panel_add: (person: string, employer: string) => `${person} komt in het panel van ${employer}`,
    panel_remove: (person: string, employer: string) => `${person} gaat uit het panel van ${employer}`,
    key_replace: (person: string) => `${person} krijgt een nieuwe sleutel`,
    employer_open: (_person: string, employer: string) => `${employer} gaat open`,
    statutory_channel: (_person: string, employer: string) => `Officiële meldingen van ${employer}`,
    slug: (_person: string, employer: string) => `Nieuw adres voor ${employer}`,
    office_person: (person: string) => `${person} mag op het bureau meebeslissen`,
  } satisfies Record<DecisionKind, (person: string, employer: string) => string>,
  hints: {
    panel_add: "Nieuwe meldingen kunnen daarna naar deze persoon gaan.",
    panel_remove: "Nieuwe meldingen gaan niet meer naar deze persoon. Lopende dossiers blijven.",
    key_replace:
      "Bel deze persoon eerst op een nummer dat u kent. De oude sleutel opent daarna niets meer. Melders geven zelf opnieuw toegang.",
    employer_open: "De pagina wordt zichtbaar en mensen kunnen melden.",
    statutory_channel: "Er komt een nieuwe versie van de afspraken. Lopende dossiers houden de oude.",
    slug: "Oude posters en links werken daarna niet meer.",
    office_person: "Bel deze collega eerst. Wie meebeslist, telt als een van de twee.",
  } satisfies Record<DecisionKind, string>,
  losesAccused: (person: string) =>
    `${person} is hier aangewezen voor beschuldigden. Vanuit het panel kan dat niet meer. Wijs eerst iemand anders aan.`,
  values: { none: "Neemt niemand aan", network_receives: "Neemt het netwerk aan" } as Record<string, string>,
  states: {
    waiting: "Wacht",
    confirmed: "Akkoord",
    done: "Ingegaan",
    stopped: "Gestopt",
    void: "Vervallen",
  } satisfies Record<DecisionState, string>,
  asked: "Gevraagd op",
  by: "door",
  bySelf: "door de vertrouwenspersoon zelf",
  second: "Bevestigd door",
  effect: "Gaat in op",
  mine: "U vroeg dit zelf. Een collega bevestigt.",
  confirm: "Bevestig",
  stop: "Stop dit",
  ask: {
    title: "Vraag een besluit",
    employer: "Werkgever",
    counsellor: "Vertrouwenspersoon",
    choose: "Kies",
    member: "Wie gaat er uit welk panel?",
    channel: "Officiële meldingen",
    slug: "Nieuw adres",
    slugHint: "3 tot 40 kleine letters, cijfers en streepjes.",
    submit: "Vraag dit aan",
    folds: {
      panel_add: ["Iemand in een panel", "Alleen wie al eigen sleutels heeft"],
      panel_remove: ["Iemand uit een panel", "Lopende dossiers blijven bij die persoon"],
      employer_open: ["Een werkgever openen", "Als alles op de lijst klaar is"],
      statutory_channel: ["Officiële meldingen", "Wie ze aanneemt"],
      slug: ["Het adres van een pagina", "Alleen voordat er iets is gedrukt"],
    } satisfies Partial<Record<DecisionKind, readonly [string, string]>>,
  },
  flash: {
    asked: "Gevraagd. Uw collega’s krijgen nu een mail.",
    confirmed: "Bevestigd.",
    stopped: "Gestopt. Er verandert niets.",
  },
  problems: {
    not_allowed: "Dit kan niet met uw account. Eerst zeggen twee collega’s dat u mag meebeslissen.",
    not_possible: "Dit kan nu niet. Misschien is het al zo, of mist er nog een eigen sleutel.",
    already: "Dit is al gevraagd. Kijk hieronder.",
    same_person: "U vroeg dit zelf. Een ander moet het bevestigen.",
    gone: "Dit wacht niet meer. Kijk hieronder hoe het er nu voor staat.",
    not_green: "Er staat nog iets open op de lijst van deze werkgever. Kijk bij Werkgevers.",
    unclear: "Vul alles in van wat u vraagt.",
  },
} as const;
