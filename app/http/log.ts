/** Codes of alarms: something that should never happen and that a person has to look at. */
export type Alarm =
  | "key_tampered"
  | "key_substituted"
  | "unexpected_error"
  | "mail_failed"
  | "database_away"
  | "file_broken"
  | "journal_replayed"
  | "journal_unreadable";

/** One line, no words, no ids: enough to know that somebody must look. */
export function alarm(code: Alarm, detail = ""): void {
  process.stderr.write(`${JSON.stringify({ alarm: code, ...(detail ? { detail } : {}) })}\n`);
}

/** One line a request: the route's pattern, never its address, a person, or the hour's minute (security design 4). */
export function access(line: {
  hour: string;
  face: string;
  route: string;
  status: string;
  ms: string;
}): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
