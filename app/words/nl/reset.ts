/** A lost password. */
export const resetWords = {
  ask: {
    title: "Wachtwoord vergeten",
    lead: "Wij sturen u een link waarmee u een nieuw wachtwoord kiest.",
    email: "E-mailadres van uw account",
    submit: "Stuur de link",
    back: "Terug naar inloggen",
  },
  sent: {
    title: "Kijk in uw mail",
    text: "Hoort dit adres bij een account? Dan krijgt u binnen een paar minuten een mail.",
    next: "Niets gekregen? Kijk bij ongewenste mail. Een nieuwe link kan na een kwartier.",
  },
  reset: {
    title: "Kies een nieuw wachtwoord",
    lead: (email: string) => `Dit is voor het account ${email}.`,
    second: "De tweede stap",
    submit: "Bewaar en log in",
    after: "Op andere toestellen wordt u uitgelogd.",
  },
  key: {
    title: "Uw herstelsleutel",
    text: "Alleen daarmee opent u uw dossiers weer. Een mail is daarvoor niet genoeg.",
    empty: "Typ uw herstelsleutel over van uw papier.",
    wrong: "Deze herstelsleutel hoort niet bij dit account. Kijk op uw papier.",
  },
  lost: {
    fold: "Herstelsleutel kwijt?",
    foldText: "Dan krijgt u een nieuwe sleutel",
    text: "Uw oude dossiers gaan dan pas weer open als de melder ja zegt. Uw werkaantekeningen zijn weg.",
    office: "Twee mensen van het netwerkbureau bevestigen de nieuwe sleutel. Zij bellen u eerst.",
    tick: "Ik heb mijn herstelsleutel niet meer",
    step: "Uw nieuwe herstelsleutel",
  },
  backup: {
    fold: "Geen telefoon bij de hand?",
    foldText: "Log in met een reservecode",
    label: "Reservecode",
    hint: "24 tekens. Elke code werkt één keer.",
  },
  problems: {
    wrong: "Deze cijfers kloppen niet. Wacht op de volgende zes en vul die in.",
    code: "Deze reservecode klopt niet, of is al gebruikt.",
    used: "Deze cijfers zijn al gebruikt. Wacht op de volgende zes.",
    busy: "Er loggen nu veel mensen in. Probeer het over een minuut opnieuw.",
  },
} as const;
