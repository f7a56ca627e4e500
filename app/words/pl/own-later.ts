import type { OwnLaterWords } from "~/words/nl/own-later";

export const ownLaterWords: OwnLaterWords = {
  title: "Nowsza wersja zasad",
  lead: (employer) => `Jest nowsza wersja zasad w ${employer}.`,
  nothing: "Dla Państwa nic się nie zmienia, chyba że Państwo tego chcą.",
  fold: "Proszę przeczytać, co się różni",
  foldHint: (day) => `Dla nowych zgłoszeń od ${day}`,
  now: "Teraz, dla Państwa",
  newer: "W nowszej wersji",
  same: "Dla Państwa zgłoszenia zasady są takie same. Inny jest tylko tekst.",
  topics: {
    limits: "Co pozostaje w tajemnicy",
    mediation: "Mediacje",
    retention: "Jak długo przechowujemy",
    contact: "Kiedy się odezwiemy",
    addressee: "Dokąd trafia formalna skarga",
    channel: "Oficjalne zgłoszenie",
  },
  contact: (term) => `Odezwiemy się najpóźniej o godz. 17.00 ${term} po tym dniu.`,
  alternative: (who) => `Skarga dotyczy właśnie tych osób? Wtedy adres to: ${who}.`,
  channel: {
    none: "Osoba zaufania nie przyjmuje oficjalnych zgłoszeń.",
    network_receives: "Oficjalne zgłoszenia przyjmuje także sieć osób zaufania.",
  },
  notes: {
    stays: "Dla tego zgłoszenia pozostaje tak, jak było.",
    afterSigning:
      "To obowiązuje dopiero po podpisaniu. Do tego czasu nikt nic nie przekaże bez Państwa zgody.",
  },
  ifYes: "Jeśli się Państwo zgodzą",
  consequences: [
    "Nowsza wersja obowiązuje wtedy dla tego zgłoszenia.",
    "Termin, który już biegnie, pozostaje bez zmian.",
    "Nigdy nie przechowujemy dłużej, niż ustalono teraz.",
    "To, co już Państwo podpisali, pozostaje bez zmian.",
    "Potem nie można wrócić do starej wersji.",
  ],
  yes: (version) => `Tak, wersja ${version} obowiązuje dla mnie`,
  no: "Można nic nie robić. Wtedy wszystko zostaje tak, jak było.",
  taken: (version, day) => `Dnia ${day} wybrali Państwo wersję ${version} zasad.`,
  agreement: {
    stays: "Ta umowa pozostaje taka, jak ją podpisano. Potem wybrali Państwo nowsze zasady.",
    limits: "O tym, co pozostaje w tajemnicy, mówią one teraz:",
    strict: (who) =>
      `To obowiązuje dopiero po ponownym podpisaniu. Do tego czasu ${who} nic nie przekaże bez Państwa zgody.`,
    fold: "Proszę przeczytać nowy tekst i podpisać ponownie",
    earlier: (day) => `Podpisano wcześniej, dnia ${day}`,
  },
  line: (version) => `Wybrali Państwo wersję ${version} zasad`,
  signedAgain: "Podpisali Państwo umowę ponownie",
  law: (day) => `Od ${day} obowiązują nowe przepisy. Dotyczą one także Państwa.`,
};
