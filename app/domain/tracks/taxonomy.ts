/** The words by which the work is counted and spoken of (domain taxonomy): code and Dutch label. */

/** Why a report is not for a counsellor (S3-19 … S3-22, S2-14). */
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
