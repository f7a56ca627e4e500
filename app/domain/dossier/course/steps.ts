import type { Keyring } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import { done, type Outcome, refused } from "~/domain/outcome";
import type { Answers, How, ReadText, StepEntry } from "~/domain/tracks/entries";
import { mayTakeOn, openLinked } from "../linked";
import { hasLine } from "../store";
import { afterDone } from "./after";
import { lastOf, stageAfter } from "./course";
import { type HeldCourse, holdCourse, type NotNow } from "./held";
import { addToCourse, type By, type Shelf } from "./lines";
import { mayTake } from "./policy";

export type TakeStep = {
  dossierId: string;
  step: string;
  answers: Answers;
  once: string;
  how?: How | undefined;
  /** The day on which the reporter said it. */
  on?: CivilDay | undefined;
  text?: ReadText | undefined;
  shelf?: Shelf | undefined;
  /** The version of the text that was on the screen: a new text is written over it, a yes is said to it. */
  onto?: string | undefined;
  /** The course, by whom it is held already in this transaction. */
  held?: HeldCourse | undefined;
};

/** Takes one step of the track, if this person may take it now. Sent twice it is taken once. */
export async function takeStep(
  tx: Writing,
  keyring: Keyring,
  by: By,
  { dossierId, step, answers, once, how, on, text, shelf, onto, held: mine }: TakeStep,
): Promise<Outcome<{ stage: string }, "not_yours" | "not_ahead"> | NotNow> {
  const held = mine ?? (await holdCourse(tx, keyring, by.who, dossierId, shelf));
  if (!held) return refused("not_yours");
  const { key, course, now } = held;
  if (await hasLine(tx, key, once)) return done({ stage: course.stage });
  const allowed = mayTake(course, step, by.who, now);
  if (!allowed.ok) return { ok: false, refusal: "not_now", because: allowed.refusal };
  if (on !== undefined && on > now.today) return refused("not_ahead");
  const row = course.track.steps[step];
  const other = Object.values(course.track.steps).find(({ opens }) => opens)?.opens;
  if (step === "propose_other" && other && !(await mayTakeOn(tx, key.tenant, other)))
    return { ok: false, refusal: "not_now", because: { why: "certificate" } };
  const bound = row?.binds;
  const described = bound ? lastOf(course, bound) : undefined;
  if (onto !== undefined && onto !== (lastOf(course, bound ?? row?.about ?? step)?.id ?? ""))
    return { ok: false, refusal: "not_now", because: { why: "changed" } };
  if (row?.opens && !(await openLinked(tx, keyring, held, row.opens, once)))
    return { ok: false, refusal: "not_now", because: { why: "changed" } };
  const entry = await addToCourse(
    tx,
    key,
    by,
    {
      kind: "step",
      step,
      answers,
      ...(how ? { how, on: on ?? now.today } : {}),
      ...(text ? { text } : {}),
      ...(described
        ? { binds: { entry: described.id, mac: key.approvalOf(String(described.answers.text ?? "")) } }
        : {}),
    },
    once,
    shelf,
  );
  await afterDone(tx, held, by, entry as StepEntry);
  return done({ stage: stageAfter(course, "steps", step) });
}
