export const networkHomeWords = {
  title: "Overzicht van het netwerk",
  lead: "Werkgevers, vertrouwenspersonen en wat nog mist.",
  gaps: {
    title: "Gaten in de panels",
    empty: { title: "Geen gaten.", next: "Mist er bij een werkgever iemand, dan staat dat hier." },
    due: "Vul aan",
  },
  letters: {
    title: "Mails die niet aankomen",
    failing: (count: number, name: string) =>
      count === 1 ? `1 mail kwam niet aan bij ${name}` : `${count} mails kwamen niet aan bij ${name}`,
    stuck: (count: number) => (count === 1 ? "1 mail gaat niet weg" : `${count} mails gaan niet weg`),
    last: "het laatst op",
    none: "Alle mails komen aan.",
    note: "Bel die persoon. Waarover een mail ging, ziet u hier niet.",
  },
  employers: {
    title: "Werkgevers",
    name: "Werkgever",
    state: "Stand",
    panel: "Panel",
    people: (count: number) => (count === 1 ? "1 vertrouwenspersoon" : `${count} vertrouwenspersonen`),
    complete: "Compleet",
    states: {
      setup: "Wordt ingericht",
      ready: "Klaar om te openen",
      live: "Open",
      paused: "Tijdelijk dicht",
      ended: "Gestopt",
    },
    empty: { title: "Nog geen werkgevers.", next: "Sluit zich een werkgever aan, dan staat die hier." },
  },
  counsellors: {
    title: "Vertrouwenspersonen",
    name: "Naam",
    region: "Regio",
    tracks: "Sporen",
    certificate: "Certificaat",
    works: "Werkt voor",
    nobody: "Nog niemand",
    none: "Geen certificaat",
    until: "tot en met",
    states: {
      valid: "Geldig",
      soon: (left: string) => `Nog ${left}`,
      expired: "Verlopen",
      no_key: "Nog niet ingelogd",
    },
    noKey: "Krijgt meldingen na de eerste keer inloggen.",
    expired: "Krijgt geen nieuwe meldingen.",
    empty: { title: "Nog geen vertrouwenspersonen.", next: "Komt er iemand bij, dan staat die hier." },
  },
  procedures: {
    title: "Geheimhouding doorbreken",
    count: (count: number, year: number) =>
      count === 1
        ? `In ${year} rondde één vertrouwenspersoon zo’n procedure af.`
        : `In ${year} rondden vertrouwenspersonen ${count === 0 ? "geen" : count} van deze procedures af.`,
    note: "Dit telt alle werkgevers samen, ook als iemand stopte. Meer weet u hier niet.",
  },
} as const;

/** What waits for the office, one line each on its overview. */
export const officeWaitsWords = {
  title: "Wacht op het bureau",
  open: "Wacht",
  late: "Te laat",
  since: "Sinds",
  rules: (number: string) => `Protocol ${number} verandert iets dat melders raakt. Geef akkoord.`,
  steps: (count: number) =>
    count === 1
      ? "Eén stap van de lijst is van het bureau."
      : `${count} stappen van de lijst zijn van het bureau.`,
  ready: "Alles klopt. Zeg dat deze werkgever klaar is.",
  claim: "Gaf een nieuw certificaat door. Kijk het na.",
  ends: (days: number) =>
    days < 0
      ? "Het certificaat is verlopen."
      : `Het certificaat loopt af over ${days === 1 ? "1 dag" : `${days} dagen`}.`,
  terms: "Termijnen",
  noReader: (count: number) => (count === 1 ? "1 zonder lezer." : `${count} zonder lezer.`),
  missed: (count: number) => (count === 1 ? "1 is gemist." : `${count} zijn gemist.`),
  dueToday: (count: number) => (count === 1 ? "1 loopt vandaag af." : `${count} lopen vandaag af.`),
  heads: "De aantallen voor het contractjaar wachten op akkoord.",
  second: (number: string) => `Een besluit over factuur ${number} wacht op een tweede persoon.`,
  decide: (number: string) => `Factuur ${number} is niet betaald. Beslis wat er gebeurt.`,
  money: "Facturen",
  failed: (count: number) => (count === 1 ? "1 ding lukte niet." : `${count} dingen lukten niet.`),
  prevention: "Vroeg iets aan. Spreek een dag af.",
} as const;

export const termsWords = {
  title: "Termijnen die gevaar lopen",
  lead: "U ziet wie, welke termijn en wanneer. Bel de vertrouwenspersoon, niet wie schreef.",
  noReader: "Zonder lezer",
  late: "Gemist",
  today: "Loopt vandaag af",
  kinds: { accept: "Aannemen of doorgeven", contact: "Eerste contact", answer: "Antwoord op een bericht" },
  at: "Bij",
  nobody: "Niemand meer; wie schreef, beslist zelf",
  deputy: "Waarnemer:",
  noDeputy: "Geen waarnemer",
  empty: {
    noReader: {
      title: "Elke melding heeft een lezer.",
      next: "Kan niemand een melding lezen, dan staat dat hier. Alleen de melder kan een ander kiezen.",
    },
    late: {
      title: "Niets is te laat.",
      next: "Is een termijn voorbij, dan staat hij hier. Bel dan binnen een uur.",
    },
    today: { title: "Vandaag loopt niets af.", next: "Loopt een termijn vandaag af, dan staat hij hier." },
  },
} as const;

/** What a panel lacks, each as a sentence of its own. */
export const gapWords = {
  woman: "Er is geen vrouw.",
  man: "Er is geen man.",
  unwanted_behaviour: "Niemand is gecertificeerd voor omgangsvormen.",
  integrity: "Niemand is gecertificeerd voor integriteit.",
  accused:
    "Wie voor beschuldigden is aangewezen, staat ook in het panel. Een beschuldigde krijgt nu niemand.",
} as const;
