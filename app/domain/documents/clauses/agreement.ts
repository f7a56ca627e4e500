import type { ProtocolSettings } from "~/domain/tenancy/settings";
import type { Clause, Section } from "../clause";
import { courtAndSeizure, fiveConditions, offenceTexts, policeReport, sectorNotes } from "./limits";
import { destroyedEverywhere, retentionTexts, threeParts } from "./record";
import { does, doesNot, mediation } from "./task";

/** What an agreement depends on besides the protocol. */
export type AgreementFacts = ProtocolSettings & {
  deputyNamed: boolean;
  signed: "portal" | "paper" | "verbal" | null;
};
type Agreed = Clause<AgreementFacts>;

const parties: readonly Agreed[] = [
  {
    id: "TA-01",
    kind: "value",
    serves: ["S0-09", "S1-17", "S2-28"],
    nl: "Deze afspraken gelden tussen {reporter} en vertrouwenspersoon {counsellor}. {counsellor} werkt voor {network} en niet voor {shortName}. De afspraken gelden ook als u iets vertelt namens een ander, of als getuige.",
    en: "These agreements are between {reporter} and confidential counsellor {counsellor}. {counsellor} works for {network} and not for {shortName}. The agreements also apply if you tell something for somebody else, or as a witness.",
    pl: "Te ustalenia obowiązują między dwiema stronami: {reporter} oraz osoba zaufania {counsellor}. {counsellor} pracuje dla organizacji {network}, a nie dla {shortName}. Ustalenia obowiązują też, gdy mówią Państwo w imieniu kogoś innego lub jako świadek.",
  },
  {
    id: "TA-01.deputy",
    kind: "value",
    serves: ["S0-09", "S2-28"],
    when: ({ deputyNamed }) => deputyNamed,
    nl: "Kan {counsellor} niet? Dan helpt {deputy} u. Voor {deputy} gelden dezelfde afspraken. U mag nee zeggen tegen {deputy}.",
    en: "Is {counsellor} not available? Then {deputy} helps you. The same agreements apply to {deputy}. You may say no to {deputy}.",
    pl: "{counsellor} nie może pomóc? Wtedy pomaga {deputy}, na tych samych zasadach. Mogą Państwo odmówić.",
  },
  {
    id: "TA-01.no_deputy",
    kind: "value",
    serves: ["S0-09"],
    when: ({ deputyNamed }) => !deputyNamed,
    nl: "Niemand anders kan uw dossier lezen. Kan {counsellor} niet, dan wacht u tot {counsellor} terug is. U mag dan ook iemand anders kiezen.",
    en: "Nobody else can read your file. Is {counsellor} not available? Then you wait until {counsellor} is back. You may also choose somebody else.",
    pl: "Nikt inny nie może czytać akt. {counsellor} nie może pomóc? Wtedy trzeba poczekać. Można też wybrać kogoś innego.",
  },
];

const secrecy: Agreed = {
  id: "TA-03",
  kind: "fixed",
  serves: ["S2-29", "S3-10", "S3-12"],
  nl: "{who} houdt geheim wat u vertelt. Dat geldt ook voor wat anderen in uw zaak vertellen. Het blijft gelden als {counsellor} stopt met dit werk. U mag zelf met iedereen praten.",
  en: "{who} keeps secret what you tell. This also applies to what others tell in your case. It still applies when {counsellor} stops doing this work. You yourself may talk to anyone.",
  pl: "{who} zachowuje w tajemnicy to, co Państwo powiedzą. Dotyczy to też słów innych osób w tej sprawie. Obowiązuje to również po zakończeniu tej pracy. Państwo mogą rozmawiać z każdym.",
};

const dangerToLife: Agreed = {
  id: "TA-04.danger",
  kind: "fixed",
  serves: ["S2-33"],
  nl: "Is iemand nu in levensgevaar? Dan moet iedereen hulp halen, zo zegt de wet. {who} belt dan 112. U hoort dat meteen.",
  en: "Is somebody's life in danger now? Then the law says that everyone must get help. {who} then calls 112. You are told at once.",
  pl: "Czyjeś życie jest teraz zagrożone? Wtedy ustawa każe każdemu wezwać pomoc. {who} dzwoni pod 112. Dowiedzą się Państwo o tym od razu.",
};

const sensitiveData: Agreed = {
  id: "TA-07",
  kind: "fixed",
  serves: ["S2-30"],
  nl: [
    "U geeft {counsellor} uitdrukkelijk toestemming om te bewaren wat u over uzelf vertelt. Dat kan ook gaan over uw gezondheid, afkomst, geloof, vakbond of seksualiteit.",
    "Dit geldt alleen voor gegevens over uzelf. Voor een ander kunt u geen toestemming geven. Over anderen schrijft {counsellor} niet meer dan nodig is.",
    "U kunt deze toestemming altijd intrekken. Dan stopt de hulp meteen en wordt het dossier vernietigd. Loopt er een formele klacht of rechtszaak? Dan kan dat vernietigen later zijn.",
  ].join("\n"),
  en: [
    "You give {counsellor} explicit consent to keep what you tell about yourself. It can also be about your health, origin, religion, trade union or sexuality.",
    "This is only for information about yourself. You cannot consent for somebody else. About others, {counsellor} writes no more than is needed.",
    "You can always withdraw this consent. Then the help stops at once and the file is destroyed. Is a formal complaint or a court case running? Then destroying can be later.",
  ].join("\n"),
  pl: [
    "Wyrażają Państwo wyraźną zgodę na przechowywanie tego, co mówią Państwo o sobie. Dostęp ma {counsellor}. Może to dotyczyć także zdrowia, pochodzenia, religii, związku zawodowego lub seksualności.",
    "Dotyczy to tylko danych o Państwu. Nie można wyrazić zgody za kogoś innego. O innych {counsellor} zapisuje tylko to, co konieczne.",
    "Tę zgodę można zawsze wycofać. Wtedy pomoc od razu się kończy, a akta zostają zniszczone. Czy trwa formalna skarga lub sprawa w sądzie? Wtedy zniszczenie może nastąpić później.",
  ].join("\n"),
};

const counters: Agreed = {
  id: "TA-08",
  kind: "fixed",
  serves: ["S0-24", "S0-25"],
  nl: "Is het dossier vernietigd? Dan blijven alleen tellingen over. Daarin staat dat er een melding was, het jaar en de grove soort. Uw naam en uw verhaal staan er niet in.",
  en: "Has the file been destroyed? Then only counts remain. They say that there was a report, the year and the broad kind. Your name and your story are not in them.",
  pl: "Akta zostały zniszczone? Zostają tylko liczby: że było zgłoszenie, w którym roku i jakiego ogólnego rodzaju. Nie ma w nich Państwa nazwiska ani historii.",
};

const stopping: Agreed = {
  id: "TA-09",
  kind: "fixed",
  serves: ["S0-15", "S2-19", "S4-14"],
  nl: [
    "U mag altijd om een andere vertrouwenspersoon vragen. U mag ook altijd stoppen. U hoeft niet te zeggen waarom.",
    "Stopt u? Dan kiest u: het dossier bewaren of meteen vernietigen.",
    "Twee dingen kan niemand ongedaan maken: wat al verteld is, en wat vernietigd is.",
  ].join("\n"),
  en: [
    "You may always ask for another counsellor. You may also stop at any moment. You do not have to say why.",
    "Do you stop? Then you choose: keep the file or destroy it at once.",
    "Two things nobody can undo: what has already been told, and what has been destroyed.",
  ].join("\n"),
  pl: [
    "Zawsze można poprosić o inną osobę zaufania. Można też zawsze zakończyć. Nie trzeba mówić dlaczego.",
    "Chcą Państwo zakończyć? Wtedy do wyboru: zachować akta albo od razu je zniszczyć.",
    "Dwóch rzeczy nikt nie cofnie: tego, co już powiedziano, i tego, co zniszczono.",
  ].join("\n"),
};

const complaint: Agreed = {
  id: "TA-10",
  kind: "value",
  serves: ["S3-25"],
  nl: "Hebt u een klacht over {counsellor}? Bel {network}: {networkPhone}. U kunt ook naar de Commissie van Toezicht van de Landelijke Vereniging van Vertrouwenspersonen. Uw werkgever hoort er niets van.",
  en: "Do you have a complaint about {counsellor}? Call {network}: {networkPhone}. You can also go to the supervisory committee of the national association of confidential counsellors (LVV). Your employer hears nothing of it.",
  pl: "Skarga na osobę zaufania? Proszę zadzwonić: {network}, {networkPhone}. Można też zwrócić się do komisji nadzoru krajowego stowarzyszenia osób zaufania (LVV). Pracodawca niczego się nie dowie.",
};

const signing: readonly Agreed[] = [
  {
    id: "TA-11",
    kind: "value",
    serves: ["S0-09", "S1-17"],
    when: ({ signed }) => signed === null,
    nl: "U kunt op drie manieren ja zeggen: op deze site, op papier of mondeling. Op deze site is uw code genoeg. Uw naam hoeft niet.",
    en: "You can say yes in three ways: on this site, on paper or in a conversation. On this site your code is enough. Your name is not needed.",
    pl: "Zgodzić się można na trzy sposoby: na tej stronie, na papierze lub ustnie. Na tej stronie wystarczy kod. Nazwisko nie jest potrzebne.",
  },
  {
    id: "TA-11.portal",
    kind: "value",
    serves: ["S0-09", "S1-17"],
    when: ({ signed }) => signed === "portal",
    nl: "U zei ja op deze site, op {signedOn}.",
    en: "You said yes on this site, on {signedOn}.",
    pl: "Zgoda na tej stronie, dnia {signedOn}.",
  },
  {
    id: "TA-11.paper",
    kind: "value",
    serves: ["S0-09", "S1-17"],
    when: ({ signed }) => signed === "paper",
    nl: "U zei ja op papier, op {signedOn}.",
    en: "You said yes on paper, on {signedOn}.",
    pl: "Zgoda na papierze, dnia {signedOn}.",
  },
  {
    id: "TA-11.verbal",
    kind: "value",
    serves: ["S0-09", "S1-17"],
    when: ({ signed }) => signed === "verbal",
    nl: "U zei ja in een gesprek, op {signedOn}. {counsellor} las deze tekst voor. Klopt dat niet? Zeg het op uw eigen pagina.",
    en: "You said yes in a conversation, on {signedOn}. {counsellor} read this text out. Is that not right? Say so on your own page.",
    pl: "Zgoda w rozmowie, dnia {signedOn}. Tekst odczytała osoba zaufania: {counsellor}. To się nie zgadza? Można to zgłosić na własnej stronie.",
  },
  {
    id: "TA-11.version",
    kind: "value",
    serves: ["S0-08"],
    nl: "Tekst van {textVersion}, gelezen in het Nederlands.",
    en: "Text of {textVersion}, read in English. Does it differ from the Dutch text? Then the reading that is best for you counts.",
    pl: "Tekst z dnia {textVersion}, przeczytany po polsku. Różni się od tekstu niderlandzkiego? Wtedy liczy się wersja lepsza dla Państwa.",
  },
];

const controlOfYours: Agreed = {
  id: "TA-05",
  kind: "fixed",
  serves: ["S0-11", "S0-15", "S2-19", "S3-03", "S4-14", "S4-24"],
  nl: "U beslist wat er gebeurt. {who} doet niets voordat u ja zegt. Alleen uw verhaal vertellen is ook goed. Een ja kunt u altijd intrekken. De uitzonderingen staan bij de grenzen hierboven.",
  en: "You decide what happens. {who} does nothing before you say yes. Only telling your story is fine, too. You can always withdraw a yes. The exceptions are in the limits above.",
  pl: "Państwo decydują, co się stanie. {who} nie robi niczego bez Państwa zgody. Można też tylko opowiedzieć, co się stało. Zgodę zawsze można wycofać. Wyjątki opisano wyżej, przy granicach.",
};

const controlInThreePhases: Agreed = {
  id: "TA-05",
  kind: "fixed",
  serves: ["S4-24", "S4-25", "S4-26", "S4-27", "S4-28", "S4-29"],
  nl: [
    "Wie beslist, hangt af van hoever u bent:",
    "1. U praat alleen. Dan beslist u. Praten is nog geen officiële melding.",
    "2. Misschien moet iemand het van de wet melden. Dan zoekt {who} dat met u uit. U hoort eerst wat er moet en waarom.",
    "3. U hebt het officieel gemeld. Dan beslist de organisatie over het onderzoek. Intrekken kan dan niet meer.",
    "In alle drie blijft {who} naast u staan. Uw naam gaat alleen met uw ja naar een ander. De uitzonderingen staan bij de grenzen hierboven.",
    "U mag altijd advies vragen aan het Huis voor Klokkenluiders. Dat is gratis. Aan de telefoon hoeft u uw naam niet te zeggen.",
  ].join("\n"),
  en: [
    "Who decides depends on how far you are:",
    "1. You only talk. Then you decide. Talking is not yet an official report.",
    "2. Perhaps the law says that somebody must report it. Then {who} finds that out with you. You are told first what must be done and why.",
    "3. You have reported it officially. Then the organisation decides about the investigation. You can no longer withdraw it.",
    "In all three, {who} stays at your side. Your name goes to somebody else only with your yes. The exceptions are in the limits above.",
    "You may always ask the Whistleblowers Authority (Huis voor Klokkenluiders) for advice. It is free. On the phone you do not have to give your name.",
  ].join("\n"),
  pl: [
    "To, kto decyduje, zależy od etapu:",
    "1. Tylko Państwo rozmawiają. Wtedy decydują Państwo. Rozmowa nie jest jeszcze oficjalnym zgłoszeniem.",
    "2. Być może ustawa każe komuś to zgłosić. Wtedy {who} sprawdza to razem z Państwem. Najpierw dowiedzą się Państwo, co trzeba zrobić i dlaczego.",
    "3. Sprawa została oficjalnie zgłoszona. Wtedy o dochodzeniu decyduje organizacja. Nie można już wycofać zgłoszenia.",
    "Na każdym etapie {who} stoi po Państwa stronie. Nazwisko trafia do kogoś innego tylko za Państwa zgodą. Wyjątki opisano wyżej, przy granicach.",
    "Zawsze można poprosić o radę urząd do spraw sygnalistów (Huis voor Klokkenluiders). To nic nie kosztuje. Przez telefon nie trzeba podawać nazwiska.",
  ].join("\n"),
};

const withControl = (control: Agreed): readonly Section<AgreementFacts>[] => [
  { heading: { nl: "Wie dit afspreken", en: "Who agrees this", pl: "Kto to ustala" }, clauses: parties },
  {
    item: "TA-02",
    heading: {
      nl: "Wat wel en niet bij de taak hoort",
      en: "What belongs to the task and what does not",
      pl: "Co należy do zadań, a co nie",
    },
    clauses: [does, doesNot, ...mediation],
  },
  { heading: { nl: "Geheimhouding", en: "Secrecy", pl: "Tajemnica" }, clauses: [secrecy] },
  {
    item: "TA-04",
    heading: { nl: "De grenzen", en: "The limits", pl: "Granice" },
    clauses: [...offenceTexts, policeReport, fiveConditions, courtAndSeizure, ...sectorNotes, dangerToLife],
  },
  { heading: { nl: "Wie beslist", en: "Who decides", pl: "Kto decyduje" }, clauses: [control] },
  {
    item: "TA-06",
    heading: { nl: "Wat er wordt bewaard", en: "What is kept", pl: "Co jest przechowywane" },
    clauses: [threeParts, ...retentionTexts, destroyedEverywhere],
  },
  {
    heading: {
      nl: "Uw toestemming voor wat gevoelig is",
      en: "Your consent for what is sensitive",
      pl: "Zgoda na dane wrażliwe",
    },
    clauses: [sensitiveData],
  },
  { heading: { nl: "Tellingen", en: "Counts", pl: "Liczby" }, clauses: [counters] },
  {
    heading: { nl: "Wisselen en stoppen", en: "Changing and stopping", pl: "Zmiana i zakończenie" },
    clauses: [stopping],
  },
  {
    heading: {
      nl: "Een klacht over de vertrouwenspersoon",
      en: "A complaint about the counsellor",
      pl: "Skarga na osobę zaufania",
    },
    clauses: [complaint],
  },
  { heading: { nl: "Uw ja", en: "Your yes", pl: "Państwa zgoda" }, clauses: signing },
];

/** The two texts (S4-29): with unwanted behaviour the reporter decides throughout, with integrity in three phases. */
export const agreementSections = {
  unwanted_behaviour: withControl(controlOfYours),
  integrity: withControl(controlInThreePhases),
} as const;
