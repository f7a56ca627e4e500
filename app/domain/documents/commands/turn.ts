import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import type { DocumentKind } from "~/domain/intake/schema";
import { today } from "~/domain/product-clock";

/** Somebody of an employer, as the door knows them. */
export type EmployerPerson = { id: string; tenantId: string };

/** One person at a time decides about one document of one employer: two clicks make one version. */
export async function takeTurn(tx: Writing, by: EmployerPerson, kind: DocumentKind): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`${by.tenantId} ${kind}`}))`.execute(tx);
}

/** Leaves a line for the employer's own people to read, and one in the audit. */
export async function noteChange(
  tx: Writing,
  by: EmployerPerson,
  act: string,
  about: string,
  audited = about || by.tenantId,
): Promise<void> {
  const day = await today(tx);
  await tx
    .insertInto("employer_change")
    .values({ tenant_id: by.tenantId, day, account_id: by.id, act, about })
    .execute();
  await sql`select audit.append(${act}, ${audited})`.execute(tx);
}
