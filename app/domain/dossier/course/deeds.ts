import type { Keyring } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import { LINE_MAX, line, paragraph } from "~/domain/intake/schema";
import { type AnswerError, type AnswerProblem, isDay, readAnswers } from "~/domain/tracks/answers";
import type { How, ReadQuestion, ReadText } from "~/domain/tracks/entries";
import {
  AskForm,
  answerConsent,
  askConsent,
  CONSENT_TEXT_MAX,
  dispute,
  doAct,
  giveNotice,
  withdrawConsent,
} from "./consents";
import { holdCourse, type NotNow } from "./held";
import { signAgain, takeLater } from "./later";
import type { By, Shelf } from "./lines";
import type { Refusal } from "./policy";
import { takeStep } from "./steps";

/** How a posted deed of a course ended; `fields` names what was not filled in well. */
export type DeedEnd =
  | { ok: true }
  | { ok: false; refusal: "not_yours" }
  | { ok: false; refusal: "not_now"; because: Refusal }
  | { ok: false; refusal: "fields"; errors: AnswerError[] };

export type Deed = {
  dossierId: string;
  posted: ReadonlyMap<string, string>;
  once: string;
  /** The text that was shown beside the form, for who signs it. */
  text?: ReadText | undefined;
  /** The question for a yes as it was shown, for who answers it on the own page. */
  read?: ReadQuestion | undefined;
};

/** To what a posted step belongs: the case, or the procedure beside it. */
export const shelfOf = (posted: Deed["posted"]): Shelf =>
  posted.get("procedure") === "geheimhouding" ? "breach" : "course";

type Run = (tx: Writing, keyring: Keyring, by: By, deed: Deed) => Promise<DeedEnd>;

const wrong = (field: string, problem: AnswerProblem): DeedEnd => ({
  ok: false,
  refusal: "fields",
  errors: [{ field, problem }],
});

/** The deeds of a course by the word with which they are posted, for both who may do them. */
const DEEDS: Record<string, Run> = {
  stap,
  vraag,
  antwoord,
  intrekken,
  daad,
  kloptniet,
  verteld,
  nieuwer,
  opnieuw,
};

export const isDeed = (word: string | undefined): boolean => word !== undefined && Object.hasOwn(DEEDS, word);

/** Does one posted deed; null when the word names none. */
export async function doDeed(tx: Writing, keyring: Keyring, by: By, deed: Deed): Promise<DeedEnd> {
  const run = DEEDS[deed.posted.get("doe") ?? ""];
  return run ? run(tx, keyring, by, deed) : { ok: false, refusal: "not_yours" };
}

/** What a counsellor writes down in the reporter's place has a way and a day; the reporter's own deed has neither. */
function saidHow(by: By, posted: ReadonlyMap<string, string>): { how?: How; on?: string } | DeedEnd {
  if (by.who === "reporter") return {};
  const on = posted.get("gezegd") ?? "";
  if (!isDay(on)) return wrong("gezegd", on === "" ? "empty" : "not_a_day");
  return { how: posted.get("hoe") === "papier" ? "paper" : "verbal", on };
}

function ended(
  result: { ok: true } | { ok: false; refusal: "not_yours" | "not_ahead" } | NotNow,
  dayField: string,
): DeedEnd {
  if (result.ok) return { ok: true };
  if (result.refusal === "not_ahead") return wrong(dayField, "not_a_day");
  return result.refusal === "not_now" ? result : { ok: false, refusal: "not_yours" };
}

async function stap(tx: Writing, keyring: Keyring, by: By, { dossierId, posted, once, text }: Deed) {
  const step = posted.get("stap") ?? "";
  const shelf = shelfOf(posted);
  if (shelf === "breach" && by.who !== "counsellor") return { ok: false, refusal: "not_yours" } as const;
  const held = await holdCourse(tx, keyring, by.who, dossierId, shelf);
  if (!held) return { ok: false, refusal: "not_yours" } as const;
  const row = held.course.track.steps[step];
  const read = readAnswers(row?.asks, posted);
  if (!read.ok) return { ok: false, refusal: "fields", errors: read.errors } as const;
  const said = row?.who === "reporter" ? saidHow(by, posted) : {};
  if ("ok" in said) return said;
  const taken = await takeStep(tx, keyring, by, {
    dossierId,
    step,
    answers: read.answers,
    once,
    text,
    shelf,
    onto: posted.get("op"),
    held,
    ...said,
  });
  return ended(taken, "gezegd");
}

async function vraag(tx: Writing, keyring: Keyring, by: By, { dossierId, posted, once }: Deed) {
  if (by.who !== "counsellor") return { ok: false, refusal: "not_yours" } as const;
  const form = AskForm.safeParse({
    act: posted.get("daad") ?? "",
    what: posted.get("wat") ?? "",
    whom: posted.get("met") ?? "",
    until: posted.get("tot") ?? "",
  });
  if (!form.success) {
    const names: Record<string, string> = { act: "daad", what: "wat", whom: "met", until: "tot" };
    const errors = form.error.issues.map(
      (issue): AnswerError => ({
        field: names[String(issue.path[0])] ?? "daad",
        problem: issue.path[0] === "until" ? "not_a_day" : problemOf(issue.message),
      }),
    );
    return { ok: false, refusal: "fields", errors } as const;
  }
  return ended(await askConsent(tx, keyring, by, { dossierId, once, form: form.data }), "tot");
}

const problemOf = (message: string): AnswerProblem =>
  message === "empty" || message === "too_long" ? message : "control";

async function antwoord(tx: Writing, keyring: Keyring, by: By, { dossierId, posted, once, read }: Deed) {
  const said = saidHow(by, posted);
  if ("ok" in said) return said;
  const given = posted.get("antwoord");
  if (given !== "ja" && given !== "nee") return wrong("antwoord", "empty");
  const asked = posted.get("op") ?? "";
  return ended(
    await answerConsent(tx, keyring, by, { dossierId, once, asked, yes: given === "ja", read, ...said }),
    "gezegd",
  );
}

async function intrekken(tx: Writing, keyring: Keyring, by: By, { dossierId, posted, once }: Deed) {
  const said = saidHow(by, posted);
  if ("ok" in said) return said;
  const asked = posted.get("op") ?? "";
  return ended(await withdrawConsent(tx, keyring, by, { dossierId, once, asked, ...said }), "gezegd");
}

async function daad(tx: Writing, keyring: Keyring, by: By, { dossierId, posted, once }: Deed) {
  if (by.who !== "counsellor") return { ok: false, refusal: "not_yours" } as const;
  const act = posted.get("daad") ?? "";
  const held = await holdCourse(tx, keyring, by.who, dossierId);
  if (!held) return { ok: false, refusal: "not_yours" } as const;
  const read = readAnswers(held.course.track.acts[act]?.asks, posted);
  if (!read.ok) return { ok: false, refusal: "fields", errors: read.errors } as const;
  const asked = posted.get("op") ?? null;
  return ended(
    await doAct(tx, keyring, by, { dossierId, once, act, asked, answers: read.answers, held }),
    "daad",
  );
}

async function kloptniet(tx: Writing, keyring: Keyring, by: By, { dossierId, posted, once }: Deed) {
  const words = paragraph(CONSENT_TEXT_MAX).safeParse(posted.get("woorden") ?? "");
  if (!words.success) return wrong("woorden", problemOf(words.error.issues[0]?.message ?? ""));
  const entry = posted.get("op") ?? "";
  return ended(await dispute(tx, keyring, by, { dossierId, once, entry, words: words.data }), "woorden");
}

async function verteld(tx: Writing, keyring: Keyring, by: By, { dossierId, posted, once }: Deed) {
  if (by.who !== "counsellor") return { ok: false, refusal: "not_yours" } as const;
  const what = line(LINE_MAX).safeParse(posted.get("wat") ?? "");
  if (!what.success) return wrong("wat", problemOf(what.error.issues[0]?.message ?? ""));
  if (what.data === "") return wrong("wat", "empty");
  return ended(await giveNotice(tx, keyring, by, { dossierId, once, what: what.data }), "wat");
}

async function nieuwer(tx: Writing, keyring: Keyring, by: By, { dossierId, posted, once }: Deed) {
  const major = Number(posted.get("versie"));
  return ended(await takeLater(tx, keyring, by, { dossierId, once, major }), "versie");
}

async function opnieuw(tx: Writing, keyring: Keyring, by: By, { dossierId, once, text }: Deed) {
  if (!text) return { ok: false, refusal: "not_yours" } as const;
  return ended(await signAgain(tx, keyring, by, { dossierId, once, text }), "naam");
}
