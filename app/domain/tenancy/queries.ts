import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { DocumentKind } from "~/domain/intake/schema";
import { ProtocolSettings } from "./settings";

/** What the public face may know of one live employer. */
export type PublicIntake = {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  major: number;
  settings: ProtocolSettings;
  domains: string[];
  documents: DocumentKind[];
  /** The last day of the affiliation, once it is near. */
  lastDay: CivilDay | null;
};

/** The employer behind a public link; null for every slug that is not open now, whatever the reason (decision 30). */
export async function publicIntake(db: Reading, slug: string): Promise<PublicIntake | null> {
  if (!/^[a-z0-9-]{3,40}$/.test(slug)) return null;
  const { rows } = await sql<{ found: (Omit<PublicIntake, "settings"> & { settings: unknown }) | null }>`
    select app.public_intake(${slug}) as found`.execute(db);
  const found = rows[0]?.found;
  return found ? { ...found, settings: ProtocolSettings.parse(found.settings) } : null;
}
