import { sql } from "kysely";
import type { Reader } from "~/crypto/grants.server";
import type { DossierKey, Keyring } from "~/crypto/keyring.server";
import { sealFor } from "~/crypto/keyring.server";
import type { Sealed } from "~/crypto/sealed";
import type { Reading, Writing } from "~/data/tables";
import { acceptDue } from "~/domain/clock";
import { tell } from "~/domain/events";
import type { HeaderFacts } from "~/domain/intake/contents";
import type { PanelMember } from "~/domain/intake/schema";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { type PanelEntry, panelOf } from "~/domain/routing/queries";
import { staysApart } from "~/domain/tracks/all";
import { openPart } from "./store";

type Choosable = {
  id: string;
  tenantId: string;
  counsellorId: string | null;
  standing: string;
  entries: PanelEntry[];
};

/** The own dossier, with those who could read it now instead of whoever does: nobody who passed it on before. */
export async function choosable(db: Reading, keyring: Keyring): Promise<Choosable | null> {
  const row = await db
    .selectFrom("dossier as d")
    .innerJoin("employer as e", "e.id", "d.tenant_id")
    .select(["d.id", "d.tenant_id", "d.track", "d.counsellor_id", "d.standing", "e.slug"])
    .executeTakeFirst();
  const key = row && (await keyring.dossier(db, row.id));
  if (!row || !key) return null;
  const { value: state } = await openPart(db, key, "state");
  const declined = await db
    .selectFrom("access")
    .select("counsellor_id")
    .where("act", "=", "declined")
    .execute();
  const out = new Set([...declined.map((one) => one.counsellor_id), row.counsellor_id]);
  const { panel } = staysApart(state) ? { panel: [] } : await panelOf(db, row.slug, await today(db));
  const entries = panel.filter(
    ({ candidate, member }) =>
      candidate.present &&
      candidate.keyReady &&
      !candidate.conflicted &&
      !out.has(member.id) &&
      member.tracks.some((track) => track === row.track),
  );
  return {
    id: row.id,
    tenantId: row.tenant_id,
    counsellorId: row.counsellor_id,
    standing: row.standing,
    entries,
  };
}

/** Whom the reporter may choose: when nobody is left to read, and instead of the one who reads. */
export async function possibleReaders(db: Reading, keyring: Keyring): Promise<PanelMember[]> {
  const own = await choosable(db, keyring);
  return own && own.standing !== "closed" ? own.entries.map((entry) => entry.member) : [];
}

/** What a new reader may see before deciding, sealed to her alone (decision 14). */
export async function headerFor(tx: Reading, key: DossierKey, reader: Reader): Promise<Sealed> {
  const { value: facts } = await openPart(tx, key, "facts");
  const { about, allegedRole, department, language, genderWish } = facts;
  const header: HeaderFacts = { about, allegedRole, department, language, genderWish };
  return sealFor(reader, "header", [key.tenant, key.dossierId], JSON.stringify(header));
}

/** The reporter names a new reader: the dossier's key is sealed to her in the reporter's own session (decision 15). */
export async function chooseReader(
  tx: Writing,
  keyring: Keyring,
  counsellorId: string,
): Promise<Outcome<null, "not_possible">> {
  const own = await choosable(tx, keyring);
  const waiting = own?.counsellorId === null && own.standing === "new" ? own : null;
  const reader = waiting?.entries.find((entry) => entry.member.id === counsellorId)?.reader;
  const key = waiting && (await keyring.dossier(tx, waiting.id));
  if (!waiting || !reader || !key) return refused("not_possible");
  const sealed = await headerFor(tx, key, reader);
  const day = await today(tx);
  const { rows } = await sql<{ sealed: boolean }>`
    select app.reassign_by_reporter(${waiting.id}::uuid, ${reader.id}::uuid, ${reader.epoch}::int, ${key.epoch}::int,
      ${key.grantFor(reader)}::bytea, ${sealed}::bytea, ${acceptDue(day).day}::date) as sealed`.execute(tx);
  if (rows[0]?.sealed !== true) return refused("not_possible");
  await tell(tx, "report.received", { tenantId: waiting.tenantId, dossierId: waiting.id, day });
  return done(null);
}
