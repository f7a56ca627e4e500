import { machineNow } from "~/domain/clock";
import { FILE_MAX } from "~/domain/dossier/file-schema";
import { env } from "~/env.server";

/** All rates on one page (decision 33): how many at once, and how many more per minute. Never by address of the visitor. */
export const RATES = {
  /** Reports and call-backs of one employer; a whole office shares one address, so the employer is the unit. */
  report: { burst: 20, perMinute: 5 },
  /** Codes typed on the reporter's page, everybody together; the code's 115 bits do the work. */
  code: { burst: 100, perMinute: 3000 },
  /** Log-ins, everybody together; one account is slowed down in the database. */
  login: { burst: 50, perMinute: 300 },
  /** Files sent to one dossier, by either side. */
  file: { burst: 20, perMinute: 10 },
  /** What one counsellor's pages save while she types, a few forms every few seconds. */
  draft: { burst: 60, perMinute: 60 },
} as const;

type Bucket = { left: number; at: number };
const buckets = new Map<string, Bucket>();

/** Takes one of what is left; false when there is nothing left now. */
export function take(rate: keyof typeof RATES, whose = ""): boolean {
  const factor = env().RATE_FACTOR;
  const { burst, perMinute } = RATES[rate];
  const now = machineNow().getTime();
  const key = `${rate}:${whose}`;
  const bucket = buckets.get(key) ?? { left: burst * factor, at: now };
  bucket.left = Math.min(burst * factor, bucket.left + ((now - bucket.at) / 60_000) * perMinute * factor);
  bucket.at = now;
  if (buckets.size > 10_000) buckets.clear();
  buckets.set(key, bucket);
  if (bucket.left < 1) return false;
  bucket.left -= 1;
  return true;
}

/** The longest body we read, whatever the form (decision 32): 10,000 characters may be 60 KB on the wire. */
export const BODY_MAX = 256 * 1024;
export const URL_MAX = 2048;

/** A form with one file: the file, and what the form around it takes. */
export const UPLOAD_MAX = FILE_MAX + 16 * 1024;
/** So much of a body that is too long is still read, so that its sender can read the answer. */
export const DRAINED_MAX = 256 * 1024 * 1024;
/** Files that may be on their way in at once, in one process. */
export const UPLOADS_AT_ONCE = 12;
/** How long a request may take to arrive: its head, all of it, and all of one that carries a file. */
export const HEADERS_MS = 10_000;
export const REQUEST_MS = 60_000;
export const UPLOAD_MS = 300_000;
