import { sha256 } from "~/crypto/primitives.server";
import type { Writing } from "~/data/tables";
import type { EmployerPerson } from "~/domain/employer-change";
import { done, type Outcome, refused } from "~/domain/outcome";
import type { Regulation } from "../compose-document";
import { ownText } from "../own-text";
import { draftSettings, hasBegun, ownVersions, templateChanges } from "../queries";
import { keepVersion, type Offered } from "./offer";
import { takeTurn } from "./turn";

/**
 * Makes a version of the employer's own file. It is always a new major, about which consent is asked: what changed inside
 * a file is not for the product to judge. The same file sent twice is one version.
 */
export async function offerFile(
  tx: Writing,
  by: EmployerPerson,
  kind: Regulation,
  bytes: Buffer,
): Promise<Outcome<Offered, "incomplete">> {
  await takeTurn(tx, by, kind);
  if (!(await hasBegun(tx))) return refused("incomplete");
  const settings = await draftSettings(tx);
  const [latest] = await ownVersions(tx, kind);
  const hash = sha256(bytes).toString("hex");
  if (latest?.isFile && latest.hash === hash) return done({ major: latest.major, minor: latest.minor, hash });
  const number = { major: (latest?.major ?? 0) + 1, minor: 0 };
  const changes = await templateChanges(tx, kind);
  const texts = ownText(kind, settings);
  await keepVersion(tx, by, kind, { ...number, hash, texts, settings, own: {}, changes, lags: {}, note: "" });
  await tx
    .insertInto("document_file")
    .values({ tenant_id: by.tenantId, kind, ...number, bytes })
    .execute();
  return done({ ...number, hash });
}
