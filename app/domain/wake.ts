import { type QueryExecutorProvider, sql } from "kysely";

/** Lets the worker look now; otherwise it looks within half a minute. */
export const wake = (db: QueryExecutorProvider) =>
  sql`select app.enqueue('sweep', '{}', 'sweep')`.execute(db);
