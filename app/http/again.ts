import { faceOf } from "./places";

/** Fields that hold a password or a code, by face: on the public's a `sleutel` is sealed, on the staff's it is somebody's key. */
const SECRETS: Record<ReturnType<typeof faceOf>, readonly string[]> = {
  public: ["code", "tekens"],
  staff: ["wachtwoord", "nieuw", "nogmaals", "bewijs", "cijfers", "reservecode", "sleutel"],
  machine: [],
};

/** What was sent, for the page that says that it could not be taken now. */
export type SentAgain = { fields: { name: string; value: string }[]; secret: boolean };

/**
 * Everything that was sent stands in the page itself, so that one button sends it again, and nowhere else. With a secret
 * among it nothing does: no page ever holds one, and without it the rest is of no use.
 */
export function sentAgain(path: string, posted: ReadonlyMap<string, string>): SentAgain {
  const secret = SECRETS[faceOf(path)].some((name) => posted.get(name));
  return { secret, fields: secret ? [] : [...posted].map(([name, value]) => ({ name, value })) };
}
