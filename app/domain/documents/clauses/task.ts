import type { ProtocolSettings } from "~/domain/tenancy/settings";
import type { Clause } from "../clause";

type Mediation = Pick<ProtocolSettings, "counsellorMediationAllowed">;

export const does: Clause<unknown> = {
  id: "CP-17",
  kind: "fixed",
  serves: ["S0-03", "S0-13", "S0-14", "S1-04", "S1-05", "S1-11", "S2-14", "S2-21", "S2-24", "S2-25", "S3-17"],
  nl: [
    "Dit doet {who}:",
    "- Luisteren naar uw verhaal, zonder oordeel.",
    "- Uitleggen welke wegen er zijn, en wat de gevolgen zijn.",
    "- Soms aanraden om het op het werk te bespreken. U kiest.",
    "- Meegaan naar een gesprek of een klachtencommissie, als u dat wilt.",
    "- De weg wijzen, bijvoorbeeld naar uw huisarts, de bedrijfsarts of een mediator. Daar praat u eerst samen over.",
    "- Na afloop vragen hoe het met u gaat.",
  ].join("\n"),
  en: [
    "This is what {who} does:",
    "- Listen to your story without judging.",
    "- Explain which routes there are, and what follows from them.",
    "- Sometimes advise you to raise it at work. You choose.",
    "- Come along to a conversation or a complaints committee, if you want.",
    "- Show you the way, for example to your doctor, the company doctor or a mediator. You talk about that together first.",
    "- Ask you afterwards how you are.",
  ].join("\n"),
  pl: [
    "{who} pomaga w taki sposób:",
    "- Słucha i nie ocenia.",
    "- Wyjaśnia, jakie są drogi i jakie mają skutki.",
    "- Czasem radzi, żeby porozmawiać o tym w pracy. Wybór należy do Państwa.",
    "- Towarzyszy w rozmowie lub przed komisją skarg, jeśli Państwo tego chcą.",
    "- Wskazuje, kto może pomóc, na przykład lekarz rodzinny, lekarz medycyny pracy lub mediator. Najpierw jest o tym wspólna rozmowa.",
    "- Pyta po wszystkim, jak się Państwo czują.",
  ].join("\n"),
};

export const doesNot: Clause<unknown> = {
  id: "CP-18",
  kind: "fixed",
  serves: ["S3-19", "S3-21", "S3-22", "C2"],
  nl: [
    "Dit doet {who} niet:",
    "- Onderzoek doen, of zeggen wie gelijk heeft.",
    "- Uw probleem overnemen.",
    "- Helpen bij een gewoon conflict over rooster, contract of reorganisatie.",
    "- Het werk doen van een maatschappelijk werker.",
    "- Het hele beleid van de werkgever bepalen.",
    "Past uw vraag hier niet? Dan hoort u wie u wel kan helpen.",
  ].join("\n"),
  en: [
    "This is what {who} does not do:",
    "- Investigate, or say who is right.",
    "- Take over your problem.",
    "- Help with an ordinary dispute about hours, contract or reorganisation.",
    "- Do the work of a social worker.",
    "- Decide the whole policy of the employer.",
    "Does your question not fit here? Then you hear who can help you.",
  ].join("\n"),
  pl: [
    "Tego {who} nie robi:",
    "- Nie prowadzi dochodzenia i nie mówi, kto ma rację.",
    "- Nie przejmuje problemu.",
    "- Nie zajmuje się zwykłym sporem o grafik, umowę lub reorganizację.",
    "- Nie zastępuje pracownika socjalnego.",
    "- Nie decyduje o całej polityce pracodawcy.",
    "Pytanie tu nie pasuje? Wtedy usłyszą Państwo, kto może pomóc.",
  ].join("\n"),
};

/** Whether the counsellor may mediate; the profession says no, two of the sources say yes (C2). */
export const mediation: readonly Clause<Mediation>[] = [
  {
    id: "CP-19.off",
    kind: "choice",
    serves: ["S2-17", "S3-15", "C2"],
    when: ({ counsellorMediationAllowed }) => !counsellorMediationAllowed,
    nl: "Bemiddelen doet een mediator. Wij wijzen u de weg.",
    en: "Mediation is done by a mediator. We show you the way.",
    pl: "Mediacje prowadzi mediator. Wskażemy Państwu drogę.",
  },
  {
    id: "CP-19.on",
    kind: "choice",
    serves: ["S2-17", "S2-18", "S3-15", "C2"],
    when: ({ counsellorMediationAllowed }) => counsellorMediationAllowed,
    nl: [
      "{who} mag bemiddelen tussen u en de ander. Dat gaat in vijf stappen:",
      "1. {who} raadt u eerst aan om zelf met de ander te praten.",
      "2. U zegt ja tegen een gesprek waar {who} bij is.",
      "3. U of {who} vraagt het aan de ander.",
      "4. De ander zegt ook ja.",
      "5. U praat samen. {who} leidt het gesprek.",
      "Voor elke stap is uw ja nodig. Bij het gesprek is ook het ja van de ander nodig. U kunt altijd stoppen.",
    ].join("\n"),
    en: [
      "{who} may mediate between you and the other person. That takes five steps:",
      "1. {who} first advises you to talk to the other person yourself.",
      "2. You say yes to a conversation with {who} present.",
      "3. You or {who} ask the other person.",
      "4. The other person says yes, too.",
      "5. You talk together. {who} leads the conversation.",
      "Every step needs your yes. The conversation also needs the yes of the other person. You can always stop.",
    ].join("\n"),
    pl: [
      "{who} może prowadzić mediację między Państwem a drugą osobą. Odbywa się to w pięciu krokach:",
      "1. {who} najpierw radzi, żeby porozmawiać z drugą osobą samodzielnie.",
      "2. Zgadzają się Państwo na rozmowę, w której uczestniczy {who}.",
      "3. Państwo lub {who} pytają drugą osobę.",
      "4. Druga osoba też się zgadza.",
      "5. Odbywa się wspólna rozmowa. Prowadzi ją {who}.",
      "Każdy krok wymaga Państwa zgody. Rozmowa wymaga też zgody drugiej osoby. Zawsze można przerwać.",
    ].join("\n"),
  },
];
