import { onTrack } from "./on-track";

/** What only the counsellor's print of a dossier says, and the page that gives it. */
export const printWords = onTrack((either) => ({
  link: "Druk dit dossier af",
  back: "Terug naar het dossier",
  title: (name: string) => `Dossier ${name} afdrukken`,
  lead: "U krijgt een pdf met de feiten, het gesprek en het procesverslag. Uw eigen aantekeningen staan er niet in.",
  looks: either(
    "De melder ziet dat u dit afdrukte, en op welke dag.",
    "Deze persoon ziet dat u dit afdrukte, en op welke dag.",
  ),
  care: "Een afdruk valt niet onder ons slot. Bewaar hem waar niemand anders bij kan. Vernietig hem met het dossier.",
  again: "Eerst even zeker weten dat u het bent",
  proof: "Uw wachtwoord, of de zes cijfers uit uw app",
  print: "Download de pdf",
  errors: {
    title: "Nog niet afgedrukt",
    empty: "Vul uw wachtwoord in, of de zes cijfers uit uw app.",
    wrong: "Dit klopt niet. Vul uw wachtwoord in, of de zes cijfers uit uw app.",
    used: "Deze cijfers zijn al gebruikt. Wacht op de volgende zes, of vul uw wachtwoord in.",
  },
  paper: {
    brand: "Tweespoor",
    title: (name: string) => `Dossier ${name}`,
    lead: (employer: string, day: string) => `${employer}, afgedrukt op ${day}.`,
    careTitle: "Vertrouwelijk",
    track: "Spoor",
    received: "Ontvangen",
    answer: "Antwoord",
    page: (number: number, of: number) => `Bladzijde ${number} van ${of}`,
    unseen: (count: number) =>
      count === 1
        ? "Eén teken kan op papier niet worden getoond. Waar [?] staat, leest u het in het dossier."
        : `${count} tekens kunnen op papier niet worden getoond. Waar [?] staat, leest u ze in het dossier.`,
    noMessages: "Er zijn geen berichten.",
    files: "Bestanden",
    filesHint: "De bestanden zelf staan in het dossier, niet op dit papier.",
  },
}));
