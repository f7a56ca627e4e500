import { sql } from "kysely";
import { z } from "zod";
import { grantNewDossier } from "~/crypto/grants.server";
import type { Keyring } from "~/crypto/keyring.server";
import { newUuid } from "~/crypto/primitives.server";
import type { Reading, Writing } from "~/data/tables";
import {
  addMonths,
  amsterdamDay,
  type CivilDay,
  daysBetween,
  firstContactDue,
  instantOf,
  isPast,
} from "~/domain/clock";
import { DayField } from "~/domain/day-field";
import { lawOn } from "~/domain/law-data";
import { done, type Outcome, refused } from "~/domain/outcome";
import { productNow } from "~/domain/product-clock";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { nameOfTrack, trackOn } from "~/domain/tracks/all";
import type { Entry } from "~/domain/tracks/entries";
import { CHANNELS, type State } from "./contents";
import { countAccepted } from "./counted";
import { isPhone } from "./policy";
import { ABOUT, LANGUAGES, LINE_MAX, line, paragraph, STORY_MAX, type Track } from "./schema";
import { sealContents } from "./sealing";

/** What a counsellor fills in while talking (S0-04, S1-12, S1-13); only the employer and the way are needed. */
export const RegisterForm = z.strictObject({
  employer: z.uuid(),
  channel: z.enum(CHANNELS).exclude(["web_form"]),
  day: DayField,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  story: paragraph(STORY_MAX),
  about: z.enum(ABOUT),
  language: z.enum(LANGUAGES),
  phone: line(40).refine((text) => text === "" || isPhone(text), { message: "phone_unclear" }),
  hours: line(LINE_MAX),
  voicemail: z.boolean(),
  callName: line(80),
  spoken: z.boolean(),
});
export type RegisterForm = z.infer<typeof RegisterForm>;

export type PanelEmployer = { id: string; name: string };

/** The employers for whom this counsellor may register a report. */
export async function employersToRegisterFor(db: Reading, today: CivilDay): Promise<PanelEmployer[]> {
  return db
    .selectFrom("panel as p")
    .innerJoin("employer as e", "e.id", "p.tenant_id")
    .select(["e.id", "e.name"])
    .where("p.since", "<=", today)
    .where((eb) => eb.or([eb("p.until", "is", null), eb("p.until", ">=", today)]))
    .orderBy("e.name")
    .execute();
}

type NotPossible = "not_in_future" | "too_long_ago" | "not_your_employer" | "not_certified";

/**
 * Registers a report that did not come through the link: sealed for this counsellor alone, with the terms from the moment
 * of arrival (S0-05). Sent twice it is registered once: `dossierId` comes from the form that was shown.
 */
export async function registerReport(
  tx: Writing,
  keyring: Keyring,
  author: string,
  { dossierId, form }: { dossierId: string; form: RegisterForm },
): Promise<Outcome<{ dossierId: string }, NotPossible>> {
  const now = await productNow(tx);
  const today = amsterdamDay(now);
  const arrived = new Date(instantOf({ day: form.day, hour: 0 }).getTime() + minutesOf(form.time) * 60_000);
  if (arrived > now) return refused("not_in_future");
  if (daysBetween(form.day, today) > lawOn(today).registerWithinDays) return refused("too_long_ago");
  const protocol = await tx
    .selectFrom("protocol_version")
    .select(["major", "settings"])
    .where("tenant_id", "=", form.employer)
    .where("in_force_on", "<=", today)
    .orderBy("major", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!protocol) return refused("not_your_employer");
  const track: Track = form.about === "integrity" ? "integrity" : "unwanted_behaviour";
  const { rows } = await sql<{
    may: boolean;
  }>`select app.may_register(${form.employer}::uuid, ${track}) as may`.execute(tx);
  if (!rows[0]?.may) return refused("not_certified");
  const settings = ProtocolSettings.parse(protocol.settings);
  const contactDue = firstContactDue(form.day, settings.firstContactDays, settings.firstContactUnit);
  const known = await tx.selectFrom("dossier").select("id").where("id", "=", dossierId).executeTakeFirst();
  if (known) return done({ dossierId });
  await tx
    .insertInto("dossier")
    .values({
      tenant_id: form.employer,
      id: dossierId,
      track,
      standing: "active",
      counsellor_id: keyring.subject.id,
      deputy_id: null,
      takeover_on: null,
      opened_on: form.day,
      last_activity_on: today,
      unread_counsellor: false,
      unread_reporter: false,
      is_test: false,
      row_version: 1,
    })
    .execute();
  const key = await grantNewDossier(tx, form.employer, dossierId, [keyring.asReader()]);
  const at = arrived.toISOString();
  const firstContact: State["firstContact"] = form.spoken
    ? {
        at,
        met: !isPast(contactDue, arrived),
        way: form.channel === "walk_in" ? "in_person" : "phone",
        note: "",
      }
    : null;
  await sealContents(tx, key, {
    facts: {
      about: form.about,
      relation: "",
      allegedRole: "",
      department: "",
      when: "",
      where: "",
      language: form.language,
      reach: {
        reach: form.phone ? "call" : "code",
        phone: form.phone,
        hours: form.hours,
        voicemail: form.voicemail,
        mail: "",
        callName: form.callName,
      },
      genderWish: "",
      languageWish: "",
      receivedAt: at,
      protocolMajor: protocol.major,
    },
    state: { path: nameOfTrack(trackOn(track, form.day)), contactDue, firstContact, answerDue: null },
    summary: {
      contacted: form.spoken,
      contactDue,
      answerDue: null,
      waitingSince: form.spoken ? today : null,
    },
    log: [
      { at, what: "received", detail: "", channel: form.channel },
      ...(form.spoken ? [{ at, what: "first_contact" as const, detail: "" }] : []),
    ],
    course: [opening("accept", at, author), ...(form.spoken ? [opening("make_contact", at, author)] : [])],
    talk: form.story
      ? [{ from: "reporter", author: form.callName, at, text: form.story, writtenBy: author }]
      : [],
  });
  await countAccepted(tx, dossierId);
  const place = { tenant_id: form.employer, dossier_id: dossierId };
  await tx
    .insertInto("timer")
    .values([
      { ...place, kind: "contact", due_on: contactDue.day, state: form.spoken ? "done" : "open" },
      {
        ...place,
        kind: "destroy",
        due_on: addMonths(form.day, lawOn(form.day).unopenedMonths),
        state: "open",
      },
    ])
    .execute();
  key.forget();
  return done({ dossierId });
}

const opening = (step: string, at: string, author: string): Entry => ({
  id: newUuid(),
  kind: "step",
  step,
  at,
  by: "counsellor",
  author,
  answers: {},
});

function minutesOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}
