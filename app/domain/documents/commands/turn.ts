import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import type { EmployerPerson } from "~/domain/employer-change";
import type { DocumentKind } from "~/domain/intake/schema";

/** One person at a time decides about one document of one employer: two clicks make one version. */
export async function takeTurn(tx: Writing, by: EmployerPerson, kind: DocumentKind): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`${by.tenantId} ${kind}`}))`.execute(tx);
}
