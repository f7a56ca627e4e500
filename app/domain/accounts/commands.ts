import { type RawBuilder, sql } from "kysely";
import { newLink } from "~/crypto/link-token.server";
import { newUuid } from "~/crypto/primitives.server";
import type { Writing } from "~/data/tables";
import { done, type Outcome, refused } from "~/domain/outcome";
import { wake } from "~/domain/wake";
import type { Invitation, Role } from "./schema";

type Refusal = "not_allowed" | "taken" | "last_one";

/** Invites somebody: an account without a key of any kind, and a letter with the link that gives it one. */
export async function invite(tx: Writing, wanted: Invitation): Promise<Outcome<null, Refusal>> {
  const id = newUuid();
  const { id: link, hash } = newLink();
  const { name, email } = wanted;
  const answer =
    wanted.face === "counsellor"
      ? sql<{
          answer: string;
        }>`select app.invite_counsellor(${id}::uuid, ${name}, ${email}, ${wanted.gender}, ${wanted.region},
          ${wanted.phone}, ${link}::uuid, ${hash}::bytea) as answer`
      : sql<{ answer: string }>`select app.invite(${id}::uuid, ${wanted.face},
          ${wanted.face === "employer" ? wanted.tenantId : null}::uuid, ${wanted.face === "employer" ? wanted.role : null},
          ${name}, ${email}, ${link}::uuid, ${hash}::bytea) as answer`;
  return settled(tx, answer, `person.invited`, id);
}

/** A new link for somebody who did not come in time; the old one ends. */
export async function inviteAgain(tx: Writing, accountId: string): Promise<Outcome<null, Refusal>> {
  const { id: link, hash } = newLink();
  return settled(
    tx,
    sql`select case when app.invite_again(${accountId}::uuid, ${link}::uuid, ${hash}::bytea) then 'done' else 'not_allowed' end as answer`,
    "invitation.sent_again",
    accountId,
  );
}

/** Takes an invitation back: nothing of it stays, and the address can be invited anew. */
export async function withdrawInvitation(tx: Writing, accountId: string): Promise<Outcome<null, Refusal>> {
  return settled(
    tx,
    sql`select case when app.withdraw_invitation(${accountId}::uuid) then 'done' else 'not_allowed' end as answer`,
    "invitation.withdrawn",
    accountId,
  );
}

export async function setRole(tx: Writing, accountId: string, role: Role): Promise<Outcome<null, Refusal>> {
  return settled(
    tx,
    sql`select app.set_role(${accountId}::uuid, ${role}) as answer`,
    "person.role",
    accountId,
  );
}

/** Ends an account and every session of it, at once. */
export async function stopPerson(tx: Writing, accountId: string): Promise<Outcome<null, Refusal>> {
  return settled(tx, sql`select app.stop_person(${accountId}::uuid) as answer`, "person.stopped", accountId);
}

/** Lets somebody back in who was stopped; not a counsellor, who is invited anew. */
export async function startAgain(tx: Writing, accountId: string): Promise<Outcome<null, Refusal>> {
  return settled(
    tx,
    sql`select app.start_person_again(${accountId}::uuid) as answer`,
    "person.started_again",
    accountId,
  );
}

async function settled(
  tx: Writing,
  asked: RawBuilder<unknown>,
  act: string,
  accountId: string,
): Promise<Outcome<null, Refusal>> {
  const { rows } = await (asked as RawBuilder<{ answer: "done" | Refusal }>).execute(tx);
  const answer = rows[0]?.answer ?? "not_allowed";
  if (answer !== "done") return refused(answer);
  await sql`select audit.append(${act}, ${accountId})`.execute(tx);
  await wake(tx);
  return done(null);
}
