import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import { amsterdamDay, type CivilDay } from "~/domain/clock";
import type { Facts } from "~/domain/intake/contents";
import type { DocumentKind } from "~/domain/intake/schema";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import type { CourseView } from "./course/schema";

export type Published = { kind: DocumentKind; major: number; minor: number; inForceOn: CivilDay };

/** The employer's documents as a dossier meets them, by number; null where there was none yet. */
export type CaseDocuments = {
  slug: string;
  protocol: string | null;
  /** The complaints regulation of the day of the report, and of the day of the facts once that is known (S2-07). */
  regulation: { atReceipt: string | null; factsOn: CivilDay | null; atFacts: string | null };
} & Pick<ProtocolSettings, "formalAddressee" | "formalAddresseeAlternative">;

/** Which of the employer's documents hold for a case, and to whom a formal complaint goes. */
export async function caseDocuments(
  db: Reading,
  dossierId: string,
  slug: string,
  { receivedAt, protocolMajor }: Facts,
  { formalAddressee, formalAddresseeAlternative }: ProtocolSettings,
  { answers }: CourseView,
): Promise<CaseDocuments> {
  const { rows } = await sql<Published>`
    select kind, major, minor, in_force_on::text as "inForceOn" from app.versions_for(${dossierId}::uuid)`.execute(
    db,
  );
  const receivedOn = amsterdamDay(new Date(receivedAt));
  const told = answers.show_regulation?.facts_on;
  const factsOn = typeof told === "string" ? told : null;
  return {
    slug,
    formalAddressee,
    formalAddresseeAlternative,
    protocol: inForceOn(rows, "conductProtocol", receivedOn, protocolMajor),
    regulation: {
      atReceipt: inForceOn(rows, "complaintsRegulation", receivedOn),
      factsOn,
      atFacts: factsOn && inForceOn(rows, "complaintsRegulation", factsOn),
    },
  };
}

/** The number of the document in force on a day, of these oldest first; of a protocol within the major of the dossier. */
export function inForceOn(
  published: readonly Published[],
  kind: DocumentKind,
  day: CivilDay,
  major?: number,
): string | null {
  const found = published.findLast(
    (one) => one.kind === kind && one.inForceOn <= day && (major === undefined || one.major === major),
  );
  return found ? `${found.major}.${found.minor}` : null;
}
