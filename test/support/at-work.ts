import { enter, type Staff } from "#test/walls/people";
import { codeKeys } from "~/crypto/code";
import type { Keyring } from "~/crypto/keyring.server";
import { newUuid } from "~/crypto/primitives.server";
import { actAs } from "~/data/as.server";
import type { Writing } from "~/data/tables";
import { acceptDossier } from "~/domain/dossier/commands";
import { holdCourse } from "~/domain/dossier/course/held";
import { takeStep } from "~/domain/dossier/course/steps";
import type { Answers } from "~/domain/tracks/entries";
import { keyringOf, readStaffSession } from "~/http/sessions.server";
import type { House } from "./house";
import { fileReport } from "./visitor";

type Place = Pick<House, "origin" | "demo" | "sql" | "folder" | "secrets">;
export type Taken = [step: string, answers?: Answers, said?: "verbal"];

/** A counsellor at work without a browser: the product's own commands, with her keys, in one transaction each. */
export async function atWork(house: Place, email: string) {
  const staff: Staff = await enter(house, email);
  const withKeys = async <T>(work: (tx: Writing, keyring: Keyring) => Promise<T>): Promise<T> => {
    const session = await readStaffSession(staff.visitor.cookies.get("s") ?? null);
    if (!session) throw new Error(`${email} is not logged in`);
    return actAs("counsellor", { session: session.rls }, (tx) => work(tx, keyringOf(session)));
  };
  return {
    staff,
    withKeys,
    /** Somebody writes to her, by name; nobody has accepted it yet. */
    async reported(slug: string, fields: Record<string, string> = {}, ticks: Record<string, string> = {}) {
      const { code } = await fileReport(
        house,
        slug,
        { verhaal: "Er gebeurt iets.", wie: staff.id, ...fields },
        ticks,
      );
      const [row] = await house.sql<{ id: string }>(
        "owner",
        "select g.dossier_id as id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1",
        [codeKeys(code).lookupHash],
      );
      return { code, id: row?.id ?? "" };
    },
    /** Where the course of a dossier stands, read with her key. */
    stage: async (id: string) =>
      (await withKeys((tx, keyring) => holdCourse(tx, keyring, "counsellor", id)))?.course.stage,
    accept: (id: string) => withKeys((tx, keyring) => acceptDossier(tx, keyring, staff.account.name, id)),
    /** Takes these steps one after another; the reporter's are written down as said today. */
    async takes(id: string, steps: Taken[]): Promise<void> {
      const by = { who: "counsellor", author: staff.account.name } as const;
      for (const [step, answers = {}, said] of steps) {
        const how = said ? { how: said } : {};
        const taken = await withKeys((tx, keyring) =>
          takeStep(tx, keyring, by, { dossierId: id, step, answers, once: newUuid(), ...how }),
        );
        if (!taken.ok) throw new Error(`${step} was refused: ${JSON.stringify(taken)}`);
      }
    },
  };
}

/** The way to the last stage before closing, for who only wanted to be heard. */
export const LISTENED: Taken[] = [
  ["make_contact", { way: "phone" }],
  ["explain", { how: "spoken", limits: true }],
  ["judge_fit", { together: true, outline: "" }],
  ["sign", {}, "verbal"],
  ["listen_only", {}, "verbal"],
  ["evaluate", { went: "Goed.", aftercare: "accepted" }],
];
