/** An expected end of a command: done with a value, or refused with a reason. Surprises throw. */
export type Outcome<T, R extends string = string> = { ok: true; value: T } | { ok: false; refusal: R };

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const refused = <R extends string>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal });
