import type { Section } from "../clause";
import type { DocumentFacts } from "../facts";
import { offenceTexts } from "./limits";
import { retentionTexts } from "./record";

type Summary = readonly Section<DocumentFacts, "en" | "pl">[];

const notTheWhole = {
  id: "summary",
  tells: [],
  kind: "fixed",
  serves: ["S0-27"],
  en: "This is a summary in English. The full text is in Dutch. Call {panelPhone} and we explain it.",
  pl: "To jest streszczenie po polsku. Pełny tekst jest po niderlandzku. Telefon: {panelPhone}, wyjaśnimy go.",
} as const;

/** One page on A1 for who does not read Dutch. */
export const conductProtocolSummary: Summary = [
  { clauses: [notTheWhole] },
  {
    heading: { en: "What this is", pl: "Co to jest" },
    clauses: [
      {
        id: "CP-02",
        tells: ["CP-02", "CP-04"],
        kind: "fixed",
        serves: ["S3-01"],
        en: "{employerName} must make sure that everyone can work safely. You can talk to a confidential counsellor from {network}. Counsellors do not work for {shortName}.",
        pl: "{employerName} musi zadbać, żeby każdy mógł bezpiecznie pracować. Można porozmawiać z osobą zaufania z organizacji {network}. Osoby zaufania nie pracują dla {shortName}.",
      },
      {
        id: "CP-05",
        kind: "choice",
        serves: ["S0-01"],
        en: "It is there for:\n- {relations}",
        pl: "Mogą z tego korzystać:\n- {relations}",
      },
      {
        id: "CP-09",
        tells: ["CP-09", "CP-10"],
        kind: "fixed",
        serves: ["S0-02"],
        en: "We do not accept bullying, harassment, discrimination, aggression, violence or abuse of power. What counts is how you experience it.",
        pl: "Nie akceptujemy dręczenia, molestowania, dyskryminacji, agresji, przemocy ani nadużywania władzy. Liczy się to, jak Państwo to odczuwają.",
      },
    ],
  },
  {
    heading: { en: "How it goes", pl: "Jak to przebiega" },
    clauses: [
      {
        id: "CP-21",
        tells: ["CP-21", "CP-22", "CP-23"],
        kind: "value",
        serves: ["S0-04"],
        en: "Call {panelPhone} or write at {publicUrl}. You need not give your name. Use your own phone if you can.",
        pl: "Telefon: {panelPhone}, strona: {publicUrl}. Nie trzeba podawać nazwiska. Najlepiej używać własnego telefonu.",
      },
      {
        id: "CP-25",
        kind: "choice",
        serves: ["S0-05", "C7"],
        en: "You hear from us by 17:00 on the {contactTerm} after the day of your message.",
        pl: "Odezwiemy się najpóźniej o godz. 17.00 {contactTerm} po dniu zgłoszenia.",
      },
      {
        id: "CP-32",
        tells: ["CP-17", "CP-18", "CP-32", "CP-33", "CP-42"],
        kind: "fixed",
        serves: ["S0-11", "S0-15"],
        en: "The counsellor listens, explains the routes and comes along if you want. The counsellor does not investigate and does not take over. You decide. Only telling your story is fine, too. Talking is not yet an official report.",
        pl: "Osoba zaufania słucha, wyjaśnia drogi i towarzyszy, jeśli Państwo tego chcą. Nie prowadzi dochodzenia i nie przejmuje sprawy. Decydują Państwo. Można też tylko opowiedzieć, co się stało. Rozmowa nie jest jeszcze oficjalnym zgłoszeniem.",
      },
    ],
  },
  {
    heading: { en: "Secrecy and its limits", pl: "Tajemnica i jej granice" },
    clauses: [
      {
        id: "CP-35",
        tells: ["CP-35", "CP-38", "CP-46"],
        kind: "fixed",
        serves: ["S2-29", "S3-10"],
        en: "The counsellor keeps secret what you tell. Nobody at {shortName} can read your file. A judge can order a counsellor to testify.",
        pl: "Osoba zaufania zachowuje w tajemnicy to, co Państwo powiedzą. Nikt w {shortName} nie może czytać akt. Sąd może zobowiązać osobę zaufania do zeznań.",
      },
      ...offenceTexts,
      ...retentionTexts,
    ],
  },
  {
    heading: { en: "Not satisfied?", pl: "Niezadowolenie?" },
    clauses: [
      {
        id: "CP-53",
        kind: "value",
        serves: ["S3-25"],
        en: "Do you have a complaint about a counsellor? Call {network}: {networkPhone}. {shortName} stays out of it.",
        pl: "Skarga na osobę zaufania? Proszę zadzwonić: {network}, {networkPhone}. {shortName} nie bierze w tym udziału.",
      },
    ],
  },
];

/** One page on A3 for who does not read Dutch. */
export const complaintsRegulationSummary: Summary = [
  { clauses: [notTheWhole] },
  {
    heading: { en: "What it is for", pl: "Do czego służy" },
    clauses: [
      {
        id: "CR-02",
        kind: "choice",
        serves: ["S2-02", "S2-07"],
        en: "With this regulation you make a formal complaint about somebody’s behaviour. It is open to:\n- {relations}",
        pl: "Ten regulamin pozwala złożyć formalną skargę na czyjeś zachowanie. Mogą to zrobić:\n- {relations}",
      },
      {
        id: "CR-06",
        kind: "fixed",
        serves: ["S1-05", "S3-24"],
        en: "A counsellor can help you before, during and after. You do not have to talk to one first.",
        pl: "Osoba zaufania może pomóc przed skargą, w jej trakcie i po niej. Nie trzeba najpierw z nią rozmawiać.",
      },
    ],
  },
  {
    heading: { en: "How to complain", pl: "Jak złożyć skargę" },
    clauses: [
      {
        id: "CR-07",
        tells: ["CR-07", "CR-08"],
        kind: "fixed",
        serves: ["S2-07"],
        en: "Write down your name and address, what happened, when, and who it is about. Sign it. A complaint without a name cannot be handled formally.",
        pl: "Proszę napisać imię, nazwisko i adres, co się stało, kiedy i kogo to dotyczy. Skargę trzeba podpisać. Skargi bez nazwiska nie można formalnie rozpatrzyć.",
      },
      {
        id: "CR-04.months",
        kind: "choice",
        serves: [],
        when: ({ complaintLimitMonths }) => complaintLimitMonths !== null,
        en: "Later than {complaintLimit} after the last incident, a complaint is accepted only for a good reason.",
        pl: "Po {complaintLimit} od ostatniego zdarzenia skarga jest przyjmowana tylko z ważnego powodu.",
      },
      {
        id: "CR-09",
        kind: "choice",
        serves: ["C8"],
        en: "Send it to {addresseeName}, {addresseeAddress}, phone {addresseePhone}.",
        pl: "Adres: {addresseeName}, {addresseeAddress}, telefon {addresseePhone}.",
      },
      {
        id: "CR-10",
        kind: "value",
        serves: ["S3-24"],
        when: ({ formalAddresseeAlternative }) => formalAddresseeAlternative !== null,
        en: "Is it about somebody who receives complaints or decides on them? Then send it to {alternativeName}, {alternativeAddress}, phone {alternativePhone}.",
        pl: "Skarga dotyczy osoby, która przyjmuje skargi lub o nich decyduje? Wtedy adres to: {alternativeName}, {alternativeAddress}, telefon {alternativePhone}.",
      },
    ],
  },
  {
    heading: { en: "What happens then", pl: "Co dzieje się potem" },
    clauses: [
      {
        id: "CR-11",
        tells: ["CR-11", "CR-12", "CR-16", "CR-20", "CR-21"],
        kind: "choice",
        serves: [],
        en: "You get a confirmation within {complaintAckDays} days. Within {admissibilityDays} days you hear whether the complaint is handled. Both sides are heard within {hearingWeeks} weeks. The advice comes within {adviceWeeks} weeks, the decision within {decisionWeeks} weeks after that.",
        pl: "Potwierdzenie przychodzi w ciągu {complaintAckDays} dni. W ciągu {admissibilityDays} dni wiadomo, czy skarga będzie rozpatrzona. Obie strony zostaną wysłuchane w ciągu {hearingWeeks} tygodni. Opinia jest w ciągu {adviceWeeks} tygodni, decyzja w ciągu kolejnych {decisionWeeks} tygodni.",
      },
      {
        id: "CR-24",
        tells: ["CR-19", "CR-24"],
        kind: "fixed",
        serves: ["S4-10"],
        en: "Who complains, testifies or helps has no disadvantage from it, unless somebody lies on purpose. You may withdraw your complaint.",
        pl: "Kto się skarży, zeznaje lub pomaga, nie ponosi z tego powodu szkody, chyba że świadomie kłamie. Skargę można wycofać.",
      },
      {
        id: "CR-27",
        tells: ["CR-27"],
        kind: "fixed",
        serves: ["S2-16"],
        en: "You can also go to the police, to court, to the Netherlands Labour Authority or, about discrimination, to the Netherlands Institute for Human Rights.",
        pl: "Można też zwrócić się na policję, do sądu, do holenderskiej inspekcji pracy lub, w sprawie dyskryminacji, do instytutu praw człowieka.",
      },
    ],
  },
];

/** One page on A4 for who does not read Dutch. */
export const whistleblowingSchemeSummary: Summary = [
  { clauses: [notTheWhole] },
  {
    heading: { en: "What it is for", pl: "Do czego służy" },
    clauses: [
      {
        id: "WS-01",
        tells: ["WS-01", "WS-02"],
        kind: "fixed",
        serves: ["S4-04", "S4-21"],
        en: "This scheme is for suspected wrongdoing at {employerName}: fraud, danger or breaking the law, when it affects more people than yourself. A reasonable suspicion from your own work is enough.",
        pl: "Te zasady dotyczą podejrzenia nadużycia w {employerName}: oszustwa, zagrożenia lub łamania prawa, gdy dotyka to nie tylko Państwa. Wystarczy uzasadnione podejrzenie z własnej pracy.",
      },
      {
        id: "WS-05",
        tells: ["WS-05", "WS-06"],
        kind: "fixed",
        serves: ["S1-19", "S4-28"],
        en: "First ask for advice if you want: from a counsellor on {panelPhone}, or free of charge from the Huis voor Klokkenluiders. Talking is not yet an official report.",
        pl: "Można najpierw poprosić o radę: osobę zaufania, {panelPhone}, albo bezpłatnie Huis voor Klokkenluiders. Rozmowa nie jest jeszcze oficjalnym zgłoszeniem.",
      },
    ],
  },
  {
    heading: { en: "Where you report", pl: "Gdzie zgłosić" },
    clauses: [
      {
        id: "WS-07",
        tells: ["WS-07", "WS-08"],
        kind: "value",
        serves: ["S4-26"],
        en: "You report here: {officeWho}, {officePhone}, {officeMail}. Is it about this person or the board? Then report here: {secondOfficeWho}, {secondOfficePhone}, {secondOfficeMail}. You may write, call or ask for a conversation.",
        pl: "Zgłoszenia: {officeWho}, {officePhone}, {officeMail}. Dotyczy to tej osoby lub zarządu? Wtedy: {secondOfficeWho}, {secondOfficePhone}, {secondOfficeMail}. Można napisać, zadzwonić lub poprosić o rozmowę.",
      },
      {
        id: "WS-10.none",
        kind: "choice",
        serves: ["S4-26"],
        when: ({ statutoryChannel }) => statutoryChannel === "none",
        en: "The counsellor does not take official reports.",
        pl: "Osoba zaufania nie przyjmuje oficjalnych zgłoszeń.",
      },
      {
        id: "WS-10.network_receives",
        kind: "choice",
        serves: ["S4-26"],
        when: ({ statutoryChannel }) => statutoryChannel === "network_receives",
        en: "You can also report officially to {network}: {networkPhone}.",
        pl: "Oficjalne zgłoszenia przyjmuje także {network}: {networkPhone}.",
      },
      {
        id: "WS-21",
        kind: "fixed",
        serves: [],
        en: "You may also report outside the organisation at once, to an authority such as the AP, IGJ, NVWA or AFM, or to the Huis voor Klokkenluiders. The Dutch text has the whole list.",
        pl: "Można też od razu zgłosić sprawę poza organizacją, do urzędu takiego jak AP, IGJ, NVWA lub AFM albo do Huis voor Klokkenluiders. Pełna lista jest w tekście niderlandzkim.",
      },
    ],
  },
  {
    heading: { en: "What you can count on", pl: "Na co można liczyć" },
    clauses: [
      {
        id: "WS-13",
        tells: ["WS-13", "WS-18"],
        kind: "fixed",
        serves: [],
        en: "You get a confirmation within 7 days. At most three calendar months after that you hear what was done.",
        pl: "Potwierdzenie przychodzi w ciągu 7 dni. Najpóźniej trzy miesiące kalendarzowe później wiadomo, co zrobiono.",
      },
      {
        id: "WS-19",
        kind: "fixed",
        serves: ["S2-32"],
        en: "Your identity stays secret unless you give explicit consent, or an authority or court demands it by law. You are told beforehand if that is possible.",
        pl: "Państwa tożsamość pozostaje w tajemnicy, chyba że wyrażą Państwo wyraźną zgodę albo zażąda tego na mocy prawa urząd lub sąd. Jeśli to możliwe, dowiedzą się Państwo wcześniej.",
      },
      {
        id: "WS-20",
        kind: "fixed",
        serves: ["S4-10"],
        en: "Who reports, or helps, may not be put at a disadvantage. If it happens, {shortName} must prove that the report is not the reason.",
        pl: "Kto zgłasza lub pomaga, nie może ponieść z tego powodu szkody. Jeśli tak się stanie, {shortName} musi udowodnić, że powodem nie było zgłoszenie.",
      },
    ],
  },
];
