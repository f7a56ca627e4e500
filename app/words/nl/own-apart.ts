/** The same page for somebody about whom others spoke: it is that person's own talk, and never called a report. */
export const ownApartWords = {
  place: "Mijn gesprek",
  home: {
    title: "Uw gesprek",
    started: (day: string) => `Uw gesprek begon op ${day}.`,
    noticeSays:
      "In de mail staat alleen dat er iets te lezen is. Niets over uw werk, waarover u praat of wie u helpt. Wel staat er van wie de mail komt en het adres van deze site.",
    looks: "Wie las uw gesprek?",
    leave: "Sluit mijn gesprek",
    talk: (who: string) => `Uw berichten en die van ${who}`,
    talkAlone: "Uw berichten",
  },
  acts: {
    accepted: (who: string) => `${who} zei ja op een gesprek met u`,
    opened: (who: string) => `${who} las wat u schreef`,
    declined: (who: string) => `${who} kan u niet helpen en las niets`,
  },
  stages: {
    contacted: (who: string) =>
      `${who} legt uit wat wel en niet kan. Daarna zoekt u samen wie u verder helpt.`,
  },
  next: { withdrawn: "U bent gestopt" },
  checks: { accept: "Iemand zegt ja op een gesprek" },
  steps: {
    accept: (who: string) => `${who} zei ja op een gesprek met u`,
    withdraw: () => "U wilde stoppen",
  },
  own: {
    withdraw: "Stoppen met dit gesprek",
    withdrawText: (who: string) =>
      `${who} doet dan niets meer. Wat al gezegd is, kan niemand ongedaan maken.`,
    withdrawDo: "Ik stop met dit gesprek",
  },
};
export type OwnApartWords = typeof ownApartWords;
