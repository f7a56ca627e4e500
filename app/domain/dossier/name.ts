const LETTERS = "BCDFGHJKLMNPRSTVWXZ";

/** A short name to speak of a dossier, drawn from its random id: it counts nothing and orders nothing. */
export function nameOf(dossierId: string): string {
  const number = Number.parseInt(dossierId.slice(0, 8), 16);
  const first = LETTERS[number % 19];
  const second = LETTERS[Math.floor(number / 19) % 19];
  const digits = String(Math.floor(number / 361) % 100).padStart(2, "0");
  return `${first}${second}-${digits}`;
}
