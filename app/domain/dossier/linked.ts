import { sql } from "kysely";
import { firstKey } from "~/crypto/grants.server";
import type { Keyring } from "~/crypto/keyring.server";
import { newUuid } from "~/crypto/primitives.server";
import type { Reading, Writing } from "~/data/tables";
import { addMonths } from "~/domain/clock";
import type { State } from "~/domain/intake/contents";
import type { Track } from "~/domain/intake/schema";
import { sealedContents } from "~/domain/intake/sealing";
import { lawOn } from "~/domain/law-data";
import { productNow } from "~/domain/product-clock";
import { panelOf } from "~/domain/routing/queries";
import { nameOfTrack, trackOn } from "~/domain/tracks/all";
import type { Entry } from "~/domain/tracks/entries";
import { lastDayOf, termsBegunBy } from "~/domain/tracks/terms";
import { lastOf } from "./course/course";
import type { HeldCourse } from "./course/held";
import type { OwnCase } from "./schema";
import { openPart, replacePart } from "./store";

/** Terms that are over before the case begins: she reads already, and they are in contact. */
const BEGUN = new Set(["accept", "contact"]);

/**
 * Opens a case on the other track beside this one, on the reporter's own yes: a key, consents and terms of its own, for the
 * same counsellor and the same code. False when that cannot be: there is one already, or she may not take it.
 */
export async function openLinked(
  tx: Writing,
  keyring: Keyring,
  held: HeldCourse,
  track: Track,
  once: string,
): Promise<boolean> {
  const { key, course, rules, now } = held;
  const row = await tx
    .selectFrom("dossier as d")
    .innerJoin("employer as e", "e.id", "d.tenant_id")
    .select(["d.counsellor_id", "d.track", "e.slug"])
    .where("d.id", "=", key.dossierId)
    .executeTakeFirstOrThrow();
  const { panel } = await panelOf(tx, row.slug, now.today);
  const entry = panel.find(({ member }) => member.id === row.counsellor_id);
  if (!entry?.reader || !entry.member.tracks.includes(track)) return false;

  const dossierId = keyring.ownId("linked", [key.dossierId, once]);
  const fresh = firstKey(key.tenant, dossierId);
  const at = (await productNow(tx)).toISOString();
  const why = String(lastOf(course, "propose_other")?.answers.why ?? "");
  const { value: facts } = await openPart(tx, key, "facts");
  const { value: first } = held.state;
  const opened = trackOn(track, now.today);
  const state: State = {
    path: nameOfTrack(opened),
    contactDue: first.contactDue,
    firstContact: { at, met: true, way: "portal", note: "" },
    answerDue: null,
    linked: { dossierId: key.dossierId, track: row.track as Track },
  };
  const author = entry.member.name;
  const { parts, records } = sealedContents(fresh, {
    facts: { ...facts, about: track, receivedAt: at },
    state,
    summary: { contacted: true, contactDue: first.contactDue, answerDue: null, waitingSince: null },
    log: [{ at, what: "linked", detail: "" }],
    talk: [],
    course: [
      { ...line(at, author), kind: "step", step: "accept", answers: {} },
      { ...line(at, author), kind: "step", step: "make_contact", answers: {} },
      { ...line(at, author), kind: "notice", what: why },
    ],
  });
  const settings = rules.termsFrom(now.today);
  const terms = termsBegunBy(opened, "receive", settings).filter(({ within }) => !BEGUN.has(within.timer));
  const timers = [
    ...terms.map(({ within }) => ({ kind: within.timer, on: lastDayOf(within, now.today, settings) })),
    { kind: "destroy", on: addMonths(now.today, lawOn(now.today).unopenedMonths) },
  ];
  const { rows } = await sql<{ linked: boolean }>`
    select app.link_by_reporter(${key.dossierId}::uuid, ${dossierId}::uuid, ${track}, ${entry.reader.id}::uuid,
      ${entry.reader.epoch}::int, ${fresh.grantFor(entry.reader)}::bytea, ${fresh.grantFor(keyring.asReader())}::bytea,
      ${parts.map(({ kind }) => kind)}::text[], ${parts.map(({ sealed }) => sealed)}::bytea[],
      ${records.map(({ id }) => id)}::uuid[], ${records.map(({ shelf }) => shelf)}::text[],
      ${records.map(({ sealed }) => sealed)}::bytea[],
      ${timers.map(({ kind }) => kind)}::text[], ${timers.map(({ on }) => on)}::date[]) as linked`.execute(
    tx,
  );
  fresh.forget();
  if (rows[0]?.linked !== true) return false;
  await replacePart(tx, key, "state", held.state, { ...first, linked: { dossierId, track } });
  held.state = await openPart(tx, key, "state");
  return true;
}

type Line = Pick<Entry, "id" | "at" | "by" | "author">;
const line = (at: string, author: string): Line => ({ id: newUuid(), at, by: "counsellor", author });

/** Whether this counsellor may take a case of this employer on that track today (S4-02). */
export async function mayTakeOn(db: Reading, tenant: string, track: Track): Promise<boolean> {
  const { rows } = await sql<{
    may: boolean;
  }>`select app.may_register(${tenant}::uuid, ${track}) as may`.execute(db);
  return rows[0]?.may === true;
}

/** The cases that the own code opens, and which of them this transaction is about. */
export async function ownCases(db: Reading): Promise<OwnCase[]> {
  const { rows } = await sql<{ case_no: number; track: Track; current: boolean }>`
    select * from app.own_cases()`.execute(db);
  return rows.map(({ case_no, ...row }) => ({ ...row, no: case_no }));
}
