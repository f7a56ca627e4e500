import { createEvent } from "ics";
import { z } from "zod";
import type { Keyring } from "~/crypto/keyring.server";
import type { Reading, Writing } from "~/data/tables";
import { daysBetween, instantOf } from "~/domain/clock";
import { DayField } from "~/domain/day-field";
import { tell } from "~/domain/events";
import { type Appointment, MEETING_MODES, type Slot } from "~/domain/intake/contents";
import { line } from "~/domain/intake/schema";
import { done, type Outcome, refused } from "~/domain/outcome";
import { productNow, today } from "~/domain/product-clock";
import { recorded } from "./access";
import { holdDossier, touchDossier } from "./hold";
import { tellReporter } from "./notice";
import { addLine, openPart, replacePart } from "./store";

const SLOTS = 3;
const FARTHEST_DAYS = 120;
const MINUTES = 60;

const SlotForm = z.object({ day: DayField, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) });

/** A proposal: how, where, and three moments. A physical talk needs the word that its place is neutral (S0-06). */
export const ProposalForm = z
  .strictObject({
    mode: z.enum(MEETING_MODES),
    place: line(120),
    neutral: z.boolean(),
    slots: z.array(SlotForm).length(SLOTS),
  })
  .refine(({ mode, place }) => mode !== "physical_neutral" || place !== "", {
    path: ["place"],
    message: "place_needed",
  })
  .refine(({ mode, neutral }) => mode !== "physical_neutral" || neutral, {
    path: ["neutral"],
    message: "must_be_neutral",
  });
export type ProposalForm = z.infer<typeof ProposalForm>;

/** The counsellor proposes three moments; an older proposal is replaced, and the reporter reads it with the code. */
export async function proposeAppointment(
  tx: Writing,
  keyring: Keyring,
  { dossierId, form, once }: { dossierId: string; form: ProposalForm; once: string },
): Promise<Outcome<null, "not_yours" | "not_ahead">> {
  const held = await holdDossier(tx, keyring, dossierId);
  if (!held) return refused("not_yours");
  const { key } = held;
  const now = await productNow(tx);
  const day = await today(tx);
  if (form.slots.some((slot) => momentOf(slot) <= now || daysBetween(day, slot.day) > FARTHEST_DAYS))
    return refused("not_ahead");
  const state = await openPart(tx, key, "state");
  if (state.value.appointment?.id === once) return done(null);
  const appointment: Appointment = {
    id: once,
    mode: form.mode,
    place: form.mode === "physical_neutral" ? form.place : "",
    slots: form.slots,
    chosen: null,
    none: false,
  };
  await replacePart(tx, key, "state", state, { ...state.value, appointment });
  await addLine(tx, key, "log", { at: now.toISOString(), what: "appointment", detail: "" });
  await touchDossier(tx, dossierId, { unread_reporter: true });
  await recorded(tx, "answered", dossierId);
  await tellReporter(tx, key);
  return done(null);
}

/** The reporter takes one of the moments, or none of them. */
export async function chooseSlot(
  tx: Writing,
  keyring: Keyring,
  { id, place }: { id: string; place: number | null },
): Promise<Outcome<null, "not_possible">> {
  const row = await tx.selectFrom("dossier").select(["tenant_id", "id"]).forUpdate().executeTakeFirst();
  const key = row && (await keyring.dossier(tx, row.id));
  if (!row || !key) return refused("not_possible");
  const state = await openPart(tx, key, "state");
  const { appointment } = state.value;
  if (appointment?.id !== id) return refused("not_possible");
  const chosen = place === null ? null : (appointment.slots[place] ?? null);
  if (place !== null && !chosen) return refused("not_possible");
  if (chosen && momentOf(chosen) <= (await productNow(tx))) return refused("not_possible");
  await replacePart(tx, key, "state", state, {
    ...state.value,
    appointment: { ...appointment, chosen, none: chosen === null },
  });
  await touchDossier(tx, row.id, { unread_counsellor: true });
  await tell(tx, "message.to_counsellor", {
    tenantId: row.tenant_id,
    dossierId: row.id,
    day: await today(tx),
  });
  return done(null);
}

/** The appointment that was made, of the one dossier that this keyring opens here; null when there is none. */
export async function madeAppointment(
  db: Reading,
  keyring: Keyring,
  dossierId: string,
): Promise<Appointment | null> {
  const key = await keyring.dossier(db, dossierId);
  if (!key) return null;
  const { value } = await openPart(db, key, "state");
  return value.appointment?.chosen ? value.appointment : null;
}

/** The calendar entry of an appointment: a neutral title, no place's reason, no names. */
export function calendarEntry(appointment: Appointment, title: string): string {
  const { chosen } = appointment;
  if (!chosen) throw new Error("an appointment without a moment has no calendar entry");
  const start = momentOf(chosen);
  const { error, value } = createEvent({
    uid: `${appointment.id}@afspraak`,
    title,
    start: [
      start.getUTCFullYear(),
      start.getUTCMonth() + 1,
      start.getUTCDate(),
      start.getUTCHours(),
      start.getUTCMinutes(),
    ],
    startInputType: "utc",
    startOutputType: "utc",
    duration: { minutes: MINUTES },
    productId: "afspraak",
    ...(appointment.place ? { location: appointment.place } : {}),
  });
  if (error || !value) throw new Error("the calendar entry could not be written");
  return value;
}

function momentOf({ day, time }: Slot): Date {
  const [hours = "0", minutes = "0"] = time.split(":");
  const [hour, minute] = [Number(hours), Number(minutes)];
  return new Date(instantOf({ day, hour }).getTime() + minute * 60_000);
}
