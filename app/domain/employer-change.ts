import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import { today } from "~/domain/product-clock";

/** Somebody of an employer, as the door knows them. */
export type EmployerPerson = { id: string; tenantId: string };

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
