import type { DossierKey } from "~/crypto/keyring.server";
import type { Reading } from "~/data/tables";
import type { Facts } from "~/domain/intake/contents";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import type { Entry } from "~/domain/tracks/entries";
import { type Offer, offerOf, type Rules, rulesOf, type Standing } from "./rules";

type Pinned = Pick<Facts, "protocolMajor">;

/** The rules of a dossier: the protocol as it stood at receipt, with what its reporter took since, from the lines of its course (S0-27). */
export async function openRules(
  db: Reading,
  key: DossierKey,
  facts: Pinned,
  entries: readonly Entry[],
): Promise<Rules> {
  const majors = majorsOf(facts, entries);
  const rows = await db
    .selectFrom("protocol_version")
    .select(["major", "settings"])
    .where("tenant_id", "=", key.tenant)
    .where("major", "in", majors)
    .execute();
  return rulesOf(facts.protocolMajor, parsed(rows, majors), entries);
}

/** Every version that a dossier has to do with. */
export const majorsOf = ({ protocolMajor }: Pinned, entries: readonly Entry[]): number[] => [
  protocolMajor,
  ...entries.flatMap((entry) => (entry.kind === "later" ? [entry.major] : [])),
];

/** The settings of these versions by their number. */
export const parsed = (
  rows: readonly { major: number; settings: unknown }[],
  majors: readonly number[],
): Map<number, ProtocolSettings> =>
  new Map(
    rows
      .filter(({ major }) => majors.includes(major))
      .map(({ major, settings }) => [major, ProtocolSettings.parse(settings)]),
  );

/** The later version that a reporter may take for a case, if any. */
export async function openOffer(
  db: Reading,
  key: DossierKey,
  rules: Rules,
  at: Standing,
): Promise<Offer | null> {
  const rows = await db
    .selectFrom("protocol_version")
    .select(["major", "settings", "in_force_on"])
    .where("tenant_id", "=", key.tenant)
    .where("major", ">", rules.major)
    .where("in_force_on", "<=", at.today)
    .execute();
  const versions = rows.map(({ major, settings, in_force_on }) => ({
    major,
    inForceOn: in_force_on,
    settings: ProtocolSettings.parse(settings),
  }));
  return offerOf(rules, versions, at);
}
