import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import { type EmployerPerson, noteChange } from "~/domain/employer-change";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { type NotPublishable, standsInTheWay } from "../policy";
import { ownVersions } from "../queries";
import type { Publish } from "../schema";
import { takeTurn } from "./turn";

/** Publishes a version from a day on. The protocol's rules become those to which new reports are pinned. */
export async function publishVersion(
  tx: Writing,
  by: EmployerPerson,
  { kind, major, minor, inForceOn, announcedOn }: Publish,
): Promise<Outcome<null, NotPublishable | "not_there" | "not_confirmed">> {
  await takeTurn(tx, by, kind);
  const versions = await ownVersions(tx, kind);
  const version = versions.find((one) => one.major === major && one.minor === minor);
  if (!version || version.inForceOn !== null) return refused("not_there");
  const published = versions.flatMap((one) => one.inForceOn ?? []).sort();
  const newer = versions.some(
    (one) => one.inForceOn !== null && (one.major > major || (one.major === major && one.minor > minor)),
  );
  if (newer) return refused("backwards");
  const day = await today(tx);
  const { state } = await tx.selectFrom("employer").select("state").executeTakeFirstOrThrow();
  const problem = standsInTheWay({
    kind,
    newMajor: !versions.some((one) => one.major === major && one.inForceOn !== null),
    body: version.settings.participationBody,
    consent: version.consent,
    inForceOn,
    announcedOn,
    previous: published.at(-1) ?? null,
    live: state === "live",
    today: day,
  });
  if (problem) return refused(problem);
  if (kind === "conductProtocol" && (await awaitsOffice(tx, by, major, minor)))
    return refused("not_confirmed");
  await tx
    .insertInto("document_publication")
    .values({
      tenant_id: by.tenantId,
      kind,
      major,
      minor,
      in_force_on: inForceOn,
      announced_on: announcedOn,
      published_by: by.id,
      published_on: day,
    })
    .execute();
  if (kind === "conductProtocol") await sql`select app.settle_protocol(${major}::integer)`.execute(tx);
  await noteChange(tx, by, "document.published", `${kind} ${major}.${minor}`);
  return done(null);
}

/** Whether the office still has to confirm what this version changes for a reporter. */
async function awaitsOffice(tx: Writing, by: EmployerPerson, major: number, minor: number): Promise<boolean> {
  const { rows } = await sql<{ about: string | null }>`
    select app.awaits_confirmation(${by.tenantId}::uuid, ${major}::integer, ${minor}::integer) as about`.execute(
    tx,
  );
  return rows[0]?.about != null;
}
