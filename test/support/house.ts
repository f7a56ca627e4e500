import type { ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import type { KeptTexts } from "~/domain/documents/document-text";
import { textHash } from "~/domain/documents/text-hash";
import { LANGUAGES } from "~/domain/intake/schema";
import { furnish } from "./prepared";
import { endDemo, runDemo } from "./run-demo";

export type Face = "public" | "reporter" | "door" | "counsellor" | "employer" | "network" | "jobs";
export type DemoAccount = {
  face: "counsellor" | "employer" | "network";
  name: string;
  email: string;
  password: string;
  totpSecret: string;
  employers: string[];
  tracks: string[];
};
export type DemoReport = { employer: string; track: string; code: string; counsellor: string };
export type DemoFile = {
  origin: string;
  ownerUrl: string;
  pids: { web: number; worker: number; postgres: number; demo: number };
  roles: Record<Face, string>;
  mailbox: string;
  stripe: string;
  employers: { slug: string; name: string }[];
  accounts: DemoAccount[];
  reports: DemoReport[];
};

export type House = {
  folder: string;
  /** The demo's own file, read anew: children that were killed have other pids. */
  demo(): DemoFile;
  origin: string;
  /** One query as the login role of a face, or as the cluster's owner. */
  sql<Row extends pg.QueryResultRow>(as: Face | "owner", text: string, values?: unknown[]): Promise<Row[]>;
  /** Everything that web and worker wrote to their streams. */
  log(): string;
  /** The secrets of this environment, as the processes got them. */
  secrets(): Record<string, string>;
  /** The half of the post's key that only the worker has. */
  workerKey(): string;
  /** The secret with which the mail company signs what it tells. */
  mailHookSecret(): string;
  /** The same of the payment company. */
  stripeHookSecret(): string;
  stop(): Promise<void>;
};

const root = path.resolve(import.meta.dirname, "../..");

/**
 * Starts the whole product as a person would, in a folder of its own: embedded PostgreSQL, web, worker, mailbox and the
 * cast. On a database of the test's own the cast is written anew. Stops by itself with `stop()`.
 */
export async function startHouse(name: string, env: Record<string, string> = {}): Promise<House> {
  const folder = path.join(root, ".test", name);
  fs.mkdirSync(folder, { recursive: true });
  const written = env.DATABASE_URL ? null : await furnish(folder);
  const { child, log } = await runDemo(folder, { fresh: written === null, env });
  const house = housed(folder, child, log);
  if (written) await moveIn(house, written);
  return house;
}

/** The cast's documents and letters name the address of the house in which they were written: from now on of this one. */
async function moveIn(house: House, written: string): Promise<void> {
  const host = new URL(house.origin).host;
  const mailbox = path.join(house.folder, "mailbox");
  for (const name of fs.readdirSync(mailbox)) {
    const file = path.join(mailbox, name);
    const { atime, mtime } = fs.statSync(file);
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replaceAll(written, host));
    fs.utimesSync(file, atime, mtime);
  }
  const versions = await house.sql<{ text_hash: string; texts: KeptTexts }>(
    "owner",
    "select text_hash, texts from document_version",
  );
  for (const { text_hash: before, texts } of versions) {
    const here = JSON.parse(JSON.stringify(texts).replaceAll(written, host)) as KeptTexts;
    const hash = textHash(...LANGUAGES.map((language) => ({ language, ...here[language] })));
    await house.sql("owner", "update document_version set texts = $2, text_hash = $3 where text_hash = $1", [
      before,
      JSON.stringify(here),
      hash,
    ]);
  }
}

/** The house that another process started; for the files of one test run that share it. */
export function joinHouse(folder: string): Omit<House, "stop" | "log"> {
  return housed(folder, null, () => "");
}

function housed(folder: string, child: ChildProcess | null, log: () => string): House {
  const demo = () => JSON.parse(fs.readFileSync(path.join(folder, "demo.json"), "utf8")) as DemoFile;
  const state = () =>
    JSON.parse(fs.readFileSync(path.join(folder, "state.json"), "utf8")) as {
      secrets: Record<string, string>;
      mailHook: string;
      postk: string;
      stripeHook: string;
    };
  const pools = new Map<string, pg.Pool>();
  const poolFor = (as: Face | "owner") => {
    const known = pools.get(as);
    if (known) return known;
    const file = demo();
    const pool = new pg.Pool({
      connectionString: as === "owner" ? file.ownerUrl : file.roles[as],
      max: 2,
      options: "-c search_path=app",
      idleTimeoutMillis: 1000,
      allowExitOnIdle: true,
    });
    pool.on("error", () => {});
    pools.set(as, pool);
    return pool;
  };
  return {
    folder,
    demo,
    origin: demo().origin,
    log,
    secrets: () => state().secrets,
    workerKey: () => state().postk,
    mailHookSecret: () => state().mailHook,
    stripeHookSecret: () => state().stripeHook,
    sql: async <Row extends pg.QueryResultRow>(as: Face | "owner", text: string, values: unknown[] = []) =>
      (await poolFor(as).query<Row>(text, values)).rows,
    stop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
      if (child) await endDemo(child);
    },
  };
}
