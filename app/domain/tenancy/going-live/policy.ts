import { addDays, addMonths } from "~/domain/clock";
import type { DocumentKind, Track } from "~/domain/intake/schema";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import {
  aboutPromises,
  type GoingLiveFacts,
  ITEMS,
  type Item,
  type Lack,
  type Line,
  type PanelFact,
  PROMISES,
  QUESTIONS,
  type Question,
  type Side,
} from "./schema";

/** The versions of what is signed; other words are another version, which is signed anew. */
export const PAPERS = { terms: 2, processing: 2, appointment: 1 } as const;

const CERTIFIED_MONTHS = 3;
const ANNOUNCED_DAYS = 14;
const TRACKS = ["unwanted_behaviour", "integrity"] as const;
const REGULATIONS: readonly DocumentKind[] = [
  "conductProtocol",
  "complaintsRegulation",
  "whistleblowingScheme",
];

/** The regulations that this employer must have: a scheme for reporting only where the law asks for one, or where it is there. */
function owed({ settings, published, coming }: GoingLiveFacts): readonly DocumentKind[] {
  const scheme = "whistleblowingScheme";
  const has = published.includes(scheme) || coming.includes(scheme);
  return REGULATIONS.filter((kind) => kind !== scheme || has || settings?.wbkDuty !== "voluntary");
}

const joined = (parts: Record<string, unknown>) => JSON.stringify(parts).slice(0, 600);

/** The tracks for which somebody of a panel is certified. */
export const tracksOf = ({ certificates }: Pick<PanelFact, "certificates">): Track[] =>
  certificates.flatMap(({ tracks }) => tracks);

/** What a letter of appointment is made of besides the day: with another of these, another letter is signed. */
export function aboutLetter(
  { employerName, shortName, boardName }: ProtocolSettings,
  { name, tracks }: { name: string; tracks: readonly string[] },
): string {
  const made = { name, tracks: [...new Set(tracks)].sort(), employerName, shortName, boardName };
  return `${PAPERS.appointment} ${joined(made)}`.slice(0, 600);
}

/** The value that a statement is about, as it is now; null while there is nothing yet to say something about. */
export function aboutNow(facts: GoingLiveFacts, item: string, subject = ""): string | null {
  const { settings } = facts;
  switch (item) {
    case "GL-01":
      return `${PAPERS.terms}`;
    case "GL-02":
      return `${PAPERS.processing} ${settings?.privacyRoleModel ?? "network_controller"}`;
    case "GL-04":
      return aboutPromises(PROMISES);
    case "GL-05": {
      const one = facts.panel.find(({ id }) => id === subject);
      return settings && one ? aboutLetter(settings, { name: one.name, tracks: tracksOf(one) }) : null;
    }
    case "GL-06":
      return settings?.accusedCounsellor ?? "referral";
    case "GL-08":
      return (
        settings && joined({ first: settings.formalAddressee, other: settings.formalAddresseeAlternative })
      );
    case "GL-09":
      return (
        settings && joined({ office: settings.reportingOffice, other: settings.reportingOfficeAlternative })
      );
    case "GL-11":
      return subject;
    case "GL-13":
      return settings?.panelPhone ?? null;
    case "GL-16":
      return printMark(facts);
    default:
      return "";
  }
}

/** Everything that stands on posters and cards: with another name or number they are printed anew. */
function printMark({ slug, panel, settings, published }: GoingLiveFacts): string | null {
  if (!settings || !published.includes("flyer")) return null;
  const people = panel.map(({ id, phone, hours }) => [id.slice(0, 8), phone, hours.length]);
  return joined({ slug, people, languages: settings.languages, phone: settings.panelPhone });
}

/** Whether somebody of this side said it about the value of now. */
export function said(facts: GoingLiveFacts, item: string, side: Side, subject = ""): boolean {
  const about = aboutNow(facts, item, subject);
  return facts.statements.some(
    (one) => one.item === item && one.side === side && one.subject === subject && one.about === about,
  );
}

/** Who gets the reports, by address. */
export function addressees(settings: ProtocolSettings): string[] {
  const quarterly = settings.quarterlyUpdate === "off" ? null : settings.quarterlyAddressee;
  return [...new Set([settings.annualAddressee.mail, ...(quarterly ? [quarterly.mail] : [])])];
}

type Lacking = Line["lacks"];
const lacks = (...list: (Lack | false | null)[]): Lacking =>
  list.flatMap((lack) => (lack ? [{ lack, who: "" }] : []));

/** Everybody of the panel about whom this is not so; while there is no panel, nobody can have done anything. */
const each = ({ panel }: GoingLiveFacts, lack: Lack, holds: (id: string) => boolean): Lacking =>
  panel.length === 0
    ? lacks("no_panel")
    : panel.filter(({ id }) => !holds(id)).map(({ name }) => ({ lack, who: name }));

const CHECKS: Record<Item, (facts: GoingLiveFacts) => Lacking> = {
  "GL-01": (facts) => signedLacks(facts, "GL-01"),
  "GL-02": (facts) => signedLacks(facts, "GL-02"),
  "GL-03": panelLacks,
  "GL-04": (facts) => [
    ...facts.panel
      .filter(({ conflict }) => conflict)
      .map(({ name }) => ({ lack: "conflict" as const, who: name })),
    ...each(facts, "independent", (id) => said(facts, "GL-04", "counsellor", id)),
  ],
  "GL-05": (facts) => each(facts, "no_letter", (id) => said(facts, "GL-05", "employer", id)),
  "GL-06": (facts) => lacks(!said(facts, "GL-06", "network") && "not_chosen"),
  "GL-07": (facts) => publishedLacks(facts, "conductProtocol"),
  "GL-08": (facts) => [
    ...publishedLacks(facts, "complaintsRegulation"),
    ...lacks(!said(facts, "GL-08", "employer") && "not_checked"),
  ],
  "GL-09": (facts) =>
    owed(facts).includes("whistleblowingScheme")
      ? [
          ...publishedLacks(facts, "whistleblowingScheme"),
          ...lacks(
            officeIsCounsellor(facts) && "office_is_counsellor",
            !said(facts, "GL-09", "employer") && "not_checked",
          ),
        ]
      : [],
  "GL-10": consentLacks,
  "GL-11": (facts) =>
    facts.settings
      ? addressees(facts.settings)
          .filter((mail) => !said(facts, "GL-11", "addressee", mail))
          .map((mail) => ({ lack: "not_confirmed", who: mail }))
      : lacks("no_settings"),
  "GL-12": weekendLacks,
  "GL-13": (facts) => lacks(!said(facts, "GL-13", "network") && "not_called"),
  "GL-14": (facts) => [
    ...facts.panel
      .filter(({ mailArrives }) => !mailArrives)
      .map(({ name }) => ({ lack: "mail_missing" as const, who: name })),
    ...each(facts, "mail_not_confirmed", (id) => said(facts, "GL-14", "counsellor", id)),
  ],
  "GL-15": (facts) => lacks(!said(facts, "GL-15", "counsellor") && "no_trial"),
  "GL-16": (facts) => [
    ...lacks(!said(facts, "GL-16", "employer") && "not_printed"),
    ...facts.behind.map((language) => ({ lack: "behind" as const, who: language })),
  ],
  "GL-17": announcedLacks,
  "GL-18": (facts) => lacks(!said(facts, "GL-18", "employer") && "not_placed"),
  "GL-19": ({ payment }) => lacks(!payment && "no_invoice"),
  "GL-20": ({ state }) => lacks(state !== "live" && "not_open"),
};

/** The whole list, each item with what it lacks now. */
export const checklist = (facts: GoingLiveFacts): Line[] =>
  ITEMS.map((item) => ({ item, lacks: CHECKS[item](facts) }));

/** Whether everything but the opening itself is done. */
export const isReady = (facts: GoingLiveFacts): boolean =>
  checklist(facts).every(({ item, lacks: list }) => item === "GL-20" || list.length === 0);

/** A paper that both sides sign. */
const signedLacks = (facts: GoingLiveFacts, item: Item): Lacking =>
  lacks(!said(facts, item, "employer") && "not_signed", !said(facts, item, "network") && "office_not_signed");

function panelLacks({ panel, today, settings }: GoingLiveFacts): Lacking {
  const until = addMonths(today, CERTIFIED_MONTHS);
  const able = panel
    .filter(({ ready, conflict }) => ready && !conflict)
    .map((one) => ({
      ...one,
      tracks: one.certificates
        .filter((certificate) => certificate.until >= until)
        .flatMap((one) => one.tracks),
    }))
    .filter(({ tracks }) => tracks.length > 0);
  const by = (gender: "w" | "m") => able.some((one) => one.gender === gender);
  return [
    ...lacks(!by("w") && "no_woman", !by("m") && "no_man"),
    ...TRACKS.flatMap((track): Lacking => {
      const count = able.filter(({ tracks }) => tracks.includes(track)).length;
      if (count === 0) return [{ lack: "track", who: track }];
      return count === 1 ? [{ lack: "no_deputy", who: track }] : [];
    }),
    ...(settings?.languages ?? ["nl"])
      .filter((language) => !able.some(({ languages }) => languages.includes(language)))
      .map((language) => ({ lack: "language" as const, who: language })),
  ];
}

function publishedLacks({ published, coming }: GoingLiveFacts, kind: DocumentKind): Lacking {
  if (published.includes(kind)) return [];
  return lacks(coming.includes(kind) ? "comes_later" : "not_published");
}

/** Nobody may be both the one to confide in and the office that has to act (G1). */
function officeIsCounsellor({ panel, settings }: GoingLiveFacts): boolean {
  if (!settings || settings.statutoryChannel === "network_receives") return false;
  const { reportingOffice: first, reportingOfficeAlternative: other } = settings;
  const digits = (phone: string) => phone.replace(/\D/g, "");
  return [first, other].some(({ name, phone }) =>
    panel.some((one) => one.name === name || digits(one.phone) === digits(phone)),
  );
}

function consentLacks(facts: GoingLiveFacts): Lacking {
  const { settings, consents } = facts;
  if (!settings) return lacks("no_settings");
  if (settings.participationBody === "none_but_obliged") return lacks("nobody_to_ask");
  const asked = owed(facts).filter(
    (kind) => settings.participationBody !== "none_not_obliged" || kind === "whistleblowingScheme",
  );
  return asked
    .filter(
      (kind) =>
        !consents.some(
          (one) => one.kind === kind && (one.outcome === "agreed" || one.outcome === "not_needed"),
        ),
    )
    .map((kind) => ({ lack: "consent_missing", who: kind }));
}

/** Where days of the calendar count, somebody answers on Saturday and on Sunday too. */
function weekendLacks({ settings, panel }: GoingLiveFacts): Lacking {
  if (!settings) return lacks("no_settings");
  if (settings.firstContactUnit === "working") return [];
  const covered = (day: number) =>
    panel.some(({ hours }) => hours.some(({ from, to }) => from <= day && day <= to));
  return lacks(!(covered(6) && covered(7)) && "weekend");
}

function announcedLacks(facts: GoingLiveFacts): Lacking {
  const announced = facts.statements.find(({ item, side }) => item === "GL-17" && side === "employer");
  if (!announced) return lacks("not_announced");
  return lacks(announced.onDay > addDays(facts.liveOn ?? facts.today, ANNOUNCED_DAYS) && "announced_late");
}

/** What an open employer is asked: after a month, every year, and every so many years (E, `evaluationYears`). */
export function questionsFor({ state, liveOn, today, settings, statements }: GoingLiveFacts): Question[] {
  if (state !== "live" || !liveOn || !settings) return [];
  const answered = (question: Question) =>
    statements.find(({ item }) => item === QUESTIONS[question])?.saidOn ?? null;
  const again = (question: Question, years: number) =>
    today >= addMonths(answered(question) ?? liveOn, 12 * years) ? [question] : [];
  return [
    ...(!answered("posters") && today >= addDays(liveOn, 30) ? (["posters"] as const) : []),
    ...again("review", 1),
    ...again("evaluation", settings.evaluationYears),
  ];
}
