import type { DossierKey, Keyring } from "~/crypto/keyring.server";
import type { Reading } from "~/data/tables";
import { amsterdamDay, dueMoment } from "~/domain/clock";
import type { State } from "~/domain/intake/contents";
import type { DueMoment, PanelMember, ReachableHours, Track } from "~/domain/intake/schema";
import { neutralPlaces } from "~/domain/places/queries";
import { productNow, today } from "~/domain/product-clock";
import { whoAsksAgain } from "./access-again";
import { caseDocuments } from "./case-documents";
import { type Around, aroundOf } from "./course/checklist";
import { openBreach, openCourse } from "./course/lines";
import type { CourseView } from "./course/schema";
import { viewOf } from "./course/view";
import { listFiles } from "./files";
import { headerFacts } from "./header";
import { openKeeping } from "./keeping";
import { ownCases } from "./linked";
import { nameOf } from "./name";
import { possibleReaders } from "./new-reader";
import { forgetWaiting } from "./notice";
import { parkedUntil } from "./parked";
import { openOffer, openRules } from "./pinned";
import { turnOf } from "./policy";
import { colleaguesFor } from "./proposal";
import type { DossierPage, Header, Look, ReporterPage, Standing } from "./schema";
import { openLines, openPart } from "./store";

export type HeaderPage = {
  header: Header;
  due: DueMoment;
  firstContact: DueMoment;
  track: Track;
  asDeputy: boolean;
};

/** What may be seen before accepting; null when it is not this counsellor's to decide. */
export async function openHeader(
  db: Reading,
  keyring: Keyring,
  dossierId: string,
): Promise<HeaderPage | null> {
  const row = await db
    .selectFrom("dossier as d")
    .innerJoin("employer as e", "e.id", "d.tenant_id")
    .innerJoin("header as h", (join) =>
      join.onRef("h.dossier_id", "=", "d.id").on("h.counsellor_id", "=", keyring.subject.id),
    )
    .select(["d.tenant_id", "d.track", "d.counsellor_id", "e.name as employer", "d.opened_on"])
    .select(["h.dossier_id", "h.sealed"])
    .where("d.id", "=", dossierId)
    .where("d.standing", "=", "new")
    .executeTakeFirst();
  if (!row) return null;
  const timers = await openTimers(db, dossierId);
  const facts = headerFacts(keyring, row);
  return {
    header: { employer: row.employer, ...facts },
    due: dueMoment("accept", timers.get("accept") ?? row.opened_on),
    firstContact: dueMoment("contact", timers.get("contact") ?? row.opened_on),
    track: row.track as Track,
    asDeputy: row.counsellor_id !== keyring.subject.id,
  };
}

async function openTimers(db: Reading, dossierId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("timer")
    .select(["kind", "due_on"])
    .where("dossier_id", "=", dossierId)
    .where("state", "=", "open")
    .orderBy("due_on", "desc")
    .execute();
  return new Map(rows.map((row) => [row.kind, row.due_on]));
}

/** The dossier for the counsellor who accepted it; null for everybody else, in the same words as "not there". */
export async function openDossier(
  db: Reading,
  keyring: Keyring,
  dossierId: string,
): Promise<DossierPage | null> {
  const row = await db
    .selectFrom("dossier as d")
    .innerJoin("employer as e", "e.id", "d.tenant_id")
    .leftJoin("counsellor as p", "p.id", "d.deputy_id")
    .select(["d.tenant_id", "d.track", "d.standing", "e.name", "e.short_name", "p.name as deputy"])
    .where("d.id", "=", dossierId)
    .where("d.standing", "<>", "new")
    .where("d.counsellor_id", "=", keyring.subject.id)
    // A change of key waits until all of this page is read, and the other way round.
    .forShare(["d"])
    .executeTakeFirst();
  const key = row && (await keyring.dossier(db, dossierId));
  if (!row || !key) return null;
  const { value: facts } = await openPart(db, key, "facts");
  const { value: state } = await openPart(db, key, "state");
  const { value: summary } = await openPart(db, key, "summary");
  const { course: stands, entries } = await openCourse(db, key, state);
  const held = await openRules(db, key, facts, entries);
  const { settings } = held;
  const { sector, hasMinors, criminalOffenceRule, shortName, boardName } = settings;
  const day = await today(db);
  const around = aroundOf(facts, held, day);
  const note = await db
    .selectFrom("working_note")
    .select(["version", "sealed"])
    .where("dossier_id", "=", dossierId)
    .where("counsellor_id", "=", keyring.subject.id)
    .executeTakeFirst();
  const kept = note
    ? (JSON.parse(keyring.openMine("note", [row.tenant_id, dossierId, note.version], note.sealed)) as {
        text: string;
        savedAt: string;
      })
    : null;
  const course = viewOf(stands, entries, "counsellor", around);
  return {
    dossierId,
    name: nameOf(dossierId),
    employer: row.name,
    employerShort: row.short_name,
    track: row.track as Track,
    standing: row.standing as Standing,
    ...facts,
    course,
    documents: await caseDocuments(db, dossierId, facts, held, course),
    breach: await breachView(db, key, state, around),
    messages: await openLines(db, key, "talk"),
    files: await listFiles(db, key),
    log: await openLines(db, key, "log"),
    notes: { text: kept?.text ?? "", savedAt: kept?.savedAt ?? null },
    firstContact: {
      due: state.contactDue,
      madeAt: state.firstContact?.at ?? null,
      met: state.firstContact?.met ?? null,
      way: state.firstContact?.way ?? null,
    },
    answerDue: state.answerDue,
    waitingSince: summary.waitingSince,
    rules: { sector, hasMinors, criminalOffenceRule, shortName, boardName },
    taken: held.taken && { ...held.taken, strict: held.strict },
    appointment: state.appointment ?? null,
    handover: state.handover ?? null,
    linked: await linkedOf(db, state),
    places: await neutralPlaces(db),
    colleagues: course.apart ? [] : await colleaguesFor(db, dossierId),
    readers: [
      { name: "", role: "you" as const },
      ...(row.deputy ? [{ name: row.deputy, role: "deputy" as const }] : []),
    ],
    keeping: await openKeeping(db, dossierId, state, day),
  };
}

/** The case on the other track, as long as it is there and this counsellor's own. */
async function linkedOf(db: Reading, { linked }: State): Promise<DossierPage["linked"]> {
  const row =
    linked &&
    (await db.selectFrom("dossier").select("id").where("id", "=", linked.dossierId).executeTakeFirst());
  return linked && row ? { ...linked, name: nameOf(linked.dossierId) } : null;
}

async function breachView(db: Reading, key: DossierKey, state: State, around: Around): Promise<CourseView> {
  const { course, entries } = await openBreach(db, key, state, around.today);
  return viewOf(course, entries, "counsellor", around);
}

type CounsellorRow = {
  id: string;
  name: string;
  gender: string;
  languages: string[];
  hours: unknown;
  phone: string;
};

/** The dossier that the own code opens. */
export async function ownDossier(db: Reading): Promise<string | null> {
  const row = await db.selectFrom("dossier").select("id").executeTakeFirst();
  return row?.id ?? null;
}

/** Everything the reporter's page shows; null when this code opens nothing. */
export async function openReporterPage(db: Reading, keyring: Keyring): Promise<ReporterPage | null> {
  const row = await db
    .selectFrom("dossier as d")
    .innerJoin("employer as e", "e.id", "d.tenant_id")
    .select([
      "d.id",
      "d.tenant_id",
      "d.track",
      "d.standing",
      "d.counsellor_id",
      "d.deputy_id",
      "d.opened_on",
      "e.short_name",
      "e.slug",
    ])
    .forShare(["d"])
    .executeTakeFirst();
  const key = row && (await keyring.dossier(db, row.id));
  if (!row || !key) return null;
  const now = await productNow(db);
  const people = (await db
    .selectFrom("counsellor")
    .select(["id", "name", "gender", "languages", "hours", "phone"])
    .execute()) as CounsellorRow[];
  const ties = await db.selectFrom("tie").select(["counsellor_id", "words"]).execute();
  const member = (id: string | null): PanelMember | null => {
    const person = people.find((one) => one.id === id);
    return person
      ? {
          id: person.id,
          name: person.name,
          gender: person.gender as "w" | "m",
          languages: person.languages,
          hours: person.hours as ReachableHours[],
          tracks: [],
          tie: ties.find((one) => one.counsellor_id === person.id)?.words ?? null,
        }
      : null;
  };
  const looks = await db
    .selectFrom("access")
    .select(["day", "counsellor_id", "act"])
    .orderBy("day", "desc")
    .orderBy("act")
    .execute();
  const nameBy = (id: string) => people.find((one) => one.id === id)?.name ?? "";
  const timers = await openTimers(db, row.id);
  const { value: state } = await openPart(db, key, "state");
  const { value: facts } = await openPart(db, key, "facts");
  const { course: stands, entries } = await openCourse(db, key, state);
  const rules = await openRules(db, key, facts, entries);
  await forgetWaiting(db, state.notice?.tag);
  const latest = await db
    .selectFrom("protocol_version")
    .select("settings")
    .orderBy("major", "desc")
    .limit(1)
    .executeTakeFirst();
  const declined = looks.find((look) => look.act === "declined")?.counsellor_id ?? null;
  // After a handover only the one it was handed to can have passed it on.
  const passedOn =
    state.handedTo && state.handedTo === row.counsellor_id ? null : (state.handedTo ?? declined);
  const course = viewOf(stands, entries, "reporter", aroundOf(facts, rules, amsterdamDay(now)));
  const around = { today: amsterdamDay(now), standing: row.standing, apart: course.apart === true };
  const offer = await openOffer(db, key, rules, around);
  return {
    employer: row.short_name,
    slug: row.slug,
    phone: (latest?.settings as { panelPhone?: string } | undefined)?.panelPhone ?? "",
    course,
    documents: await caseDocuments(db, row.id, facts, rules, course, offer),
    track: row.track as Track,
    settings: rules.agreed,
    taken: rules.taken && { ...rules.taken, strict: rules.strict },
    offer,
    today: amsterdamDay(now),
    counsellor: member(row.counsellor_id),
    deputy: member(row.deputy_id),
    passedOnBy: passedOn ? nameBy(passedOn) : null,
    contactDue: state.contactDue,
    turn: turnOf(
      { standing: row.standing, counsellorId: row.counsellor_id, acceptDueOn: timers.get("accept") ?? null },
      state,
      now,
      await parkedUntil(db, row.id, amsterdamDay(now)),
    ),
    messages: await openLines(db, key, "talk"),
    files: await listFiles(db, key),
    looks: looks.map(
      (look): Look => ({ day: look.day, who: nameBy(look.counsellor_id), act: look.act as Look["act"] }),
    ),
    openedOn: row.opened_on,
    dossierId: row.id,
    appointment: state.appointment ?? null,
    notice: { wanted: Boolean(state.notice), mail: state.notice?.mail ?? facts.reach.mail },
    handover: state.handover?.refused === false ? state.handover : null,
    asksAgain: await whoAsksAgain(db),
    possibleReaders: await possibleReaders(db, keyring),
    keeping: await openKeeping(db, row.id, state, amsterdamDay(now)),
    cases: await ownCases(db),
  };
}
