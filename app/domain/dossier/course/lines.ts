import type { DossierKey } from "~/crypto/keyring.server";
import { newUuid } from "~/crypto/primitives.server";
import type { Reading, Writing } from "~/data/tables";
import { amsterdamDay, type CivilDay } from "~/domain/clock";
import type { State } from "~/domain/intake/contents";
import { productNow } from "~/domain/product-clock";
import { besideApart, staysApart, trackCalled, trackOn } from "~/domain/tracks/all";
import type { Entry, StepEntry } from "~/domain/tracks/entries";
import type { Who } from "~/domain/tracks/track";
import { addLine, openLines } from "../store";
import { type Course, courseOf } from "./course";

/** Who writes a line: the reporter has no name here. */
export type By = { who: Who; author: string };

/** The case itself, or the procedure of breaking confidentiality beside it. */
export type Shelf = "course" | "breach";

/** Where a case stands, from its lines. */
export async function openCourse(
  db: Reading,
  key: DossierKey,
  { path }: Pick<State, "path">,
): Promise<{ course: Course; entries: Entry[] }> {
  const entries = await openLines(db, key, "course");
  return { course: courseOf(trackCalled(path), entries), entries };
}

/** Where breaking confidentiality stands: under the table that held on the day on which it was first considered. */
export async function openBreach(
  db: Reading,
  key: DossierKey,
  state: Pick<State, "path">,
  today: CivilDay,
): Promise<{ course: Course; entries: Entry[] }> {
  const entries = await openLines(db, key, "breach");
  const [first] = entries;
  const begun = first ? amsterdamDay(new Date(first.at)) : today;
  const table = trackOn("confidentiality", begun);
  return { course: courseOf(staysApart(state) ? besideApart(table) : table, entries), entries };
}

type NewLine<E extends Entry = Entry> = E extends Entry ? Omit<E, "id" | "at" | "by" | "author"> : never;

/** Adds a line to the course; whoever calls it holds the dossier's row. */
export async function addToCourse(
  tx: Writing,
  key: DossierKey,
  by: By,
  line: NewLine,
  id = newUuid(),
  shelf: Shelf = "course",
): Promise<Entry> {
  const at = (await productNow(tx)).toISOString();
  const entry = { ...line, id, at, by: by.who, author: by.author } as Entry;
  await addLine(tx, key, shelf, entry, id);
  return entry;
}

/** Adds a step that follows from what was done elsewhere (accepting, the first contact), where the track has it now. */
export async function stepHappened(
  tx: Writing,
  key: DossierKey,
  by: By,
  state: Pick<State, "path">,
  line: Pick<StepEntry, "step" | "answers">,
): Promise<void> {
  const { course } = await openCourse(tx, key, state);
  if (course.track.steps[line.step]?.from.includes(course.stage))
    await addToCourse(tx, key, by, { kind: "step", ...line });
}
