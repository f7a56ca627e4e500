import type { Request as ServerRequest } from "express";
import type { Keyring } from "~/crypto/keyring.server";
import { hashOf } from "~/crypto/tokens.server";
import { actAs } from "~/data/as.server";
import type { Writing } from "~/data/tables";
import { readCookie } from "./cookies";
import { asReporter } from "./doors";
import { UUID } from "./ids";
import { keyringOf, readReporterSession, readStaffSession, turnToCase } from "./sessions.server";

/**
 * Who sends or asks for a file. A file takes longer than a transaction may, so every step is one of its own, as the
 * same person, who must still be logged in.
 */
export type FileDoor = {
  by: "reporter" | "counsellor";
  /** The name under the file; the reporter has none. */
  author: string;
  /** The counsellor's dossier as the address names it; the reporter's is the one in sight. */
  dossierId: string | null;
  /** Whose rate this counts on; tells nothing. */
  rate: string;
  /** A step that opens or seals something. Null when there is nothing left for this person to open. */
  keyed: <T>(work: (tx: Writing, keyring: Keyring) => Promise<T>) => Promise<T | null>;
  /** A step that only moves sealed pieces. */
  plain: <T>(work: (tx: Writing) => Promise<T>) => Promise<T>;
};

/** The request as the rest of this folder reads it: its address and headers, without the body. */
export function headersOf(request: ServerRequest): Request {
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new Request(new URL(request.originalUrl, "http://own"), { headers });
}

/** `caseNo`: the case that the form stood with, if it says so; else the one in sight. */
export async function reporterFiles(request: Request, caseNo?: number): Promise<FileDoor | null> {
  const live = await readReporterSession(readCookie(request, "r"));
  const session = live && (await turnToCase(live, caseNo ?? live.caseNo));
  return (
    session && {
      by: "reporter",
      author: "",
      dossierId: null,
      rate: hashOf("file-rate", session.lookup).toString("hex"),
      keyed: (work) => asReporter(session, work),
      plain: (work) => actAs("reporter", { lookup: session.lookup, caseNo: session.caseNo }, work),
    }
  );
}

/** Null for who is not logged in; "elsewhere" for staff of another face. */
export async function counsellorFiles(
  request: Request,
  dossierId: string,
): Promise<FileDoor | "elsewhere" | null> {
  const token = readCookie(request, "s");
  const session = await readStaffSession(token);
  if (!session) return null;
  if (session.account.face !== "counsellor" || !UUID.test(dossierId)) return "elsewhere";
  // Every keyed step unlocks for itself.
  keyringOf(session).forget();
  return {
    by: "counsellor",
    author: session.account.name,
    dossierId,
    rate: dossierId,
    keyed: async (work) => {
      const unlocked = await readStaffSession(token);
      if (!unlocked) return null;
      const keyring = keyringOf(unlocked);
      try {
        return await actAs("counsellor", { session: unlocked.rls }, (tx) => work(tx, keyring));
      } finally {
        keyring.forget();
      }
    },
    plain: (work) => actAs("counsellor", { session: session.rls }, work),
  };
}
