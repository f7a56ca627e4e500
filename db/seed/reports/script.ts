import type { HandoverReason, HoldReason, Moment } from "~/domain/intake/contents";
import type { RegisterForm } from "~/domain/intake/register";
import type { IntakeForm, Language } from "~/domain/intake/schema";

/** The name by which the reporters of the demo want to be called: a word that stands in every confidential text of the demo and nowhere else: tests look for it where it must not be. */
export const CANARY = "Kanarievogel";

/** A day, as so many days before today; below nought it is still to come. */
export type Ago = { daysAgo: number };
export const ago = (daysAgo: number): Ago => ({ daysAgo });
export const ahead = (days: number): Ago => ({ daysAgo: -days });

/** The answers of a form: words, a day, a tick, or the boxes that were ticked. */
export type Given = Readonly<Record<string, string | Ago | true | readonly string[]>>;

type Written = { kind: Moment; minutes: number; text: string; backOn: Ago | null };
type Times = { place: string; slots: { on: Ago; time: string }[] };

/** What a counsellor does in a dossier, as the workplace offers it. */
export type CounsellorDeed = { who: "counsellor" } & (
  | { does: "accept" }
  | { does: "contact"; way: "phone" | "mail" | "in_person"; note: string }
  | { does: "answer"; text: string }
  | { does: "note"; text: string }
  | ({ does: "log" } & Written)
  /** `said`: the reporter said it, and the counsellor writes it down. */
  | { does: "step"; step: string; given: Given; said: boolean }
  | { does: "breach"; step: string; given: Given }
  | { does: "ask"; deed: string; what: string; whom: string }
  | { does: "act"; deed: string; given: Given }
  | ({ does: "times" } & Times)
  | { does: "hold"; reason: HoldReason; until: Ago }
  | { does: "propose"; to: string; reason: HandoverReason }
);

/** What a reporter does on the own page. */
export type ReporterDeed = {
  who: "reporter";
} /** Uses what the counsellor reads out, and has a code from then on. */ & (
  | { does: "activate" }
  | { does: "write"; text: string }
  | { does: "step"; step: string; given: Given }
  | { does: "agree" }
  | { does: "choose"; slot: number }
  | { does: "photo"; name: string }
  | { does: "hand_over"; to: string }
  | { does: "want_gone" }
);
export type Deed = CounsellorDeed | ReporterDeed;

export type SeedReport = {
  /** Its number on the domain page (7.3). */
  no: string;
  /** Where it stands when the demo is ready: the stage of its track, and the words for it in the terminal. */
  stage: string;
  stands: string;
  /** The stage of breaking confidentiality, where that runs beside it. */
  beside?: string;
  slug: string;
  language: Language;
  /** Who reads it first, as her key in the cast. */
  counsellor: string;
  arrives:
    | { by: "link" | "about_me"; form: Partial<Omit<IntakeForm, "counsellor">> }
    /** Told to the counsellor, who registers it. */
    | { by: "counsellor"; on: Ago; form: Omit<RegisterForm, "employer" | "day"> };
  /** The visits in order, each with the days before today; the report arrives on the first. */
  visits: [daysAgo: number, ...deeds: Deed[]][];
};

const c = { who: "counsellor" } as const;
const r = { who: "reporter" } as const;

export const accept: Deed = { ...c, does: "accept" };
export const contact = (way: "phone" | "mail" | "in_person", note: string): Deed => ({
  ...c,
  does: "contact",
  way,
  note,
});
export const answer = (text: string): Deed => ({ ...c, does: "answer", text });
export const note = (text: string): Deed => ({ ...c, does: "note", text });
export const log = (
  kind: Written["kind"],
  minutes: number,
  text: string,
  backOn: Ago | null = null,
): Deed => ({
  ...c,
  does: "log",
  kind,
  minutes,
  text,
  backOn,
});
export const step = (name: string, given: Given = {}): Deed => ({
  ...c,
  does: "step",
  step: name,
  given,
  said: false,
});
export const said = (name: string, given: Given = {}): Deed => ({
  ...c,
  does: "step",
  step: name,
  given,
  said: true,
});
export const breach = (name: string, given: Given): Deed => ({ ...c, does: "breach", step: name, given });
export const ask = (deed: string, what: string, whom: string): Deed => ({
  ...c,
  does: "ask",
  deed,
  what,
  whom,
});
export const act = (deed: string, given: Given): Deed => ({ ...c, does: "act", deed, given });
export const times = (place: string, ...slots: Times["slots"]): Deed => ({
  ...c,
  does: "times",
  place,
  slots,
});
export const hold = (reason: HoldReason, until: Ago): Deed => ({ ...c, does: "hold", reason, until });
export const propose = (to: string, reason: HandoverReason): Deed => ({ ...c, does: "propose", to, reason });

export const activate: Deed = { ...r, does: "activate" };
export const write = (text: string): Deed => ({ ...r, does: "write", text });
export const own = (name: string, given: Given = {}): Deed => ({ ...r, does: "step", step: name, given });
export const agree: Deed = { ...r, does: "agree" };
export const choose = (slot: number): Deed => ({ ...r, does: "choose", slot });
export const photo = (name: string): Deed => ({ ...r, does: "photo", name });
export const handOver = (to: string): Deed => ({ ...r, does: "hand_over", to });
export const wantGone: Deed = { ...r, does: "want_gone" };
