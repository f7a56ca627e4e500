import { EMPLOYERS } from "#db/seed/cast";
import { addDays } from "~/domain/clock";
import { recordConsent } from "~/domain/documents/commands/consent";
import { offerVersion } from "~/domain/documents/commands/offer";
import { publishVersion } from "~/domain/documents/commands/publish";
import { KINDS } from "~/domain/documents/schema";
import type { Outcome } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { aroundOf } from "~/http/surroundings.server";
import { as, type Person } from "./person.server";

/** Each employer's admin writes, has consented to and publishes the documents, on the first day of the demo. */
export async function publishDocuments(accounts: readonly Person[]): Promise<void> {
  for (const { slug, admin, major } of EMPLOYERS) {
    const account = accounts.find((one) => one.email === admin.email);
    if (!account) throw new Error(`${slug} has nobody to publish its documents`);
    const around = aroundOf(slug);
    await as(account, async (tx, by) => {
      const day = await today(tx);
      for (const kind of KINDS) {
        const startAt = kind === "conductProtocol" ? major : 1;
        const offered = need(await offerVersion(tx, by, around, { kind, startAt, note: "Eerste versie" }));
        if (kind !== "flyer") {
          const decided = addDays(day, -20);
          const proof = { on: decided, name: "voorzitter ondernemingsraad" };
          const consent = { kind, major: offered.major, asked: addDays(day, -45), decided, proof };
          need(await recordConsent(tx, by, { ...consent, outcome: "agreed" }));
        }
        const { major: number, minor } = offered;
        const inForceOn = addDays(day, 1);
        need(await publishVersion(tx, by, { kind, major: number, minor, inForceOn, announcedOn: null }));
      }
    });
  }
}

function need<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demo's documents were refused: ${outcome.refusal}`);
  return outcome.value;
}
