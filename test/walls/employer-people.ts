import { randomBytes, randomUUID } from "node:crypto";
import { ownEmployer } from "#test/bad-input/own-employer";
import { sharedHouse } from "#test/support/shared-house";
import { Visitor } from "#test/support/visitor";
import { sessionIds } from "~/crypto/session-seal.server";
import { actAs } from "~/data/as.server";
import type { Writing } from "~/data/tables";
import { startStaffSession } from "~/http/sessions.server";
import { borrowEnv } from "./people";

export type Person = {
  by: { id: string; tenantId: string };
  session: Buffer;
  slug: string;
  /** The same person in a browser. */
  visitor: Visitor;
};

/** Somebody of an employer of this file's own, so that no other file's documents change. */
export async function personOf(place: { tenantId: string; slug: string }, role = "hr"): Promise<Person> {
  const house = sharedHouse();
  borrowEnv(house);
  const id = randomUUID();
  await house.sql(
    "owner",
    "insert into account (id, face, tenant_id, name, email, state, role) values ($1, 'employer', $2, 'Iemand', $3, 'active', $4)",
    [id, place.tenantId, `${id}@x.example`, role],
  );
  const token = await startStaffSession(id, { sk: randomBytes(32), epoch: 0 });
  const visitor = new Visitor(house.origin);
  visitor.cookies.set("s", token);
  return { by: { id, tenantId: place.tenantId }, session: sessionIds(token).rls, slug: place.slug, visitor };
}

/** The first person of a new employer. */
export const newPerson = async (word: string): Promise<Person> => personOf(await ownEmployer(word));

/** One transaction of the product's own code as somebody of an employer. */
export const as = <T>(who: Person, work: (tx: Writing) => Promise<T>): Promise<T> =>
  actAs("employer", { session: who.session }, work);
