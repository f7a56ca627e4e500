import { z } from "zod";
import type { Keyring } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import { DayField } from "~/domain/day-field";
import { LINE_MAX, line, paragraph } from "~/domain/intake/schema";
import { done, type Outcome, refused } from "~/domain/outcome";
import type { ActEntry, Answers, How, ReadQuestion } from "~/domain/tracks/entries";
import { recorded } from "../access";
import { hasLine } from "../store";
import { reporterReads, reporterWaits } from "../waiting";
import { afterDone } from "./after";
import { liveConsents } from "./course";
import { type HeldCourse, holdCourse, type NotNow } from "./held";
import { addToCourse, type By } from "./lines";
import { mayAnswer, mayAsk, mayDispute, mayDo, mayWithdraw } from "./policy";

export const CONSENT_TEXT_MAX = 2_000;

/** What a consent is asked for, in the words that the reporter will read (S2-19). */
export const AskForm = z.strictObject({
  act: z.string().max(40),
  what: paragraph(CONSENT_TEXT_MAX).refine((text) => text !== "", { message: "empty" }),
  whom: line(LINE_MAX).refine((text) => text !== "", { message: "empty" }),
  until: z.union([z.literal(""), DayField]),
});
export type AskForm = z.infer<typeof AskForm>;

export type Ended = Outcome<null, "not_yours" | "not_ahead"> | NotNow;

/** One way in for every line that is no step: hold, look whether it was sent before, judge, write, tell. */
export async function writeLine(
  tx: Writing,
  keyring: Keyring,
  by: By,
  { dossierId, once }: { dossierId: string; once: string },
  work: (held: HeldCourse) => Promise<Ended>,
): Promise<Ended> {
  const held = await holdCourse(tx, keyring, by.who, dossierId);
  if (!held) return refused("not_yours");
  if (await hasLine(tx, held.key, once)) return done(null);
  const ended = await work(held);
  if (!ended.ok) return ended;
  if (by.who === "reporter") await reporterWaits(tx, held.key, held.state, held.state.value);
  else {
    await reporterReads(tx, held.key, held.state, held.state.value);
    await recorded(tx, "stepped", dossierId);
  }
  return ended;
}

/** The counsellor asks for a yes to one act. */
export async function askConsent(
  tx: Writing,
  keyring: Keyring,
  by: By,
  { dossierId, once, form }: { dossierId: string; once: string; form: AskForm },
): Promise<Ended> {
  return writeLine(tx, keyring, by, { dossierId, once }, async ({ key, course, now }) => {
    const allowed = mayAsk(course, form.act, now);
    if (!allowed.ok) return { ok: false, refusal: "not_now", because: allowed.refusal };
    if (form.until !== "" && form.until < now.today) return refused("not_ahead");
    const { act, what, whom } = form;
    await addToCourse(tx, key, by, { kind: "asked", act, what, whom, until: form.until || null }, once);
    return done(null);
  });
}

/** A yes or a no: of the reporter on the own page, or written down by the counsellor with the day on which it was said. */
export async function answerConsent(
  tx: Writing,
  keyring: Keyring,
  by: By,
  given: {
    dossierId: string;
    once: string;
    asked: string;
    yes: boolean;
    how?: How;
    on?: CivilDay;
    read?: ReadQuestion | undefined;
  },
): Promise<Ended> {
  const { asked, yes, how, on, read } = given;
  return writeLine(tx, keyring, by, given, async ({ key, course, now }) => {
    if (!mayAnswer(course, asked)) return { ok: false, refusal: "not_now", because: { why: "unknown" } };
    if (by.who === "counsellor" && !how)
      return { ok: false, refusal: "not_now", because: { why: "not_yours" } };
    if (on !== undefined && on > now.today) return refused("not_ahead");
    const said = how ? { how, on: on ?? now.today } : {};
    await addToCourse(
      tx,
      key,
      by,
      { kind: "answered", asked, yes, ...said, ...(read ? { read } : {}) },
      given.once,
    );
    return done(null);
  });
}

/** The reporter takes a yes back. What was shared before cannot be unsaid; nothing is shared after (fault 22). */
export async function withdrawConsent(
  tx: Writing,
  keyring: Keyring,
  by: By,
  given: { dossierId: string; once: string; asked: string; how?: How; on?: CivilDay },
): Promise<Ended> {
  const { asked, how, on } = given;
  return writeLine(tx, keyring, by, given, async ({ key, course, now }) => {
    if (!mayWithdraw(course, asked)) return { ok: false, refusal: "not_now", because: { why: "unknown" } };
    if (on !== undefined && on > now.today) return refused("not_ahead");
    const said = how ? { how, on: on ?? now.today } : {};
    await addToCourse(tx, key, by, { kind: "withdrawn", asked, ...said }, given.once);
    return done(null);
  });
}

/** "Dit klopt niet": what was written down in the reporter's place no longer stands. */
export async function dispute(
  tx: Writing,
  keyring: Keyring,
  by: By,
  given: { dossierId: string; once: string; entry: string; words: string },
): Promise<Ended> {
  const { entry, words } = given;
  return writeLine(tx, keyring, by, given, async ({ key, course }) => {
    if (by.who !== "reporter" || !mayDispute(course, entry))
      return { ok: false, refusal: "not_now", because: { why: "unknown" } };
    await addToCourse(tx, key, by, { kind: "disputed", entry, words }, given.once);
    return done(null);
  });
}

/** The counsellor writes down that the reporter was told something (medeweten): no consent, and never mistaken for one. */
export async function giveNotice(
  tx: Writing,
  keyring: Keyring,
  by: By,
  given: { dossierId: string; once: string; what: string },
): Promise<Ended> {
  return writeLine(tx, keyring, by, given, async ({ key }) => {
    await addToCourse(tx, key, by, { kind: "notice", what: given.what }, given.once);
    return done(null);
  });
}

/** Does one act, with the consent it needs named: what was shared is stored (S2-19, S2-37). */
export async function doAct(
  tx: Writing,
  keyring: Keyring,
  by: By,
  given: {
    dossierId: string;
    once: string;
    act: string;
    asked: string | null;
    answers: Answers;
    /** The course, by whom it is held already in this transaction. */
    held?: HeldCourse;
  },
): Promise<Ended> {
  const { act, asked, answers } = given;
  const held = given.held ?? (await holdCourse(tx, keyring, by.who, given.dossierId));
  if (!held || by.who !== "counsellor") return refused("not_yours");
  const { key, course, now } = held;
  if (await hasLine(tx, key, given.once)) return done(null);
  const allowed = mayDo(course, act, now);
  if (!allowed.ok) return { ok: false, refusal: "not_now", because: allowed.refusal };
  const need = `consent:${act}`;
  const asks = course.track.acts[act]?.needs.includes(need);
  const live = liveConsents(course, act, now.today).some((one) => one.asked.id === asked);
  if (asks && !live) return { ok: false, refusal: "not_now", because: { why: "need", need } };
  const line = { kind: "act", act, asked: asks ? asked : null, answers } as const;
  await afterDone(tx, held, by, (await addToCourse(tx, key, by, line, given.once)) as ActEntry);
  return done(null);
}
