import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import { today } from "~/domain/product-clock";
import type { Counted } from "./contents";

/** One more accepted report in this year: what it is about is not open yet (decision 17). */
export async function countAccepted(tx: Writing, dossierId: string): Promise<void> {
  const year = Number((await today(tx)).slice(0, 4));
  await count(tx, dossierId, { year, counts: [["accepted", "report"]] }, 1);
}

/** Adds one to each of these figures of a year, or takes away what was added before. */
export async function count(
  tx: Writing,
  dossierId: string,
  { year, counts }: Counted,
  step: 1 | -1,
): Promise<void> {
  const dimensions = counts.map(([dimension]) => dimension);
  const codes = counts.map(([, code]) => code);
  const { rows } = await sql<{ own: boolean }>`
    select app.count_dossier(${dossierId}::uuid, ${year}, ${step}, ${dimensions}, ${codes}) as own`.execute(
    tx,
  );
  if (!rows[0]?.own) throw new Error("only its own counsellor counts a dossier");
}
