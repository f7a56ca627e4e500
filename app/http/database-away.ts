/** Codes of PostgreSQL and of the network that mean "not now": nothing was stored, the same request may work later. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08\d{3}|53\d{3}|57P0[123])$/;

/** Whether something failed because the database could not be reached or is full, and not because of us. */
export function databaseIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: string };
  if (code && AWAY.test(code)) return true;
  return /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout)/.test(
    error.message,
  );
}
