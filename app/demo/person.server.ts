import type { Keyring } from "~/crypto/keyring.server";
import { actAs } from "~/data/as.server";
import type { Writing } from "~/data/tables";
import {
  endStaffSession,
  keyringOf,
  readStaffSession,
  type StaffSession,
  startStaffSession,
} from "~/http/sessions.server";

/** Somebody of the cast, with the key that a session carries. */
export type Person = {
  id: string;
  face: "counsellor" | "employer" | "network";
  name: string;
  email: string;
  employers: string[];
  sk: Buffer;
};

/** Something that happens so many days before today. */
export type Moment = { daysAgo: number; run: () => Promise<void> };

/** Who is logged in while the cast plays; each person once, as logging in costs more than most deeds. */
const present = new Map<string, Promise<StaffSession>>();

function sessionOf(person: Person): Promise<StaffSession> {
  const session = present.get(person.id) ?? logIn(person);
  present.set(person.id, session);
  return session;
}

async function logIn({ id, sk }: Person): Promise<StaffSession> {
  const session = await readStaffSession(await startStaffSession(id, { sk, epoch: 1 }));
  if (!session) throw new Error("this demo account has no session");
  return session;
}

/** Lets somebody of the cast do something, as in a browser. */
export async function as<T>(
  person: Person,
  work: (tx: Writing, by: { id: string; tenantId: string }) => Promise<T>,
): Promise<T> {
  const session = await sessionOf(person);
  const by = { id: person.id, tenantId: session.account.tenantId ?? "" };
  return actAs(person.face, { session: session.rls }, (tx) => work(tx, by));
}

/** The same for a counsellor, with the keys in hand. */
export async function asCounsellor<T>(
  person: Person,
  work: (tx: Writing, keyring: Keyring) => Promise<T>,
): Promise<T> {
  const session = await sessionOf(person);
  return actAs("counsellor", { session: session.rls }, (tx) => work(tx, keyringOf(session)));
}

/** Nobody of the cast stays logged in. */
export async function everybodyLeaves(): Promise<void> {
  for (const session of present.values()) await endStaffSession((await session).token);
  present.clear();
}
