import { sql } from "kysely";
import { envKeys } from "~/crypto/env-keys.server";
import type { Reader } from "~/crypto/grants.server";
import { macHolds } from "~/crypto/public-keys.server";
import type { Reading } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { Gender, PanelMember, ReachableHours, Track } from "~/domain/intake/schema";
import { candidateFromPublic } from "./policy";
import type { Candidate } from "./schema";

export type PanelEntry = { candidate: Candidate; member: PanelMember; reader: Reader | null; phone: string };

type Row = {
  id: string;
  name: string;
  gender: Gender;
  languages: string[];
  phone: string;
  hours: ReachableHours[];
  tracks: Track[];
  available: boolean;
  rank: number;
  tie: string | null;
  key_epoch: number | null;
  pk: Buffer | null;
  pk_mac: Buffer | null;
};

/**
 * An employer's panel on one day. A public key whose MAC does not hold was not put there by us: its owner counts as
 * not ready, and `tampered` says so for the alarm (security design 2.3).
 */
export async function panelOf(
  db: Reading,
  slug: string,
  day: CivilDay,
): Promise<{ panel: PanelEntry[]; tampered: boolean }> {
  const { rows } = await sql<Row>`select * from app.routing_candidates(${slug}, ${day}::date)`.execute(db);
  return entriesOf(rows);
}

/** Who is named for somebody about whom others spoke, outside the panel (decision 29); null when nobody can be asked now. */
export async function namedForAccused(
  db: Reading,
  slug: string,
  day: CivilDay,
): Promise<{ named: PanelEntry | null; tampered: boolean }> {
  const { rows } = await sql<Row>`select * from app.accused_candidate(${slug}, ${day}::date)`.execute(db);
  const { panel, tampered } = entriesOf(rows);
  return { named: panel.find(({ candidate }) => candidate.keyReady) ?? null, tampered };
}

function entriesOf(rows: Row[]): { panel: PanelEntry[]; tampered: boolean } {
  const { pkmac } = envKeys();
  let tampered = false;
  const panel = rows.map((row): PanelEntry => {
    let reader: Reader | null = null;
    if (row.pk && row.pk_mac && row.key_epoch !== null) {
      if (macHolds(pkmac, row.id, row.pk, row.key_epoch, row.pk_mac)) {
        reader = { type: "counsellor", id: row.id, epoch: row.key_epoch, pk: row.pk };
      } else tampered = true;
    }
    const { id, name, gender, languages, tracks, rank } = row;
    return {
      candidate: candidateFromPublic({
        id,
        name,
        gender,
        languages,
        tracks,
        rank,
        available: row.available && reader !== null,
      }),
      member: { id, name, gender, languages, hours: row.hours, tracks, tie: row.tie },
      reader,
      phone: row.phone,
    };
  });
  return { panel, tampered };
}
