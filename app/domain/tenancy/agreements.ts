import { LANGUAGES, RELATIONS } from "~/domain/intake/schema";
import { ProtocolSettings, type ProtocolSettingsInput } from "./settings";

type Settings = Record<string, unknown>;

/** How one setting is asked for. The name is its path; a group that may stay away is null when nothing of it is filled in. */
export type Asked = { name: string } & (
  | { kind: "line" | "text" | "lines" | "people" | "help" | "day" | "flag" }
  | { kind: "number"; or?: null }
  | { kind: "choice" | "set"; of: readonly string[] }
);

/** What an employer settles itself (documents.md B), in the order of the page. */
export const AGREEMENTS: readonly { section: string; fields: readonly Asked[] }[] = [
  {
    section: "people",
    fields: [
      { name: "allowedRelations", kind: "set", of: RELATIONS.filter((one) => one !== "unknown") },
      { name: "hasMinors", kind: "flag" },
      { name: "languages", kind: "set", of: LANGUAGES },
      { name: "contextFigures", kind: "flag" },
      { name: "internalCounsellors", kind: "people" },
    ],
  },
  {
    section: "words",
    fields: [
      { name: "promiseText", kind: "text" },
      { name: "normLines", kind: "lines" },
      { name: "flyerLine", kind: "text" },
      { name: "externalHelp", kind: "help" },
    ],
  },
  {
    section: "board",
    fields: [
      { name: "boardName", kind: "line" },
      { name: "appointedBy.name", kind: "line" },
      { name: "appointedBy.on", kind: "day" },
      {
        name: "participationBody",
        kind: "choice",
        of: ["or", "pvt", "none_not_obliged", "none_but_obliged"],
      },
    ],
  },
  {
    section: "rules",
    fields: [
      {
        name: "criminalOffenceRule",
        kind: "choice",
        of: ["consent_or_five_conditions", "consent_only", "inform_board_with_knowledge"],
      },
      { name: "counsellorMediationAllowed", kind: "flag" },
      { name: "firstContactDays", kind: "choice", of: ["1", "2"] },
      { name: "firstContactUnit", kind: "choice", of: ["calendar", "working"] },
      { name: "retentionMonths", kind: "number" },
      { name: "reportScope", kind: "choice", of: ["all", "not_formally_complained"] },
      { name: "evaluationYears", kind: "choice", of: ["1", "2", "3"] },
      {
        name: "announceChannels",
        kind: "set",
        of: ["mail", "intranet", "poster", "flyer", "meeting"],
      },
    ],
  },
  {
    section: "reports",
    fields: [
      { name: "annualAddressee.role", kind: "line" },
      { name: "annualAddressee.mail", kind: "line" },
      { name: "quarterlyUpdate", kind: "choice", of: ["process_only", "yes_no", "off"] },
      { name: "quarterlyAddressee.role", kind: "line" },
      { name: "quarterlyAddressee.mail", kind: "line" },
    ],
  },
  {
    section: "complaints",
    fields: [
      {
        name: "formalAddressee.kind",
        kind: "choice",
        of: ["committee_external", "committee_internal", "board"],
      },
      ...contact("formalAddressee"),
      ...contact("formalAddresseeAlternative"),
      { name: "complaintAckDays", kind: "number" },
      { name: "admissibilityDays", kind: "number" },
      { name: "hearingWeeks", kind: "number" },
      { name: "adviceWeeks", kind: "number" },
      { name: "decisionWeeks", kind: "number" },
      { name: "complaintLimitMonths", kind: "number", or: null },
      { name: "complaintFileMonths", kind: "number" },
    ],
  },
  {
    section: "office",
    fields: [
      ...office("reportingOffice"),
      ...office("reportingOfficeAlternative"),
      { name: "anonymousInternalReports", kind: "flag" },
      { name: "openToOutsiders", kind: "flag" },
      { name: "registerMonths", kind: "number" },
    ],
  },
  {
    section: "invoice",
    fields: ["kvk", "vatId", "invoiceEmail", "poNumber", "costCentre"].map((name) => ({
      name,
      kind: "line",
    })),
  },
];

function contact(group: string): Asked[] {
  return ["name", "address", "phone"].map((part) => ({ name: `${group}.${part}`, kind: "line" }));
}
function office(group: string): Asked[] {
  return ["role", "name", "phone", "mail", "address"].map((part) => ({
    name: `${group}.${part}`,
    kind: "line",
  }));
}

const ASKED = AGREEMENTS.flatMap(({ fields }) => fields);
const MAY_STAY_AWAY = ["formalAddresseeAlternative", "quarterlyAddressee"];

/** The name under which one member of a set is posted. */
export const setName = (field: string, value: string) => `${field}.${value}`;

type Posted = ReadonlyMap<string, string>;

/** What a posted form says, as settings; whether they are right is for the settings to say. */
export function settingsIn(posted: Posted, before: Settings): Settings {
  const change: Settings = {};
  for (const field of ASKED) put(change, field.name, readValue(field, posted, before));
  for (const group of MAY_STAY_AWAY) {
    const parts = Object.values((change[group] ?? {}) as Settings);
    if (parts.every((part) => part === "")) change[group] = null;
  }
  return change;
}

function readValue(field: Asked, posted: Posted, before: Settings): unknown {
  const text = (posted.get(field.name) ?? "").trim();
  switch (field.kind) {
    case "flag":
      return posted.has(field.name);
    case "set":
      return field.of.filter((one) => posted.has(setName(field.name, one)));
    case "number":
      return text === "" && field.or === null ? null : whole(text);
    case "choice":
      return /^\d$/.test(text) ? Number(text) : text;
    case "lines":
      return linesOf(text);
    case "people":
      return linesOf(text).map((row) => split(row, ",", "name", "phone"));
    case "help":
      return [
        ...((before.externalHelp ?? []) as { from: string }[]).filter(({ from }) => from === "network"),
        ...linesOf(text).map((row) => ({ ...split(row, ":", "name", "reach"), from: "local" })),
      ];
    default:
      return text;
  }
}

const whole = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : text);
const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((row) => row.trim())
    .filter((row) => row !== "");

function split(row: string, mark: string, first: string, second: string) {
  const at = row.lastIndexOf(mark);
  return at < 0
    ? { [first]: row, [second]: "" }
    : { [first]: row.slice(0, at).trim(), [second]: row.slice(at + 1).trim() };
}

function put(into: Settings, path: string, value: unknown): void {
  const [group = "", part] = path.split(".");
  if (!part) into[group] = value;
  else into[group] = { ...((into[group] ?? {}) as Settings), [part]: value };
}

/** The fields of the form as they stand in settings, however unfinished these are. */
export function fieldsOf(settings: Settings): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const field of ASKED) {
    const [group = "", part] = field.name.split(".");
    const found = settings[group] as Settings | undefined | null;
    const value = part ? found?.[part] : found;
    if (field.kind === "flag") {
      if (value) fields[field.name] = "ja";
    } else if (field.kind === "set") {
      for (const one of (value ?? []) as unknown as string[]) fields[setName(field.name, one)] = "ja";
    } else fields[field.name] = written(field.kind, value);
  }
  return fields;
}

function written(kind: Asked["kind"], value: unknown): string {
  if (value === undefined || value === null) return "";
  if (kind === "lines") return (value as string[]).join("\n");
  if (kind === "people")
    return (value as { name: string; phone: string }[]).map((one) => `${one.name}, ${one.phone}`).join("\n");
  if (kind === "help")
    return (value as { name: string; reach: string; from: string }[])
      .filter(({ from }) => from === "local")
      .map((one) => `${one.name}: ${one.reach}`)
      .join("\n");
  return String(value);
}

export type Wrong = { name: string; what: string };

/** What is not right, by the field where it stands. */
export function wrongIn(settings: Settings): Wrong[] {
  const parsed = ProtocolSettings.safeParse(settings);
  if (parsed.success) return [];
  const known = (path: string) =>
    ASKED.find(({ name }) => name === path) ??
    ASKED.find(({ name }) => name.startsWith(path.split(".")[0] ?? ""));
  return parsed.error.issues.map((issue) => ({
    name: known(issue.path.slice(0, 2).join("."))?.name ?? "",
    what: issue.code === "custom" ? issue.message : issue.code,
  }));
}

const NETWORK_HELP: ProtocolSettingsInput["externalHelp"] = [
  { name: "Huis voor Klokkenluiders", reach: "huisvoorklokkenluiders.nl", from: "network" },
  { name: "Discriminatie.nl", reach: "discriminatie.nl", from: "network" },
  { name: "College voor de Rechten van de Mens", reach: "mensenrechten.nl", from: "network" },
  { name: "Slachtofferhulp Nederland", reach: "slachtofferhulp.nl", from: "network" },
];

const NORM_LINES = [
  "Wij groeten elkaar en luisteren naar elkaar.",
  "Wij zeggen het als iets ons stoort, rustig en onder vier ogen.",
  "Wij stoppen als iemand nee zegt.",
  "Wij maken geen grappen over afkomst, geloof, lichaam of geaardheid.",
  "Wij sluiten niemand buiten, ook niet in een appgroep.",
  "Wij helpen elkaar als iets misgaat.",
  "Wij praten met elkaar, niet over elkaar.",
];
const WBK_HEADS = 50;

/** What an employer begins with: what the office knows of it, and what the network offers. */
export function firstSettings(start: Settings): Settings {
  const hired = Number(start.headcountHired ?? 0);
  const heads = Number(start.headcountOwn ?? 0) + hired;
  return {
    allowedRelations: ["employee", ...(hired > 0 ? ["temp_agency_worker"] : [])],
    languages: ["nl"],
    criminalOffenceRule: "consent_or_five_conditions",
    counsellorMediationAllowed: false,
    retentionMonths: 24,
    firstContactDays: 2,
    firstContactUnit: "calendar",
    reportScope: "all",
    quarterlyUpdate: "process_only",
    complaintAckDays: 7,
    admissibilityDays: 14,
    hearingWeeks: 4,
    adviceWeeks: 8,
    decisionWeeks: 4,
    complaintFileMonths: 24,
    registerMonths: 24,
    evaluationYears: 2,
    announceChannels: ["mail", "intranet"],
    wbkDuty: heads >= WBK_HEADS ? "mandatory" : "voluntary",
    externalHelp: NETWORK_HELP,
    normLines: NORM_LINES,
    ...start,
  };
}
