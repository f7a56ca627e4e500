import type { DossierKey, Keyring } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import { amsterdamDay, type CivilDay } from "~/domain/clock";
import { today } from "~/domain/product-clock";
import type { Entry } from "~/domain/tracks/entries";
import type { Who } from "~/domain/tracks/track";
import { holdDossier } from "../hold";
import { openRules } from "../pinned";
import type { Rules } from "../rules";
import { type Opened, openPart } from "../store";
import type { Course } from "./course";
import { openBreach, openCourse, type Shelf } from "./lines";
import type { Now, Refusal } from "./policy";

/** A refusal with its reason, for the sentence that the screen shows. */
export type NotNow = { ok: false; refusal: "not_now"; because: Refusal };

export type HeldCourse = {
  key: DossierKey;
  state: Opened<"state">;
  course: Course;
  /** The lines of the case itself, also while its procedure is held. */
  entries: Entry[];
  rules: Rules;
  now: Now;
  standing: string;
  shelf: Shelf;
  receivedOn: CivilDay;
};

/** Locks the dossier and reads its course: what is decided on it cannot change before the transaction ends (fault 22). */
export async function holdCourse(
  tx: Writing,
  keyring: Keyring,
  who: Who,
  dossierId: string,
  shelf: Shelf = "course",
): Promise<HeldCourse | null> {
  const held =
    who === "counsellor" ? await holdDossier(tx, keyring, dossierId) : await own(tx, keyring, dossierId);
  if (!held) return null;
  const { key } = held;
  const row = await tx
    .selectFrom("dossier")
    .select("standing")
    .where("id", "=", dossierId)
    .executeTakeFirstOrThrow();
  const state = await openPart(tx, key, "state");
  const { value: facts } = await openPart(tx, key, "facts");
  const usual = await openCourse(tx, key, state.value);
  const rules = await openRules(tx, key, facts, usual.entries);
  const day = await today(tx);
  const { course } = shelf === "breach" ? await openBreach(tx, key, state.value, day) : usual;
  return {
    key,
    state,
    course,
    entries: usual.entries,
    rules,
    now: { settings: rules.settings, today: day },
    standing: row.standing,
    shelf,
    receivedOn: amsterdamDay(new Date(facts.receivedAt)),
  };
}

async function own(tx: Writing, keyring: Keyring, dossierId: string): Promise<{ key: DossierKey } | null> {
  const row = await tx
    .selectFrom("dossier")
    .select("id")
    .where("id", "=", dossierId)
    .forUpdate()
    .executeTakeFirst();
  const key = row && (await keyring.dossier(tx, dossierId));
  return key ? { key } : null;
}
