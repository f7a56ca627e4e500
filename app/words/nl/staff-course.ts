import type { Because, ConsentRow, CourseView, HistoryLine, Version } from "~/domain/dossier/course/schema";
import type { AnswerProblem } from "~/domain/tracks/answers";
import type { How } from "~/domain/tracks/entries";
import type { SettingName } from "~/domain/tracks/settings";
import type { Question } from "~/domain/tracks/track";
import { type OnTrack, onTrack } from "./on-track";

/** What the employer's protocol says where it keeps something shut. */
const SETTINGS_SAY = {
  counsellorMediationAllowed:
    "Het protocol van deze werkgever staat dit niet toe. Verwijs naar een mediator.",
  networkReceives: "Bij deze werkgever ontvangt het netwerk geen officiële meldingen.",
  boardMustKnow: "Het protocol van deze werkgever vraagt dit niet. Zonder ja deelt u niets.",
  fiveConditions: "Het protocol van deze werkgever kent alleen toestemming. Zonder ja blijft u zwijgen.",
} satisfies Record<SettingName, string>;

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const shutBy = onTrack((either) => ({
  consent: either(
    (does: string) => `De melder gaf hiervoor geen toestemming: ${does}.`,
    (does: string) => `Deze persoon gaf hiervoor geen toestemming: ${does}.`,
  ),
  decision: either(
    (does: string) => `De melder koos hier niet voor: ${does}.`,
    (does: string) => `Deze persoon koos hier niet voor: ${does}.`,
  ),
}));

/** Why something cannot be done now, as a sentence. */
export function becauseWords(because: Because, track: OnTrack): string {
  const words = shutBy(track);
  switch (because.kind) {
    case "lacking":
      return `${because.text.charAt(0).toUpperCase()}${because.text.slice(1)}.`;
    case "consent":
      return words.consent(lower(because.does));
    case "decision":
      return words.decision(lower(because.does));
    case "setting":
      return SETTINGS_SAY[because.setting as SettingName];
    case "stage":
      return `Dit kan niet in deze fase: ${lower(because.stage)}.`;
  }
}

/** The same behind "Nog dicht:". */
export const shutWords = (because: Because, track: OnTrack): string =>
  `Nog dicht: ${lower(becauseWords(because, track))}`;

/** The texts that hold for a dossier, by their names. */
export const ruleNames = {
  conductProtocol: (number: string) => `Protocol versie ${number}`,
  complaintsRegulation: (number: string) => `Klachtenreglement versie ${number}`,
  whistleblowingScheme: (number: string) => `Meldregeling versie ${number}`,
} as const;

export const courseWords = onTrack((either) => ({
  checklist: {
    title: "Het spoor",
    done: "Gedaan op",
    doneNoDay: "Gedaan",
    yours: "Nu bij u",
    theirs: either("Nu bij de melder", "Nu bij deze persoon"),
    until: "uiterlijk",
    open: "Kan nu",
    passed: "Niet gedaan",
    how: { verbal: "mondeling vastgelegd", paper: "op papier" } satisfies Record<How, string>,
    inTime: "binnen de termijn",
    tooLate: "na de termijn",
  },
  parts: {
    label: "Delen van het dossier",
    names: {
      gesprek: "Gesprek",
      beschrijving: "Beschrijving",
      stappen: "Stappen",
      toestemmingen: "Toestemmingen",
      verslag: "Procesverslag",
      bestanden: "Bestanden",
      afspraak: "Afspraak",
      eigen: "Eigen aantekeningen",
      geheimhouding: "Geheimhouding",
    },
    draft: "concept",
  },
  next: {
    eyebrow: "De volgende stap",
    rest: "U hoeft nu niets te doen.",
    alsoSaid: either("De melder zei het al", "Deze persoon zei het al"),
    toStep: "Naar deze stap",
    toDescription: "Naar de beschrijving",
    saw: either("Laat de melder weten dat u het zag", "Laat deze persoon weten dat u het zag"),
    sawText: either(
      "De melder deed een stap op de eigen pagina. Een kort bericht is genoeg.",
      "Deze persoon deed een stap op de eigen pagina. Een kort bericht is genoeg.",
    ),
    sawLink: "Schrijf een bericht",
    reporter: either(
      (does: string) => `De melder is aan zet: ${lower(does)}`,
      (does: string) => `Deze persoon is aan zet: ${lower(does)}`,
    ),
    reporterTurns: {
      sign: "De melder leest de vertrouwensovereenkomst",
      approve: "De melder leest uw beschrijving",
      give_mandate: "De melder beslist over begeleiding",
      decide: "De melder kiest wat er gebeurt",
      agree_unfit: "De melder leest waarom het niet past",
      wind_up: "De melder zegt wanneer het genoeg is",
    } as Readonly<Record<string, string>>,
    ask: (does: string) => `Vraag toestemming: ${lower(does)}`,
    askText: "Schrijf precies wat u deelt en met wie. Zonder ja doet u niets.",
    askLink: "Stel de vraag",
    consent: either("De melder beslist over uw vraag", "Deze persoon beslist over uw vraag"),
    consentText: (does: string) => `Het gaat om: ${lower(does)}. Tot een ja doet u niets.`,
    consentLink: "Bekijk de vraag",
    act: (does: string) => `U mag nu: ${lower(does)}`,
    actText: either(
      "De melder koos hiervoor. Leg daarna vast wat u deelde.",
      "Deze persoon koos hiervoor. Leg daarna vast wat u deelde.",
    ),
    actLink: "Leg het vast",
    closed: "Dit dossier is gesloten",
    closedText: either(
      "Lezen kan nog. Schrijft de melder weer, dan gaat het open. Het staat dan bij Vandaag.",
      "Lezen kan nog. Schrijft deze persoon weer, dan gaat het open. Het staat dan bij Vandaag.",
    ),
    stayedAway: either("De melder kwam niet terug.", "Deze persoon kwam niet terug."),
  },
  rules: {
    receipt: either(
      "Deze tekst gold op de dag van de melding.",
      "Deze tekst gold op de dag waarop dit gesprek begon.",
    ),
    taken: either(
      "Deze tekst koos de melder later. Hij geldt nu.",
      "Deze tekst koos deze persoon later. Hij geldt nu.",
    ),
    offered: either(
      "Deze tekst is nieuwer. De melder koos er niet voor.",
      "Deze tekst is nieuwer. Deze persoon koos er niet voor.",
    ),
    facts: (day: string) => `Deze tekst gold op ${day}, de dag van de feiten.`,
    back: "Terug naar het dossier",
  },
  complaint: {
    title: "De formele klacht",
    to: "Gaat naar",
    instead: "Gaat de klacht over hen, dan naar",
    atReceipt: "Reglement op de dag van de melding",
    atFacts: "Reglement op de dag van de feiten",
    noneThen: "Toen was er geen reglement",
    from: "Van",
    unnamed: "De melder noemde nog geen naam en adres",
    sent: "Verstuurd",
  },
  steps: {
    title: "Wat u nu kunt doen",
    own: "Uw stappen",
    said: either("De melder zei het", "Deze persoon zei het"),
    saidHint: either(
      "Mondeling of op papier, met de dag. De melder leest dit later terug.",
      "Mondeling of op papier, met de dag. Deze persoon leest dit later terug.",
    ),
    saidText: either(
      "De vragen staan er zoals de melder ze leest. Klopt iets niet, dan kan de melder dat zeggen.",
      "De vragen staan er zoals deze persoon ze leest. Klopt iets niet? Dan kan deze persoon dat zeggen.",
    ),
    none: {
      title: "Nu is er geen stap voor u.",
      next: "In het spoor staat wat er nog komt, en waarom het dicht is.",
    },
    noneClosed: { title: "Er is niets meer te doen.", next: "Het dossier is gesloten." },
    on: either("Op welke dag zei de melder dit?", "Op welke dag zei deze persoon dit?"),
    how: "Hoe?",
    hows: { mondeling: "Mondeling", papier: "Op papier" },
    optional: "Mag leeg blijven.",
    choose: "Kies",
    save: "Leg vast",
    take: (does: string) => `Leg vast: ${lower(does)}`,
    why: {
      explain: either(
        "Daarna weet de melder wat u belooft en wat u niet kunt beloven.",
        "Daarna weet deze persoon wat u belooft en wat u niet kunt beloven.",
      ),
      judge_fit: "U en de melder vinden allebei dat dit hier past.",
      judge_unfit: "Past het hier niet, dan wijst u de weg. De melder mag het anders zien.",
      agree_unfit: "Daarna verwijst u en sluit u af.",
      object_unfit: "Dan praat u verder over wat wel kan.",
      sign: "Zonder overeenkomst maakt u geen beschrijving.",
      listen_only: "Dan zijn beschrijving en instemming niet nodig.",
      describe: "In woorden van de melder. De melder keurt de tekst goed.",
      offer: "De melder leest de tekst en zegt ja, of vraagt een aanpassing.",
      ask_change: "Dan schrijft u een nieuwe versie.",
      approve: "Een goedkeuring hoort bij precies deze tekst.",
      give_mandate: "Pas hierna mag u iets doen.",
      end_mandate: "Elke toestemming stopt dan. U doet niets meer namens de melder.",
      explore: "Per mogelijkheid: wat kan er gebeuren, en wat vindt de melder?",
      decide: "De melder kiest. U neemt het niet over.",
      advise_self_talk: "Eerst zelf praten. Lukt dat niet, dan is bemiddelen mogelijk.",
      accused_agreed: "Bemiddelen kan alleen als de ander ook wil.",
      show_regulation: "Bij een klacht zijn naam en feiten bekend. Dat weet de melder vooraf.",
      disclose: "Een formele klacht kan niet zonder naam en adres.",
      file_complaint: "De melder dient de klacht zelf in.",
      conclude_complaint: "Pas als de commissie of de leiding heeft beslist.",
      urge_police: "Aangifte doet de melder zelf. U doet dat nooit.",
      refer: "Een ander kan beter helpen. Bespreek het eerst.",
      wind_up: "De melder kan alleen verder.",
      evaluate: "Hoe ging het? Daarna plant u een gesprek achteraf.",
      hold_aftercare: "Drie vragen, en of het goed is behandeld.",
      decline_aftercare: "Dan kunt u afsluiten.",
      try_aftercare: "Na drie keer proberen kunt u afsluiten.",
      classify: "Alleen soorten, geen verhaal. Dit telt mee in de cijfers.",
      close: "Hierna begint de bewaartermijn.",
      close_referred: "Hierna begint de bewaartermijn.",
      propose_other: "Het kan op beide sporen spelen. De melder beslist.",
      decline_other: "Dan blijft het bij deze melding.",
      close_moved: "Elke toestemming hier vervalt. De andere melding loopt door.",
      withdraw: either(
        "Alles stopt. Elke toestemming vervalt.",
        "Dan doet u niets meer. Afsluiten kan daarna.",
      ),
      close_withdrawn: "Bied één keer een gesprek achteraf aan.",
      flag_crime: "Leg eerst vast wat u vermoedt. Daarmee deelt u nog niets.",
      tell_crime: "De melder hoort het altijd eerder dan een ander.",
      acknowledge_receipt: "De werkgever liet dit aan het netwerk over.",
      qualify: "Van vraag tot misstand: dit bepaalt wat er verder kan.",
      find_no_duty: "Niemand hoeft dan iets te melden.",
      find_duty: "Leg vast op wie de plicht rust, en waarom.",
      tell_duty: "De melder hoort van de plicht voordat iemand anders het hoort.",
      share_control: "U beslist dan samen met de melder.",
      hvk_advice: "Zonder namen. Het advies is gratis.",
      hvk_own_advice: "De melder belt zelf. Dat kan altijd.",
      tell_control: "Na een melding beslist de organisatie. Dat weet de melder vooraf.",
      no_report: "Dan rondt u samen af.",
      self_report: "U staat de melder bij.",
      acknowledge: "De werkgever heeft hier zeven dagen voor.",
      miss_acknowledgement: "De melder hoort wat er dan kan.",
      hear_back: "De werkgever heeft hier drie maanden voor.",
      miss_feedback: "De melder hoort naar wie het dan kan.",
      satisfied: "Dan rondt u samen af.",
      report_outside: "De melder meldt zelf. U staat bij.",
      hvk_research: "De melder vraagt het zelf. U staat bij.",
      end_company: "Het onderzoek buiten is klaar, of de melder gaat alleen verder.",
      hear_question: "U geeft de vraag door. De melder beslist over het antwoord.",
      hear_identity_request: "De naam noemt u alleen met een ja.",
      hear_order: "Alleen een bevel kan u dwingen.",
      tell_order: "De melder hoort het vooraf, met de redenen.",
      keep_order_back: "Alleen als vertellen het onderzoek schaadt.",
      agree_checks: "Na 3, 6 en 12 maanden vraagt u of er nadeel is.",
      decline_checks: "Dan vraagt u niet meer na.",
      check_first: "Is er nadeel na de melding?",
      check_second: "Is er nadeel na de melding?",
      check_third: "Is er nadeel na de melding?",
    } as Readonly<Record<string, string>>,
    unfit: {
      title: "Een voorzet per reden",
      text: "Kies een reden. Dan staat er een tekst klaar, die u zelf aanpast.",
    },
  },
  linked: "Hoort bij",
  official: {
    name: "Officieel gemeld",
    states: {
      not_yet: "Nog niet. Praten is nog geen officiële melding.",
      now: "Ja. De termijnen van de wet lopen.",
      past: "Ja, en dat is afgerond.",
      never: "Nee, dit bleef een gesprek.",
    } satisfies Record<NonNullable<CourseView["official"]>, string>,
    since: "sinds",
    passed: "Een termijn van de wet is voorbij. De melder leest nu waar buiten melden kan.",
  },
  law: {
    wrongdoing: "Wat zegt de wet over een misstand?",
    protectedPeople: "Wie is beschermd?",
    note: "De wet beslist hier niet. U weegt het zelf.",
  },
  breach: {
    title: "Geheimhouding doorbreken",
    link: "Geheimhouding doorbreken",
    lead: "Deze procedure staat naast de zaak. U kunt bij elke stap stoppen.",
    urgent: "Is er gevaar voor iemands leven? Dan gaat het sneller, maar geen stap vervalt.",
    seen: either(
      "De melder leest alleen wat u de melder vertelt. Het netwerk telt per jaar hoe vaak dit gebeurt.",
      "Deze persoon leest alleen wat u zelf vertelt. Het netwerk telt per jaar hoe vaak dit gebeurt.",
    ),
    stages: "Waar dit staat",
    now: "Wat u nu kunt doen",
    stop: "Stoppen",
    over: {
      ended: "De procedure is afgerond. Komt er iets nieuws bij, dan begint u opnieuw.",
      not_broken: "U bent gestopt. De geheimhouding is niet doorbroken. Dat staat hieronder vast.",
    } as Readonly<Record<string, string>>,
    report: "Wat er is vastgelegd",
    why: {
      consider: "Daarmee deelt u nog niets.",
      ask: either(
        "Eerst vraagt u de melder zelf. De melder leest uw vraag.",
        "Eerst vraagt u deze persoon zelf. Die leest uw vraag.",
      ),
      be_granted: "Alleen een ja op papier telt.",
      be_refused: "Daarna weegt u de vijf voorwaarden, elk apart.",
      review: "Een deskundige leest mee, zonder namen.",
      notify: "Iedereen om wie het gaat, hoort het vooraf. U verwijst naar een ander.",
      disclose: "Alleen aan wie het moet weten, en niet meer dan nodig.",
      talk_after: "Uiterlijk een dag later.",
      stop: "Dat kan altijd. U legt vast waarom.",
      consider_again: "Elke stap begint dan opnieuw.",
    } as Readonly<Record<string, string>>,
  },
  description: {
    title: "Beschrijving",
    empty: {
      title: "Er is nog geen beschrijving.",
      next: either(
        "Zij kan er komen na de overeenkomst. De melder keurt de tekst goed.",
        "Bij dit gesprek komt er geen.",
      ),
    },
    version: (number: number) => `Versie ${number}`,
    of: "van",
    by: "door",
    standings: {
      draft: "Nog niet voorgelegd",
      offered: either("Bij de melder", "Bij deze persoon"),
      change_asked: either("De melder wil een aanpassing", "Deze persoon wil een aanpassing"),
      approved: "Goedgekeurd",
      replaced: "Vervangen",
    } satisfies Record<Version["standing"], string>,
    approvedOn: "Goedgekeurd op",
    approvedVoid: "De goedkeuring gold voor deze tekst. Voor de nieuwe tekst geldt zij niet.",
    wish: either("De melder wil anders", "Deze persoon wil anders"),
    difference: "Wat er veranderde sinds de vorige versie",
    earlier: "Eerdere versies",
    earlierHint: "Elke versie blijft bewaard.",
    write: "Schrijf de beschrijving",
    rewrite: "Schrijf een nieuwe versie",
    rewriteHint: "Een goedkeuring van de oude tekst vervalt dan.",
    save: "Bewaar deze versie",
    offer: either("Leg deze versie voor aan de melder", "Leg deze versie voor aan deze persoon"),
    said: either("De melder zei het", "Deze persoon zei het"),
    conflict: {
      title: "Iemand anders veranderde de beschrijving intussen",
      text: "Uw tekst is niet bewaard, maar staat nog in het veld. Vergelijk de twee teksten en bewaar daarna.",
      theirs: (number: number) => `Wat er nu staat: versie ${number}`,
      yours: "Wat u schreef, vergeleken met wat er nu staat",
      void: "Een goedkeuring van de vorige tekst geldt niet meer.",
    },
  },
  consents: {
    title: "Toestemmingen",
    empty: {
      title: "Er is nog niets gevraagd.",
      next: either(
        "Kiest de melder voor een stap, dan vraagt u hier apart toestemming.",
        "In dit gesprek doet u niets bij anderen. Toestemming is dan niet nodig.",
      ),
    },
    standings: {
      asked: "Gevraagd",
      given: "Ja",
      refused: "Nee",
      withdrawn: "Ingetrokken",
      disputed: either("De melder zegt: dit klopt niet", "Deze persoon zegt: dit klopt niet"),
      ended: "Vervallen",
      expired: "Verlopen",
    } satisfies Record<ConsentRow["standing"], string>,
    since: "sinds",
    what: "Wat u deelt",
    whom: "Met wie",
    until: "Tot en met",
    noEnd: "Geen einddatum",
    askedOn: "Gevraagd op",
    onPage: "op de eigen pagina",
    read: "Zo stond de vraag er",
    how: { verbal: "mondeling", paper: "op papier" } satisfies Record<How, string>,
    withdrawnNote: "Wat al gezegd is, kan niemand meer ongedaan maken. U deelt niets meer.",
    ask: {
      title: "Vraag toestemming",
      hint: either("De melder leest precies deze woorden.", "Deze persoon leest precies deze woorden."),
      for: (does: string) => does,
      what: "Wat deelt u precies?",
      whatHint: either(
        "Schrijf het zoals de melder het leest. Noem geen namen die niet hoeven.",
        "Schrijf het zoals deze persoon het leest. Noem geen namen die niet hoeven.",
      ),
      whatHints: {
        signal: either(
          "Schrijf het breed: geen naam, plek of dag waaraan iemand de melder herkent.",
          "Schrijf het breed: geen naam, plek of dag waaraan iemand deze persoon herkent.",
        ),
      } as Readonly<Record<string, string>>,
      whom: "Met wie?",
      until: "Tot en met welke dag?",
      untilHint: either("Leeg: tot de melder het intrekt.", "Leeg: tot deze persoon het intrekt."),
      send: either("Leg de vraag voor aan de melder", "Leg de vraag voor aan deze persoon"),
      none: either(
        "Nu kunt u niets vragen. De melder kiest eerst wat er gebeurt.",
        "In dit gesprek vraagt u geen toestemming.",
      ),
    },
    record: {
      title: either("De melder zei ja of nee", "Deze persoon zei ja of nee"),
      answer: either("Wat zei de melder?", "Wat zei deze persoon?"),
      yes: "Ja, dat mag",
      no: "Nee, liever niet",
      on: "Op welke dag?",
      how: "Hoe?",
      save: "Leg het antwoord vast",
      withdrawTitle: either("De melder trok dit in", "Deze persoon trok dit in"),
      withdraw: "Leg vast dat dit is ingetrokken",
    },
    acts: {
      title: "Wat u mag doen",
      lead: either(
        "Alleen wat de melder koos, en alleen met een ja dat nu geldt.",
        "In dit gesprek luistert u, legt u uit en verwijst u. Meer niet.",
      ),
      may: "Dit mag nu",
      uses: "U gebruikt deze toestemming",
      noConsentNeeded: either(
        "Dit doet u met de melder zelf. Apart toestemming is niet nodig.",
        "Dit doet u met deze persoon zelf. Apart toestemming is niet nodig.",
      ),
      record: "Leg vast wat u deed",
      done: (count: number) => (count === 1 ? "Eén keer gedaan" : `${count} keer gedaan`),
    },
    notices: {
      title: either("Verteld aan de melder", "Verteld aan deze persoon"),
      lead: either(
        "Dit is geen toestemming. U legt vast dat de melder iets weet.",
        "Dit is geen toestemming. U legt vast dat deze persoon iets weet.",
      ),
      empty: "Nog niets vastgelegd.",
      what: "Wat hebt u verteld?",
      save: either("Leg vast dat de melder dit weet", "Leg vast dat deze persoon dit weet"),
    },
    fields: {
      daad: "Wat",
      wat: "Wat",
      met: "Met wie",
      tot: "Tot en met",
      gezegd: "De dag",
      antwoord: "Antwoord",
    },
  },
  report: {
    lead: "Alle stappen, vragen en contacten, de nieuwste eerst.",
    by: { reporter: either("de melder", "deze persoon"), counsellor: "u" },
    version: "De tekst staat bij Beschrijving.",
    kinds: {
      step: "",
      asked: "Toestemming gevraagd:",
      answered: "Antwoord op de vraag:",
      withdrawn: "Toestemming ingetrokken:",
      disputed: "‘Dit klopt niet’ over:",
      notice: either("Verteld aan de melder:", "Verteld aan deze persoon:"),
      act: "Gedaan:",
      later: either("De melder koos:", "Deze persoon koos:"),
      signed: "Opnieuw getekend:",
      law: "Nieuwe regels uit de wet.",
    } satisfies Record<HistoryLine["kind"], string>,
    said: { verbal: "Mondeling gezegd op", paper: "Op papier van" } satisfies Record<How, string>,
  },
  problem: {
    one: "Eén ding klopt nog niet",
    more: "Nog niet alles klopt",
    notNow: "Dit kan nu niet",
    changed: "Dit is intussen veranderd. Kijk hieronder hoe het nu is.",
    notYours: either("Dit kan alleen de melder zelf.", "Dit kan alleen deze persoon zelf."),
    certificate: "U mag dat spoor bij deze werkgever nu niet doen. Stel een collega voor.",
    kept: "Wat u schreef, staat er nog.",
    empty: {
      line: "Vul dit in.",
      text: "Schrijf hier iets.",
      day: "Kies een dag.",
      choice: "Kies een antwoord.",
      choices: "Kies minstens één antwoord.",
      tick: "Zet een vinkje. Anders kan deze stap nog niet.",
    } satisfies Record<Question["kind"], string>,
    problems: {
      too_long: "Maak deze tekst korter.",
      control: "Er staat een teken in dat wij niet kunnen bewaren. Typ het opnieuw.",
      unknown_choice: "Kies een antwoord uit de lijst.",
      not_a_day: "Kies een dag die kan. Bij iets dat gezegd is: niet na vandaag.",
    } satisfies Record<Exclude<AnswerProblem, "empty">, string>,
  },
  taken: {
    name: "Gekozen afspraken",
    version: either(
      (major: number) => `Versie ${major}, door de melder gekozen op`,
      (major: number) => `Versie ${major}, door deze persoon gekozen op`,
    ),
    strict: "De overeenkomst is nog de oude. Deel niets zonder ja.",
  },
  facts: {
    consents: "Toestemmingen",
    noConsents: "Geen die nu geldt",
    appointment: "Afspraak",
    stage: "Waar het staat",
    stop: "Overdragen of stoppen",
    handOver: "Overdragen aan een ander",
    withdraw: either("De melder trekt de melding in", "Deze persoon stopt met dit gesprek"),
  },
  states: {
    withdrawn: either(
      "De melder trok de melding in. U doet niets meer namens de melder.",
      "Deze persoon stopte met dit gesprek. U doet niets meer.",
    ),
    referred: either(
      "De melder is verwezen. Geef een verwijzing mee en sluit daarna af.",
      "Deze persoon is verwezen. Geef een verwijzing mee en sluit daarna af.",
    ),
  } as Readonly<Record<string, string>>,
}));
