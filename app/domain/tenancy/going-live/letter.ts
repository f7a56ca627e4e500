import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { Composed } from "~/domain/documents/clause";
import { appointmentOf } from "~/domain/documents/compose-document";
import { factsFor, type Surroundings } from "~/domain/documents/queries";
import type { Track } from "~/domain/intake/schema";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { aboutLetter } from "./policy";
import type { SignedLetter } from "./schema";

type Appointed = { name: string; tracks: readonly Track[]; liveOn: CivilDay | null };

/** The letter of appointment as it reads today; who signs it, signs these words (S3-25). */
export function letterOf(
  settings: ProtocolSettings,
  around: Surroundings,
  { name, tracks, liveOn }: Appointed,
  today: CivilDay,
  signedBy: string | null = null,
): Composed {
  return appointmentOf(factsFor(settings, around), {
    name,
    tracks: [...new Set(tracks)],
    from: liveOn ?? today,
    until: null,
    signed: signedBy ? { by: signedBy, on: today } : null,
  });
}

/** The words of a letter that was signed. */
export const asSigned = ({ title, blocks }: SignedLetter): Composed => ({
  language: "nl",
  title,
  blocks,
  missing: [],
});

export type OwnLetter = Appointed & {
  tenantId: string;
  slug: string;
  shortName: string;
  settings: ProtocolSettings;
  /** Who signed the last one for the employer, and its words; null where nobody did. */
  signed: { who: string; on: CivilDay; text: SignedLetter } | null;
  /** What it is made of is other now than when it was signed. */
  outdated: boolean;
};

type LetterRow = Omit<OwnLetter, "settings" | "signed" | "outdated"> & {
  settings: unknown;
  version: string | null;
  who: string | null;
  on: CivilDay;
  text: SignedLetter | null;
};

/** The letters of this counsellor, one for every panel that she sits on. */
export async function ownLetters(db: Reading): Promise<OwnLetter[]> {
  const { rows } = await sql<LetterRow>`
    select tenant_id as "tenantId", slug, short_name as "shortName", settings, name, tracks, live_on::text as "liveOn",
           version, signed_by as who, signed_on::text as "on", text from app.own_letters()`.execute(db);
  return rows.map(({ version, who, on, text, settings: written, ...row }) => {
    const settings = ProtocolSettings.parse(written);
    return {
      ...row,
      settings,
      signed: text && { who: who ?? "", on, text },
      outdated: text !== null && version !== aboutLetter(settings, row),
    };
  });
}
