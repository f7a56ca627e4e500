import type { Ago, CounsellorDeed, Deed, Given, ReporterDeed } from "#db/seed/reports/script";
import { activate, parseActivation } from "~/crypto/activation.server";
import { codeKeys, newCode } from "~/crypto/code";
import type { Keyring } from "~/crypto/keyring.server";
import { newUuid } from "~/crypto/primitives.server";
import { actAs } from "~/data/as.server";
import type { Writing } from "~/data/tables";
import { addDays, type CivilDay } from "~/domain/clock";
import { chooseSlot, ProposalForm, proposeAppointment } from "~/domain/dossier/appointments";
import {
  acceptDossier,
  answerReporter,
  keepNote,
  recordFirstContact,
  writeToCounsellor,
} from "~/domain/dossier/commands";
import { doDeed } from "~/domain/dossier/course/deeds";
import { holdCourse } from "~/domain/dossier/course/held";
import { handOver } from "~/domain/dossier/handover";
import { askDestruction, putHold } from "~/domain/dossier/keeping";
import { logMoment, MomentForm, makeActivation } from "~/domain/dossier/moments";
import { proposeHandover } from "~/domain/dossier/proposal";
import { openReporterPage } from "~/domain/dossier/queries";
import type { Language } from "~/domain/intake/schema";
import { today } from "~/domain/product-clock";
import { fieldOf } from "~/domain/tracks/answers";
import { asReporter } from "~/http/doors";
import { deedOf } from "~/routes/reporter/on-course.server";
import { unsigned } from "~/routes/reporter/views.server";
import { asCounsellor, type Person } from "./person.server";
import { addPhoto } from "./seed-photo.server";

/** A report of the cast while it is played; `code` is null until somebody who called has activated it. */
export type Open = {
  no: string;
  language: Language;
  dossierId: string;
  code: string | null;
  reader: Person;
};

/** On which day this is, and who is who. */
export type At = { daysAgo: number; person: (key: string) => Person };

type Ended = { ok: boolean } | null | undefined;

/** Lets one of the two do one thing, through the command behind the form on the own page. */
export async function play(open: Open, deed: Deed, at: At): Promise<void> {
  const ended =
    deed.who === "counsellor" ? await byCounsellor(open, deed, at) : await byReporter(open, deed, at);
  if (!ended?.ok)
    throw new Error(`demo report ${open.no} refused ${JSON.stringify(deed)}: ${JSON.stringify(ended)}`);
}

function byCounsellor(open: Open, deed: CounsellorDeed, at: At): Promise<Ended> {
  const { dossierId, reader } = open;
  return asCounsellor(reader, async (tx, keyring): Promise<Ended> => {
    const now = await today(tx);
    const once = newUuid();
    switch (deed.does) {
      case "accept":
        return acceptDossier(tx, keyring, reader.name, dossierId);
      case "contact":
        return recordFirstContact(tx, keyring, reader.name, { dossierId, way: deed.way, note: deed.note });
      case "answer":
        return answerReporter(tx, keyring, reader.name, { dossierId, text: deed.text, once });
      case "note":
        return keepNote(tx, keyring, { dossierId, text: deed.text });
      case "log": {
        const { kind, minutes, text, backOn } = deed;
        const followUpOn = backOn ? dayOf(backOn, now, at) : "";
        return logMoment(tx, keyring, {
          dossierId,
          form: MomentForm.parse({ kind, minutes, text, followUpOn }),
        });
      }
      case "times": {
        const slots = deed.slots.map(({ on, time }) => ({ day: dayOf(on, now, at), time }));
        const form = ProposalForm.parse({
          mode: "physical_neutral",
          place: deed.place,
          neutral: true,
          slots,
        });
        return proposeAppointment(tx, keyring, { dossierId, form, once });
      }
      case "hold":
        return putHold(tx, keyring, { dossierId, reason: deed.reason, until: dayOf(deed.until, now, at) });
      case "propose":
        return proposeHandover(tx, keyring, { dossierId, to: at.person(deed.to).id, reason: deed.reason });
      default: {
        const posted = new Map(Object.entries(await formOf(tx, keyring, open, deed, now, at)));
        return doDeed(tx, keyring, { who: "counsellor", author: reader.name }, { dossierId, posted, once });
      }
    }
  });
}

type CourseDeed = Extract<CounsellorDeed, { does: "step" | "breach" | "ask" | "act" }>;

/** What the counsellor's form of a deed of the course posts. */
async function formOf(
  tx: Writing,
  keyring: Keyring,
  { dossierId }: Open,
  deed: CourseDeed,
  now: CivilDay,
  at: At,
): Promise<Record<string, string>> {
  switch (deed.does) {
    case "step":
      return {
        doe: "stap",
        stap: deed.step,
        ...fields(deed.given, now, at),
        ...(deed.said ? { hoe: "gezegd", gezegd: now } : {}),
      };
    case "breach":
      return { doe: "stap", procedure: "geheimhouding", stap: deed.step, ...fields(deed.given, now, at) };
    case "ask":
      return { doe: "vraag", daad: deed.deed, wat: deed.what, met: deed.whom };
    case "act": {
      const held = await holdCourse(tx, keyring, "counsellor", dossierId);
      const given = held?.course.consents.findLast(({ asked }) => asked.act === deed.deed);
      return { doe: "daad", daad: deed.deed, op: given?.asked.id ?? "", ...fields(deed.given, now, at) };
    }
  }
}

async function byReporter(open: Open, deed: ReporterDeed, at: At): Promise<Ended> {
  if (deed.does === "activate") return activated(open);
  const { lookup, seed } = codeKeys(open.code ?? "");
  if (deed.does === "photo") return addPhoto({ lookup, seed }, deed.name);
  const ended = await asReporter({ lookup, seed }, async (tx, keyring): Promise<Ended> => {
    const once = newUuid();
    switch (deed.does) {
      case "write":
        return writeToCounsellor(tx, keyring, { text: deed.text, once });
      case "want_gone":
        return askDestruction(tx, keyring);
      case "hand_over":
        return handOver(tx, keyring, at.person(deed.to).id);
      case "choose":
        return choose(tx, keyring, deed.slot);
      case "agree": {
        const held = await holdCourse(tx, keyring, "reporter", open.dossierId);
        const waits = held?.course.consents.findLast(({ standing }) => standing === "asked");
        const posted = new Map([
          ["doe", "antwoord"],
          ["antwoord", "ja"],
          ["op", waits?.asked.id ?? ""],
        ] as const);
        return deedOf(tx, keyring, { posted, lang: open.language }, once);
      }
      case "step": {
        const now = await today(tx);
        const page = deed.step === "sign" ? await openReporterPage(tx, keyring) : null;
        const text = page && unsigned(page, open.language);
        const form = {
          doe: "stap",
          stap: deed.step,
          ...fields(deed.given, now, at),
          ...(text && "mark" in text ? { tekst: text.mark } : {}),
        };
        return deedOf(tx, keyring, { posted: new Map(Object.entries(form)), lang: open.language }, once);
      }
    }
  });
  if (deed.does === "hand_over" && ended?.ok) open.reader = at.person(deed.to);
  return ended;
}

async function choose(tx: Writing, keyring: Keyring, place: number): Promise<Ended> {
  const page = await openReporterPage(tx, keyring);
  return chooseSlot(tx, keyring, { id: page?.appointment?.id ?? "", place });
}

/** The counsellor reads an activation out; whoever called types it in and gets a code. */
async function activated(open: Open): Promise<Ended> {
  const made = await asCounsellor(open.reader, (tx, keyring) => makeActivation(tx, keyring, open.dossierId));
  const symbols = made.ok ? parseActivation(made.value.groups.join("")) : null;
  const code = newCode();
  if (!symbols || !(await actAs("reporter", {}, (tx) => activate(tx, symbols, code)))) return null;
  open.code = code;
  return { ok: true };
}

const dayOf = ({ daysAgo }: Ago, now: CivilDay, at: At): CivilDay => addDays(now, at.daysAgo - daysAgo);

/** Answers under the names with which a form posts them. */
function fields(given: Given, now: CivilDay, at: At): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      if (value === true) return [[fieldOf(name), "ja"]];
      if (typeof value === "string") return [[fieldOf(name), value]];
      if ("daysAgo" in value) return [[fieldOf(name), dayOf(value, now, at)]];
      return value.map((option) => [fieldOf(name, option), "ja"]);
    }),
  );
}
