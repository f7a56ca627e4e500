import { sql } from "kysely";
import { codeKeys } from "~/crypto/code";
import { grantNewDossier, type Reader } from "~/crypto/grants.server";
import { sealFor } from "~/crypto/keyring.server";
import { newUuid } from "~/crypto/primitives.server";
import type { Reading, Writing } from "~/data/tables";
import { addMonths, type CivilDay } from "~/domain/clock";
import { tell } from "~/domain/events";
import { lawOn } from "~/domain/law-data";
import { productNow } from "~/domain/product-clock";
import { nameOfTrack, trackApartOn, trackOn } from "~/domain/tracks/all";
import { lastDayOf, type TermSettings, termsBegunBy } from "~/domain/tracks/terms";
import type { Facts, HeaderFacts } from "./contents";
import type { DueMoment, IntakeForm, Language, Track } from "./schema";
import { sealContents } from "./sealing";

export type Arrival = {
  tenantId: string;
  dossierId: string;
  code: string;
  form: IntakeForm;
  language: Language;
  track: Track;
  protocolMajor: number;
  settings: TermSettings;
  today: CivilDay;
  contactDue: DueMoment;
  primary: Reader;
  deputy: Reader | null;
  /** From somebody about whom others spoke: the reader sits outside the panel and has no deputy (decision 29). */
  apart: boolean;
  /** Somebody tries the product out before it opens: counted nowhere. */
  isTest?: boolean;
};

/** Whether this very form was received before: its dossier id comes from the form's own secret (security design 2.6). */
export async function wasReceived(db: Reading, dossierId: string): Promise<boolean> {
  const { rows } = await sql<{
    known: boolean;
  }>`select app.report_exists(${dossierId}::uuid) as known`.execute(db);
  return rows[0]?.known === true;
}

/**
 * Receives a report through the public link (S0-04): everything sealed, a key for the named readers and the reporter,
 * the terms, the event, in one transaction. Returns false when this form was received already; nothing happens then.
 */
export async function receiveReport(tx: Writing, arrival: Arrival): Promise<boolean> {
  const { tenantId, dossierId, form, today } = arrival;
  const track = arrival.apart ? trackApartOn(today) : trackOn(arrival.track, today);
  const place = { tenant_id: tenantId, dossier_id: dossierId };
  const inserted = await tx
    .insertInto("dossier")
    .values({
      tenant_id: tenantId,
      id: dossierId,
      track: arrival.track,
      standing: "new",
      counsellor_id: arrival.primary.id,
      deputy_id: arrival.deputy?.id ?? null,
      takeover_on: null,
      opened_on: today,
      last_activity_on: today,
      unread_counsellor: true,
      unread_reporter: false,
      is_test: arrival.isTest ?? false,
      row_version: 1,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) return false;

  const keys = codeKeys(arrival.code);
  const reporter: Reader = { type: "reporter", id: newUuid(), epoch: 1, pk: keys.pk };
  await tx
    .insertInto("reporter")
    .values({ tenant_id: tenantId, id: reporter.id, lookup_hash: keys.lookupHash, pk: keys.pk })
    .execute();
  const counsellors = arrival.deputy ? [arrival.primary, arrival.deputy] : [arrival.primary];
  const key = await grantNewDossier(tx, tenantId, dossierId, [...counsellors, reporter]);

  const at = (await productNow(tx)).toISOString();
  const header: HeaderFacts = {
    ...(arrival.apart ? { apart: true } : {}),
    about: form.about,
    allegedRole: form.allegedRole,
    department: form.department,
    language: arrival.language,
    genderWish: form.gender,
  };
  await tx
    .insertInto("header")
    .values(
      counsellors.map((reader) => ({
        ...place,
        counsellor_id: reader.id,
        sealed: sealFor(reader, "header", [tenantId, dossierId], JSON.stringify(header)),
      })),
    )
    .execute();

  await sealContents(tx, key, {
    facts: factsOf(arrival, at),
    state: {
      path: nameOfTrack(track),
      contactDue: arrival.contactDue,
      firstContact: null,
      answerDue: null,
    },
    summary: { contacted: false, contactDue: arrival.contactDue, answerDue: null, waitingSince: null },
    log: [{ at, what: "received", detail: "", channel: "web_form" }],
    talk: form.story ? [{ from: "reporter", author: form.callName, at, text: form.story }] : [],
  });

  await tx
    .insertInto("timer")
    .values([
      ...termsBegunBy(track, "receive", arrival.settings).map(({ within }) => ({
        ...place,
        kind: within.timer,
        due_on: lastDayOf(within, today, arrival.settings),
        state: "open",
      })),
      { ...place, kind: "destroy", due_on: addMonths(today, lawOn(today).unopenedMonths), state: "open" },
    ])
    .execute();
  await tell(tx, "report.received", { tenantId, dossierId, day: today });
  key.forget();
  return true;
}

function factsOf({ form, language, protocolMajor }: Arrival, receivedAt: string): Facts {
  const { reach, phone, hours, voicemail, mail, callName } = form;
  return {
    about: form.about,
    relation: form.relation,
    allegedRole: form.allegedRole,
    department: form.department,
    when: form.when,
    where: form.where,
    language,
    reach: { reach, phone, hours, voicemail, mail, callName },
    genderWish: form.gender,
    languageWish: form.language,
    receivedAt,
    protocolMajor,
  };
}
