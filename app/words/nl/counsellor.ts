import type { ContactWay, LogLine, Track } from "~/domain/dossier/schema";
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
    waiting: "De melder is aan zet",
  },
  closed: "U ziet de inhoud pas na aannemen.",
  asDeputy: "U bent de waarnemer.",
  dossier: "dossier",
  buttons: { choose: "Bekijk", contact: "Open", answer: "Antwoord", waiting: "Open" },
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
    integrity: "De melder houdt de regie",
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
      received: "Melding ontvangen, via de pagina.",
      accepted: "Melding aangenomen.",
      taken_over: "Dossier overgenomen door de waarnemer.",
      first_contact: "Eerste contact met de melder.",
    } satisfies Record<LogLine["what"], string>,
    empty: { title: "Nog geen regels.", next: "Legt u iets vast, dan staat het hier met de dag erbij." },
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
