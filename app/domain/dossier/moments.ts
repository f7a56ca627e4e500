import { z } from "zod";
import { offerActivation } from "~/crypto/activation.server";
import { groupsOf } from "~/crypto/code";
import type { Keyring } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import { DayField } from "~/domain/day-field";
import { type LogEntry, MOMENTS } from "~/domain/intake/contents";
import { LINE_MAX, line } from "~/domain/intake/schema";
import { done, type Outcome, refused } from "~/domain/outcome";
import { productNow, today } from "~/domain/product-clock";
import { recorded } from "./access";
import { holdDossier, touchDossier } from "./hold";
import { addLine, openPart, replacePart } from "./store";

/** A contact in twenty seconds: which kind, how long, one line, and when to come back to it (S1-16). */
export const MomentForm = z.strictObject({
  kind: z.enum(MOMENTS),
  minutes: z.coerce.number().int().min(0).max(600),
  text: line(LINE_MAX),
  followUpOn: z.union([z.literal(""), DayField]),
});
export type MomentForm = z.infer<typeof MomentForm>;

/** Logs a contact. A day to come back is sealed with the summary and stands on the work list from that day. */
export async function logMoment(
  tx: Writing,
  keyring: Keyring,
  { dossierId, form }: { dossierId: string; form: MomentForm },
): Promise<Outcome<null, "not_yours" | "not_ahead">> {
  const held = await holdDossier(tx, keyring, dossierId);
  if (!held) return refused("not_yours");
  const day = await today(tx);
  if (form.followUpOn !== "" && form.followUpOn <= day) return refused("not_ahead");
  const { key } = held;
  const followUpOn = form.followUpOn || null;
  const entry: LogEntry = {
    at: (await productNow(tx)).toISOString(),
    what: "moment",
    detail: form.text,
    moment: { kind: form.kind, minutes: form.minutes, followUpOn },
  };
  await addLine(tx, key, "log", entry);
  const summary = await openPart(tx, key, "summary");
  await replacePart(tx, key, "summary", summary, { ...summary.value, followUpOn });
  await touchDossier(tx, dossierId, {});
  await recorded(tx, "noted", dossierId);
  return done(null);
}

/** Makes a one-time activation to read out; the code itself appears on the reporter's screen only. */
export async function makeActivation(
  tx: Writing,
  keyring: Keyring,
  dossierId: string,
): Promise<Outcome<{ groups: string[] }, "not_yours">> {
  const keys = await keysOfReporter(tx, keyring, dossierId);
  const key = keys.find((one) => one.dossierId === dossierId);
  const along = keys.filter((one) => one !== key);
  const symbols = key && (await offerActivation(tx, key, along));
  if (!symbols) return refused("not_yours");
  const at = (await productNow(tx)).toISOString();
  for (const one of keys) await addLine(tx, one, "log", { at, what: "activation", detail: "" });
  return done({ groups: groupsOf(symbols) });
}

/** This dossier and the linked one, as far as they are this person's; both locked, always in the same order. */
async function keysOfReporter(tx: Writing, keyring: Keyring, dossierId: string) {
  const key = await keyring.dossier(tx, dossierId);
  const linked = key && (await openPart(tx, key, "state")).value.linked?.dossierId;
  const held = [];
  for (const id of [dossierId, ...(linked ? [linked] : [])].sort())
    held.push(await holdDossier(tx, keyring, id));
  return held.flatMap((one) => (one ? [one.key] : []));
}
