export const templateWords = {
  title: "Sjablonen",
  lead: "Verandert u hier een zin, dan krijgt elke werkgever een voorstel. Niemands tekst verandert vanzelf.",
  open: "Open",
  kinds: {
    conductProtocol: "Protocol gewenst gedrag",
    complaintsRegulation: "Klachtenreglement",
    whistleblowingScheme: "Meldregeling",
  },
  changes: "Wat u eerder veranderde",
  none: { title: "Nog niets veranderd.", next: "Kies hierboven een zin en schrijf de nieuwe tekst." },
  change: (number: number) => `Wijziging ${number}`,
  law: "De wet geldt vanaf",
  form: {
    title: "Stuur een wijziging",
    clause: "Welke zin",
    now: "Zo staat het er nu",
    choose: "Toon deze zin",
    text: "De nieuwe tekst",
    reason: "Waarom",
    reasonHint: "Eén zin. De werkgever leest die.",
    lawOn: "Vraagt een wet dit? Vanaf wanneer",
    lawHint: "Mag leeg blijven.",
    submit: "Stuur naar alle werkgevers",
  },
  answers: {
    title: "Wat werkgevers kozen",
    choices: { taken: "Nam over", edited: "Paste aan", refused: "Nam niet over" },
    reply: "Uw antwoord",
    submit: "Stuur het antwoord",
    replied: "U antwoordde:",
    waits: "Nog geen antwoord van:",
    all: "Iedereen heeft geantwoord.",
  },
  waiting: {
    title: "Wacht op uw antwoord",
    refused: (document: string, clause: string) => `${document}: nam ${clause} niet over, op`,
    until: "Antwoord uiterlijk",
    open: "Wacht",
    late: "Te laat",
  },
  coming: {
    title: "Wetten die veranderen",
    from: "Geldt vanaf",
    noChange: "Nog geen wijziging gestuurd",
    make: "Maak een wijziging",
    waiting: (count: number) =>
      count === 0
        ? "Iedereen antwoordde"
        : count === 1
          ? "1 werkgever moet nog antwoorden"
          : `${count} werkgevers moeten nog antwoorden`,
  },
  flash: { gestuurd: "De wijziging is gestuurd.", geantwoord: "Uw antwoord is bewaard." },
  problems: {
    unknown_clause: "Kies een zin en schrijf de nieuwe tekst.",
    unchanged: "De nieuwe tekst is dezelfde als nu.",
    forbidden_words: "In de tekst staat een woord dat wij niet kunnen waarmaken.",
    reason: "Schrijf in één zin waarom.",
    lawOn: "Vul een dag in, of laat dit leeg.",
    unclear: "Kijk de velden na.",
    not_there: "Dit kan niet meer.",
  },
} as const;
