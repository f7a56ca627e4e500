import type { ContactWay, LogLine, Track } from "~/domain/dossier/schema";
import type { Channel, Moment } from "~/domain/intake/contents";
import type { AllegedRole, Gender, Relation } from "~/domain/intake/schema";

/** Counts that open a sentence; above twelve a figure reads faster. */
const NUMBERS = [
  "Eén ding", "Twee dingen", "Drie dingen", "Vier dingen", "Vijf dingen", "Zes dingen",
  "Zeven dingen", "Acht dingen", "Negen dingen", "Tien dingen", "Elf dingen", "Twaalf dingen",
] as const; // biome-ignore format: a list of words

export const todayWords = {
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
      next: "Schrijft een melder, dan staat het dossier hier. De termijn staat erbij.",
    },
    waiting: { title: "U wacht op niemand.", next: "Hebt u geantwoord, dan staat het dossier hier." },
  },
  elsewhere: "Op dit blad staan er geen.",
  sheet: (page: number, pages: number, total: number) =>
    `Dit is blad ${page} van ${pages}. In totaal staan er ${total} dossiers.`,
  items: {
    choose: "Nieuwe melding",
    contact: "Eerste contact met de melder",
    answer: "Antwoord op een bericht",
    follow_up: "U wilde hierop terugkomen",
    waiting: "De melder is aan zet",
  },
  register: "Leg een telefoontje vast",
  closed: "U ziet de inhoud pas na aannemen.",
  asDeputy: "U bent de waarnemer.",
  dossier: "dossier",
  buttons: { choose: "Bekijk", contact: "Open", answer: "Antwoord", follow_up: "Open", waiting: "Open" },
  pager: { label: "Bladeren", previous: "Vorige", next: "Volgende" },
} as const;

export const acceptWords = {
  back: "Terug naar vandaag",
  title: "Een nieuwe melding",
  lead: "U ziet nu alleen de kop. De inhoud gaat open als u aanneemt.",
  asDeputy:
    "U bent de waarnemer. De eerste vertrouwenspersoon koos niet op tijd. Wie het eerst aanneemt, helpt de melder.",
  toChoose: "om te kiezen",
  employer: "Werkgever",
  seems: "Lijkt te gaan over",
  unsure: "De melder weet het niet. Wij kozen",
  both: "Allebei. Wij kozen",
  whom: "Over wie",
  department: "Afdeling",
  language: "Taal",
  wish: "Wens",
  firstContact: "Eerste contact",
  question: "Kunt u deze melder onafhankelijk helpen?",
  hint: "Denk aan: u kent een leidinggevende daar, of u werkte er. Of u helpt al iemand in dezelfde zaak.",
  yes: "Ja, ik neem deze melding aan",
  yesSmall: "U verklaart dat u geen belang hebt bij de uitkomst.",
  no: "Nee, geef deze melding door",
  noSmall: "De melder leest dat u niet kunt helpen, niet waarom. Wij vragen u ook geen reden.",
  noSmallDeputy: "De eerste vertrouwenspersoon kan de melding nog wel aannemen. Wij vragen geen reden.",
  send: "Ga verder",
  mustChoose: "Kies ja of nee.",
} as const;

export const declinedWords = {
  title: "U hebt de melding doorgegeven",
  text: "U kunt deze melding niet meer openen. U hebt er niets van gelezen.",
  next: "De melder leest dat u niet kunt helpen, niet waarom.",
  back: "Terug naar vandaag",
} as const;

export const dossierWords = {
  back: "Terug naar vandaag",
  title: (employer: string, name: string) => `${employer}, dossier ${name}`,
  control: {
    unwanted_behaviour: "De melder houdt de regie",
    integrity: "De regie deelt u met de melder",
  } satisfies Record<Track, string>,
  next: {
    eyebrow: "De volgende stap",
    contact: "Neem contact op met de melder",
    writeText: "Schrijf de melder een bericht. Dat telt als eerste contact.",
    writeLink: "Schrijf een bericht",
    callText: "Bel de melder op een veilige tijd. Leg daarna vast hoe het ging.",
    callLink: "Leg het eerste contact vast",
    answer: "Beantwoord het bericht van de melder",
    answerText: "De melder leest op de eigen pagina wanneer u antwoordt.",
    answerLink: "Schrijf een antwoord",
    wait: "De melder is aan zet",
    waitText: "U hoeft nu niets te doen. Schrijft de melder, dan staat het bij Vandaag.",
  },
  rail: {
    title: "Het spoor",
    received: "Ontvangen",
    contact: "Contact opnemen",
    done: "Gedaan op",
    now: "Nu, uiterlijk",
    inTime: "binnen de termijn",
    tooLate: "na de termijn",
  },
  talk: {
    title: "Gesprek",
    reporter: "Melder",
    writtenBy: (name: string) => `opgeschreven door ${name}`,
    you: "U",
    empty: {
      title: "Nog geen berichten.",
      next: "De melder schreef niets. Bij de feiten staat hoe u contact opneemt.",
    },
    label: "Schrijf aan de melder",
    hint: "De melder leest dit op de eigen pagina, met de code.",
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
      phone: "Gebeld met de melder",
      mail: "Gemaild met de melder",
      in_person: "Gesproken met de melder",
    } satisfies Record<ContactWay, string>,
  },
  log: {
    title: "Procesverslag",
    lines: {
      received: "Melding ontvangen",
      accepted: "Melding aangenomen.",
      taken_over: "Dossier overgenomen door de waarnemer.",
      first_contact: "Eerste contact met de melder.",
      moment: "",
      activation: "Een code voorgelezen waarmee de melder zelf een eigen code maakt.",
    } satisfies Record<LogLine["what"], string>,
    channels: {
      web_form: "via de pagina.",
      phone: "aan de telefoon.",
      email: "per mail.",
      walk_in: "op het spreekuur.",
      letter: "per brief.",
    } satisfies Record<Channel, string>,
    moments: {
      called: "Gebeld met de melder",
      talked: "Gesprek met de melder",
      written: "Geschreven met de melder",
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
    line: "In één regel",
    followUp: "Wanneer komt u erop terug?",
    followUpHint: "Leeg laten mag. Op die dag staat het bij Vandaag.",
    save: "Leg vast",
  },
  activation: {
    title: "Een code voor de melder",
    text: "Heeft de melder geen code, of is die kwijt? Maak een voorleescode. De melder maakt daarmee zelf een eigen code, op het eigen scherm. Een oudere code werkt dan niet meer.",
    make: "Maak een voorleescode",
    read: "Lees dit voor",
    readText:
      "Zes keer vier tekens. Zij werken één keer, tot morgen deze tijd. Wij laten ze nu zien en niet nog eens.",
    where: "De melder typt ze op",
    label: "De voorleescode, zes groepen van vier tekens",
  },
  notes: {
    title: "Eigen aantekeningen",
    label: "Wat u wilt onthouden",
    hint: "Alleen u kunt dit lezen. De melder en een waarnemer niet.",
    saved: "Bewaard op",
    never: "Nog niets bewaard.",
    save: "Bewaar",
  },
  facts: {
    title: "Feiten",
    decides: "Wie beslist",
    decidesBy: {
      unwanted_behaviour: "De melder",
      integrity: "De melder, in overleg met u",
    } satisfies Record<Track, string>,
    reach: "Contact",
    reachBy: { code: "Alleen met de code.", call: "Bellen:", mail: "Mailen:" },
    called: "Naam:",
    hours: "Veilig:",
    voicemail: "Voicemail inspreken mag.",
    noVoicemail: "Spreek geen voicemail in.",
    whom: "Over wie",
    relation: "De melder is",
    department: "Afdeling",
    when: "Wanneer",
    where: "Waar",
    language: "Taal",
    firstContact: "Eerste contact",
    met: "Gehaald",
    missed: "Te laat",
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
    accepted: "Aangenomen. Hieronder leest u wat de melder schreef.",
    sent: "Verstuurd. De melder leest het met de code.",
    contact: "Vastgelegd. Het eerste contact staat in het procesverslag.",
    noted: "Bewaard. Uw aantekeningen staan hieronder.",
    restored: "Uw tekst staat er weer. Hij is nog niet verstuurd of bewaard.",
  },
  errors: {
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
  },
} as const;

export const allegedRoleWords = {
  direct_manager: "Een direct leidinggevende",
  higher_management_board: "Hoger management of bestuur",
  colleague: "Een collega",
  subordinate: "Iemand aan wie de melder leiding geeft",
  teacher_trainer: "Een docent of trainer",
  student: "Een cursist of student",
  client_citizen: "Een klant, burger of patiënt",
  supplier_contractor: "Een leverancier of ingehuurde kracht",
  agency: "Het uitzendbureau of de inlener",
  elected_official: "Een politiek ambtsdrager",
  group_culture: "Een groep of de hele organisatie",
  unknown: "De melder weet het niet",
} satisfies Record<AllegedRole, string>;

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
