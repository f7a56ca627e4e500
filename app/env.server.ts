import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { FACES } from "#db/faces";

const key = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits");
const url = z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// address");
const whole = z.coerce.number().int().nonnegative();

const FACE_URLS = Object.fromEntries(
  FACES.map((face) => [`DATABASE_URL_${face.toUpperCase()}`, url]),
) as Record<`DATABASE_URL_${Uppercase<(typeof FACES)[number]>}`, typeof url>;

const Settings = z.object({
  DATABASE_URL: url.optional(),
  ...z.object(FACE_URLS).partial().shape,
  HOST: z.string().default("127.0.0.1"),
  PORT: whole.default(3000),
  PUBLIC_ORIGIN: z.url().optional(),
  STAFF_ORIGIN: z.url().optional(),
  PEPPER: key,
  PEPPER_PREV: key.optional(),
  PKMAC: key,
  PKMAC_PREV: key.optional(),
  TOTPK: key,
  TOTPK_PREV: key.optional(),
  FORMK: key,
  FORMK_PREV: key.optional(),
  POST_PUB: key.optional(),
  POSTK: key.optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.url().optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, "must be the secret that begins with whsec_")
    .optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_/, "must be a key that begins with sk_ or rk_")
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/, "must be the secret that begins with whsec_")
    .optional(),
  STRIPE_API_BASE: z.url().optional(),
  MAIL_FROM: z.string().default("Tweespoor <post@tweespoor.example>"),
  MAILBOX: z.string().optional(),
  JOURNAL_PATH: z.string(),
  NETWORK_NAME: z.string().default("Netwerk Tweespoor"),
  NETWORK_PHONE: z.string().default("06 0123 4500"),
  NETWORK_ADDRESS: z.string().default("Spoorstraat 2, 3500 AC Utrecht"),
  NETWORK_KVK: z.string().default("00000010"),
  NETWORK_VAT: z.string().default("NL000000010B01"),
  NETWORK_IBAN: z.string().default("NL00 DEMO 0000 0000 10"),
  EXIT_URL: z.url().default("https://nos.nl/weer"),
  LETTER_DELAY: z.string().default("PT30M"),
  RATE_FACTOR: whole.default(1),
  ARGON2_MIB: whole.default(128),
  WORKER_SILENT_S: whole.default(60),
  DATABASE_WAIT_MS: whole.min(1000, "must be at least 1000").default(10_000),
  TRUSTED_IP_HEADER: z
    .string()
    .regex(/^[a-z0-9-]+$/i, "must be the name of a header")
    .optional(),
  DEMO: z.literal("1").optional(),
});

export type Env = z.infer<typeof Settings> & { demo: boolean; publicOrigin: string; staffOrigin: string };

// Without it React runs as for its developers and prints addresses; it is read when React is first imported.
process.env.NODE_ENV ??= "production";

const THE_DEMO = "--demo-build";
let settings: Env | null = null;

/** The settings of this process; reads them once and stops the process with one clear sentence when they are wrong. */
export function env(): Env {
  settings ??= read(process.env, process.argv.includes(THE_DEMO));
  return settings;
}

/**
 * Addresses of reporters are sealed by web and opened by the worker: each has one half of the pair, and web does not
 * start with the other's (decision 21).
 */
export function holdsOwnHalf(process: "web" | "worker"): void {
  const { POST_PUB, POSTK } = env();
  if (process === "worker" && !POSTK) throw new WrongSettings("setting POSTK: required for the worker");
  if (process === "web" && !POST_PUB) throw new WrongSettings("setting POST_PUB: required for web");
  if (process === "web" && POSTK) throw new WrongSettings("setting POSTK: only the worker may have it");
}

/** For the demo's and the tests' own processes, which make their settings instead of finding them. */
export function giveEnv(values: Record<string, string>): Env {
  settings = read(values, true);
  return settings;
}

export const demoFlag = THE_DEMO;

/** What a child process of the demo inherits besides its own settings. */
export function inherited(): Record<string, string> {
  const keep = ["PATH", "HOME", "TMPDIR", "TZ", "LANG", "NODE_OPTIONS"];
  return Object.fromEntries(
    keep.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] as string]])),
  );
}

/** What somebody who starts the demo may choose. */
export function demoWishes(): Record<string, string> {
  const may =
    /^(PORT|DATABASE_URL.*|DATABASE_WAIT_MS|RATE_FACTOR|ARGON2_MIB|WORKER_SILENT_S|LETTER_DELAY|DEMO_MOMENT|NETWORK_.*|EXIT_URL|PUBLIC_ORIGIN|STAFF_ORIGIN|DATA_DIR)$/;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name, value]) => may.test(name) && value),
  ) as Record<string, string>;
}

export class WrongSettings extends Error {}

function read(values: Record<string, string | undefined>, demo: boolean): Env {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
  const parsed = Settings.safeParse(filled);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new WrongSettings(`setting ${issue?.path.join(".")}: ${issue?.message}`);
  }
  const found = parsed.data;
  if (Boolean(found.STRIPE_SECRET_KEY) !== Boolean(found.STRIPE_WEBHOOK_SECRET))
    throw new WrongSettings(
      "setting STRIPE_WEBHOOK_SECRET: required with STRIPE_SECRET_KEY, and the other way round",
    );
  const local = `http://127.0.0.1:${found.PORT}`;
  if (!demo) refuseInProduction(found);
  fs.mkdirSync(path.resolve(found.JOURNAL_PATH), { recursive: true, mode: 0o700 });
  const publicOrigin = found.PUBLIC_ORIGIN ?? local;
  return { ...found, demo, publicOrigin, staffOrigin: found.STAFF_ORIGIN ?? publicOrigin };
}

function refuseInProduction(found: z.infer<typeof Settings>): void {
  if (found.DEMO) throw new WrongSettings("setting DEMO: `npm start` is for production; use `npm run demo`");
  for (const name of ["PUBLIC_ORIGIN", "STAFF_ORIGIN"] as const) {
    if (!found[name]?.startsWith("https://"))
      throw new WrongSettings(`setting ${name}: an https:// origin is required`);
  }
  // An invoice with the demo's account number would send money nowhere.
  if (/DEMO/.test(found.NETWORK_IBAN))
    throw new WrongSettings(
      "setting NETWORK_IBAN: required, and NETWORK_ADDRESS, NETWORK_KVK and NETWORK_VAT with it",
    );
  if (found.ARGON2_MIB < 128) throw new WrongSettings("setting ARGON2_MIB: production needs at least 128");
  if (found.RATE_FACTOR !== 1) throw new WrongSettings("setting RATE_FACTOR: production needs exactly 1");
}

/** What `npm run migrate` needs: the owner's address, and those of the faces whose passwords it sets. */
export function migrateSettings(): { DATABASE_URL: string } & Record<string, string | undefined> {
  const DATABASE_URL = process.env.DATABASE_URL;
  if (!DATABASE_URL) throw new WrongSettings("setting DATABASE_URL: required for `npm run migrate`");
  const faces = FACES.map((face) => `DATABASE_URL_${face.toUpperCase()}`);
  return { DATABASE_URL, ...Object.fromEntries(faces.map((name) => [name, process.env[name]])) };
}
