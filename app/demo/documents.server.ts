import { EMPLOYERS } from "#db/seed/cast";
import { actAs } from "~/data/as.server";
import { addDays } from "~/domain/clock";
import { recordConsent } from "~/domain/documents/commands/consent";
import { offerVersion } from "~/domain/documents/commands/offer";
import { publishVersion } from "~/domain/documents/commands/publish";
import { KINDS } from "~/domain/documents/schema";
import type { Outcome } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { endStaffSession, readStaffSession, startStaffSession } from "~/http/sessions.server";
import { aroundOf } from "~/http/surroundings.server";

type Admin = { id: string; face: string; email: string; sk: Buffer };

/** Each employer's admin writes, has consented to and publishes the documents, on the first day of the demo. */
export async function publishDocuments(accounts: readonly Admin[]): Promise<void> {
  for (const { slug, admin, major } of EMPLOYERS) {
    const account = accounts.find((one) => one.email === admin.email);
    if (!account) throw new Error(`${slug} has nobody to publish its documents`);
    const token = await startStaffSession(account.id, { sk: account.sk, epoch: 0 });
    const session = await readStaffSession(token);
    const tenantId = session?.account.tenantId;
    if (!session || !tenantId) throw new Error("the demo employer has no session");
    const by = { id: account.id, tenantId };
    const around = aroundOf(slug);
    await actAs("employer", { session: session.rls }, async (tx) => {
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
    await endStaffSession(token);
  }
}

function need<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demo's documents were refused: ${outcome.refusal}`);
  return outcome.value;
}
