/** An expected end of a command: done with a value, or refused with a reason. Surprises throw. */
export type Outcome<T, R extends string = string> = { ok: true; value: T } | { ok: false; refusal: R };

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const refused = <R extends string>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal });

/**
 * Somebody else was faster, between what was read here and what was to be written: nothing of this may stay. The same
 * done again from its beginning sees what that one did; a door does so.
 */
export class Overtaken extends Error {
  constructor(what: string) {
    super(what);
    this.name = "Overtaken";
  }
}
