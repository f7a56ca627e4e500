import { enter, type Staff } from "#test/walls/people";
import { codeKeys } from "~/crypto/code";
import type { Keyring } from "~/crypto/keyring.server";
import { actAs } from "~/data/as.server";
import type { Writing } from "~/data/tables";
import { holdCourse } from "~/domain/dossier/course/held";
import type { Track } from "~/domain/tracks/track";
import { keyringOf, readStaffSession } from "~/http/sessions.server";
import { filledIn, type Planned } from "./course-plan";
import type { House } from "./house";
import { type Answer, fileReport, hidden, returnWith, type Visitor } from "./visitor";

type Place = Pick<House, "origin" | "demo" | "sql" | "folder" | "secrets">;

/** A dossier in work: both who work on it, over HTTP as their browsers would post. */
export type Case = {
  dossierId: string;
  staff: Staff;
  reporter: Visitor;
  code: string;
  counsellor(fields: Record<string, string>): Promise<Answer>;
  teller(fields: Record<string, string>): Promise<Answer>;
  /** Walks a plan; every step is accepted by the product or this throws. */
  walk(plan: Planned[]): Promise<void>;
  /** The same counsellor with keys in hand, without a browser. */
  atWork<T>(work: (tx: Writing, keyring: Keyring) => Promise<T>): Promise<T>;
  /** Where the course stands, read with the counsellor's key. */
  course(): Promise<NonNullable<Awaited<ReturnType<typeof holdCourse>>>>;
  lines(): Promise<number>;
};

/** Files a report that asks for somebody by name, and lets her accept it. */
export async function openCase(
  house: Place,
  track: Pick<Track, "under" | "steps">,
  { slug, email, day, accept = true }: { slug: string; email: string; day: string; accept?: boolean },
): Promise<Case> {
  const staff = await enter(house, email);
  const { code } = await fileReport(house, slug, {
    verhaal: "Er is iets gebeurd op het werk.",
    wie: staff.id,
    spoor: track.under,
  });
  const reporter = await returnWith(house, code);
  const [row] = await house.sql<{ id: string }>(
    "owner",
    `select g.dossier_id as id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1`,
    [codeKeys(code).lookupHash],
  );
  const dossierId = row?.id ?? "";
  const counsellor = (fields: Record<string, string>) =>
    staff.visitor.post(`/werkplek/dossiers/${dossierId}`, fields);
  const teller = (fields: Record<string, string>) => reporter.post("/mijn-melding?taal=nl", fields);
  const atWork: Case["atWork"] = async (work) => {
    const session = await readStaffSession(staff.visitor.cookies.get("s") ?? null);
    if (!session) throw new Error("this counsellor is not logged in");
    return actAs("counsellor", { session: session.rls }, (tx) => work(tx, keyringOf(session)));
  };
  const one: Case = {
    dossierId,
    staff,
    reporter,
    code,
    counsellor,
    teller,
    atWork,
    course: async () => {
      const held = await atWork((tx, keyring) => holdCourse(tx, keyring, "counsellor", dossierId));
      if (!held) throw new Error("the dossier is not this counsellor's");
      return held;
    },
    lines: async () => {
      const [count] = await house.sql<{ n: number }>(
        "owner",
        "select count(*)::int as n from record where dossier_id = $1 and shelf = 'course'",
        [dossierId],
      );
      return count?.n ?? 0;
    },
    walk: async (plan) => {
      for (const planned of plan) {
        const answer = await post(planned);
        if (answer.status !== 303) throw new Error(`${planned.step} was refused with ${answer.status}`);
      }
    },
  };
  const post = async ({ step, act }: Planned) => {
    if (step === "accept") return counsellor({ doe: "kiezen", keuze: "aannemen" });
    if (step === "make_contact") return counsellor({ doe: "contact", wijze: "phone", regel: "Gebeld." });
    const row = track.steps[step];
    const fields = { doe: "stap", stap: step, ...filledIn(row?.asks, day, act) };
    if (row?.who !== "reporter") return counsellor(fields);
    // Who signs, signs the very text that was on the page.
    const tekst = step === "sign" ? hidden((await reporter.get("/mijn-melding?taal=nl")).text, "tekst") : "";
    return teller({ ...fields, ...(tekst ? { tekst } : {}) });
  };
  if (accept) await one.walk([{ step: "accept" }]);
  return one;
}
