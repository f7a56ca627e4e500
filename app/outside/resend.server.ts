import { Resend } from "resend";
import { z } from "zod";

export type OutgoingLetter = {
  to: string;
  subject: string;
  html: string;
  text: string;
  idempotencyKey: string;
  attachments?: { filename: string; content: Buffer }[];
};

/** `refused`: this letter will never be taken. The other kinds may be tried again with the same key. */
export type Sent =
  | { ok: true; id: string }
  | { ok: false; retryAfterMs: number | null; kind: "rate" | "refused" | "unavailable" };

export type Post = { send(letter: OutgoingLetter): Promise<Sent> };

const ANSWER_WITHIN_MS = 20_000;

/** The way out for letters. What goes wrong comes back as a value without words: Resend's own may hold the address. */
export function makePost(account: { apiKey: string; baseUrl?: string | undefined; from: string }): Post {
  const resend = new Resend(account.apiKey, account.baseUrl ? { baseUrl: account.baseUrl } : {});
  return {
    async send({ idempotencyKey, ...letter }) {
      const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
      try {
        const { data, error, headers } = await resend.emails.send(
          { from: account.from, ...letter },
          { idempotencyKey, signal },
        );
        if (data?.id) return { ok: true, id: data.id };
        return {
          ok: false,
          kind: error ? kindOf(error) : "unavailable",
          retryAfterMs: waitOf(headers?.["retry-after"]),
        };
      } catch {
        return { ok: false, kind: "unavailable", retryAfterMs: null };
      }
    },
  };
}

function kindOf({ statusCode, name }: { statusCode: number | null; name: string }) {
  if (statusCode === 429) return "rate";
  // The first try with this key is still under way.
  if (name === "concurrent_idempotent_requests") return "unavailable";
  // A wrong key or an unverified domain is our mistake, not the letter's: it waits until somebody repairs it.
  if (statusCode === 401 || statusCode === 403 || statusCode === 408) return "unavailable";
  return statusCode !== null && statusCode >= 400 && statusCode < 500 ? "refused" : "unavailable";
}

function waitOf(retryAfter: string | undefined) {
  const seconds = Number(retryAfter?.trim() || Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds * 1000) : null;
}

/** Of one letter: to whom, whether it arrived, and when the mail company saw that. */
export type MailHook = { hookId: string; address: string; arrived: boolean; at: Date };

const Hook = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({ to: z.array(z.string()).length(1) }),
});
const ARRIVED = new Map([
  ["email.delivered", true],
  ["email.bounced", false],
  ["email.complained", false],
  ["email.failed", false],
  ["email.suppressed", false],
]);

/**
 * Reads a message of the mail company; null unless it signed exactly these bytes less than five minutes ago. "other"
 * is a message that says nothing about arriving.
 */
export function readMailHook(
  body: string,
  headers: Headers,
  webhookSecret: string,
): MailHook | "other" | null {
  const header = (name: string) => headers.get(`svix-${name}`) ?? "";
  const signed = { id: header("id"), timestamp: header("timestamp"), signature: header("signature") };
  let told: unknown;
  try {
    told = new Resend("re_reads_only").webhooks.verify({ payload: body, headers: signed, webhookSecret });
  } catch {
    return null;
  }
  const hook = Hook.safeParse(told);
  const arrived = hook.success ? ARRIVED.get(hook.data.type) : undefined;
  const address = hook.success ? hook.data.data.to[0]?.replace(/^.*<([^<>]*)>$/, "$1") : undefined;
  if (!hook.success || arrived === undefined || !address) return "other";
  return { hookId: signed.id, address, arrived, at: hook.data.created_at };
}
