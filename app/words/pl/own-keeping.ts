import type { OwnKeepingWords } from "~/words/nl/own-keeping";

export const ownKeepingWords: OwnKeepingWords = {
  title: "Jak długo to przechowujemy",
  until: (day: string) => `Jeśli nic więcej się nie wydarzy, zniszczymy wszystko tego dnia: ${day}.`,
  held: (day: string) => `Teraz nie wolno nam tego zniszczyć. Tak będzie do końca tego dnia: ${day}.`,
  reasons: {
    formal_procedure: "Dlaczego: trwa formalne postępowanie.",
    lvv_complaint: "Dlaczego: trwa rozpatrywanie skargi na osobę zaufania.",
    court: "Dlaczego: trwa sprawa w sądzie.",
  },
  heldBy: (who: string) => `Zapisała to ta osoba: ${who}. Może też zakończyć to wcześniej.`,
  wishWaits: (day: string) =>
    `Chcą Państwo, aby wszystko zostało zniszczone. Zrobimy to tego dnia: ${day}, albo wcześniej, jeśli będzie wolno.`,
  wishBack: "Jednak zachować",
  destroyLater: (day: string) =>
    `Jeśli poproszą Państwo teraz, zapamiętamy to. Wszystko zniszczymy wtedy tego dnia: ${day}.`,
  certificate: {
    title: "Potwierdzenie zniszczenia",
    dossier: "Akta",
    day: "Zniszczono dnia",
    ground: "Dlaczego",
    wish: "Na Państwa własne życzenie",
    rest: "Co pozostaje",
    restText: "Jeden wiersz z numerem akt, dniem i powodem. Nie ma w nim tego, co Państwo napisali.",
    print: "Tę stronę można wydrukować. Nie ma na niej nic z tego, co zostało napisane.",
  },
};
