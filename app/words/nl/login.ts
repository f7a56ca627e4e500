export const loginWords = {
  title: "Inloggen",
  email: "E-mailadres",
  password: "Wachtwoord",
  passwordHint: "Minstens 15 tekens. Een zin mag.",
  next: "Ga verder",
  kept: "Wat u schreef, is bewaard. Log in als dezelfde persoon, dan staat het er weer.",
  wrong: "Dit adres en dit wachtwoord horen niet bij elkaar. Kijk ze allebei na.",
  busy: "Er loggen nu veel mensen in. Probeer het over een minuut opnieuw.",
  wait: (seconds: number | undefined) => `Er is te vaak geprobeerd. ${pause(seconds)}`,
} as const;

export const secondStepWords = {
  title: "Dan de tweede stap",
  digits: "Zes cijfers uit uw app",
  hint: "Zij wisselen elke halve minuut.",
  logIn: "Log in",
  wrong: "Deze cijfers kloppen niet. Wacht op de volgende zes en vul die in.",
  used: "Deze cijfers zijn al gebruikt. Wacht op de volgende zes.",
} as const;

export const backToTextWords = {
  title: "U bent weer ingelogd",
  text: "Wat u schreef, is bewaard. Het is nog niet verstuurd.",
  back: "Ga terug naar uw tekst",
} as const;

export const loggedOutWords = {
  title: "U bent uitgelogd",
  text: "Gebruikt iemand anders dit toestel ook? Sluit dan dit venster.",
  again: "Log weer in",
} as const;

export const accountWords = {
  title: "Uw account",
  name: "Naam",
  email: "E-mailadres",
  face: "U werkt in",
  security: "Beveiliging",
  secondStep: "De tweede stap staat aan: u logt in met zes cijfers uit uw app.",
  recoveryKey: "Uw herstelsleutel is gemaakt toen u voor het eerst inlogde. Wij kunnen hem niet terugvinden.",
  sessions: "Waar u bent ingelogd",
  sessionsLead: "Herkent u iets niet? Log dat toestel dan uit.",
  since: "Ingelogd op",
  here: "Dit toestel",
  elsewhere: "Ander toestel",
  revoke: "Log uit",
  revokeWhich: "het toestel dat inlogde op",
} as const;

function pause(seconds: number | undefined): string {
  if (seconds === undefined) return "Wacht een paar minuten en probeer het dan opnieuw.";
  const minutes = Math.ceil(seconds / 60);
  const span = seconds <= 90 ? `${seconds} seconden` : `${minutes} minuten`;
  return `Wacht ${span} en probeer het dan opnieuw.`;
}
