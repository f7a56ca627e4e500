import { type Reading, withKeyTables } from "~/data/tables";
import { fieldContext, grantContext, openGrant, openJson, sealGrant, sealJson } from "./dossier-keys.server";
import {
  type BoxPair,
  boxOpen,
  boxSeal,
  enc,
  hkdf,
  hmac,
  padText,
  seal,
  sha256,
  unpadText,
  uuidFrom,
  wipe,
} from "./primitives.server";
import { asSealed, type Sealed } from "./sealed";

export type Subject = { type: "counsellor" | "reporter"; id: string; epoch: number };

/** Where in a dossier something sealed stands; moved anywhere else it does not open. */
export type Place = { table: "record" | "part" | "attachment" | "draft"; record: string; version: number };

/** One opened dossier key: seals and opens that dossier's parts. */
export class DossierKey {
  constructor(
    readonly tenant: string,
    readonly dossierId: string,
    readonly epoch: number,
    private readonly dek: Buffer,
  ) {}

  seal(at: Place, value: unknown): Sealed {
    return sealJson(this.dek, value, this.context(at));
  }

  open<T>(at: Place, sealed: Buffer): T {
    return openJson<T>(this.dek, asSealed(sealed), this.context(at));
  }

  /** Binds an approval to the exact text of this dossier (security design 2.7); it is kept sealed and outlives a change of key. */
  approvalOf(text: string): string {
    return sha256(enc("vp1", "approve", this.dossierId, text)).toString("base64");
  }

  /** This dossier's key, sealed for one more reader. */
  grantFor(reader: Subject & { pk: Buffer }): Sealed {
    return sealGrant(
      reader.pk,
      this.dek,
      grantContext({
        tenant: this.tenant,
        dossier: this.dossierId,
        subjectType: reader.type,
        subjectId: reader.id,
        subjectKeyEpoch: reader.epoch,
        dekEpoch: this.epoch,
      }),
    );
  }

  /** This dossier's key under another key, for a one-time activation. */
  sealUnder(lock: Buffer, context: Buffer): Sealed {
    return seal(lock, this.dek, context);
  }

  forget(): void {
    wipe(this.dek);
  }

  private context(at: Place): Buffer {
    return fieldContext({
      tenant: this.tenant,
      dossier: this.dossierId,
      table: at.table,
      record: at.record,
      field: "body",
      dekEpoch: this.epoch,
      rowVersion: at.version,
    });
  }
}

/** What an unlocked person can do. Built by a door, gone with the request. */
export class Keyring {
  private readonly opened: DossierKey[] = [];

  constructor(
    readonly subject: Subject,
    private readonly pair: BoxPair,
  ) {}

  /** The keys of those of these dossiers for which this person holds a grant that the database lets through. */
  async dossiers(tx: Reading, ids: string[]): Promise<Map<string, DossierKey>> {
    if (ids.length === 0) return new Map();
    const grants = await withKeyTables(tx)
      .selectFrom("key_grant")
      .select(["tenant_id", "dossier_id", "key_epoch", "dek_epoch", "wrapped"])
      .where("subject_type", "=", this.subject.type)
      .where("subject_id", "=", this.subject.id)
      .where("dossier_id", "in", ids)
      .orderBy("dek_epoch")
      .execute();
    const keys = new Map<string, DossierKey>();
    for (const grant of grants) {
      if (grant.key_epoch !== this.subject.epoch) continue;
      const context = grantContext({
        tenant: grant.tenant_id,
        dossier: grant.dossier_id,
        subjectType: this.subject.type,
        subjectId: this.subject.id,
        subjectKeyEpoch: grant.key_epoch,
        dekEpoch: grant.dek_epoch,
      });
      const key = new DossierKey(
        grant.tenant_id,
        grant.dossier_id,
        grant.dek_epoch,
        openGrant(this.pair, asSealed(grant.wrapped), context),
      );
      this.opened.push(key);
      keys.set(grant.dossier_id, key);
    }
    return keys;
  }

  async dossier(tx: Reading, id: string): Promise<DossierKey | null> {
    return (await this.dossiers(tx, [id])).get(id) ?? null;
  }

  /** Seals something for this person alone: nobody else who can open the dossier can open this. */
  sealForMe(purpose: string, parts: (string | number)[], text: string): Sealed {
    return boxSeal(this.pair.pk, padText(text), this.own(purpose, parts));
  }

  openMine(purpose: string, parts: (string | number)[], sealed: Buffer): string {
    return unpadText(boxOpen(this.pair.pk, this.pair.sk, asSealed(sealed), this.own(purpose, parts)));
  }

  /** An id that only this person can find again, and that tells nobody else what it is the id of. */
  ownId(purpose: string, parts: (string | number)[]): string {
    return uuidFrom(hmac(hkdf(this.pair.sk, "own-id"), this.own(purpose, parts)).subarray(0, 16));
  }

  /** This person as a reader of a new dossier. */
  asReader(): Subject & { pk: Buffer } {
    return { ...this.subject, pk: this.pair.pk };
  }

  forget(): void {
    for (const key of this.opened) key.forget();
    wipe(this.pair.sk);
  }

  private own(purpose: string, parts: (string | number)[]): Buffer {
    return enc("vp1", purpose, this.subject.id, ...parts);
  }
}

/** Seals something to one reader's public key, for `Keyring.openMine` of that reader. */
export function sealFor(
  reader: { id: string; pk: Buffer },
  purpose: string,
  parts: (string | number)[],
  text: string,
): Sealed {
  return boxSeal(reader.pk, padText(text), enc("vp1", purpose, reader.id, ...parts));
}
