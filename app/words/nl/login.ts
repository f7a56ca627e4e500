export const loginWords = {
  title: "Inloggen",
  email: "E-mailadres",
  password: "Wachtwoord",
  passwordHint: "Minstens 15 tekens. Een zin mag.",
  next: "Ga verder",
  forgotten: "Wachtwoord vergeten?",
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
  code: "Deze reservecode klopt niet, of is al gebruikt.",
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
  securityLead: "Wijzigt u hier iets, dan wordt u op andere toestellen uitgelogd.",
  proof: "Uw wachtwoord, of zes cijfers uit uw app",
  proofPassword: "Uw wachtwoord van nu",
  proofErrors: {
    empty: "Vul dit in. Zo weten wij dat u het bent.",
    wrong: "Dit klopt niet. Probeer het opnieuw.",
    used: "Deze cijfers zijn al gebruikt. Wacht op de volgende zes.",
    busy: "Er loggen nu veel mensen in. Probeer het over een minuut opnieuw.",
  },
  changes: {
    password: { title: "Wachtwoord", lead: "Kies een ander wachtwoord", submit: "Wijzig het wachtwoord" },
    app: {
      title: "Tweede stap",
      lead: "Koppel een andere telefoon of app",
      text: "Uw oude app geeft daarna geen geldige cijfers meer.",
      submit: "Koppel een andere app",
    },
    key: {
      title: "Herstelsleutel",
      lead: "Maak een nieuwe en schrijf hem op",
      text: "De oude werkt daarna niet meer. Gooi dat papier dan weg.",
      submit: "Maak een nieuwe herstelsleutel",
    },
    codes: {
      title: "Reservecodes",
      lead: (left: number) => (left === 1 ? "U hebt er nog 1" : `U hebt er nog ${left}`),
      text: "U krijgt tien nieuwe. De oude werken daarna niet meer.",
      submit: "Maak nieuwe reservecodes",
    },
  },
  flash: {
    password: "Uw wachtwoord is gewijzigd.",
    app: "Uw nieuwe app is gekoppeld.",
    key: "Uw nieuwe herstelsleutel werkt vanaf nu.",
    codes: "Uw nieuwe reservecodes werken vanaf nu.",
    others: "Alle andere toestellen zijn uitgelogd.",
  },
  sessions: "Waar u bent ingelogd",
  sessionsLead: "Herkent u iets niet? Log dat toestel dan uit.",
  since: "Ingelogd op",
  here: "Dit toestel",
  elsewhere: "Ander toestel",
  revoke: "Log uit",
  revokeWhich: "het toestel dat inlogde op",
  others: "Log alle andere toestellen uit",
  back: "Terug naar uw account",
} as const;

function pause(seconds: number | undefined): string {
  if (seconds === undefined) return "Wacht een paar minuten en probeer het dan opnieuw.";
  const minutes = Math.ceil(seconds / 60);
  const span = seconds <= 90 ? `${seconds} seconden` : `${minutes} minuten`;
  return `Wacht ${span} en probeer het dan opnieuw.`;
}
