import type { Writing } from "~/data/tables";
import { type EmployerPerson, noteChange } from "~/domain/employer-change";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { needsConsent } from "../policy";
import { ownVersions } from "../queries";
import { Consent } from "../schema";
import { takeTurn } from "./turn";

/** Writes down what the works council, the representatives or the staff decided, or why nobody was asked. */
export async function recordConsent(
  tx: Writing,
  by: EmployerPerson,
  given: Consent,
): Promise<Outcome<null, "not_there" | "nobody_to_ask" | "in_future">> {
  const { kind, major, asked, decided, outcome, reason, proof } = Consent.parse(given);
  await takeTurn(tx, by, kind);
  const version = (await ownVersions(tx, kind)).find((one) => one.major === major && one.minor === 0);
  if (!version || version.inForceOn !== null) return refused("not_there");
  const { participationBody } = version.settings;
  const asks = needsConsent(kind, participationBody) && participationBody !== "none_but_obliged";
  if (!asks && outcome !== "not_needed") return refused("nobody_to_ask");
  const day = await today(tx);
  if (decided > day) return refused("in_future");
  const known = await tx
    .selectFrom("document_consent")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("kind", "=", kind)
    .where("major", "=", major)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("document_consent")
    .values({
      tenant_id: by.tenantId,
      kind,
      major,
      seq: Number(known.n) + 1,
      body: participationBody === "or" || participationBody === "pvt" ? participationBody : "staff",
      asked_on: asked,
      decided_on: decided,
      outcome,
      reason,
      proof_on: proof?.on ?? null,
      proof_name: proof?.name ?? "",
      recorded_by: by.id,
      recorded_on: day,
    })
    .execute();
  await noteChange(tx, by, "document.consent", `${kind} ${major}.0 ${outcome}`);
  return done(null);
}
