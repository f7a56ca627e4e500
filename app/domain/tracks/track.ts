import type { SettingName } from "./settings";
import type { ACTIONS_TAKEN, COUNTED_ANSWERS } from "./taxonomy";

/**
 * What a track is: a table of stages, steps and acts that a lawyer can read, print and sign. The machine in
 * `dossier/course` interprets it; nothing outside this folder asks a track for its name. A dossier keeps the dated table
 * under which it was opened; new law is a new file.
 */

export type Who = "counsellor" | "reporter";
/** Who decides the next step (regie). */
export type Control = "reporter" | "shared" | "organisation";
/** The only thing about the work that the database may read (design decision 10). */
export type Standing = "new" | "active" | "formal" | "aftercare" | "closed";

/** What is filled in when a step is taken. Labels are Dutch; what a reporter reads has its words in three languages. */
export type Question = {
  kind: "line" | "text" | "day" | "choice" | "choices" | "tick";
  label: string;
  /** The label in a talk with somebody about whom others spoke, where it names the person. */
  apart?: string;
  hint?: string;
  options?: Readonly<Record<string, string>>;
  /** May stay empty. */
  optional?: true;
  /** Under which heading the chosen options are counted when the dossier closes; only what has options is. */
  counts?: keyof typeof COUNTED_ANSWERS;
};
export type Questions = Readonly<Record<string, Question>>;

/** By when a step is to be taken. The day on which `since` was taken does not count. */
export type Within = {
  /** The plain timer that reminds of it (design decision 17). */
  timer: "accept" | "contact" | "answer" | "follow_up" | "statutory" | "aftercare";
  /** The step or act that begins it; "receive" is the receipt itself. */
  since: string | readonly string[];
  /** Only under this setting of the protocol. */
  when?: `setting:${SettingName}`;
} & (
  | { days: number | `protocol.${"firstContactDays"}`; unit?: `protocol.${"firstContactUnit"}` }
  | { weeks: number }
  /** Calendar months: the same day of the month, or its last day (Wbk). */
  | { months: number }
);

/** A need in words for the machine; an array of needs asks for one of them. */
export type Need = string | readonly string[];

export type Stage = {
  dutch: string;
  standing: Standing;
  /** The organisation or an authority has it: from here on it is more than a talk in confidence. */
  official?: true;
};

export type Step = {
  /** What is done, in the infinitive: "Contact opnemen". */
  does: string;
  who: Who;
  from: readonly string[];
  /** The stage that follows; a record of them when it depends on where one stands; absent: the stage stays. */
  to?: string | Readonly<Record<string, string>>;
  needs?: readonly Need[];
  within?: Within;
  asks?: Questions;
  /** Steps and decisions that no longer stand once this is taken. */
  undoes?: readonly string[];
  /** Ends every consent that was given. */
  endsConsents?: true;
  /** The counsellor may write down that the reporter said it; the reporter reads it later and can say that it is not so. */
  verbal?: true;
  /** The question whose answer is the day from which terms run, when that is not the day of writing down. */
  dated?: string;
  /** The step whose text this one is bound to: another text needs another yes. */
  binds?: string;
  /** The step whose text stands on the screen when this one is taken. */
  about?: string;
  /** What the reporter reads or is asked next: it answers whoever was waiting. */
  tells?: true;
  /** Who decides from now on; the reporter is told before. */
  control?: Control;
  /** How the counters call what was done; absent: it is not counted. */
  counts?: keyof typeof ACTIONS_TAKEN;
  /** The step that writes down that the term passed. */
  missed?: string;
  /** The reporter's yes that opens a linked case on the other track, beside this one. */
  opens?: Track["under"];
  /** What the law says about it, as help beside the questions; the machine decides nothing (domain 2.1). */
  law?: "wrongdoing" | "protectedPeople";
  /** Its place in the checklist, from top to bottom; absent: not in it. */
  place?: number;
  /** Steps that tick the same row of the checklist. */
  or?: readonly string[];
  /** Why something else must wait for this: "de melder keurde de beschrijving nog niet goed". */
  lacking: string;
  /** Requirement or law. */
  basis: string;
};

/** Something done towards others, or for the reporter: never without the needs it names. */
export type Act = {
  does: string;
  from: readonly string[];
  needs: readonly Need[];
  asks?: Questions;
  /** How the counters call it. */
  counts: keyof typeof ACTIONS_TAKEN;
  to?: string | Readonly<Record<string, string>>;
  control?: Control;
  dated?: string;
  /** It goes out as a letter with the very words of the consent, and tells so much of who reported. */
  letter?: "named" | "confidential" | "anonymous";
  basis: string;
};

/** A track as the machine reads it. */
export type Track = {
  code: string;
  dutch: string;
  validFrom: string;
  /** Under which of the two plain tracks it runs. */
  under: "unwanted_behaviour" | "integrity";
  control: Control;
  sources: Readonly<Record<string, string>>;
  start: string;
  stages: Readonly<Record<string, Stage>>;
  steps: Readonly<Record<string, Step>>;
  acts: Readonly<Record<string, Act>>;
  /** Only the named person outside the panel reads; nobody of the panel ever does, and it is no accepted report (decision 29). */
  apart?: true;
  /** How long a closed dossier is kept. */
  keep: { months: "protocol.retentionMonths"; since: string; basis: string };
};

type Names<T, K extends "stages" | "steps" | "acts"> =
  T extends Record<K, infer R> ? keyof R & string : never;
type NeedOf<T> =
  | `step:${Names<T, "steps">}`
  | `times:${Names<T, "steps">}:${number}`
  | `consent:${Names<T, "acts">}`
  | `decision:${Names<T, "acts">}`
  | `setting:${SettingName}`;

/** Stages, steps and acts that a table names must be its own. */
type Checked<T> = {
  start: Names<T, "stages">;
  steps: {
    [K in Names<T, "steps">]: {
      from: readonly Names<T, "stages">[];
      to?: Names<T, "stages"> | Partial<Record<Names<T, "stages">, Names<T, "stages">>>;
      needs?: readonly (NeedOf<T> | readonly NeedOf<T>[])[];
      undoes?: readonly Names<T, "steps">[];
      binds?: Names<T, "steps">;
      about?: Names<T, "steps">;
      or?: readonly Names<T, "steps">[];
      missed?: Names<T, "steps">;
    };
  };
  acts: {
    [K in Names<T, "acts">]: {
      from: readonly Names<T, "stages">[];
      needs: readonly (NeedOf<T> | readonly NeedOf<T>[])[];
      to?: Names<T, "stages"> | Partial<Record<Names<T, "stages">, Names<T, "stages">>>;
    };
  };
};

/** Writes a track down; a misspelt stage, step or act does not compile. */
export const track = <const T extends Track>(table: T & Checked<T>): Track => table;

type OtherTrack<Talking, Closable> = {
  opens: Track["under"];
  propose: string;
  /** What the reporter is told of the other track before saying yes. */
  told: string;
  talking: Talking;
  /** From where the case may end because it goes on there. */
  closable: Closable;
};

/** The steps to a linked case on the other track, the same in both tables: a proposal, a yes or a no, and going on only there. */
export const otherTrack = <
  const Talking extends readonly string[],
  const Closable extends readonly string[],
>({
  opens,
  propose,
  told,
  talking,
  closable,
}: OtherTrack<Talking, Closable>) =>
  ({
    propose_other: {
      does: propose,
      who: "counsellor",
      from: talking,
      asks: {
        why: { kind: "text", label: "Waarom hoort dit ook daar?", hint: "De melder leest dit." },
        told: { kind: "tick", label: told },
      },
      tells: true,
      lacking: "u stelde het andere spoor nog niet voor",
      basis: "S4-22, S4-29",
    },
    agree_other: {
      does: "Instemmen met een tweede melding op het andere spoor",
      who: "reporter",
      from: talking,
      needs: ["step:propose_other"],
      undoes: ["propose_other"],
      opens,
      lacking: "de melder zei nog geen ja op het andere spoor",
      basis: "S4-22, S4-29, S2-19",
    },
    decline_other: {
      does: "Geen tweede melding op het andere spoor willen",
      who: "reporter",
      from: talking,
      needs: ["step:propose_other"],
      undoes: ["propose_other"],
      verbal: true,
      lacking: "de melder zei geen nee op het andere spoor",
      basis: "S4-14, S4-22",
    },
    close_moved: {
      does: "Afsluiten: het gaat verder op het andere spoor",
      who: "counsellor",
      from: closable,
      to: "closed",
      needs: ["step:agree_other", "step:classify"],
      endsConsents: true,
      asks: {
        discussed: { kind: "tick", label: "De melder wil alleen daar verder." },
        reason: {
          kind: "choice",
          label: "Waarom sluit u af?",
          counts: "closing_reason",
          options: { other_track: "Verder op het andere spoor" },
        },
      },
      tells: true,
      lacking: "het dossier is nog open",
      basis: "S4-22, S4-29",
    },
  }) as const satisfies Readonly<Record<string, Step>>;
