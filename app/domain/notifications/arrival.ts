import { type QueryExecutorProvider, sql } from "kysely";

/** What the mail company told of one letter. Which letter it was stays unread: only whether an address works matters. */
export type Arrival = { hookId: string; address: string; arrived: boolean; at: Date };

/** Writes down that letters to somebody arrive or not. The same message again, or an older one, changes nothing. */
export async function noteArrival(db: QueryExecutorProvider, arrival: Arrival): Promise<void> {
  const { hookId, address, arrived, at } = arrival;
  await sql`select app.mail_told(${hookId}, ${address}, ${arrived}, ${at}::timestamptz)`.execute(db);
}
