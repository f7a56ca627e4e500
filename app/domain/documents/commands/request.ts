import type { Writing } from "~/data/tables";
import { type EmployerPerson, noteChange } from "~/domain/employer-change";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { needsConsent } from "../policy";
import { ownVersions } from "../queries";
import { Request } from "../schema";
import { takeTurn } from "./turn";

/** Writes down what the employer asks about one version; asked anew, the later words stand. */
export async function requestConsent(
  tx: Writing,
  by: EmployerPerson,
  wanted: Request,
): Promise<Outcome<null, "not_there" | "nobody_to_ask" | "in_past">> {
  const { kind, major, motives, meetingOn, wishedOn } = Request.parse(wanted);
  await takeTurn(tx, by, kind);
  const version = (await ownVersions(tx, kind)).find((one) => one.major === major && one.minor === 0);
  if (!version || version.inForceOn !== null || version.consent?.outcome === "agreed")
    return refused("not_there");
  const { participationBody } = version.settings;
  if (!needsConsent(kind, participationBody) || participationBody === "none_but_obliged")
    return refused("nobody_to_ask");
  const day = await today(tx);
  if (meetingOn < day || wishedOn <= day) return refused("in_past");
  const row = { motives, meeting_on: meetingOn, wished_on: wishedOn, asked_by: by.id, asked_on: day };
  await tx
    .insertInto("consent_request")
    .values({ tenant_id: by.tenantId, kind, major, ...row })
    .onConflict((conflict) => conflict.columns(["tenant_id", "kind", "major"]).doUpdateSet(row))
    .execute();
  await noteChange(tx, by, "consent.asked", `${kind} ${major}.0`);
  return done(null);
}
