/** The words by which somebody finds the way from poster to answer, written out so that a changed screen is noticed. */
export type Spoken = {
  lang: "nl" | "en" | "pl";
  name: string;
  begin: string;
  story: string;
  readThrough: string;
  check: string;
  readers: string;
  consent: (who: string) => string;
  send: (who: string) => string;
  arrived: string;
  lastGroup: string;
  keep: string;
  home: string;
  code: string;
  open: string;
  waits: (who: string) => string;
  yourTurn: (who: string) => string;
  write: (who: string) => string;
  sendMessage: string;
};

export const dutch: Spoken = {
  lang: "nl",
  name: "Nederlands",
  begin: "Begin met schrijven",
  story: "Wat is er gebeurd?",
  readThrough: "Lees na wat u schreef",
  check: "Klopt dit zo?",
  readers: "Wie dit leest",
  consent: (who) => `${who} mag lezen en bewaren wat ik hier schreef`,
  send: (who) => `Verstuur naar ${who}`,
  arrived: "Uw bericht is aangekomen",
  lastGroup: "Typ de laatste vier tekens over",
  keep: "Ik heb de code bewaard",
  home: "Uw melding",
  code: "Uw code",
  open: "Open mijn melding",
  waits: (who) => `${who} kijkt of er iets in de weg staat`,
  yourTurn: (who) => `U bent aan de beurt: lees wat ${who} schreef`,
  write: (who) => `Schrijf aan ${who}`,
  sendMessage: "Stuur bericht",
};

export const english: Spoken = {
  lang: "en",
  name: "English",
  begin: "Start writing",
  story: "What happened?",
  readThrough: "Read through what you wrote",
  check: "Is this right?",
  readers: "Who reads this",
  consent: (who) => `${who} may read and keep what I wrote here`,
  send: (who) => `Send to ${who}`,
  arrived: "Your message has arrived",
  lastGroup: "Type the last four characters",
  keep: "I have kept the code",
  home: "Your report",
  code: "Your code",
  open: "Open my report",
  waits: (who) => `${who} checks whether anything stands in the way`,
  yourTurn: (who) => `It is your turn: read what ${who} wrote`,
  write: (who) => `Write to ${who}`,
  sendMessage: "Send message",
};

export const polish: Spoken = {
  lang: "pl",
  name: "Polski",
  begin: "Zacznij pisać",
  story: "Co się stało?",
  readThrough: "Przeczytaj, co jest napisane",
  check: "Czy wszystko się zgadza?",
  readers: "Kto to przeczyta",
  consent: (who) => `Zgadzam się: ${who} może czytać i przechowywać to, co tu piszę`,
  send: (who) => `Wyślij. Przeczyta: ${who}`,
  arrived: "Wiadomość dotarła",
  lastGroup: "Proszę przepisać ostatnie cztery znaki",
  keep: "Mam zapisany kod",
  home: "Państwa zgłoszenie",
  code: "Kod",
  open: "Otwórz moje zgłoszenie",
  waits: (who) => `Teraz ${who} sprawdza, czy nic nie stoi na przeszkodzie`,
  yourTurn: (who) => `Teraz Państwa kolej: czeka wiadomość. Pisze ${who}`,
  write: (who) => `Nowa wiadomość (przeczyta: ${who})`,
  sendMessage: "Wyślij wiadomość",
};
