import type { ContactWay, LogLine } from "~/domain/dossier/schema";
import type { Channel, HandoverReason, Moment } from "~/domain/intake/contents";
import type { AllegedRole, Gender, Relation } from "~/domain/intake/schema";
import type { Control } from "~/domain/tracks/track";
import { onTrack } from "./on-track";

/** Counts that open a sentence; above twelve a figure reads faster. */
const NUMBERS = [
  "Eén ding", "Twee dingen", "Drie dingen", "Vier dingen", "Vijf dingen", "Zes dingen",
  "Zeven dingen", "Acht dingen", "Negen dingen", "Tien dingen", "Elf dingen", "Twaalf dingen",
] as const; // biome-ignore format: a list of words

export const todayWords = {
  trial: "Dit is een proefmelding. Hij telt nergens mee.",
  locked: (count: number) =>
    count === 1
      ? "1 dossier past nog niet bij uw nieuwe sleutel. Het gaat open als de ander ja zegt."
      : `${count} dossiers passen nog niet bij uw nieuwe sleutel. Elk gaat open als de ander ja zegt.`,
  title: (day: string) => `Vandaag, ${day}`,
  asks: (count: number) =>
    count === 0
      ? "Er is nu niets dat u moet doen."
      : `${NUMBERS[count - 1] ?? `${count} dingen`} ${count === 1 ? "vraagt" : "vragen"} iets van u.`,
  groups: { choose: "Nieuw voor u", yours: "Wacht op u", waiting: "U wacht op de ander" },
  empty: {
    choose: {
      title: "Geen nieuwe meldingen.",
      next: "Komt er een melding voor u, dan staat die hier. U krijgt ook een mail.",
    },
    yours: {
      title: "Niemand wacht op u.",
      next: "Schrijft een melder, of is een stap van u, dan staat het dossier hier.",
    },
    waiting: { title: "U wacht op niemand.", next: "Hebt u geantwoord, dan staat het dossier hier." },
  },
  elsewhere: "Op dit blad staan er geen.",
  sheet: (page: number, pages: number, total: number) =>
    `Dit is blad ${page} van ${pages}. In totaal staan er ${total} dossiers.`,
  next: "Volgende stap:",
  appointment: "Afspraak:",
  register: "Leg een telefoontje vast",
  closed: "U ziet de inhoud pas na aannemen.",
  asDeputy: "U bent de waarnemer.",
  dossier: "dossier",
  buttons: {
    choose: "Bekijk",
    contact: "Open",
    withdrawn: "Open",
    answer: "Antwoord",
    follow_up: "Open",
    stale: "Open",
    aftercare: "Open",
    statutory: "Open",
    step: "Open",
    waiting: "Open",
  },
  pager: { label: "Bladeren", previous: "Vorige", next: "Volgende" },
} as const;

/** What a row of the day asks, by kind. */
export const rowWords = onTrack((either) => ({
  choose: either("Nieuwe melding", "Nieuw gesprek"),
  contact: either("Eerste contact met de melder", "Eerste contact met deze persoon"),
  withdrawn: either("De melder trok de melding in", "Deze persoon stopte met dit gesprek"),
  answer: either("De melder wacht op antwoord", "Deze persoon wacht op antwoord"),
  follow_up: "U wilde hierop terugkomen",
  stale: "Al een maand gebeurde er niets",
  aftercare: "Gesprek achteraf",
  statutory: "Wettelijke termijn",
  step: "U bent aan zet",
  waiting: either("De melder is aan zet", "Deze persoon is aan zet"),
}));

export const acceptWords = onTrack((either) => ({
  back: "Terug naar vandaag",
  title: either("Een nieuwe melding", "Een nieuw gesprek"),
  lead: "U ziet nu alleen de kop. De inhoud gaat open als u aanneemt.",
  apart:
    "Deze persoon is zelf beschuldigd, of denkt dat. U zegt niet of er een melding is, en zoekt het niet op. Past dit u niet? Geef het dan door.",
  asDeputy: either(
    "U bent de waarnemer. De eerste vertrouwenspersoon koos niet op tijd. Wie het eerst aanneemt, helpt de melder.",
    "U bent de waarnemer. De eerste vertrouwenspersoon koos niet op tijd. Wie het eerst aanneemt, helpt deze persoon.",
  ),
  toChoose: "om te kiezen",
  employer: "Werkgever",
  seems: "Lijkt te gaan over",
  unsure: either("De melder weet het niet. Wij kozen", "Deze persoon weet het niet. Wij kozen"),
  both: "Allebei. Wij kozen",
  whom: "Over wie",
  department: "Afdeling",
  language: "Taal",
  wish: "Wens",
  firstContact: "Eerste contact",
  question: either("Kunt u deze melder onafhankelijk helpen?", "Kunt u deze persoon onafhankelijk helpen?"),
  hint: "Denk aan: u kent een leidinggevende daar, of u werkte er. Of u helpt al iemand in dezelfde zaak.",
  yes: either("Ja, ik neem deze melding aan", "Ja, ik neem dit gesprek aan"),
  yesSmall: "U verklaart dat u geen belang hebt bij de uitkomst.",
  no: either("Nee, geef deze melding door", "Nee, geef dit gesprek door"),
  noSmall: either(
    "De melder leest dat u niet kunt helpen, niet waarom. Wij vragen u ook geen reden.",
    "Deze persoon leest dat u niet kunt helpen, niet waarom. Wij vragen u ook geen reden.",
  ),
  noSmallDeputy: either(
    "De eerste vertrouwenspersoon kan de melding nog wel aannemen. Wij vragen geen reden.",
    "De eerste vertrouwenspersoon kan het gesprek nog wel aannemen. Wij vragen geen reden.",
  ),
  send: "Ga verder",
  mustChoose: "Kies ja of nee.",
}));

export const declinedWords = onTrack((either) => ({
  title: either("U hebt de melding doorgegeven", "U hebt het gesprek doorgegeven"),
  text: either(
    "U kunt deze melding niet meer openen. U hebt er niets van gelezen.",
    "U kunt dit gesprek niet meer openen. U hebt er niets van gelezen.",
  ),
  next: either(
    "De melder leest dat u niet kunt helpen, niet waarom.",
    "Deze persoon leest dat u niet kunt helpen, niet waarom.",
  ),
  back: "Terug naar vandaag",
}));

export const takenWords = {
  title: "Een collega was eerder",
  text: "Dit is al aangenomen of doorgegeven. U hoeft niets te doen.",
  back: "Terug naar vandaag",
} as const;

/** The title of an appointment in the own calendar, which says nothing. */
export const calendarTitle = "Afspraak";

export const dossierWords = onTrack((either) => ({
  apart:
    "Deze persoon is zelf beschuldigd, of denkt dat. U zegt niet of er een melding is, en zoekt het niet op.",
  back: "Terug naar vandaag",
  title: (employer: string, name: string) => `${employer}, dossier ${name}`,
  control: {
    reporter: either("De melder houdt de regie", "Deze persoon houdt de regie"),
    shared: either("U en de melder houden samen de regie", "U en deze persoon houden samen de regie"),
    organisation: "De organisatie heeft de regie",
  } satisfies Record<Control, string>,
  withReporter: either("bij de melder", "bij deze persoon"),
  next: {
    contact: either("Neem contact op met de melder", "Neem contact op met deze persoon"),
    writeText: either(
      "Schrijf de melder een bericht. Dat telt als eerste contact.",
      "Schrijf deze persoon een bericht. Dat telt als eerste contact.",
    ),
    writeLink: "Schrijf een bericht",
    callText: either(
      "Bel de melder op een veilige tijd. Leg daarna vast hoe het ging.",
      "Bel deze persoon op een veilige tijd. Leg daarna vast hoe het ging.",
    ),
    callLink: "Leg het eerste contact vast",
    answer: either("Beantwoord het bericht van de melder", "Beantwoord het bericht van deze persoon"),
    answerText: either(
      "De melder leest op de eigen pagina wanneer u antwoordt.",
      "Deze persoon leest op de eigen pagina wanneer u antwoordt.",
    ),
    answerLink: "Schrijf een antwoord",
    wait: either("De melder is aan zet", "Deze persoon is aan zet"),
    waitText: either(
      "U hoeft nu niets te doen. Schrijft de melder, dan staat het bij Vandaag.",
      "U hoeft nu niets te doen. Schrijft deze persoon, dan staat het bij Vandaag.",
    ),
  },
  rail: { received: "Ontvangen" },
  talk: {
    title: "Gesprek",
    reporter: either("Melder", "Deze persoon"),
    writtenBy: (name: string) => `opgeschreven door ${name}`,
    you: "U",
    empty: {
      title: "Nog geen berichten.",
      next: either(
        "De melder schreef niets. Bij de feiten staat hoe u contact opneemt.",
        "Deze persoon schreef niets. Bij de feiten staat hoe u contact opneemt.",
      ),
    },
    label: either("Schrijf aan de melder", "Schrijf aan deze persoon"),
    hint: either(
      "De melder leest dit op de eigen pagina, met de code.",
      "Deze persoon leest dit op de eigen pagina, met de code.",
    ),
    send: "Stuur bericht",
  },
  contact: {
    title: "Leg het eerste contact vast",
    way: "Hoe",
    choose: "Kies",
    line: "In één regel",
    save: "Leg vast",
    ways: {
      portal: "Geschreven via de code",
      phone: either("Gebeld met de melder", "Gebeld met deze persoon"),
      mail: either("Gemaild met de melder", "Gemaild met deze persoon"),
      in_person: either("Gesproken met de melder", "Gesproken met deze persoon"),
    } satisfies Record<ContactWay, string>,
  },
  log: {
    title: "Procesverslag",
    lines: {
      received: either("Melding ontvangen", "Vraag om een gesprek ontvangen"),
      linked: either(
        "Begonnen naast een melding op het andere spoor",
        "Begonnen naast een gesprek op het andere spoor",
      ),
      accepted: either("Melding aangenomen.", "Gesprek aangenomen."),
      handover_proposed: either(
        "Een collega voorgesteld aan de melder.",
        "Een collega voorgesteld aan deze persoon.",
      ),
      handed_over: either(
        "De melder koos een andere vertrouwenspersoon. Het dossier kreeg een nieuwe sleutel.",
        "Deze persoon koos een andere vertrouwenspersoon. Het dossier kreeg een nieuwe sleutel.",
      ),
      taken_over: "Dossier overgenomen door de waarnemer.",
      first_contact: either("Eerste contact met de melder.", "Eerste contact met deze persoon."),
      moment: "",
      appointment: "Drie tijden voor een afspraak voorgesteld.",
      activation: either(
        "Een code voorgelezen waarmee de melder zelf een eigen code maakt.",
        "Een code voorgelezen waarmee deze persoon zelf een eigen code maakt.",
      ),
      closed_no_contact: either(
        "Dossier gesloten: de melder kwam niet terug.",
        "Dossier gesloten: deze persoon kwam niet terug.",
      ),
      held: "Het dossier wordt vastgehouden",
      hold_ended: "Het vasthouden is gestopt.",
      wish_recorded: either(
        "De melder zei dat alles moet worden vernietigd",
        "Deze persoon zei dat alles moet worden vernietigd",
      ),
    } satisfies Record<LogLine["what"], string>,
    channels: {
      web_form: "via de pagina.",
      phone: "aan de telefoon.",
      email: "per mail.",
      walk_in: "op het spreekuur.",
      letter: "per brief.",
    } satisfies Record<Channel, string>,
    moments: {
      called: either("Gebeld met de melder", "Gebeld met deze persoon"),
      talked: either("Gesprek met de melder", "Gesprek met deze persoon"),
      written: either("Geschreven met de melder", "Geschreven met deze persoon"),
      no_answer: "Gebeld, niemand nam op",
      consulted: "Overleg met een ander, zonder namen",
    } satisfies Record<Moment, string>,
    minutes: (minutes: number) => (minutes === 1 ? "1 minuut" : `${minutes} minuten`),
    followUp: (day: string) => `Terugkomen op ${day}.`,
    empty: { title: "Nog geen regels.", next: "Legt u iets vast, dan staat het hier met de dag erbij." },
  },
  moment: {
    title: "Leg een contact vast",
    kind: "Soort",
    choose: "Kies",
    minutes: "Minuten",
    line: "Wat was er, kort?",
    followUp: "Wanneer komt u erop terug?",
    followUpHint: "Leeg laten mag. Op die dag staat het bij Vandaag.",
    save: "Voeg toe aan het verslag",
  },
  appointment: {
    title: "Afspraak",
    offer: "Stel drie tijden voor",
    mode: "Hoe?",
    modes: { physical_neutral: "Op een neutrale plek", phone: "Aan de telefoon", video: "Met beeld" },
    known: "Een plek van het netwerk",
    knownHint: "Kies er een, of vul hieronder zelf een plek in.",
    knownNone: "Ik vul zelf een plek in",
    place: "Waar?",
    placeHint: "Alleen voor een gesprek op een plek. Bijvoorbeeld: bibliotheek aan de Kade, kamer 2.",
    neutral: "Deze plek is niet van de werkgever, en collega’s komen er niet",
    premises: either(
      "Bij de werkgever afspreken verraadt de melder. Kies daarom een andere plek.",
      "Bij de werkgever afspreken verraadt deze persoon. Kies daarom een andere plek.",
    ),
    slots: "Drie tijden",
    day: (number: number) => `Dag ${number}`,
    time: (number: number) => `Hoe laat ${number}`,
    propose: "Stel deze tijden voor",
    waiting: either("De melder kiest nog uit drie tijden.", "Deze persoon kiest nog uit drie tijden."),
    none: either(
      "De melder kan op geen van deze tijden. Stel andere voor, of schrijf een bericht.",
      "Deze persoon kan op geen van deze tijden. Stel andere voor, of schrijf een bericht.",
    ),
    made: (when: string) => `Afgesproken: ${when}.`,
    calendar: "Zet in uw agenda",
    errors: {
      title: "Het voorstel klopt nog niet",
      slots: "Vul drie dagen en tijden in, na nu en binnen 120 dagen.",
      place: "Vul een plek in.",
      neutral: "Zet een vinkje dat de plek neutraal is, of kies telefoon of beeld.",
      mode: "Kies hoe u elkaar spreekt.",
    },
  },
  handover: {
    title: "Overdracht",
    offer: "Stel een collega voor",
    text: either(
      "De melder leest uw voorstel en beslist. Zegt de melder ja, dan kunt u er niet meer bij. Uw eigen aantekeningen zijn dan weg.",
      "Deze persoon leest uw voorstel en beslist. Na een ja kunt u er niet meer bij. Uw eigen aantekeningen zijn dan weg.",
    ),
    whom: "Wie kan het overnemen?",
    none: "Kies",
    reason: "Waarom?",
    reasons: {
      absence: "Ik ben een tijd afwezig",
      conflict: "Ik kan niet onafhankelijk zijn",
      wish: "Een ander past beter",
    } satisfies Record<HandoverReason, string>,
    send: either("Vraag het de melder", "Vraag het deze persoon"),
    choose: "Kies een collega die het kan overnemen.",
    nobody: "Er is nu geen collega die dit dossier kan overnemen.",
    waits: either(
      (name: string) => `U stelde ${name} voor. De melder heeft nog niet geantwoord.`,
      (name: string) => `U stelde ${name} voor. Deze persoon heeft nog niet geantwoord.`,
    ),
    refused: either(
      (name: string) => `U stelde ${name} voor. De melder wil liever met u verder.`,
      (name: string) => `U stelde ${name} voor. Deze persoon wil liever met u verder.`,
    ),
  },
  activation: {
    title: either("Een code voor de melder", "Een code voor deze persoon"),
    text: either(
      "Heeft de melder geen code, of is die kwijt? Maak een voorleescode. De melder maakt daarmee zelf een eigen code, op het eigen scherm. Een oudere code werkt dan niet meer.",
      "Heeft deze persoon geen code, of is die kwijt? Maak een voorleescode. Deze persoon maakt daarmee zelf een eigen code, op het eigen scherm. Een oudere code werkt dan niet meer.",
    ),
    both: (name: string) => `De nieuwe code opent ook dossier ${name}.`,
    make: "Maak een voorleescode",
    notMade: "Nog geen voorleescode",
    read: "Lees dit voor",
    readText:
      "Zes keer vier tekens. Zij werken één keer, tot morgen deze tijd. Wij laten ze nu zien en niet nog eens.",
    where: either("De melder typt ze op", "Deze persoon typt ze op"),
    label: "De voorleescode, zes groepen van vier tekens",
  },
  notes: {
    title: "Eigen aantekeningen",
    label: "Wat u wilt onthouden",
    hint: either(
      "Alleen u kunt dit lezen. De melder en een waarnemer niet.",
      "Alleen u kunt dit lezen. Deze persoon en een waarnemer niet.",
    ),
    saved: "Bewaard op",
    never: "Nog niets bewaard.",
    save: "Bewaar",
  },
  facts: {
    title: "Feiten",
    decides: "Wie beslist",
    decidesBy: {
      reporter: either("De melder", "Deze persoon"),
      shared: either("De melder, in overleg met u", "Deze persoon, in overleg met u"),
      organisation: "De organisatie",
    } satisfies Record<Control, string>,
    reach: "Contact",
    reachBy: { code: "Alleen met de code.", call: "Bellen:", mail: "Mailen:" },
    called: "Naam:",
    hours: "Veilig:",
    voicemail: "Voicemail inspreken mag.",
    noVoicemail: "Spreek geen voicemail in.",
    whom: "Over wie",
    relation: either("De melder is", "Deze persoon is"),
    department: "Afdeling",
    when: "Wanneer",
    where: "Waar",
    language: "Taal",
    firstContact: "Eerste contact",
    met: "Gehaald",
    missed: "Te laat",
    none: "Er was geen contact",
    on: "op",
    readers: "Wie kan erbij",
    onlyYou: "Alleen u",
    you: "U",
    deputy: "waarnemer; ziet pas iets na overname",
    rules: "Regels",
    protocol: (version: number) => `Protocol versie ${version}`,
    notGiven: "Niet gegeven",
  },
  flash: {
    accepted: either(
      "Aangenomen. Hieronder leest u wat de melder schreef.",
      "Aangenomen. Hieronder leest u wat deze persoon schreef.",
    ),
    sent: either(
      "Verstuurd. De melder leest het met de code.",
      "Verstuurd. Deze persoon leest het met de code.",
    ),
    contact: "Vastgelegd. Het eerste contact staat in het procesverslag.",
    noted: "Bewaard. Uw aantekeningen staan hieronder.",
    restored: "Uw tekst staat er weer. Hij is nog niet verstuurd of bewaard.",
    draft: "Wat u eerder typte, staat er weer. Rond het nog af.",
  },
}));

/** What is wrong with what was typed in a dossier. */
export const dossierErrorWords = {
  title: "Eén ding klopt nog niet",
  kept: "Wat u schreef, staat er nog.",
  bericht: {
    empty: "Schrijf eerst een bericht.",
    too_long: "Maak het bericht korter. Het mag 10.000 tekens lang zijn.",
  },
  wijze: { empty: "Kies hoe u contact had.", too_long: "Kies hoe u contact had." },
  regel: {
    empty: "Schrijf in één regel wat u deed.",
    too_long: "Maak de regel korter. Hij mag 300 tekens lang zijn.",
  },
  aantekening: {
    empty: "Schrijf eerst een aantekening.",
    too_long: "Maak de aantekeningen korter. Zij mogen 10.000 tekens lang zijn.",
  },
  soort: { empty: "Kies wat voor contact het was.", too_long: "Kies wat voor contact het was." },
  minuten: {
    empty: "Vul het aantal minuten in, van 0 tot 600.",
    too_long: "Vul het aantal minuten in, van 0 tot 600.",
  },
  kort: {
    empty: "Schrijf in één regel wat er was.",
    too_long: "Maak de regel korter. Hij mag 300 tekens lang zijn.",
  },
  vervolg: { empty: "Kies een dag na vandaag.", too_long: "Kies een dag na vandaag." },
  unreadable: "Er staat een teken in dat wij niet kunnen bewaren. Typ deze tekst opnieuw.",
} as const;

export const allegedRoleWords = onTrack(
  (either): Record<AllegedRole, string> => ({
    direct_manager: "Een direct leidinggevende",
    higher_management_board: "Hoger management of bestuur",
    colleague: "Een collega",
    subordinate: either(
      "Iemand aan wie de melder leiding geeft",
      "Iemand aan wie deze persoon leiding geeft",
    ),
    teacher_trainer: "Een docent of trainer",
    student: "Een cursist of student",
    client_citizen: "Een klant, burger of patiënt",
    supplier_contractor: "Een leverancier of ingehuurde kracht",
    agency: "Het uitzendbureau of de inlener",
    elected_official: "Een politiek ambtsdrager",
    group_culture: "Een groep of de hele organisatie",
    unknown: either("De melder weet het niet", "Deze persoon weet het niet"),
  }),
);

export const relationWords = {
  employee: "Medewerker",
  temp_agency_worker: "Uitzendkracht",
  seconded_selfemployed: "Gedetacheerd of zzp’er",
  intern: "Stagiair",
  volunteer: "Vrijwilliger",
  student: "Cursist of student",
  applicant: "Sollicitant",
  former_employee: "Oud-medewerker",
  manager_seeking_advice: "Leidinggevende met een vraag",
  third_party: "Iemand van buiten",
  unknown: "Niet gegeven",
} satisfies Record<Relation, string>;

export const genderWishWords = { w: "Een vrouw", m: "Een man" } satisfies Record<Gender, string>;

export const registerWords = {
  title: "Leg een melding vast",
  lead: "Voor wie belt, mailt, langskomt of schrijft. De termijnen lopen vanaf het moment van binnenkomst.",
  channel: "Hoe komt dit binnen?",
  channels: { phone: "Telefoon", email: "E-mail", walk_in: "Spreekuur", letter: "Brief" },
  employer: "Werkgever",
  choose: "Kies",
  noEmployers: "U staat bij geen werkgever op de lijst. Bel het netwerkbureau.",
  day: "Op welke dag?",
  time: "Hoe laat?",
  story: "Wat speelt er, in hoofdlijnen?",
  storyHint: "De eigen woorden van de melder. Geen namen van anderen als dat niet hoeft.",
  about: "Wat past het best?",
  abouts: {
    unwanted_behaviour: "Omgangsvormen",
    integrity: "Integriteit",
    both: "Allebei",
    unknown: "Weet ik nog niet",
  },
  language: "Taal van de melder",
  phone: "Terugbellen op",
  phoneHint: "Leeg: de melder is alleen met de code te bereiken.",
  hours: "Veilige tijden",
  hoursHint: "Bijvoorbeeld: na 18.00 uur.",
  voicemail: "Ik mag de voicemail inspreken",
  callName: "Hoe noemt de melder zich?",
  callNameHint: "Een andere naam mag ook. Leeg laten mag.",
  spoken: "Ik heb de melder gesproken",
  spokenHint: "Dan is het eerste contact hiermee gemaakt.",
  save: "Leg vast",
  saved: "Alleen u kunt dit lezen. Hierna maakt u een voorleescode voor de melder.",
  first: {
    title: "Zeg dit eerst",
    lines: [
      "‘Kunt u nu vrij praten?’",
      "‘U hoeft uw naam niet te noemen.’",
      "‘Wat u vertelt, blijft bij mij. Er zijn een paar uitzonderingen. Zal ik die noemen?’",
    ],
  },
  last: {
    title: "Aan het eind",
    lines: [
      "‘Ik lees u zes keer vier tekens voor. Hebt u een pen? Gebruik liever geen papier van het werk.’",
      "‘Mag ik inspreken als u niet opneemt?’",
    ],
  },
  danger: { title: "Bij gevaar", text: "Bel 112. Blijf aan de lijn als dat helpt." },
  errors: {
    title: "Nog niet alles klopt",
    kept: "Wat u schreef, staat er nog.",
    employer: "Kies een werkgever.",
    channel: "Kies hoe dit binnenkwam.",
    day: "Vul de dag in waarop dit binnenkwam, hoogstens 60 dagen geleden.",
    time: "Vul het uur in, bijvoorbeeld 11:30. Later dan nu kan niet.",
    story: "Maak de tekst korter. Hij mag 20.000 tekens lang zijn.",
    phone: "Vul een telefoonnummer in, of laat het leeg.",
    other: "Kijk dit veld na.",
  },
  notCertified:
    "U hebt vandaag geen geldig certificaat voor dit spoor. Geef de melding door aan een collega.",
} as const;
