import { sql } from "kysely";
import { nextKey } from "~/crypto/grants.server";
import type { DossierKey, Keyring, Place } from "~/crypto/keyring.server";
import { newUuid } from "~/crypto/primitives.server";
import type { Writing } from "~/data/tables";
import { acceptDue } from "~/domain/clock";
import { tell } from "~/domain/events";
import type { LogEntry, State } from "~/domain/intake/contents";
import { done, type Outcome, Overtaken, refused } from "~/domain/outcome";
import { productNow, today } from "~/domain/product-clock";
import { choosable, headerFor } from "./new-reader";
import { noLongerParked } from "./parked";
import { openPart, replacePart } from "./store";

type Sealed = { place: Place["table"]; name: string; version: number; sealed: Buffer };

/**
 * The reporter goes on with another counsellor (decision 15): everything is sealed anew in the reporter's session, the
 * one before keeps no key, no line and no way back. What is being written at that moment lands first or is refused.
 */
export async function handOver(
  tx: Writing,
  keyring: Keyring,
  counsellorId: string,
): Promise<Outcome<null, "not_possible">> {
  await tx.selectFrom("dossier").select("id").forUpdate().execute();
  const own = await choosable(tx, keyring);
  const reader = own?.entries.find((entry) => entry.member.id === counsellorId)?.reader;
  const key = own?.counsellorId && own.standing !== "closed" ? await keyring.dossier(tx, own.id) : null;
  if (!own || !reader || !key) return refused("not_possible");
  const { id: dossierId, tenantId } = own;
  await noLongerParked(tx, dossierId);
  const state = await openPart(tx, key, "state");
  const next: State = { ...state.value, handedTo: counsellorId, handover: null };
  await replacePart(tx, key, "state", state, next);

  const fresh = nextKey(key);
  const { rows } = await sql<Sealed>`select * from app.sealed_of(${dossierId}::uuid)`.execute(tx);
  const log = { id: newUuid(), at: (await productNow(tx)).toISOString() };
  const entry: LogEntry = { at: log.at, what: "handed_over", detail: "" };
  const line = fresh.seal({ table: "record", record: log.id, version: 1 }, entry);
  const header = await headerFor(tx, key, reader);
  const day = await today(tx);
  const { rows: answers } = await sql<{ moved: boolean }>`
    select app.hand_over(${dossierId}::uuid, ${reader.id}::uuid, ${reader.epoch}::int,
      ${fresh.grantFor(reader)}::bytea, ${fresh.grantFor(keyring.asReader())}::bytea, ${header}::bytea, ${fresh.epoch}::int,
      ${rows.map(({ place }) => place)}::text[], ${rows.map(({ name }) => name)}::text[],
      ${rows.map((row) => resealed(key, fresh, row))}::bytea[],
      ${log.id}::uuid, ${line}::bytea, ${acceptDue(day).day}::date) as moved`.execute(tx);
  fresh.forget();
  if (answers[0]?.moved !== true) throw new Overtaken("a dossier changed hands meanwhile");
  await tell(tx, "report.received", { tenantId, dossierId, day });
  return done(null);
}

function resealed(from: DossierKey, to: DossierKey, { place, name, version, sealed }: Sealed): Buffer {
  const at: Place = { table: place, record: name, version };
  return to.seal(at, from.open<unknown>(at, sealed));
}
