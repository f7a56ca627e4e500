import type { OwnApartWords } from "../nl/own-apart";

export const ownApartWords = {
  place: "Moja rozmowa",
  home: {
    title: "Państwa rozmowa",
    started: (day: string) => `Początek rozmowy: ${day}.`,
    noticeSays:
      "W e-mailu jest tylko to, że jest coś do przeczytania. Nic o pracy, o temacie rozmowy ani o osobie, która pomaga. Widać jednak, kto go wysłał, i adres tej strony.",
    looks: "Kto czytał rozmowę?",
    leave: "Zamknij moją rozmowę",
    talk: (who: string) => `Wiadomości: Państwo i ${who}`,
    talkAlone: "Państwa wiadomości",
  },
  acts: {
    accepted: (who: string) => `${who}: zgoda na rozmowę z Państwem`,
    opened: (who: string) => `${who}: przeczytanie Państwa tekstu`,
    declined: (who: string) => `${who}: brak możliwości pomocy, bez czytania`,
  },
  stages: {
    contacted: (who: string) =>
      `Teraz ${who} wyjaśni, co jest możliwe, a co nie. Potem wspólnie poszukają Państwo dalszej pomocy.`,
  },
  next: { withdrawn: "Rozmowa została przerwana" },
  checks: { accept: "Ktoś zgadza się na rozmowę" },
  steps: {
    accept: (who: string) => `${who}: zgoda na rozmowę z Państwem`,
    withdraw: () => "Państwa decyzja: przerwać rozmowę",
  },
  own: {
    withdraw: "Przerwać tę rozmowę",
    withdrawText: (who: string) =>
      `Wtedy ${who} nie robi nic więcej. Tego, co już powiedziano, nikt nie cofnie.`,
    withdrawDo: "Przerywam tę rozmowę",
  },
} satisfies OwnApartWords;
