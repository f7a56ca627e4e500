import type { DossierKey } from "~/crypto/keyring.server";
import type { Reading } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { Facts, Slot, State, Summary } from "~/domain/intake/contents";
import { Overtaken } from "~/domain/outcome";
import { trackCalled } from "~/domain/tracks/all";
import type { Entry } from "~/domain/tracks/entries";
import { aroundOf, checklist } from "./course/checklist";
import { courseOf } from "./course/course";
import { nextOf } from "./course/next";
import { endedUncontacted, type Next } from "./course/schema";
import { majorsOf, parsed } from "./pinned";
import { rulesOf } from "./rules";

/** What the work list shows of a dossier: who waits since when, and what comes next. */
export type Work = {
  summary: Summary;
  next: Next | null;
  uncontacted: boolean;
  appointment: Slot | null;
  apart: boolean;
};

/** Opens that much of every dossier of a page, in three questions however many there are. */
export async function openWork(
  db: Reading,
  keys: ReadonlyMap<string, DossierKey>,
  today: CivilDay,
): Promise<Map<string, Work>> {
  const ids = [...keys.keys()];
  if (ids.length === 0) return new Map();
  const parts = await db
    .selectFrom("part")
    .select(["dossier_id", "kind", "version", "sealed"])
    .where("dossier_id", "in", ids)
    .execute();
  const lines = await db
    .selectFrom("record")
    .select(["dossier_id", "id", "sealed"])
    .where("dossier_id", "in", ids)
    .where("shelf", "=", "course")
    .orderBy("seq")
    .execute();
  const tenants = [...new Set([...keys.values()].map(({ tenant }) => tenant))];
  const protocols = await db
    .selectFrom("protocol_version")
    .select(["tenant_id", "major", "settings"])
    .where("tenant_id", "in", tenants)
    .execute();

  const work = new Map<string, Work>();
  for (const [id, key] of keys) {
    const part = <T>(kind: "summary" | "state" | "facts"): T => {
      const row = parts.find((one) => one.dossier_id === id && one.kind === kind);
      if (!row) throw new Overtaken(`a dossier without its ${kind}`);
      return key.open<T>({ table: "part", record: kind, version: row.version }, row.sealed);
    };
    const facts = part<Facts>("facts");
    const entries = lines
      .filter((line) => line.dossier_id === id)
      .map((line) => key.open<Entry>({ table: "record", record: line.id, version: 1 }, line.sealed));
    const own = protocols.filter(({ tenant_id }) => tenant_id === key.tenant);
    const rules = rulesOf(facts.protocolMajor, parsed(own, majorsOf(facts, entries)), entries);
    const { path, appointment } = part<State>("state");
    const course = courseOf(trackCalled(path), entries);
    const around = aroundOf(facts, rules, today);
    const rows = checklist(course, around);
    const next = nextOf(course, rows, around);
    work.set(id, {
      summary: part<Summary>("summary"),
      next,
      uncontacted: endedUncontacted(rows),
      apart: course.track.apart === true,
      appointment: appointment?.chosen && appointment.chosen.day >= today ? appointment.chosen : null,
    });
  }
  return work;
}
