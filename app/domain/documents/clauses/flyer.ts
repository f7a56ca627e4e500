import type { Language } from "~/domain/intake/schema";
import type { Clause, Section } from "../clause";
import type { DocumentFacts } from "../facts";
import { offenceTexts } from "./limits";

/** A piece of the flyer set. `most` counts characters of one line, or of the whole text where it says so. */
export type Slot = Clause<DocumentFacts> & {
  /** The item of the checklist (FL-01 … FL-13) that this piece answers, if one. */
  item: string;
  most: Record<Language, number>;
  counted?: "whole";
};

type Words = Record<Language, string>;
type More = Partial<Pick<Slot, "when" | "kind" | "counted" | "live">>;
const TITLE = [44, 44, 56] as const;

const slot = (
  id: string,
  [nl, en, pl]: readonly [number, number, number],
  words: Words,
  serves: string[] = [],
  more: More = {},
): Slot => ({
  id,
  kind: "fixed",
  item: serves.find((one) => one.startsWith("FL-")) ?? "",
  serves: serves.filter((one) => !one.startsWith("FL-")),
  ...words,
  most: { nl, en, pl },
  ...more,
});

/** A2: flyer, poster, card, intranet text, announcement. Every text of the set, in the order of documents.md D. */
export const flyerSlots: readonly Slot[] = [
  slot(
    "D-01",
    [62, 58, 76],
    {
      nl: "Praat met iemand die niet bij {shortName} werkt",
      en: "Talk to someone who does not work at {shortName}",
      pl: "Rozmowa z kimś, kto nie pracuje w {shortName}",
    },
    ["S2-06", "S3-26", "FL-01"],
  ),
  slot(
    "D-02",
    [150, 138, 180],
    {
      nl: "Is er iets gebeurd wat u raakt? Of ziet u iets wat niet klopt? Een vertrouwenspersoon luistert en denkt met u mee.",
      en: "Has something happened that affects you? Or is something not right? A confidential counsellor listens.",
      pl: "Stało się coś, co Państwa dotyka? Albo coś jest nie w porządku? Osoba zaufania wysłucha i pomoże to przemyśleć.",
    },
    ["S2-06", "FL-01"],
  ),
  slot(
    "D-02.student",
    [62, 58, 76],
    {
      nl: "Ook voor wie hier een opleiding of cursus volgt.",
      en: "Also for everyone who follows a course here.",
      pl: "Także dla uczestników kursów i szkoleń.",
    },
    ["S0-01", "FL-13"],
    { kind: "choice", when: ({ allowedRelations }) => allowedRelations.includes("student") },
  ),
  slot(
    "D-02.agency",
    [62, 58, 76],
    {
      nl: "Ook voor uitzendkrachten. Het bureau hoort niets van ons.",
      en: "Also for agency workers. The agency hears nothing from us.",
      pl: "Także dla pracowników agencji. Agencja niczego się nie dowie.",
    },
    ["S0-01", "FL-13"],
    { kind: "choice", when: ({ allowedRelations }) => allowedRelations.includes("temp_agency_worker") },
  ),
  slot(
    "D-02.third_party",
    [62, 58, 76],
    {
      nl: "Ook voor wie hier niet werkt, maar met ons te maken heeft.",
      en: "Also if you do not work here but have to do with us.",
      pl: "Także dla osób, które tu nie pracują, ale mają z nami kontakt.",
    },
    ["S0-01", "FL-13"],
    { kind: "choice", when: ({ allowedRelations }) => allowedRelations.includes("third_party") },
  ),
  slot(
    "D-03.verb",
    [14, 14, 20],
    {
      nl: "- Bel\n- Laat bellen\n- Schrijf",
      en: "- Call\n- Be called\n- Write",
      pl: "- Zadzwoń\n- Poproś o telefon\n- Napisz",
    },
    ["S2-03", "FL-03"],
  ),
  slot(
    "D-03.line",
    [60, 56, 72],
    {
      nl: "- {panelPhone}. Uw naam noemen hoeft niet.\n- Wij bellen u als het voor u veilig is.\n- In uw eigen woorden en taal. Ook zonder naam.",
      en: "- {panelPhone}. You need not give your name.\n- We call you when it is safe for you.\n- In your own words and language. Without a name, too.",
      pl: "- {panelPhone}. Nie trzeba podawać nazwiska.\n- Dzwonimy, gdy to dla Państwa bezpieczne.\n- Własnymi słowami i we własnym języku. Także bez nazwiska.",
    },
    ["S2-03", "FL-03"],
    { kind: "value" },
  ),
  slot(
    "D-03.address",
    [62, 62, 62],
    { nl: "{publicUrl}", en: "{publicUrl}", pl: "{publicUrl}" },
    ["S2-03", "FL-03"],
    { kind: "value" },
  ),
  slot("D-04.title", TITLE, { nl: "Bijvoorbeeld als", en: "For example if", pl: "Na przykład gdy" }, [
    "FL-04",
  ]),
  slot(
    "D-04",
    [72, 66, 88],
    {
      nl: [
        "- iemand u pest of buitensluit",
        "- een collega iets zegt over uw lichaam of afkomst",
        "- uw leidinggevende schreeuwt of dreigt",
        "- iemand u aanraakt en u dat niet wilt",
        "- u ziet dat dit een ander overkomt",
        "- u iets ziet wat niet mag, zoals fraude of onveilig werk",
      ].join("\n"),
      en: [
        "- somebody bullies you or leaves you out",
        "- a colleague comments on your body or origin",
        "- your manager shouts or threatens",
        "- somebody touches you and you do not want that",
        "- you see this happen to somebody else",
        "- you see something wrong, such as fraud or unsafe work",
      ].join("\n"),
      pl: [
        "- ktoś Państwa dręczy lub wyklucza",
        "- ktoś komentuje Państwa ciało lub pochodzenie",
        "- przełożony krzyczy lub grozi",
        "- ktoś Państwa dotyka wbrew Państwa woli",
        "- widzą Państwo, że spotyka to kogoś innego",
        "- widzą Państwo coś niedozwolonego, na przykład oszustwo lub niebezpieczną pracę",
      ].join("\n"),
    },
    ["S4-17", "S4-22", "FL-04"],
  ),
  slot(
    "D-05.does_title",
    TITLE,
    { nl: "Wat de vertrouwenspersoon doet", en: "What the counsellor does", pl: "Co robi osoba zaufania" },
    ["FL-05"],
  ),
  slot(
    "D-05.does",
    [70, 64, 84],
    {
      nl: "- Luisteren, zonder oordeel.\n- Uitleggen welke wegen er zijn.\n- Meegaan naar een gesprek, als u dat wilt.\n- Na afloop vragen hoe het met u gaat.",
      en: "- Listen without judging.\n- Explain which routes there are.\n- Come along to a conversation, if you want.\n- Ask you afterwards how you are.",
      pl: "- Słucha i nie ocenia.\n- Wyjaśnia, jakie są drogi.\n- Towarzyszy w rozmowie, jeśli Państwo tego chcą.\n- Pyta po wszystkim, jak się Państwo czują.",
    },
    ["S4-16", "FL-05"],
  ),
  slot("D-05.not_title", TITLE, { nl: "En wat niet", en: "And what not", pl: "A czego nie robi" }, ["FL-05"]),
  slot(
    "D-05.not",
    [70, 64, 84],
    {
      nl: "- Onderzoek doen of zeggen wie gelijk heeft.\n- Uw probleem overnemen.\n- Helpen bij een gewoon conflict over rooster of contract.",
      en: "- Investigate, or say who is right.\n- Take over your problem.\n- Help with an ordinary dispute about hours or contract.",
      pl: "- Nie prowadzi dochodzenia i nie mówi, kto ma rację.\n- Nie przejmuje problemu.\n- Nie zajmuje się zwykłym sporem o grafik lub umowę.",
    },
    ["S3-22", "FL-05"],
  ),
  ...personSlots(),
  slot(
    "D-07.title",
    TITLE,
    { nl: "Wat er daarna gebeurt", en: "What happens next", pl: "Co stanie się potem" },
    ["FL-06"],
  ),
  slot(
    "D-07",
    [92, 85, 112],
    {
      nl: "1. Alleen een vertrouwenspersoon leest of hoort wat u vertelt.\n2. U hoort van ons uiterlijk op de {contactTerm} daarna, om 17.00 uur.\n3. U praat samen, aan de telefoon of op een plek buiten het werk.\n4. U kiest wat er gebeurt. Alleen vertellen is ook goed.",
      en: "1. Only a counsellor reads or hears what you tell.\n2. You hear from us by 17:00 on the {contactTerm} after that.\n3. You talk together, by phone or at a place away from work.\n4. You choose what happens. Only telling is fine, too.",
      pl: "1. Tylko osoba zaufania przeczyta lub usłyszy to, co Państwo powiedzą.\n2. Odezwiemy się najpóźniej o godz. 17.00 {contactTerm} po zgłoszeniu.\n3. Rozmowa przez telefon albo w miejscu poza pracą.\n4. Państwo wybierają, co się stanie. Można też tylko opowiedzieć.",
    },
    ["S0-05", "S0-06", "C7", "FL-06"],
    { kind: "choice" },
  ),
  slot("D-08.promise_title", TITLE, { nl: "Dit beloven wij", en: "We promise this", pl: "Co obiecujemy" }, [
    "FL-07",
  ]),
  slot(
    "D-08.unseen",
    [92, 85, 112],
    {
      nl: "Wij vertellen {shortName} niet dat u belde of schreef.",
      en: "We do not tell {shortName} that you called or wrote.",
      pl: "Nie mówimy organizacji {shortName} o tym kontakcie.",
    },
    ["S0-21", "FL-07"],
  ),
  slot(
    "D-08.consent",
    [92, 85, 112],
    {
      nl: "Wij delen alleen iets als u daar ja op zegt.",
      en: "We share something only if you say yes to it.",
      pl: "Przekazujemy coś tylko za Państwa zgodą.",
    },
    ["C1", "FL-07"],
    { kind: "choice", when: ({ criminalOffenceRule }) => criminalOffenceRule === "consent_only" },
  ),
  slot(
    "D-08.knowledge",
    [92, 85, 112],
    {
      nl: "Wij delen niets zonder dat u het van tevoren weet.",
      en: "We share nothing without you knowing beforehand.",
      pl: "Niczego nie przekazujemy bez Państwa wcześniejszej wiedzy.",
    },
    ["C1", "FL-07"],
    { kind: "choice", when: ({ criminalOffenceRule }) => criminalOffenceRule !== "consent_only" },
  ),
  slot(
    "D-08.kept",
    [92, 85, 112],
    {
      nl: "Uw dossier wordt {retention} na de afsluiting vernietigd, of eerder.",
      en: "Your file is destroyed {retention} after it is closed, or sooner.",
      pl: "Akta zostaną zniszczone po {retention} od zamknięcia lub wcześniej.",
    },
    ["S0-20", "C5", "FL-07"],
    { kind: "choice", when: ({ retentionMonths }) => retentionMonths > 0 },
  ),
  slot(
    "D-08.not_kept",
    [92, 85, 112],
    {
      nl: "Uw dossier wordt meteen na de afsluiting vernietigd.",
      en: "Your file is destroyed as soon as it is closed.",
      pl: "Akta zostaną zniszczone od razu po zamknięciu.",
    },
    ["S0-20", "C5", "FL-07"],
    { kind: "choice", when: ({ retentionMonths }) => retentionMonths === 0 },
  ),
  slot(
    "D-08.limit_title",
    TITLE,
    { nl: "Dit kunnen wij niet", en: "We cannot do this", pl: "Czego nie możemy zrobić" },
    ["FL-07"],
  ),
  slot(
    "D-08.limits",
    [92, 85, 112],
    {
      nl: "- Zwijgen als een rechter ons verplicht te spreken.\n- Zien of iemand op uw telefoon meekijkt.\n- Voorkomen dat mensen raden wie het vertelde.",
      en: "- Stay silent if a judge orders us to speak.\n- See whether somebody is watching your phone.\n- Prevent people from guessing who told us.",
      pl: "- Milczeć, jeśli sąd zobowiąże nas do zeznań.\n- Zobaczyć, czy ktoś zagląda do Państwa telefonu.\n- Zapobiec temu, że ktoś odgadnie, kto opowiedział.",
    },
    ["FL-07"],
  ),
  ...offenceTexts.map(
    (text): Slot => ({
      ...text,
      id: `D-08.offence/${text.id}`,
      item: "FL-07",
      most: { nl: 330, en: 330, pl: 400 },
      counted: "whole",
    }),
  ),
  slot(
    "D-09",
    [95, 88, 115],
    {
      nl: "Gebruik uw eigen telefoon, niet de wifi of de computer van het werk.",
      en: "Use your own phone, not the wifi or the computer at work.",
      pl: "Proszę używać własnego telefonu, a nie wifi lub komputera z pracy.",
    },
    ["FL-08"],
  ),
  slot(
    "D-10",
    [70, 64, 86],
    {
      nl: "Praten is nog geen officiële melding.",
      en: "Talking is not yet an official report.",
      pl: "Rozmowa nie jest jeszcze oficjalnym zgłoszeniem.",
    },
    ["S4-26", "FL-09"],
  ),
  slot("D-11.title", TITLE, { nl: "Andere hulp", en: "Other help", pl: "Inna pomoc" }, ["FL-10"]),
  slot(
    "D-11",
    [60, 56, 72],
    {
      nl: "- Nu gevaar? Bel 112.\n- Misstand? Gratis advies: Huis voor Klokkenluiders.",
      en: "- In danger now? Call 112.\n- Wrongdoing? Free advice: Huis voor Klokkenluiders.",
      pl: "- Zagrożenie? Proszę dzwonić: 112.\n- Nadużycie? Bezpłatna rada: Huis voor Klokkenluiders.",
    },
    ["S4-28", "FL-10"],
  ),
  slot(
    "D-11.help",
    [60, 56, 72],
    { nl: "- {nearestHelp}", en: "- {nearestHelp}", pl: "- {nearestHelp}" },
    ["S4-15", "FL-10"],
    { kind: "value", live: true, when: ({ externalHelp }) => externalHelp.length > 0 },
  ),
  slot("D-12", [120, 112, 146], { nl: "{flyerLine}", en: "", pl: "" }, ["FL-12"], {
    kind: "own",
    when: ({ flyerLine }) => flyerLine !== "",
  }),
  slot(
    "D-13.front",
    [40, 38, 48],
    {
      nl: "Praten in vertrouwen: {panelPhone}",
      en: "Talk in confidence: {panelPhone}",
      pl: "Rozmowa w zaufaniu: {panelPhone}",
    },
    ["S2-06"],
    { kind: "value" },
  ),
  slot(
    "D-13.back",
    [110, 102, 132],
    {
      nl: "Met uw eigen telefoon: {publicUrl}. Uw naam hoeft niet.",
      en: "On your own phone: {publicUrl}. No name needed.",
      pl: "Z własnego telefonu: {publicUrl}. Nazwisko nie jest potrzebne.",
    },
    ["S2-06"],
    { kind: "value" },
  ),
  slot(
    "D-14.title",
    [60, 56, 74],
    {
      nl: "Praten met een vertrouwenspersoon",
      en: "Talking to a confidential counsellor",
      pl: "Rozmowa z osobą zaufania",
    },
    ["S4-16"],
  ),
  slot(
    "D-14.body",
    [1400, 1300, 1700],
    {
      nl: [
        "Is er op het werk iets gebeurd wat u raakt? Of ziet u iets wat niet mag of gevaarlijk is? U kunt praten met een vertrouwenspersoon. Die werkt niet bij {shortName}.",
        "- Bel {panelPhone}. Uw naam noemen hoeft niet.",
        "- Of schrijf via {publicUrl}. U krijgt een code om het antwoord te lezen.",
        "U hoort van ons uiterlijk op de {contactTerm} daarna, om 17.00 uur. U beslist wat er gebeurt. Alleen uw verhaal vertellen is ook goed.",
        "{shortName} kan niet lezen wat u vertelt. Gebruik liefst uw eigen telefoon, niet de wifi of de computer van het werk.",
        "U bent niet de enige. In 2021 had 13 procent van de werknemers last van collega’s of leidinggevenden. Bron: TNO en CBS, Nationale Enquête Arbeidsomstandigheden 2021.",
        "Praten is nog geen officiële melding. Hoe wij werken, leest u hier:",
        "- {publicUrl}/documenten/protocol",
        "- {publicUrl}/documenten/klachtenreglement",
        "- {publicUrl}/documenten/meldregeling",
      ].join("\n"),
      en: [
        "Has something happened at work that affects you? Or do you see something wrong or dangerous? You can talk to a confidential counsellor. The counsellor does not work at {shortName}.",
        "- Call {panelPhone}. You need not give your name.",
        "- Or write at {publicUrl}. You get a code to read the answer.",
        "You hear from us by 17:00 on the {contactTerm} after that. You decide what happens. Only telling your story is fine, too.",
        "{shortName} cannot read what you tell. Use your own phone if you can, not the wifi or the computer at work.",
        "You are not the only one. In 2021, 13 per cent of workers met unwanted behaviour by colleagues or managers (TNO and CBS, Netherlands Working Conditions Survey 2021).",
        "Talking is not yet an official report. How we work is here:",
        "- {publicUrl}/documenten/protocol",
        "- {publicUrl}/documenten/klachtenreglement",
        "- {publicUrl}/documenten/meldregeling",
      ].join("\n"),
      pl: [
        "Stało się w pracy coś, co Państwa dotyka? Albo widzą Państwo coś niedozwolonego lub niebezpiecznego? Można porozmawiać z osobą zaufania. Nie pracuje ona w {shortName}.",
        "- Telefon: {panelPhone}. Nie trzeba podawać nazwiska.",
        "- Na piśmie: {publicUrl}. Otrzymają Państwo kod, żeby przeczytać odpowiedź.",
        "Odezwiemy się najpóźniej o godz. 17.00 {contactTerm} po zgłoszeniu. Państwo decydują, co się stanie. Można też tylko opowiedzieć, co się stało.",
        "{shortName} nie może przeczytać tego, co Państwo powiedzą. Najlepiej używać własnego telefonu, a nie wifi lub komputera z pracy.",
        "Nie są Państwo sami. W 2021 roku 13 procent pracowników spotkało się z niechcianym zachowaniem kolegów lub przełożonych (TNO i CBS, krajowa ankieta o warunkach pracy 2021).",
        "Rozmowa nie jest jeszcze oficjalnym zgłoszeniem. Jak pracujemy:",
        "- {publicUrl}/documenten/protocol",
        "- {publicUrl}/documenten/klachtenreglement",
        "- {publicUrl}/documenten/meldregeling",
      ].join("\n"),
    },
    ["S4-08", "S4-16", "S4-17"],
    { kind: "value", counted: "whole" },
  ),
  slot(
    "D-15.subject",
    [58, 54, 72],
    {
      nl: "Nieuw: praten met iemand van buiten",
      en: "New: talk to somebody from outside",
      pl: "Nowość: rozmowa z kimś z zewnątrz",
    },
    ["S2-04"],
  ),
  slot(
    "D-15.body",
    [1600, 1480, 1950],
    {
      nl: [
        "Beste mensen,",
        "Vanaf nu kunt u praten met een vertrouwenspersoon die niet bij {shortName} werkt. Dat kan als iemand over uw grens gaat. Het kan ook als u iets ziet wat niet mag of gevaarlijk is.",
        "Zo neemt u contact op:",
        "- Bel {panelPhone}.",
        "- Of ga naar {publicUrl}.",
        "De namen van de vertrouwenspersonen staan op die pagina en op de posters. De posters hangen op plekken waar iedereen komt. U hoeft het nummer dus niet te vragen aan uw leidinggevende of personeelszaken.",
        "{shortName} hoort niet dat u contact opneemt, en kan niets lezen. Gebruik liefst uw eigen telefoon.",
        "U hoort van hen uiterlijk op de {contactTerm} daarna, om 17.00 uur. U beslist wat er gebeurt. Praten is nog geen officiële melding.",
        "Er zijn ook drie teksten die u mag lezen: het protocol, het klachtenreglement en de meldregeling voor misstanden. Daarin staat ook hoe u buiten {shortName} kunt melden en hoe u beschermd bent. Zij staan op {publicUrl}.",
        "Met vriendelijke groet,",
        "{boardName}",
      ].join("\n"),
      en: [
        "Dear all,",
        "From now on you can talk to a confidential counsellor who does not work at {shortName}. You can do so when somebody crosses your boundary. Also when you see something wrong or dangerous.",
        "This is how you get in touch:",
        "- Call {panelPhone}.",
        "- Or go to {publicUrl}.",
        "The names of the counsellors are on that page and on the posters. The posters hang where everyone comes. So you do not have to ask your manager or human resources for the number.",
        "{shortName} is not told that you get in touch, and cannot read anything. Use your own phone if you can.",
        "You hear from them by 17:00 on the {contactTerm} after that. You decide what happens. Talking is not yet an official report.",
        "There are also three texts that you may read: the protocol, the complaints regulation and the scheme for reporting wrongdoing. They also say how you can report outside {shortName} and how you are protected. You find them at {publicUrl}.",
        "Kind regards,",
        "{employerName}",
      ].join("\n"),
      pl: [
        "Szanowni Państwo,",
        "od teraz można porozmawiać z osobą zaufania, która nie pracuje w {shortName}. Można to zrobić, gdy ktoś przekracza granice. Także gdy widzą Państwo coś niedozwolonego lub niebezpiecznego.",
        "Kontakt:",
        "- Telefon: {panelPhone}.",
        "- Strona: {publicUrl}.",
        "Nazwiska osób zaufania są na tej stronie i na plakatach. Plakaty wiszą tam, gdzie wszyscy bywają. Nie trzeba więc pytać o numer przełożonego ani działu kadr.",
        "{shortName} nie dowie się o kontakcie i niczego nie może przeczytać. Najlepiej używać własnego telefonu.",
        "Odezwą się najpóźniej o godz. 17.00 {contactTerm} po zgłoszeniu. Państwo decydują, co się stanie. Rozmowa nie jest jeszcze oficjalnym zgłoszeniem.",
        "Są też trzy teksty, które można przeczytać: protokół, regulamin skarg i zasady zgłaszania nadużyć. Mówią one także, jak zgłosić coś poza {shortName} i jak chroni Państwa prawo. Znajdują się na {publicUrl}.",
        "Z poważaniem",
        "{employerName}",
      ].join("\n"),
    },
    ["S2-04", "S3-26", "S4-16"],
    { kind: "value", counted: "whole" },
  ),
  slot(
    "D-16",
    [500, 460, 600],
    {
      nl: "Gaat iemand over uw grens, of ziet u iets wat niet mag? Praat met een vertrouwenspersoon. Die werkt niet bij {shortName}. Bel {panelPhone} of kijk op {publicUrl}. U hoeft dit aan niemand te vragen of te melden. {shortName} hoort niet dat u contact opneemt. Hoe het werkt, staat in het protocol op die pagina. Daar staan ook het klachtenreglement en de meldregeling.",
      en: "Does somebody cross your boundary, or do you see something wrong? Talk to a confidential counsellor. The counsellor does not work at {shortName}. Call {panelPhone} or go to {publicUrl}. You need not ask or tell anyone here. {shortName} is not told that you get in touch. How it works is in the protocol on that page, with the complaints regulation and the reporting scheme.",
      pl: "Ktoś przekracza granice albo widzą Państwo coś niedozwolonego? Można porozmawiać z osobą zaufania, która nie pracuje w {shortName}. Telefon: {panelPhone}, strona: {publicUrl}. Nie trzeba nikogo pytać ani nikomu mówić. {shortName} nie dowie się o kontakcie. Jak to działa, mówi protokół na tej stronie. Są tam też regulamin skarg i zasady zgłaszania nadużyć.",
    },
    ["S3-18", "S4-16"],
    { kind: "value", counted: "whole" },
  ),
  slot(
    "imprint.draft",
    [60, 60, 70],
    {
      nl: "{shortName}. Concept, Nederlands",
      en: "{shortName}. Draft, English",
      pl: "{shortName}. Projekt, polski",
    },
    ["FL-11"],
    { kind: "value", live: true, when: ({ version }) => version === null },
  ),
  slot(
    "imprint",
    [60, 60, 70],
    {
      nl: "{shortName}. Versie {versionNumber}, {monthOfForce}, Nederlands",
      en: "{shortName}. Version {versionNumber}, {monthOfForce}, English",
      pl: "{shortName}. Wersja {versionNumber} z {monthOfForce}, polski",
    },
    ["FL-11"],
    { kind: "value", live: true, when: ({ version }) => version !== null },
  ),
];

function personSlots(): Slot[] {
  const lines: [string, readonly [number, number, number]][] = [
    ["name", [34, 34, 34]],
    ["about", [48, 48, 58]],
    ["hours", [44, 44, 56]],
    ["phone", [14, 14, 14]],
  ];
  return lines.map(([what, most]) => {
    const text = `- {person${what.charAt(0).toUpperCase()}${what.slice(1)}}`;
    return slot(`D-06.${what}`, most, { nl: text, en: text, pl: text }, ["S0-26", "S3-06", "FL-02"], {
      kind: "value",
      live: true,
    });
  });
}

const PEOPLE: Words = {
  nl: "De vertrouwenspersonen",
  en: "The confidential counsellors",
  pl: "Osoby zaufania",
};
const panelLines: Clause<DocumentFacts> = {
  id: "D-06",
  kind: "value",
  serves: ["S0-26", "S3-06"],
  live: true,
  nl: "- {panel}",
  en: "- {panel}",
  pl: "- {panel}",
};

const pieces = (...names: string[]) =>
  flyerSlots.filter(({ id }) => names.some((name) => id === name || id.startsWith(`${name}/`)));

function titled(name: string, ...names: string[]): Section<DocumentFacts> {
  const title = flyerSlots.find(({ id }) => id === name);
  if (!title) throw new Error(`the flyer has no piece ${name}`);
  return { heading: { nl: title.nl, en: title.en, pl: title.pl }, clauses: pieces(...names) };
}

/** The flyer as one reads it on a screen: the same pieces, in the order of its pages. */
export const flyerSections: readonly Section<DocumentFacts>[] = [
  {
    clauses: pieces(
      "D-02",
      "D-02.student",
      "D-02.agency",
      "D-02.third_party",
      "D-03.line",
      "D-03.address",
      "D-09",
    ),
  },
  titled("D-04.title", "D-04"),
  titled("D-05.does_title", "D-05.does"),
  titled("D-05.not_title", "D-05.not"),
  { heading: PEOPLE, clauses: [panelLines] },
  titled("D-07.title", "D-07", "D-10"),
  titled("D-08.promise_title", "D-08.unseen", "D-08.consent", "D-08.knowledge", "D-08.kept", "D-08.not_kept"),
  titled("D-08.limit_title", "D-08.limits", "D-08.offence"),
  titled("D-11.title", "D-11", "D-11.help"),
  { clauses: pieces("D-12", "imprint.draft", "imprint") },
];
