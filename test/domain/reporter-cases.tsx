import type { ReactElement } from "react";
import { agreementBefore, agreementSigned } from "~/domain/dossier/agreement";
import { asksOf } from "~/domain/dossier/course/asks";
import { courseOf } from "~/domain/dossier/course/course";
import type { CourseProblem } from "~/domain/dossier/course/problem";
import { viewOf } from "~/domain/dossier/course/view";
import type { Offer } from "~/domain/dossier/rules";
import type { ReporterPage, Turn } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import type { Answers, Entry, StepEntry } from "~/domain/tracks/entries";
import { ReporterHomeView } from "~/ui/reporter/home";
import { DAY, NOW, played, stepLine, TO_MANDATE } from "./course-cases";
import { AGATA, DUE, NETWORK, reporterPage, SETTINGS, TJEERD } from "./public-cases";

export type Lines = (string | [string, Answers] | Partial<Entry>)[];

const PARTIES = {
  track: "unwanted_behaviour",
  settings: SETTINGS,
  counsellor: AGATA.name,
  deputy: TJEERD.name,
  network: { name: NETWORK.networkName, phone: NETWORK.networkPhone },
} as const;
export const toSign = (lang: Language) => ({ text: agreementBefore(PARTIES, lang), mark: "merk" });
export const signedIn = (lang: Language, name = "") => agreementSigned(PARTIES, lang, { name, on: DAY });

const READ: Turn = { who: "reporter", what: "read" };
export const ANSWER: Turn = { who: "counsellor", what: "answer", due: DUE, late: false };
const EXPLORED: [string, Answers] = [
  "explore",
  { option: "Praten met de teamleider", consequences: "De docent kan raden van wie het komt.", view: "Eng" },
];
const chose = (act: string): [string, Answers] => ["decide", { act, words: "Ik wil dat het stopt." }];
const asked = (id: string, act: string, until: string | null = null): Partial<Entry> => ({
  id, kind: "asked", act, what: "Dat de berichten moeten stoppen.", whom: "De teamleider", until, by: "counsellor",
}); // biome-ignore format: a line of a course
const said = (id: string, of: string, yes: boolean, more: object = {}): Partial<Entry> => ({
  id, kind: "answered", asked: of, yes, by: "reporter", ...more,
}); // biome-ignore format: a line of a course
const BEFORE_SIGNING = TO_MANDATE.slice(0, 4);
const OFFERED = TO_MANDATE.slice(0, 7);
const APART: Lines = [
  "accept",
  "make_contact",
  ["explain", { limits: true }],
  ["refer", { target: "union", discussed: true, letter: "Beste lezer." }],
];
const VERBAL = { by: "counsellor", how: "verbal", on: "2026-11-19" } as const;

/** A page whose course went by these lines. */
export function pageAfter(lines: Lines, { turn = READ, code = "unwanted_behaviour" } = {}): ReporterPage {
  const { track } = played(code, []);
  const entries = lines.map((line, at): Entry => {
    if (typeof line === "string") return bound(stepLine(track, line, at), at);
    if (Array.isArray(line)) return stepLine(track, line[0], at, { answers: line[1] });
    const base = { ...stepLine(track, "x", at), kind: "x", step: undefined, by: "counsellor" };
    const full = { ...base, ...line } as Entry;
    return full.kind === "step" ? bound(full, at) : full;
  });
  function bound(entry: StepEntry, until: number): StepEntry {
    const text = lines.findLastIndex(
      (line, at) => at < until && Array.isArray(line) && line[0] === "describe",
    );
    return entry.step === "approve" ? { ...entry, binds: { entry: `${text}-describe`, mac: "m" } } : entry;
  }
  const around = { ...NOW, receivedOn: "2026-11-20", terms: () => SETTINGS };
  return { ...reporterPage(turn), course: viewOf(courseOf(track, entries), entries, "reporter", around) };
}

const FIVE = { ...SETTINGS, criminalOffenceRule: "consent_or_five_conditions", firstContactDays: 1 } as const;
export const LATER: Offer = {
  major: 2,
  inForceOn: "2026-11-23",
  before: { ...SETTINGS, retentionMonths: 12 },
  says: {
    ...FIVE,
    retentionMonths: 24,
    counsellorMediationAllowed: true,
    statutoryChannel: "network_receives",
  },
  after: { ...FIVE, retentionMonths: 12, counsellorMediationAllowed: true },
  strict: true,
};
const SIGNED = pageAfter([
  ...BEFORE_SIGNING,
  { kind: "step", step: "sign", by: "reporter", answers: {}, text: signedIn("nl") },
]);

/** Every state that a reporter can come back to. */
export const STATES: Record<string, ReporterPage> = {
  explained: pageAfter(TO_MANDATE.slice(0, 3)),
  toSign: pageAfter(BEFORE_SIGNING),
  signed: SIGNED,
  signedOnPaper: pageAfter([
    ...BEFORE_SIGNING,
    { kind: "step", step: "sign", answers: {}, author: AGATA.name, ...VERBAL, how: "paper" },
  ]),
  unfit: pageAfter([
    ...TO_MANDATE.slice(0, 3),
    ["judge_unfit", { reason: "labour_conflict", words: "De vakbond kan u hierbij helpen." }],
  ]),
  referred: pageAfter([
    ...TO_MANDATE.slice(0, 3),
    ["judge_unfit", { reason: "labour_conflict", words: "De vakbond kan u hierbij helpen." }],
    "agree_unfit",
    [
      "refer",
      { target: "union", who: "06 0123 4599", discussed: true, agreed: "yes", letter: "Beste lezer." },
    ],
  ]),
  offered: pageAfter(OFFERED),
  changeAsked: pageAfter([...OFFERED, ["ask_change", { words: "Het was in september." }]], { turn: ANSWER }),
  approved: pageAfter(TO_MANDATE.slice(0, 8)),
  approvedInTalk: pageAfter([
    ...OFFERED,
    { id: "ap", kind: "step", step: "approve", answers: {}, author: AGATA.name, ...VERBAL },
  ]),
  later: { ...SIGNED, offer: LATER },
  laterSame: {
    ...SIGNED,
    offer: { ...LATER, before: SETTINGS, says: SETTINGS, after: SETTINGS, strict: false },
  },
  laterTaken: {
    ...pageAfter([
      ...BEFORE_SIGNING,
      { kind: "step", step: "sign", by: "reporter", answers: {}, text: signedIn("nl") },
      { kind: "later", major: 2, by: "reporter" },
      { kind: "law", since: "2026-11-22", by: "counsellor" },
    ]),
    settings: FIVE,
    taken: { major: 2, on: "2026-11-23", signed: false, strict: true },
  },
  signedAgain: {
    ...pageAfter([
      ...BEFORE_SIGNING,
      { kind: "step", step: "sign", by: "reporter", answers: {}, text: signedIn("nl", "Kim") },
      { kind: "later", major: 2, by: "reporter" },
      { kind: "signed", by: "reporter", text: signedIn("nl", "Vlinder") },
    ]),
    taken: { major: 2, on: "2026-11-23", signed: true, strict: false },
  },
  apart: pageAfter(APART, { code: "accused_person" }),
  apartStopped: pageAfter([...APART, "withdraw"], { code: "accused_person" }),
  redrafting: pageAfter([...TO_MANDATE, ["describe", { text: "Geheim concept." }]]),
  voided: pageAfter([
    ...TO_MANDATE,
    ["describe", { text: "De docent stuurt u berichten, ook overdag." }],
    "offer",
  ]),
  toChoose: pageAfter([...TO_MANDATE, EXPLORED]),
  chosen: pageAfter([...TO_MANDATE, EXPLORED, chose("contact_employer")], { turn: ANSWER }),
  asked: pageAfter([
    ...TO_MANDATE,
    EXPLORED,
    chose("contact_employer"),
    asked("q", "contact_employer", "2026-12-31"),
  ]),
  given: pageAfter([
    ...TO_MANDATE, EXPLORED, chose("contact_employer"), asked("q", "contact_employer"), said("y", "q", true),
    asked("v", "attend"), said("w", "v", true, VERBAL),
    { kind: "act", act: "contact_employer", asked: "q", answers: { done: "Gebeld met de teamleider." } },
  ]), // biome-ignore format: a course in one look
  ledger: pageAfter([
    ...TO_MANDATE, EXPLORED, chose("contact_employer"), asked("q1", "contact_employer"), said("y1", "q1", false),
    asked("q2", "attend", "2026-11-01"), said("y2", "q2", true), asked("q3", "signal"), said("y3", "q3", true),
    { kind: "withdrawn", asked: "q3", by: "reporter" }, asked("q4", "contact_accused"), said("y4", "q4", true, VERBAL),
    { kind: "disputed", entry: "y4", words: "Dat zei ik niet.", by: "reporter" },
    { kind: "notice", what: "Dat de termijn van het bestuur begint." },
  ]), // biome-ignore format: a course in one look
  complaint: pageAfter([
    ...TO_MANDATE, EXPLORED, chose("accompany"), ["show_regulation", { facts_on: "2026-09-01", explained: true }],
  ]), // biome-ignore format: a course in one look
  complaintDisclosed: pageAfter([
    ...TO_MANDATE, EXPLORED, chose("accompany"), ["show_regulation", { facts_on: "2026-09-01", explained: true }],
    ["disclose", { name: "Kim de Wit", address: "Kade 1" }],
  ]), // biome-ignore format: a course in one look
  accompanying: pageAfter([
    ...TO_MANDATE, EXPLORED, chose("accompany"), ["show_regulation", { facts_on: "2026-09-01", explained: true }],
    ["disclose", { name: "Kim de Wit", address: "Kade 1" }], ["file_complaint", { on: "2026-11-20" }],
  ]), // biome-ignore format: a course in one look
  aftercare: pageAfter([
    ...TO_MANDATE, "wind_up", ["evaluate", { went: "Rustig.", aftercare: "accepted" }],
    ["hold_aftercare", { way: "De gesprekken.", now: "Beter.", lasting: "Ja.", handled_well: "partly" }],
  ]), // biome-ignore format: a course in one look
  withdrawn: pageAfter([...TO_MANDATE, "withdraw"], { turn: ANSWER }),
  closed: pageAfter([
    ...TO_MANDATE, "wind_up", ["evaluate", { went: "Rustig.", aftercare: "declined" }], "decline_aftercare",
    ["classify", { kinds: ["bullying"] }], ["close", { reason: "resolved_informally" }],
  ], { turn: { who: "reporter", what: "closed" } }), // biome-ignore format: a course in one look
  writtenDown: pageAfter([
    ...TO_MANDATE.slice(0, 8),
    { id: "gm", kind: "step", step: "give_mandate", answers: { goal: "" }, author: AGATA.name, ...VERBAL },
  ]),
};

export function homeOf(
  page: ReporterPage,
  lang: Language,
  problem: CourseProblem | null = null,
): ReactElement {
  const signable = asksOf(page.course).some(({ what }) => what === "sign");
  return (
    <ReporterHomeView
      page={page}
      others={[]}
      lang={lang}
      formToken="t"
      flash={null}
      error={null}
      typed=""
      typedMail={null}
      problem={problem}
      toSign={signable || page.taken?.strict ? toSign(lang) : null}
      network={PARTIES.network}
    />
  );
}
