import { z } from "zod";
import { envKeys } from "~/crypto/env-keys.server";
import { blake2b, newUuid, uuidFrom } from "~/crypto/primitives.server";
import { openToken, sealToken } from "~/crypto/tokens.server";
import { machineNow } from "~/domain/clock";

const VALID_MS = 4 * 3_600_000;
const LONGEST_SESSION_MS = 10 * 3_600_000;

/** Who a form was shown to: an account's id, or the hash of a reporter's lookup. */
const Owner = z.object({ who: z.string(), path: z.string(), at: z.number() });
const Carried = Owner.extend({ fields: z.record(z.string(), z.string()) });

/** The field that every form with text holds from the moment it is shown (decision 25). */
export const FORM_FIELD = "formulier";
/** The field in which the text travels through the log-in. */
export const CARRIED_FIELD = "bewaard";

export function formToken(who: string, path: string): string {
  return sealToken(envKeys().formk, "form-of", { who, path, at: machineNow().getTime() });
}

/** Whose form this is, of which page, and the machine's moment at which it was shown; null for one older than a session. */
export function shownForm(token: string | undefined): z.infer<typeof Owner> | null {
  const owner = Owner.safeParse(token ? openToken(envKeys().formk, "form-of", token) : null);
  return owner.success && machineNow().getTime() - owner.data.at < LONGEST_SESSION_MS ? owner.data : null;
}

const fresh = (at: number) => machineNow().getTime() - at < VALID_MS;

/** Whether this page was shown to this person a short while ago. */
export function shownTo(who: string, path: string, token: string | undefined): boolean {
  const owner = Owner.safeParse(openToken(envKeys().formk, "form-of", token ?? ""));
  return owner.success && owner.data.who === who && owner.data.path === path && fresh(owner.data.at);
}

/** What was posted after the session had ended, sealed for the one to whom the form was shown; null without text. */
export function carry(posted: ReadonlyMap<string, string>): string | null {
  const owner = Owner.safeParse(openToken(envKeys().formk, "form-of", posted.get(FORM_FIELD) ?? ""));
  if (!owner.success || !fresh(owner.data.at)) return null;
  const fields = Object.fromEntries([...posted].filter(([name]) => name !== FORM_FIELD && name !== "doe"));
  if (!Object.values(fields).some((value) => value.trim() !== "")) return null;
  return sealToken(envKeys().formk, "carried", { ...owner.data, at: machineNow().getTime(), fields });
}

/** Where a carried text belongs, for whoever it is; the text itself stays closed. */
export function carriedPath(token: string | undefined): string | null {
  return open(token)?.path ?? null;
}

/** The text, for its owner and its own page only. */
export function carriedFor(
  who: string,
  path: string,
  token: string | undefined,
): Readonly<Record<string, string>> | null {
  const carried = open(token);
  return carried && carried.who === who && carried.path === path ? carried.fields : null;
}

function open(token: string | undefined): z.infer<typeof Carried> | null {
  const parsed = Carried.safeParse(token ? openToken(envKeys().formk, "carried", token) : null);
  return parsed.success && fresh(parsed.data.at) ? parsed.data : null;
}

/** One id per form that was shown and text that it holds, so that the same thing sent twice is said once. */
export function onceFor(token: string | undefined, text: string): string {
  return token ? uuidFrom(blake2b(Buffer.from(`${token}\n${text}`, "utf8"), 16)) : newUuid();
}

/** An id for a form that holds no text. */
export const newOnce = (): string => newUuid();
