import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { FACES, roleOf } from "#db/faces";
import { migrate } from "#db/migrate";
import { groupsOf, newSymbols } from "~/crypto/code";
import { random } from "~/crypto/primitives.server";
import { closePools } from "~/data/pools.server";
import { demoFlag, demoWishes, giveEnv, inherited, WrongSettings } from "~/env.server";
import { startMailbox } from "~/outside/mailbox-stand-in";
import { type Seeded, seed } from "./seed.server";

type Kept = {
  secrets: Record<string, string>;
  rolePasswords: Record<string, string>;
  seeded: (Omit<Seeded, "accounts"> & { accounts: object[] }) | null;
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
  const server = await database(folder, fresh, wishes.DATABASE_URL);
  const kept = read(folder);
  const ownerUrl = server ? server.url(DATABASE) : (wishes.DATABASE_URL as string);
  const urls = Object.fromEntries(
    FACES.map((face) => [face, faceUrl(ownerUrl, roleOf(face), kept.rolePasswords[face] as string)]),
  );
  await migrate(ownerUrl, urls);
  const mailbox = await startMailbox({ folder: path.join(folder, "mailbox"), control: true });
  const port = await choosePort(wishes.PORT);
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
  };
  giveEnv(settings);
  const children = new Children(settings);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await children.stop();
    await closePools();
    await mailbox.stop();
    await server?.stop();
  };
  try {
    await children.start("worker");
    if (!kept.seeded) {
      const seeded = await seed(ownerUrl);
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
      await children.start("web");
    } catch (error) {
      await stop();
      throw error;
    }
    const origin = wishes.PUBLIC_ORIGIN ?? `http://127.0.0.1:${port}`;
    const tell = () =>
      write(
        folder,
        "demo.json",
        demoFile(origin, ownerUrl, urls, children, server, kept.seeded as NonNullable<Kept["seeded"]>),
      );
    children.onChange = tell;
    tell();
    process.stdout.write(table(origin, kept.seeded as NonNullable<Kept["seeded"]>));
    process.stdout.write(`ready ${origin}\n`);
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.on(signal, () => void stop().then(() => process.exit(0)));
    void server?.exited.then(() => {
      if (!stopping) {
        process.stderr.write("the database stopped by itself; start the demo again\n");
        void stop().then(() => process.exit(1));
      }
    });
  };
  return { folder, run, stop };
}

/** Web and worker as children of the demo; one that dies by itself is started again. */
class Children {
  private readonly running = new Map<string, ChildProcess>();
  private stopping = false;
  onChange: () => void = () => {};

  constructor(private readonly settings: Record<string, string>) {}

  pid(name: string): number {
    return this.running.get(name)?.pid ?? 0;
  }

  async start(name: "web" | "worker"): Promise<void> {
    const child = spawn(process.execPath, [process.argv[1] as string, name, demoFlag], {
      env: { ...inherited(), ...this.settings } as unknown as NodeJS.ProcessEnv,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      detached: true,
    });
    this.running.set(name, child);
    await new Promise<void>((ready, failed) => {
      child.once("message", () => ready());
      child.once("exit", (code) => failed(plainly(`the ${name} process did not start (exit ${code})`)));
    });
    child.removeAllListeners("exit");
    child.on("exit", () => {
      if (this.stopping) return;
      this.start(name).then(this.onChange, () => {});
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(
      [...this.running.values()].map(
        (child) =>
          new Promise<void>((gone) => {
            if (child.exitCode !== null || child.signalCode !== null) return gone();
            child.on("exit", () => gone());
            child.kill("SIGTERM");
          }),
      ),
    );
  }
}

function plainly(sentence: string): Error {
  const error = new Error(sentence);
  error.name = "PlainSentence";
  return error;
}

function refuseFarAway(url: string | undefined): void {
  if (!url) return;
  const host = new URL(url).hostname;
  if (!["127.0.0.1", "localhost", "[::1]", "::1"].includes(host)) {
    throw new WrongSettings("setting DATABASE_URL: the demo only uses a database on this machine");
  }
}

async function choosePort(wanted: string | undefined): Promise<number> {
  const { freePort } = await import("#db/embedded");
  return wanted === "0" ? freePort() : Number(wanted ?? 3000);
}

async function database(folder: string, fresh: boolean, url: string | undefined): Promise<Server> {
  fs.mkdirSync(folder, { recursive: true });
  if (url) {
    if (fresh)
      for (const name of ["state.json", "demo.json", "mailbox", "destroyed"])
        fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    return null;
  }
  const { launchPostgres } = await import("#db/embedded");
  const cluster = path.join(folder, "pg");
  if (fresh && fs.existsSync(cluster)) {
    const old = await launchPostgres({ dir: cluster });
    await old.discard();
  }
  if (fresh)
    for (const name of ["state.json", "demo.json", "mailbox", "destroyed"])
      fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  const server = await launchPostgres({ dir: cluster });
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
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
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, "utf8")) as Kept;
  const made: Kept = {
    secrets: Object.fromEntries(
      ["PEPPER", "PKMAC", "TOTPK", "FORMK"].map((name) => [name, random(32).toString("hex")]),
    ),
    rolePasswords: Object.fromEntries(FACES.map((face) => [face, groupsOf(newSymbols(24)).join("")])),
    seeded: null,
  };
  write(folder, "state.json", made);
  return made;
}

function write(folder: string, name: string, value: unknown): void {
  const file = path.join(folder, name);
  fs.writeFileSync(`${file}.part`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.part`, file);
}

function demoFile(
  origin: string,
  ownerUrl: string,
  urls: Record<string, string>,
  children: Children,
  server: Server,
  seeded: NonNullable<Kept["seeded"]>,
) {
  return {
    origin,
    ownerUrl,
    pids: {
      web: children.pid("web"),
      worker: children.pid("worker"),
      postgres: server?.pid ?? 0,
      demo: process.pid,
    },
    roles: urls,
    employers: EMPLOYER_NAMES,
    ...seeded,
  };
}

const EMPLOYER_NAMES = [
  { slug: "noordzijl", name: "Noordzijl Fulfilment B.V." },
  { slug: "de-linde", name: "Vakopleiding De Linde" },
  { slug: "oosterwaarde", name: "Gemeente Oosterwaarde" },
];

function table(origin: string, seeded: NonNullable<Kept["seeded"]>): string {
  const accounts = seeded.accounts as {
    face: string;
    name: string;
    email: string;
    password: string;
    totpSecret: string;
  }[];
  const lines = [
    "",
    "Public links",
    ...EMPLOYER_NAMES.map(({ slug, name }) => `  ${name.padEnd(26)} ${origin}/m/${slug}`),
    `  ${"Come back with a code".padEnd(26)} ${origin}/mijn-melding`,
    `  ${"Letters".padEnd(26)} ${origin}/dev/postbus`,
    `  ${"Log in".padEnd(26)} ${origin}/inloggen`,
    "",
    "Accounts (the second step is a code from an authenticator app with this secret)",
    ...accounts.map(
      ({ face, name, email, password, totpSecret }) =>
        `  ${face.padEnd(11)} ${name.padEnd(22)} ${email.padEnd(34)} ${password.padEnd(32)} ${totpSecret}`,
    ),
    "",
    "Reports with a code",
    ...seeded.reports.map(
      ({ employer, code, counsellor }) => `  ${employer.padEnd(14)} ${code}  ${counsellor}`,
    ),
    "",
    "",
  ];
  return lines.join("\n");
}
