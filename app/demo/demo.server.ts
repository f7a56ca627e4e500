import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { FACES, roleOf } from "#db/faces";
import { migrate, OtherMigrations } from "#db/migrate";
import { groupsOf, newSymbols } from "~/crypto/code";
import { newBoxPair, random } from "~/crypto/primitives.server";
import { closePools } from "~/data/pools.server";
import { demoWishes, giveEnv, WrongSettings } from "~/env.server";
import { startMailbox } from "~/outside/mailbox-stand-in";
import { API_VERSION } from "~/outside/stripe.server";
import { startStripe } from "~/outside/stripe-stand-in";
import { Children, rebuildOnChange } from "./children.server";
import { type Cast, demoFile, table } from "./demo-file";
import { reservePort } from "./port.server";
import { seed } from "./seed.server";

type Kept = {
  secrets: Record<string, string>;
  mailHook?: string;
  stripeHook?: string;
  /** The private half with which the worker opens addresses; the public one is among the secrets. */
  postk?: string;
  rolePasswords: Record<string, string>;
  seeded: Cast | null;
};
type Server = {
  url(database?: string): string;
  pid: number;
  port: number;
  stop(): Promise<void>;
  exited: Promise<void>;
} | null;

const DATABASE = "tweespoor";

/** `npm run demo`: everything on one machine, with nothing but Node; ends with a line that says `ready`. */
export async function demo(): Promise<void> {
  const house = await build(process.argv.includes("--fresh"));
  await house.run();
}

/** `npm run seed`: fills the database of DATABASE_URL with the demo cast and stops. */
export async function seedOnly(): Promise<void> {
  const house = await build(false);
  await house.stop();
  process.stdout.write(`seeded; see ${path.join(house.folder, "demo.json")}\n`);
}

async function build(fresh: boolean) {
  const wishes = demoWishes();
  const folder = path.resolve(wishes.DATA_DIR ?? ".data");
  refuseFarAway(wishes.DATABASE_URL);
  fs.mkdirSync(folder, { recursive: true });
  // Until there is something to stop, leaving is enough; what was begun goes with the process.
  const early = () => process.exit(0);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, early);
  const { port, release } = await reservePort(wishes.PORT);
  if (fresh) forget(folder);
  const kept = read(folder);
  const server = await database(folder, fresh, kept.seeded !== null, wishes.DATABASE_URL);
  const ownerUrl = server ? server.url(DATABASE) : (wishes.DATABASE_URL as string);
  const urls = Object.fromEntries(
    FACES.map((face) => [face, faceUrl(ownerUrl, roleOf(face), kept.rolePasswords[face] as string)]),
  );
  await migrate(ownerUrl, urls).catch(async (error: unknown) => {
    await server?.stop();
    throw error instanceof OtherMigrations ? new WrongSettings(anew(folder, server !== null)) : error;
  });
  const mailbox = await startMailbox({ folder: path.join(folder, "mailbox"), control: true });
  const stripeHook = kept.stripeHook ?? "whsec_demo";
  const stripe = await startStripe({
    version: API_VERSION,
    hookUrl: `http://127.0.0.1:${port}/haken/stripe`,
    secret: stripeHook,
    seed: port,
    file: path.join(folder, "stripe.json"),
  });
  const settings: Record<string, string> = {
    LETTER_DELAY: "PT0S",
    RATE_FACTOR: "100",
    ...wishes,
    ...kept.secrets,
    ...Object.fromEntries(FACES.map((face) => [`DATABASE_URL_${face.toUpperCase()}`, urls[face] as string])),
    PORT: String(port),
    JOURNAL_PATH: path.join(folder, "destroyed"),
    MAILBOX: path.join(folder, "mailbox"),
    RESEND_API_KEY: "re_demo",
    RESEND_BASE_URL: mailbox.url,
    RESEND_WEBHOOK_SECRET: kept.mailHook ?? "",
    STRIPE_SECRET_KEY: "sk_demo",
    STRIPE_WEBHOOK_SECRET: stripeHook,
    STRIPE_API_BASE: stripe.url,
  };
  giveEnv(settings);
  const children = new Children(settings, { POSTK: kept.postk ?? "" });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await release();
    await children.stop();
    await closePools();
    await mailbox.stop();
    await stripe.stop();
    await server?.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, early);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => void stop().then(() => process.exit(0)));
  try {
    await children.start("worker");
    if (!kept.seeded) {
      const seeded = await seed(ownerUrl, wishes.DEMO_MOMENT);
      kept.seeded = {
        reports: seeded.reports,
        accounts: seeded.accounts.map(({ sk: _sk, id: _id, ...account }) => account),
      };
      write(folder, "state.json", kept);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const run = async () => {
    try {
      await release();
      await children.start("web");
      stripe.open();
    } catch (error) {
      await stop();
      throw error;
    }
    const origin = wishes.PUBLIC_ORIGIN ?? `http://127.0.0.1:${port}`;
    const cast = kept.seeded as Cast;
    const tell = () => {
      const pids = {
        web: children.pid("web"),
        worker: children.pid("worker"),
        postgres: server?.pid ?? 0,
        demo: process.pid,
      };
      write(
        folder,
        "demo.json",
        demoFile(
          {
            origin,
            ownerUrl,
            roles: urls as Record<string, string>,
            pids,
            mailbox: mailbox.url,
            stripe: stripe.url,
          },
          cast,
        ),
      );
    };
    children.onChange = tell;
    tell();
    process.stdout.write(table(origin, cast));
    process.stdout.write(`ready ${origin}\n`);
    if (process.argv.includes("--reload")) rebuildOnChange(() => children.restart());
    void server?.exited.then(() => {
      if (!stopping) {
        process.stderr.write("the database stopped by itself; start the demo again\n");
        void stop().then(() => process.exit(1));
      }
    });
  };
  return { folder, run, stop };
}

/** What somebody can do whose data is not of this version; nothing is thrown away unasked. */
const anew = (folder: string, own: boolean) =>
  own
    ? `the data in ${path.relative("", folder) || "."} is of another version; start anew with \`npm run demo -- --fresh\`, which empties it`
    : "setting DATABASE_URL: that database is of another version; use an empty one";

function refuseFarAway(url: string | undefined): void {
  if (!url) return;
  const host = new URL(url).hostname;
  if (!["127.0.0.1", "localhost", "[::1]", "::1"].includes(host)) {
    throw new WrongSettings("setting DATABASE_URL: the demo only uses a database on this machine");
  }
}

function forget(folder: string): void {
  for (const name of ["state.json", "demo.json", "stripe.json", "mailbox", "destroyed"]) {
    fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** The demo's own database server; a cast that was cut off half-way is begun anew. */
async function database(
  folder: string,
  fresh: boolean,
  seeded: boolean,
  url: string | undefined,
): Promise<Server> {
  if (url) return null;
  const { launchPostgres } = await import("#db/embedded");
  const cluster = path.join(folder, "pg");
  if (fresh && fs.existsSync(cluster)) await (await launchPostgres({ dir: cluster })).discard();
  const server = await launchPostgres({ dir: cluster });
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  if (!seeded) await client.query(`drop database if exists ${DATABASE} with (force)`);
  const { rows } = await client.query("select from pg_database where datname = $1", [DATABASE]);
  if (rows.length === 0) await client.query(`create database ${DATABASE}`);
  await client.end();
  return server;
}

function faceUrl(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.toString();
}

function read(folder: string): Kept {
  const file = path.join(folder, "state.json");
  if (fs.existsSync(file)) {
    const kept = JSON.parse(fs.readFileSync(file, "utf8")) as Kept;
    if (!kept.postk) write(folder, "state.json", withPost(kept));
    return kept;
  }
  const made = withPost({
    secrets: Object.fromEntries(
      ["PEPPER", "PKMAC", "TOTPK", "FORMK"].map((name) => [name, random(32).toString("hex")]),
    ),
    mailHook: `whsec_${random(32).toString("base64")}`,
    stripeHook: `whsec_${random(32).toString("hex")}`,
    rolePasswords: Object.fromEntries(FACES.map((face) => [face, groupsOf(newSymbols(24)).join("")])),
    seeded: null,
  });
  write(folder, "state.json", made);
  return made;
}

/** The pair with which addresses of reporters are sealed and opened; a folder of before its time gets one. */
function withPost(kept: Kept): Kept {
  const { pk, sk } = newBoxPair();
  kept.secrets.POST_PUB = pk.toString("hex");
  kept.postk = sk.toString("hex");
  return kept;
}

function write(folder: string, name: string, value: unknown): void {
  const file = path.join(folder, name);
  fs.writeFileSync(`${file}.part`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.part`, file);
}
