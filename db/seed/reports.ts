import type { IntakeForm, Language } from "~/domain/intake/schema";

/** The name by which the reporters of the demo want to be called: a word that stands in every confidential text of the demo and nowhere else: tests look for it where it must not be. */
export const CANARY = "Kanarievogel";

export type SeedReport = {
  slug: string;
  /** Days before today on which it is written. */
  daysAgo: number;
  language: Language;
  form: Partial<IntakeForm>;
  /** The counsellor that the reporter asks for by name, as her key in the cast. */
  asksFor?: string;
  /** What the two then do, in order, with the days that pass before each. */
  afterwards: {
    after: number;
    who: "counsellor" | "reporter";
    act: "accept" | "message" | "note";
    text?: string;
  }[];
};

/** The reports of the cast that arrive through the public link, as far as they get before the tracks are built. */
export const REPORTS: SeedReport[] = [
  {
    slug: "oosterwaarde",
    daysAgo: 20,
    language: "en",
    form: {
      story: `After I mentioned my headscarf at the second interview the tone changed and I was told the team "might not be ready". I would like advice before I do anything. You can call me ${CANARY}.`,
      about: "unwanted_behaviour",
      relation: "applicant",
      language: "en",
    },
    afterwards: [
      { after: 1, who: "counsellor", act: "accept" },
      {
        after: 0,
        who: "counsellor",
        act: "message",
        text: `Dear ${CANARY}, thank you for writing. Nobody at the municipality knows that you did. Would you like to tell me more about the second interview?`,
      },
      {
        after: 2,
        who: "reporter",
        act: "message",
        text: `Yes. There were three people in the room, and one of them said it. ${CANARY}`,
      },
      {
        after: 1,
        who: "counsellor",
        act: "message",
        text: `I understand. There are a few ways to go on; I wrote them down for you to think about. There is no hurry, ${CANARY}.`,
      },
    ],
  },
  {
    slug: "de-linde",
    daysAgo: 12,
    language: "nl",
    form: {
      story: `Mijn praktijkdocent stuurt mij 's avonds berichten en raakt me aan als hij iets voordoet. Ik durf niet meer naar de les. Niemand mag weten dat ik dit zeg. Noem mij maar ${CANARY}.`,
      about: "unwanted_behaviour",
      relation: "student",
      allegedRole: "teacher_trainer",
      gender: "w",
    },
    afterwards: [
      { after: 1, who: "counsellor", act: "accept" },
      {
        after: 0,
        who: "counsellor",
        act: "message",
        text: `Beste ${CANARY}, dank u dat u dit vertelt. Dat is niet makkelijk. Niemand bij De Linde weet dat u hier bent. Zullen wij vanavond na 19.00 uur verder schrijven?`,
      },
      {
        after: 0,
        who: "counsellor",
        act: "note",
        text: `Rustig aan doen. Vragen of er thuis iemand is die het weet. Schuilnaam ${CANARY}.`,
      },
      {
        after: 10,
        who: "reporter",
        act: "message",
        text: `Ja dat is goed. Bellen wil ik nog niet. ${CANARY}`,
      },
    ],
  },
  {
    slug: "de-linde",
    daysAgo: 6,
    language: "nl",
    form: {
      story: `Bij het examen van vorige week lagen de antwoorden al bij twee cursisten. De examinator wist ervan. Ik laat geen gegevens achter. Zeg maar ${CANARY}.`,
      about: "integrity",
    },
    afterwards: [
      { after: 1, who: "counsellor", act: "accept" },
      {
        after: 0,
        who: "counsellor",
        act: "message",
        text: `Beste ${CANARY}, er is nog niets gedaan met wat u schreef. Ik denk graag met u mee; u kunt hier verder schrijven zonder naam.`,
      },
    ],
  },
  {
    slug: "noordzijl",
    daysAgo: 2,
    language: "pl",
    form: {
      story: `Kierownik zmiany krzyczy na nas i grozi, że stracimy pracę i mieszkanie, jeśli będziemy narzekać. Nie chcę, żeby agencja wiedziała, że piszę. Mówcie mi ${CANARY}.`,
      about: "unwanted_behaviour",
      relation: "temp_agency_worker",
      reach: "call",
      phone: "06 0123 4599",
      hours: "po 18.00",
      language: "pl",
    },
    afterwards: [{ after: 0, who: "counsellor", act: "accept" }],
  },
  {
    slug: "noordzijl",
    daysAgo: 0,
    language: "pl",
    form: {
      story: `Na pasku wypłaty są inne godziny niż przepracowałem, a zabezpieczenia przy taśmie są wyłączone. Mam zdjęcia. Pseudonim ${CANARY}.`,
      about: "integrity",
      relation: "temp_agency_worker",
    },
    asksFor: "tjeerd",
    afterwards: [],
  },
];
