import type { QueryExecutorProvider } from "kysely";
import { sql } from "kysely";
import type { CivilDay } from "./clock";

/** The product clock: the database's time plus the stored offset (design decision 12). Every term starts here. */
export async function productNow(db: QueryExecutorProvider): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select app.product_now() as now`.execute(db);
  return only(rows).now;
}

/** The Amsterdam day of the product clock, as the database reckons it for its own rules. */
export async function today(db: QueryExecutorProvider): Promise<CivilDay> {
  const { rows } = await sql<{ today: CivilDay }>`select app.today()::text as today`.execute(db);
  return only(rows).today;
}

function only<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error("the product clock gave no answer");
  return row;
}
