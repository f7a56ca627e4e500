import type { Language } from "~/domain/intake/schema";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import { type Clause, clauseLine } from "../clause";

type Retention = Pick<ProtocolSettings, "retentionMonths">;

export const threeParts: Clause<unknown> = {
  id: "CP-45",
  kind: "fixed",
  serves: ["S0-22", "S2-30", "S2-31"],
  nl: [
    "Uw dossier heeft drie delen:",
    "- De beschrijving die u zelf goedkeurt.",
    "- De berichten tussen u en {who}.",
    "- Het verslag van de stappen.",
    "Daarnaast maakt {who} eigen werkaantekeningen. Die verdwijnen uiterlijk samen met het dossier.",
  ].join("\n"),
  en: [
    "Your file has three parts:",
    "- The description that you approve yourself.",
    "- The messages between you and {who}.",
    "- The record of the steps.",
    "Besides that, {who} keeps private working notes. They disappear with the file at the latest.",
  ].join("\n"),
  pl: [
    "Akta mają trzy części:",
    "- Opis, który Państwo zatwierdzają.",
    "- Wiadomości między Państwem a osobą zaufania.",
    "- Zapis kolejnych kroków.",
    "Poza tym {who} prowadzi własne notatki robocze. Znikają najpóźniej razem z aktami.",
  ].join("\n"),
};

/** How long a dossier lives after it was closed (C5). */
export const retentionTexts: readonly Clause<Retention>[] = [
  {
    id: "CP-47.at_once",
    kind: "choice",
    serves: ["S0-20", "C5"],
    when: ({ retentionMonths }) => retentionMonths === 0,
    nl: "Uw dossier wordt meteen na de afsluiting vernietigd. Eerder kan ook, als u dat wilt.",
    en: "Your file is destroyed as soon as it is closed. Sooner is possible if you want.",
    pl: "Akta zostaną zniszczone od razu po zamknięciu. Na Państwa życzenie można to zrobić wcześniej.",
  },
  {
    id: "CP-47.months",
    kind: "choice",
    serves: ["S0-20", "C5"],
    when: ({ retentionMonths }) => retentionMonths > 0,
    nl: "Uw dossier wordt {retention} na de afsluiting vernietigd. Eerder kan ook, als u dat wilt.",
    en: "Your file is destroyed {retention} after it is closed. Sooner is possible if you want.",
    pl: "Akta zostaną zniszczone po {retention} od zamknięcia. Na Państwa życzenie można to zrobić wcześniej.",
  },
];

export const destroyedEverywhere: Clause<unknown> = {
  id: "CP-47.everywhere",
  kind: "fixed",
  serves: ["S0-20", "S0-21"],
  nl: "Uiterlijk 30 dagen later is het ook uit de reservekopieën. Met ‘Stop en vernietig alles’ kunt u het dossier op elk moment laten vernietigen.",
  en: "It has also left the backup copies 30 days later at the latest. With ‘Stop and destroy everything’ you can have the file destroyed at any moment.",
  pl: "Najpóźniej 30 dni później znikną też z kopii zapasowych. Przycisk „Zakończ i wszystko zniszcz” pozwala zniszczyć akta w każdej chwili.",
};

/** "24 maanden", as it stands in the sentence on keeping. */
export function writtenMonths(months: number, language: Language): string {
  if (language === "nl") return months === 1 ? "één maand" : `${months} maanden`;
  if (language === "en") return months === 1 ? "one month" : `${months} months`;
  return months === 1 ? "miesiącu" : `${months} miesiącach`;
}

/** The sentence on keeping as every page says it. */
export function retentionSentence(settings: Retention, language: Language): string {
  const retention = writtenMonths(settings.retentionMonths, language);
  return clauseLine(retentionTexts, language, settings, { retention });
}
