/**
 * Codes of PostgreSQL and of the network that mean "not now": the same request may work later. Among them what took too
 * long: a lock, a statement, a transaction; and two that waited for each other.
 */
const AWAY =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08\d{3}|53\d{3}|57P0[123]|57014|55P03|40P01|25P0[34])$/;

/** The same from the driver, which has no code for it; the last two are what taking back says on a dead connection. */
const AWAY_IN_WORDS =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated|Query read timeout|Client has encountered a connection error|Client was closed)/;

/** Whether something failed because the database could not be reached or is full, and not because of us. */
export function databaseIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: string };
  if (code && AWAY.test(code)) return true;
  return AWAY_IN_WORDS.test(error.message);
}
