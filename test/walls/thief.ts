import type { House } from "#test/support/house";
import { fieldContext, grantContext, openGrant, openJson } from "~/crypto/dossier-keys.server";
import { boxPair, enc, hkdf, open, publicOf, sha256 } from "~/crypto/primitives.server";
import { asSealed } from "~/crypto/sealed";
import { sessionIds } from "~/crypto/session-seal.server";

export type Row = Record<string, unknown>;
/** Everything that lies in the database, by table. */
export type Loot = Map<string, Row[]>;

/** Every row of every table, as the cluster's superuser reads it: no policy stands in the way. */
export async function everything(house: Pick<House, "sql">): Promise<Loot> {
  const tables = await house.sql<{ name: string }>(
    "owner",
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  const loot: Loot = new Map();
  for (const { name } of tables) loot.set(name, await house.sql<Row>("owner", `select * from ${name}`));
  return loot;
}

const bytes = (row: Row, column: string) => row[column] as Buffer;
const text = (row: Row, column: string) => String(row[column]);

/** What a thief who wants one dossier has of it. */
export class Thief {
  readonly texts: { sealed: Buffer; context: Buffer }[];
  readonly grants: Row[];

  constructor(
    readonly loot: Loot,
    readonly dossierId: string,
    /** Sessions that are live now, as somebody keeps them who could not know which is whose. */
    readonly sessions: { staff: Row[]; half: Row[]; reporters: Row[] },
  ) {
    const own = (table: string) => (loot.get(table) ?? []).filter((row) => row.dossier_id === dossierId);
    this.texts = [
      ...own("app.record").map((row): Row => ({ ...row, table: "record", name: row.id, version: 1 })),
      ...own("app.part").map((row): Row => ({ ...row, table: "part", name: row.kind })),
      ...own("app.draft").map((row): Row => ({ ...row, table: "draft", name: row.id, dek_epoch: 1 })),
    ].map((row) => ({
      sealed: bytes(row, "sealed"),
      context: fieldContext({
        tenant: text(row, "tenant_id"),
        dossier: dossierId,
        table: text(row, "table"),
        record: text(row, "name"),
        field: "body",
        dekEpoch: row.dek_epoch as number,
        rowVersion: row.version as number,
      }),
    }));
    this.grants = own("app.key_grant");
  }

  /** What opens with this as the dossier's key. */
  withDek(dek: Buffer): unknown[] {
    if (dek.length !== 32) return [];
    return this.texts.flatMap(({ sealed, context }) =>
      tried(() => openJson<unknown>(dek, asSealed(sealed), context)),
    );
  }

  /** What opens with this as the private key of any of the readers. */
  withSk(sk: Buffer): unknown[] {
    if (sk.length !== 32) return [];
    const pair = { pk: publicOf(sk), sk };
    return this.grants
      .flatMap((row) =>
        tried(() =>
          openGrant(
            pair,
            asSealed(bytes(row, "wrapped")),
            grantContext({
              tenant: text(row, "tenant_id"),
              dossier: this.dossierId,
              subjectType: text(row, "subject_type"),
              subjectId: text(row, "subject_id"),
              subjectKeyEpoch: row.key_epoch as number,
              dekEpoch: row.dek_epoch as number,
            }),
          ),
        ),
      )
      .flatMap((dek) => this.withDek(dek));
  }

  /** What opens with this in the place of what a password or a recovery key is stretched to. */
  withWrappingKey(key: Buffer): unknown[] {
    if (key.length !== 32) return [];
    const passwords = (this.loot.get("app.credential") ?? []).flatMap((row) => {
      const context = enc("vp1", "wrap-pw", text(row, "account_id"), row.epoch as number);
      return tried(() => open(key, bytes(row, "wrap_pw"), context));
    });
    const recovery = (this.loot.get("app.keypair") ?? []).flatMap((row) => {
      const context = enc("vp1", "wrap-rec", text(row, "account_id"), row.epoch as number);
      return tried(() => open(key, bytes(row, "wrap_rec"), context));
    });
    return [...passwords, ...recovery];
  }

  /** What the rows of sessions and half log-ins give up to this key. */
  withSessionKey(key: Buffer): Buffer[] {
    if (key.length !== 32) return [];
    const staff = this.sessions.staff.map((row) => ({
      row,
      context: enc(
        "vp1",
        "sess",
        text(row, "account_id"),
        bytes(row, "sid"),
        (row.ends_at as Date).toISOString(),
      ),
    }));
    const half = this.sessions.half.map((row) => ({
      row,
      context: enc("vp1", "pending", text(row, "account_id")),
    }));
    const reporters = this.sessions.reporters.map((row) => ({
      row,
      context: enc("vp1", "sess-reporter", bytes(row, "sid"), (row.ends_at as Date).toISOString()),
    }));
    return [...staff, ...half, ...reporters].flatMap(({ row, context }) =>
      tried(() => open(key, bytes(row, "sealed"), context)),
    );
  }

  /** What a session token of somebody's live cookie leads to. */
  withToken(token: string): unknown[] {
    return this.withSessionKey(sessionIds(token).key).flatMap((packed) => [
      // A counsellor's session keeps her epoch and private key, a reporter's the two halves of the code.
      ...this.withSk(packed.subarray(4, 36)),
      ...(packed.length === 64 ? this.withSk(boxPair(packed.subarray(32)).sk) : []),
    ]);
  }
}

function tried<T>(attempt: () => T): T[] {
  try {
    return [attempt()];
  } catch {
    return [];
  }
}

const LABELS = ["lookup", "box-seed", "sess", "kek", "auth", "recovery", "approve"];

/** Everything of 32 bytes that stands in this material, at every so many bytes. */
export function cutFrom(material: Buffer, step: number): Buffer[] {
  const cut: Buffer[] = [];
  for (let at = 0; at + 32 <= material.length; at += step) cut.push(material.subarray(at, at + 32));
  return cut;
}

/** That, and what can be made of it without knowing anything else. */
export const keysFrom = (material: Buffer, step: number): Buffer[] => [
  ...cutFrom(material, step),
  sha256(material),
  ...LABELS.map((label) => hkdf(material, label)),
];

/** Every value of these rows as bytes, once, and texts also as what they spell in hexadecimal or base64url. */
export function materialOf(rows: Row[]): Buffer[] {
  const found = rows.flatMap((row) =>
    Object.values(row).flatMap((value) => {
      if (Buffer.isBuffer(value)) return [value];
      if (typeof value !== "string") return [];
      return [Buffer.from(value, "utf8"), Buffer.from(value, "hex"), Buffer.from(value, "base64url")].filter(
        (one) => one.length > 0,
      );
    }),
  );
  return [...new Map(found.map((one) => [one.toString("latin1"), one])).values()];
}
