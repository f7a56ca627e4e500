/** The words by which the work is counted and spoken of (domain taxonomy): code and Dutch label. */

/** Why a report is not for a counsellor (S3-19 … S3-22, S2-02, S2-14). */
export const UNFIT_REASONS = {
  social_work: "Het is werk voor maatschappelijk werk",
  accused_person: "De melder is zelf beschuldigd",
  policy_matter: "Het gaat over beleid van de organisatie",
  labour_conflict: "Het is een arbeidsconflict",
  reorganisation: "Het gaat over een reorganisatie",
  other_scheme: "Een andere regeling past beter",
  mediation: "Een mediator past beter",
  not_affiliated: "De werkgever is niet aangesloten",
} as const;

/** To whom somebody may be referred (S2-14, S2-15, S3-04, S4-15). */
export const REFERRAL_TARGETS = {
  gp: "Huisarts",
  company_doctor: "Bedrijfsarts",
  company_social_work: "Bedrijfsmaatschappelijk werk",
  mediator: "Mediator",
  psychologist: "Psycholoog",
  victim_support: "Slachtofferhulp",
  sexual_assault_centre: "Centrum Seksueel Geweld",
  safe_home: "Veilig Thuis",
  police: "Politie",
  hr: "Personeelszaken",
  manager: "Leidinggevende",
  board: "Directie of bestuur",
  complaints_committee: "Klachtencommissie",
  internal_reporting_office: "Intern meldpunt",
  hvk: "Huis voor Klokkenluiders",
  labour_inspectorate: "Arbeidsinspectie",
  education_inspector: "Vertrouwensinspecteur",
  anti_discrimination: "Discriminatie.nl",
  human_rights_board: "College voor de Rechten van de Mens",
  union: "Vakbond",
  lawyer_legal_aid: "Juridisch Loket of advocaat",
  other_counsellor: "Andere vertrouwenspersoon",
  fairwork_like: "Organisatie voor arbeidsmigranten",
} as const;

/** Kinds of unwanted behaviour (S0-02, S1-06, S1-08). */
export const UNWANTED_KINDS = {
  bullying: "Pesten",
  intimidation: "Intimidatie",
  sexual_harassment: "Seksuele intimidatie",
  sexual_violence: "Aanranding of verkrachting",
  discrimination: "Discriminatie",
  racism: "Racisme",
  aggression: "Agressie (verbaal)",
  violence: "Geweld (fysiek)",
  threat: "Bedreiging",
  stalking: "Stalking",
  abuse_of_power: "Machtsmisbruik",
  manipulation: "Manipulatie",
  exclusion_gossip: "Uitsluiten of roddelen",
  online_misconduct: "Online grensoverschrijdend gedrag",
  retaliation: "Benadeling na een melding",
  unsafe_climate: "Sociaal onveilige cultuur",
  other: "Overig",
} as const;

/** What was done for or with a reporter (domain taxonomy `actionTaken`). */
export const ACTIONS_TAKEN = {
  listening_ear: "Luisterend oor",
  advice: "Advisering",
  options_explored: "Opties en gevolgen besproken",
  referral: "Verwijzing",
  support_self_action: "Begeleiding bij een eigen gesprek",
  attend_conversation: "Bijwonen van een gesprek",
  mediation_by_counsellor: "Bemiddeling door de vertrouwenspersoon",
  support_formal_complaint: "Begeleiding bij een formele klacht",
  support_internal_report: "Begeleiding bij een interne melding",
  relay_report_confidentially: "Vertrouwelijk doorgeleiden",
  urged_police_report: "Aangedrongen op aangifte",
  hvk_advice: "Advies van het Huis voor Klokkenluiders",
  prevention_signal: "Preventiesignaal aan de leiding",
  aftercare: "Nazorg",
  confidentiality_broken: "Geheimhouding doorbroken",
} as const;

/**
 * Under which headings the answers of a track are counted. `last`: what was answered last stands in the place of what
 * was answered before; `every`: each answer counts, once.
 */
export const COUNTED_ANSWERS = {
  kind: "last",
  grade: "last",
  handled_well: "last",
  closing_reason: "last",
  referral_target: "every",
} as const satisfies Record<string, "last" | "every">;

/** Kinds of integrity matters (S4-21). */
export const INTEGRITY_KINDS = {
  fraud: "Fraude",
  theft: "Diefstal",
  embezzlement: "Verduistering",
  corruption_bribery: "Corruptie of omkoping",
  conflict_of_interest: "Belangenverstrengeling",
  side_activity: "Ongeoorloofde nevenwerkzaamheden",
  abuse_of_authority: "Misbruik van bevoegdheid of positie",
  data_misuse: "Misbruik of lekken van informatie",
  privacy_breach: "Schending van de privacy",
  safety_health: "Gevaar voor veiligheid of gezondheid",
  environment: "Schade aan het milieu",
  procurement: "Aanbesteding",
  labour_exploitation: "Onderbetaling of uitbuiting",
  subsidy_misuse: "Misbruik van subsidie",
  waste_resources: "Misbruik van bedrijfsmiddelen",
  cover_up: "Verdoezelen",
  academic_exam_fraud: "Fraude met examens of diploma’s",
  other: "Overig",
} as const;

/** How a matter is called before anybody decides anything (Wbk art. 1). */
export const INTEGRITY_GRADES = {
  question: "Een vraag of dilemma",
  irregularity: "Een onregelmatigheid",
  suspected_wrongdoing: "Een vermoeden van een misstand",
  union_law_breach: "Een inbreuk op Europees recht",
  personal_only: "Alleen iets tussen personen",
} as const;

/** Where wrongdoing can be reported outside the employer; competent by subject (Wbk; the list of law data). */
export const AUTHORITIES = {
  acm: "Autoriteit Consument en Markt",
  afm: "Autoriteit Financiële Markten",
  anvs: "Autoriteit Nucleaire Veiligheid en Stralingsbescherming",
  ap: "Autoriteit Persoonsgegevens",
  dnb: "De Nederlandsche Bank",
  igj: "Inspectie Gezondheidszorg en Jeugd",
  nvwa: "Nederlandse Voedsel- en Warenautoriteit",
  nza: "Nederlandse Zorgautoriteit",
  hvk: "Huis voor Klokkenluiders",
  labour_inspectorate: "Arbeidsinspectie",
} as const;

/** What counts as a disadvantage after a report (directive 2019/1937 art. 19; Wbk). */
export const RETALIATION_KINDS = {
  none: "Niets gemerkt",
  dismissal: "Schorsing of ontslag",
  demotion: "Lager geplaatst of geen promotie",
  change: "Andere taken, plek, loon of uren",
  training: "Geen opleiding meer",
  appraisal: "Slechte beoordeling",
  discipline: "Straf of berisping",
  intimidation: "Dwang, dreigen of buitensluiten",
  discrimination: "Ongelijk behandeld",
  contract: "Contract niet verlengd of beëindigd",
  harm: "Schade, ook op sociale media",
  blacklist: "Op een zwarte lijst",
  licence: "Vergunning ingetrokken",
  medical: "Gestuurd naar een arts",
} as const;
