import type { ProtocolSettings } from "~/domain/tenancy/settings";
import type { Section } from "../clause";
import { courtAndSeizure, offenceTexts, policeReport, sectorNotes } from "./limits";
import { retentionTexts } from "./record";

/** What everyone hears before telling anything (S0-08): how it goes, what stays secret, and where that ends. */
export const beforeYourStory: readonly Section<ProtocolSettings>[] = [
  {
    heading: { nl: "Hoe het gaat", en: "How it goes", pl: "Jak to przebiega" },
    clauses: [
      {
        id: "CP-29.procedure",
        kind: "fixed",
        serves: ["S0-07", "S0-08", "S0-11", "S2-12", "S2-19"],
        nl: [
          "1. Samen met u bekijkt {who} of dit bij ons past.",
          "2. U vertelt wat er is. {who} schrijft het op en u keurt het goed.",
          "3. U hoort welke wegen er zijn en wat de gevolgen zijn.",
          "4. U kiest. {who} doet niets voordat u ja zegt.",
          "Alleen uw verhaal vertellen is ook goed. Stoppen kan altijd.",
          "Praten is nog geen officiële melding.",
        ].join("\n"),
        en: [
          "1. Together with you, {who} looks whether this belongs here.",
          "2. You tell what is going on. {who} writes it down and you approve it.",
          "3. You hear which routes there are and what follows from them.",
          "4. You choose. {who} does nothing before you say yes.",
          "Only telling your story is fine, too. You can always stop.",
          "Talking is not yet an official report.",
        ].join("\n"),
        pl: [
          "1. Wspólnie sprawdzają Państwo, czy sprawa tu pasuje. Pomaga w tym {who}.",
          "2. Mówią Państwo, co się dzieje. {who} to zapisuje, a Państwo zatwierdzają opis.",
          "3. Dowiadują się Państwo, jakie są drogi i jakie mają skutki.",
          "4. Państwo wybierają. {who} nie robi niczego bez Państwa zgody.",
          "Można też tylko opowiedzieć, co się stało. Zawsze można zakończyć.",
          "Rozmowa nie jest jeszcze oficjalnym zgłoszeniem.",
        ].join("\n"),
      },
    ],
  },
  {
    heading: { nl: "Wat geheim blijft", en: "What stays secret", pl: "Co pozostaje w tajemnicy" },
    clauses: [
      {
        id: "CP-29.secrecy",
        kind: "fixed",
        serves: ["S0-08", "S2-29", "S3-10"],
        nl: "{who} houdt geheim wat u vertelt. Niemand bij {shortName} kan het lezen. U mag zelf met iedereen praten.",
        en: "{who} keeps secret what you tell. Nobody at {shortName} can read it. You yourself may talk to anyone.",
        pl: "{who} zachowuje w tajemnicy to, co Państwo powiedzą. Nikt w organizacji {shortName} nie może tego przeczytać. Państwo mogą rozmawiać z każdym.",
      },
      ...retentionTexts,
    ],
  },
  {
    heading: { nl: "Waar dat ophoudt", en: "Where that ends", pl: "Gdzie są granice" },
    clauses: [...offenceTexts, policeReport, courtAndSeizure, ...sectorNotes],
  },
];
