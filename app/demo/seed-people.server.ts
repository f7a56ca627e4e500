import type { Kysely } from "kysely";
import { COUNSELLORS, EMPLOYERS, OFFICE, TIE } from "#db/seed/cast";
import { protocols } from "#db/seed/protocols";
import type { DB } from "#db/types";
import { enrol } from "~/crypto/enrol.server";
import { newUuid, random } from "~/crypto/primitives.server";
import { addDays, addMonths } from "~/domain/clock";
import { today as productDay } from "~/domain/product-clock";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { env } from "~/env.server";
import type { Person } from "./person.server";

export type SeededAccount = Person & { password: string; totpSecret: string; tracks: string[] };

const WORDS =
  "appel beuk citer duif esdoorn fluit gracht haven iep jasmijn kade linde molen noot oever plataan regen sluis toren veer wilg zeil brug dijk klei lamp mast peer roos stoel".split(
    " ",
  );

/** Three words and a number: easy to type, different in every demo. */
function passphrase(): string {
  const bytes = random(5);
  const words = [0, 1, 2].map((at) => WORDS[(bytes[at] ?? 0) % WORDS.length]);
  return `${words.join("-")}-${1000 + (bytes.readUInt16BE(3) % 9000)}`;
}

/** The employers, everybody who works for them or for the network, and who is on which panel: as rows, so many days ago. */
export async function people(owner: Kysely<DB>, startDays: number): Promise<SeededAccount[]> {
  const start = await productDay(owner);
  const today = addDays(start, startDays);
  const tenants = new Map<string, string>();
  for (const employer of EMPLOYERS) {
    const id = newUuid();
    tenants.set(employer.slug, id);
    await owner
      .insertInto("employer")
      .values({
        id,
        slug: employer.slug,
        name: employer.name,
        short_name: employer.shortName,
        state: "live",
        created_on: start,
      })
      .execute();
    await owner
      .insertInto("affiliation")
      .values({ tenant_id: id, starts_on: start, ends_on: null })
      .execute();
    await owner.insertInto("employer_domain").values({ tenant_id: id, domain: employer.domain }).execute();
  }
  const wanted = [
    ...COUNSELLORS.map((one) => ({
      face: "counsellor" as const,
      ...one,
      tracks: one.certificate.tracks as string[],
    })),
    ...EMPLOYERS.map((one) => ({
      face: "employer" as const,
      ...one.admin,
      employers: [one.slug as string],
      tracks: [] as string[],
    })),
    ...OFFICE.map((one) => ({
      face: "network" as const,
      ...one,
      employers: [] as string[],
      tracks: [] as string[],
    })),
  ];
  const accounts = await Promise.all(
    wanted.map(async ({ face, name, email, employers, tracks }): Promise<SeededAccount> => {
      const id = newUuid();
      const password = passphrase();
      const made = await enrol({ id, withKeys: face === "counsellor" }, password, env().ARGON2_MIB);
      const tenant_id = face === "employer" ? (tenants.get(employers[0] ?? "") ?? null) : null;
      await owner
        .insertInto("account")
        .values({
          id,
          face,
          name,
          email,
          tenant_id,
          state: "active",
          role: face === "employer" ? "hr" : null,
          may_decide: face === "network",
        })
        .execute();
      await owner.insertInto("credential").values(made.credential).execute();
      if (made.keypair) await owner.insertInto("keypair").values(made.keypair).execute();
      return { id, face, name, email, password, totpSecret: made.totpSecret, employers, tracks, sk: made.sk };
    }),
  );
  const idOf = new Map(accounts.map((account) => [account.email, account.id]));
  for (const one of COUNSELLORS) {
    const id = idOf.get(one.email) ?? "";
    const { name, gender, languages, region, phone } = one;
    await owner
      .insertInto("counsellor")
      .values({ id, name, gender, languages, region, phone, hours: JSON.stringify(one.hours) })
      .execute();
    const valid_until = addMonths(today, one.certificate.months);
    await owner
      .insertInto("certificate")
      .values({
        counsellor_id: id,
        number: one.certificate.number,
        valid_from: addMonths(valid_until, -48),
        valid_until,
        tracks: one.certificate.tracks,
      })
      .execute();
    for (const slug of one.employers) {
      await owner
        .insertInto("panel")
        .values({ tenant_id: tenants.get(slug) ?? "", counsellor_id: id, since: start, until: null })
        .execute();
    }
  }
  const emailOf = (key: string) => COUNSELLORS.find((one) => one.key === key)?.email ?? "";
  await owner
    .insertInto("tie")
    .values({
      tenant_id: tenants.get(TIE.slug) ?? "",
      counsellor_id: idOf.get(emailOf(TIE.counsellor)) ?? "",
      words: TIE.words,
    })
    .execute();
  for (const employer of EMPLOYERS) {
    const accusedCounsellor = employer.slug === "oosterwaarde" ? (idOf.get(emailOf("tjeerd")) ?? null) : null;
    const settings = ProtocolSettings.parse({ ...protocols[employer.slug], accusedCounsellor });
    await owner
      .insertInto("protocol_version")
      .values({
        tenant_id: tenants.get(employer.slug) ?? "",
        major: employer.major,
        settings: JSON.stringify(settings),
        in_force_on: start,
      })
      .execute();
  }
  return accounts;
}
