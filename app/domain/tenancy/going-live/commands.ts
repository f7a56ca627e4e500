import { sql } from "kysely";
import { newLink } from "~/crypto/link-token.server";
import { newUuid } from "~/crypto/primitives.server";
import type { Writing } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { Surroundings } from "~/domain/documents/queries";
import { type EmployerPerson, noteChange } from "~/domain/employer-change";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { wake } from "~/domain/wake";
import { letterOf } from "./letter";
import { aboutNow, addressees, isReady, said, tracksOf } from "./policy";
import { agreementsOf, goingLiveFacts, unconfirmed } from "./queries";
import {
  type Admission,
  aboutPromises,
  type CounsellorPromise,
  type EmployerSays,
  type NetworkSays,
  type Side,
  type SignedLetter,
} from "./schema";

type Said = { item: string; subject?: string; words?: string; onDay?: CivilDay; text?: SignedLetter };

/** Writes down what somebody of a side says, about the value of now. */
async function state(
  tx: Writing,
  by: { id: string; tenantId: string; side: Side },
  { item, subject = "", words = "", onDay, text }: Said,
  about: string,
): Promise<void> {
  const day = await today(tx);
  const row = {
    about,
    words,
    on_day: onDay ?? day,
    said_by: by.id,
    said_on: day,
    ...(text ? { text: JSON.stringify(text) } : {}),
  };
  await tx
    .insertInto("employer_statement")
    .values({ tenant_id: by.tenantId, item, side: by.side, subject, ...row })
    .onConflict((conflict) => conflict.columns(["tenant_id", "item", "side", "subject"]).doUpdateSet(row))
    .execute();
}

type Refusal = "not_there" | "nothing_yet" | "late" | "in_future";

/** The employer ticks what only it can know. */
export async function employerSays(
  tx: Writing,
  by: EmployerPerson,
  says: EmployerSays,
): Promise<Outcome<null, Refusal>> {
  const facts = await goingLiveFacts(tx, by.tenantId);
  if (!facts) return refused("not_there");
  const about = aboutNow(facts, says.item);
  if (about === null) return refused("nothing_yet");
  await state(tx, { ...by, side: "employer" }, says, about);
  await noteChange(tx, by, "opening.ticked", says.item, `${by.tenantId} ${says.item}`);
  return done(null);
}

/** The employer signs the letter of appointment of somebody of its panel, in words that stay with both (S3-25). */
export async function signLetter(
  tx: Writing,
  by: EmployerPerson & { name: string },
  around: Surroundings,
  subject: string,
): Promise<Outcome<null, "not_there">> {
  const facts = await goingLiveFacts(tx, by.tenantId);
  const one = facts?.panel.find(({ id }) => id === subject);
  if (!facts?.settings || !one) return refused("not_there");
  const about = aboutNow(facts, "GL-05", subject) ?? "";
  if (said(facts, "GL-05", "employer", subject)) return done(null);
  const appointed = {
    ...one,
    tracks: tracksOf(one),
    liveOn: facts.liveOn,
  };
  const { title, blocks } = letterOf(facts.settings, around, appointed, facts.today, by.name);
  await state(tx, { ...by, side: "employer" }, { item: "GL-05", subject, text: { title, blocks } }, about);
  await noteChange(tx, by, "opening.ticked", one.name, `${by.tenantId} GL-05`);
  return done(null);
}

/** The office ticks what it saw, called or agreed. */
export async function networkSays(
  tx: Writing,
  by: { id: string },
  tenantId: string,
  says: NetworkSays,
): Promise<Outcome<null, Refusal>> {
  const facts = await goingLiveFacts(tx, tenantId);
  if (!facts) return refused("not_there");
  if ("onDay" in says && says.onDay > facts.today) return refused("in_future");
  const about = aboutNow(facts, says.item);
  if (about === null) return refused("nothing_yet");
  await state(tx, { ...by, tenantId, side: "network" }, says, about);
  await sql`select audit.append('opening.ticked', ${`${tenantId} ${says.item}`})`.execute(tx);
  return done(null);
}

/** The office agrees to what a new protocol changes for a reporter; with other values it is asked again. */
export async function confirmRules(
  tx: Writing,
  by: { id: string },
  tenantId: string,
  about: string,
): Promise<Outcome<null, "not_there">> {
  const waiting = await unconfirmed(tx, tenantId);
  if (!waiting || waiting.about !== about) return refused("not_there");
  await tx
    .insertInto("confirmed_rules")
    .values({ tenant_id: tenantId, about, confirmed_by: by.id, confirmed_on: await today(tx) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`select audit.append('rules.confirmed', ${`${tenantId} ${about}`})`.execute(tx);
  return done(null);
}

/** The mail that a counsellor waited for arrived. */
export async function mailArrived(tx: Writing, by: { id: string }, tenantId: string): Promise<void> {
  await state(tx, { ...by, tenantId, side: "counsellor" }, { item: "GL-14", subject: by.id }, "");
}

/** What a counsellor read and promises for an employer; what she no longer says does not stand any more. */
export async function promise(
  tx: Writing,
  by: { id: string },
  tenantId: string,
  made: readonly CounsellorPromise[],
): Promise<void> {
  const said = { item: "GL-04", subject: by.id };
  await state(tx, { ...by, tenantId, side: "counsellor" }, said, aboutPromises(made));
}

/** An employer joins: its address, its people's number, and from when. */
export async function admitEmployer(
  tx: Writing,
  { slug, name, shortName, domain, startsOn, ...settings }: Admission,
): Promise<Outcome<{ tenantId: string }, "slug_taken" | "not_allowed">> {
  const tenantId = newUuid();
  const start = JSON.stringify({ employerName: name, shortName, ...settings });
  const { rows } = await sql<{ answer: "done" | "slug_taken" | "not_allowed" }>`
    select app.admit_employer(${tenantId}::uuid, ${slug}, ${name}, ${shortName}, ${domain}, ${start}::jsonb,
      ${startsOn}::date) as answer`.execute(tx);
  const answer = rows[0]?.answer ?? "not_allowed";
  return answer === "done" ? done({ tenantId }) : refused(answer);
}

/** All is green: from here a second person of the office can open the page. */
export async function makeReady(
  tx: Writing,
  tenantId: string,
): Promise<Outcome<null, "not_there" | "not_green">> {
  const facts = await goingLiveFacts(tx, tenantId);
  if (facts?.state !== "setup") return refused("not_there");
  if (!isReady(facts)) return refused("not_green");
  await sql`select app.set_ready(${tenantId}::uuid, true)`.execute(tx);
  await sql`select audit.append('employer.ready', ${tenantId})`.execute(tx);
  return done(null);
}

/** Asks everybody who is to get the reports, and has not said so yet, whether the address is right. */
export async function askAddressees(tx: Writing, tenantId: string): Promise<void> {
  const { settings } = await agreementsOf(tx, tenantId);
  const facts = await goingLiveFacts(tx, tenantId);
  const parsed = ProtocolSettings.safeParse(settings);
  if (!facts || !parsed.success) return;
  const known = facts.statements.filter(({ item }) => item === "GL-11").map(({ subject }) => subject);
  for (const mail of addressees(parsed.data).filter((one) => !known.includes(one))) {
    const { id, hash } = newLink();
    await sql`select app.ask_addressee(${mail}, ${id}::uuid, ${hash}::bytea)`.execute(tx);
  }
  await wake(tx);
}

/** Closes the page for a while; two people of the office open it again. */
export async function pauseEmployer(tx: Writing, tenantId: string): Promise<Outcome<null, "not_there">> {
  const { rows } = await sql<{ done: boolean }>`select app.pause_employer(${tenantId}::uuid) as done`.execute(
    tx,
  );
  if (!rows[0]?.done) return refused("not_there");
  await sql`select audit.append('employer.paused', ${tenantId})`.execute(tx);
  return done(null);
}
