import type { Keyring } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import type { ReadText } from "~/domain/tracks/entries";
import { openOffer } from "../pinned";
import { type Ended, writeLine } from "./consents";
import { lastOf } from "./course";
import { addToCourse, type By } from "./lines";

/**
 * The reporter wants a later version of the protocol for this case, the very one that was shown. Nobody can say this in the
 * reporter's place: it can loosen what binds the counsellor.
 */
export async function takeLater(
  tx: Writing,
  keyring: Keyring,
  by: By,
  given: { dossierId: string; once: string; major: number },
): Promise<Ended> {
  return writeLine(tx, keyring, by, given, async ({ key, course, rules, now, standing }) => {
    if (by.who !== "reporter") return { ok: false, refusal: "not_now", because: { why: "not_yours" } };
    const around = { today: now.today, standing, apart: course.track.apart === true };
    const offer = await openOffer(tx, key, rules, around);
    if (offer?.major !== given.major) return { ok: false, refusal: "not_now", because: { why: "changed" } };
    await addToCourse(tx, key, by, { kind: "later", major: given.major }, given.once);
    return { ok: true, value: null };
  });
}

/** The reporter signs an agreement with the limits of the version that was taken; from then on these hold. */
export async function signAgain(
  tx: Writing,
  keyring: Keyring,
  by: By,
  given: { dossierId: string; once: string; text: ReadText },
): Promise<Ended> {
  return writeLine(tx, keyring, by, given, async ({ key, course, rules, standing }) => {
    if (by.who !== "reporter") return { ok: false, refusal: "not_now", because: { why: "not_yours" } };
    const due = rules.taken && rules.strict && standing !== "closed" && lastOf(course, "sign");
    if (!due) return { ok: false, refusal: "not_now", because: { why: "changed" } };
    await addToCourse(tx, key, by, { kind: "signed", text: given.text }, given.once);
    return { ok: true, value: null };
  });
}
