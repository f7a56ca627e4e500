import { Overtaken } from "~/domain/outcome";

/**
 * Codes of PostgreSQL and of the network that mean "not now": the same request may work later. Among them what took too
 * long: a lock, a statement, a transaction; two that waited for each other; and a server that is about to be replaced.
 */
const AWAY =
  /^(ECONN(REFUSED|RESET|ABORTED)|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|08\d{3}|53\d{3}|58\d{3}|57P0[1-5]|57014|55P03|40001|40P01|25P0[34]|25006)$/;

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

/** What PostgreSQL says to the slower of two: the same thing is there already, or the two cannot both go on. */
const SLOWER = /^(23505|40001|40P01)$/;

/** Whether somebody else was faster, so that the same, done again from its beginning, sees what that one did. */
export function wasOvertaken(error: unknown): boolean {
  return (
    error instanceof Overtaken ||
    (error instanceof Error && SLOWER.test((error as { code?: string }).code ?? ""))
  );
}
