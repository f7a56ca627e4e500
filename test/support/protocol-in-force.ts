import { borrowEnv } from "#test/walls/people";
import { sessionIds } from "~/crypto/session-seal.server";
import { actAs } from "~/data/as.server";
import { addDays } from "~/domain/clock";
import { recordConsent } from "~/domain/documents/commands/consent";
import { saveDraft } from "~/domain/documents/commands/draft";
import { offerVersion } from "~/domain/documents/commands/offer";
import { publishVersion } from "~/domain/documents/commands/publish";
import type { Outcome } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { confirmRules } from "~/domain/tenancy/going-live/commands";
import { unconfirmed } from "~/domain/tenancy/going-live/queries";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import type { JourneyHouse } from "./journey";
import { sessionCookie } from "./session";
import { moveClock } from "./visitor";

const kind = "conductProtocol" as const;
const around = { publicUrl: "x.example/m/x", network: { name: "Het netwerk", phone: "06 0123 4500" } };

/**
 * Changes a rule of an employer as its own people do: written, agreed with the works council, confirmed by the office
 * where a reporter counts on it, announced, published, and in force the next day. Only reports from then on are pinned to it.
 */
export async function nowInForce(
  house: JourneyHouse,
  slug: string,
  change: Partial<ProtocolSettings>,
): Promise<void> {
  borrowEnv(house);
  const admin = house.demo().accounts.find((one) => one.face === "employer" && one.employers.includes(slug));
  if (!admin) throw new Error(`nobody publishes anything at ${slug}`);
  const [by] = await house.sql<{ id: string; tenantId: string }>(
    "owner",
    `select id, tenant_id as "tenantId" from account where email = $1`,
    [admin.email],
  );
  if (!by) throw new Error(`${admin.email} is not there`);
  const session = sessionIds(sessionCookie(house, admin).value).rls;
  const version = await actAs("employer", { session }, async (tx) => {
    const day = await today(tx);
    need(await saveDraft(tx, by, change));
    const { major, minor } = need(await offerVersion(tx, by, around, { kind, note: "Andere regel" }));
    const decided = addDays(day, -20);
    need(await recordConsent(tx, by, { kind, major, asked: addDays(day, -45), decided, outcome: "agreed" }));
    return { major, minor, inForceOn: addDays(day, 1), announcedOn: decided };
  });
  await agreedByTheOffice(house, by.tenantId);
  await actAs("employer", { session }, async (tx) => {
    need(await publishVersion(tx, by, { kind, ...version }));
  });
  await moveClock(house, "P1D");
}

async function agreedByTheOffice(house: JourneyHouse, tenantId: string): Promise<void> {
  const office = house.demo().accounts.find((one) => one.face === "network");
  if (!office) throw new Error("there is no office");
  const [by] = await house.sql<{ id: string }>("owner", "select id from account where email = $1", [
    office.email,
  ]);
  await actAs("network", { session: sessionIds(sessionCookie(house, office).value).rls }, async (tx) => {
    const waiting = await unconfirmed(tx, tenantId);
    if (waiting) need(await confirmRules(tx, { id: by?.id ?? "" }, tenantId, waiting.about));
  });
}

function need<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the employer's rule was refused: ${outcome.refusal}`);
  return outcome.value;
}
