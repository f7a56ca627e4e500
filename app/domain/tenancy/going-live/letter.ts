import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { Composed } from "~/domain/documents/clause";
import { appointmentOf } from "~/domain/documents/compose-document";
import { factsFor, type Surroundings } from "~/domain/documents/queries";
import type { Track } from "~/domain/intake/schema";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { PAPERS } from "./policy";

type Appointed = { name: string; tracks: readonly Track[]; liveOn: CivilDay | null };

/** The letter of appointment of today: the same words for who gives it and for who gets it (S3-25). */
export function letterOf(
  settings: ProtocolSettings,
  around: Surroundings,
  { name, tracks, liveOn }: Appointed,
  today: CivilDay,
): Composed {
  return appointmentOf(factsFor(settings, around), {
    name,
    tracks: [...new Set(tracks)],
    from: liveOn ?? today,
    until: null,
  });
}

export type OwnLetter = Appointed & {
  tenantId: string;
  slug: string;
  shortName: string;
  settings: ProtocolSettings;
  /** Who signed it for the employer; null where nobody signed the version that holds. */
  signed: { who: string; on: CivilDay } | null;
};

type LetterRow = Omit<OwnLetter, "settings" | "signed"> & {
  settings: unknown;
  version: string | null;
  who: string | null;
  on: CivilDay;
};

/** The letters of this counsellor, one for every panel that she sits on. */
export async function ownLetters(db: Reading): Promise<OwnLetter[]> {
  const { rows } = await sql<LetterRow>`
    select tenant_id as "tenantId", slug, short_name as "shortName", settings, name, tracks, live_on::text as "liveOn",
           version, signed_by as who, signed_on::text as "on" from app.own_letters()`.execute(db);
  return rows.map(({ version, who, on, settings, ...row }) => ({
    ...row,
    settings: ProtocolSettings.parse(settings),
    signed: version === `${PAPERS.appointment}` ? { who: who ?? "", on } : null,
  }));
}
