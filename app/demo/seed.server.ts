import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { COUNSELLORS, EMPLOYERS, OFFICE, TIE } from "#db/seed/cast";
import { protocols } from "#db/seed/protocols";
import { REPORTS, type SeedReport } from "#db/seed/reports";
import type { DB } from "#db/types";
import { codeKeys, groupsOf } from "~/crypto/code";
import { enrol } from "~/crypto/enrol.server";
import { newUuid, random } from "~/crypto/primitives.server";
import { actAs } from "~/data/as.server";
import { addDays, addMonths, amsterdamDay, machineNow } from "~/domain/clock";
import { acceptDossier, answerReporter, keepNote, writeToCounsellor } from "~/domain/dossier/commands";
import { IntakeForm } from "~/domain/intake/schema";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { env } from "~/env.server";
import { asReporter } from "~/http/doors";
import { endStaffSession, keyringOf, readStaffSession, startStaffSession } from "~/http/sessions.server";
import { deliver, dossierIdOf, newSubmission, placeOf, readersFor } from "~/routes/public/arrival.server";
import { advance } from "./clock.server";
import { publishDocuments } from "./documents.server";
import { sayHowTheyOpened } from "./opened.server";
import { billingMoments } from "./seed-billing.server";
import { preventionMoments } from "./seed-prevention.server";

const START_DAYS = 300;

export type SeededAccount = {
  id: string;
  face: "counsellor" | "employer" | "network";
  name: string;
  email: string;
  password: string;
  totpSecret: string;
  employers: string[];
  tracks: string[];
  sk: Buffer;
};
export type SeededReport = { employer: string; track: string; code: string; counsellor: string };
export type Seeded = { accounts: SeededAccount[]; reports: SeededReport[] };

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

/** Fills an empty database with the cast: people and panels as rows, reports through the product's own commands. */
export async function seed(ownerUrl: string): Promise<Seeded> {
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    max: 2,
    options: "-c role=vp_owner -c search_path=app -c timezone=UTC",
  });
  pool.on("error", () => {});
  const owner = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`update clock set movable = true, offset_seconds = ${-START_DAYS * 86_400}`.execute(owner);
    // The stand-in takes letters as fast as they come; a test of the pace puts the real gap back.
    await sql`update mail_pace set gap = '1 ms'`.execute(owner);
    // In the demo two people of the office decide at once; a test of the waiting puts the 72 hours back.
    await sql`update waiting_time set span = '0'`.execute(owner);
    const accounts = await people(owner);
    await publishDocuments(accounts);
    const told = await reports(accounts);
    await sayHowTheyOpened(owner, accounts);
    return { accounts, reports: told };
  } finally {
    await owner.destroy();
  }
}

async function people(owner: Kysely<DB>): Promise<SeededAccount[]> {
  const today = amsterdamDay(machineNow());
  const start = addDays(today, -START_DAYS);
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

type Open = { report: SeedReport; dossierId: string; code: string; counsellor: SeededAccount };
type Moment = { daysAgo: number; run: () => Promise<void> };

/** Plays the reports in the order of their days, moving the product clock from one to the next and to today. */
async function reports(accounts: SeededAccount[]): Promise<SeededReport[]> {
  const opened: Open[] = [];
  const moments: Moment[] = [...billingMoments(accounts, START_DAYS), ...preventionMoments(accounts)];
  for (const report of REPORTS) {
    let daysAgo = report.daysAgo;
    let open: Open | null = null;
    moments.push({
      daysAgo,
      run: async () => {
        open = await file(report, accounts);
        opened.push(open);
      },
    });
    for (const step of report.afterwards) {
      daysAgo -= step.after;
      moments.push({ daysAgo, run: async () => void (open && (await play(open, step))) });
    }
  }
  let now = START_DAYS;
  for (const moment of moments.sort((a, b) => b.daysAgo - a.daysAgo)) {
    if (moment.daysAgo < now) await advance(`P${now - moment.daysAgo}D`);
    now = moment.daysAgo;
    await moment.run();
  }
  if (now > 0) await advance(`P${now}D`);
  return REPORTS.flatMap((report) => opened.filter((open) => open.report === report)).map((open) => ({
    employer: open.report.slug,
    track: open.report.form.about === "integrity" ? "integrity" : "unwanted_behaviour",
    code: groupsOf(open.code).join("-"),
    counsellor: open.counsellor.email,
  }));
}

async function file(report: SeedReport, accounts: SeededAccount[]): Promise<Open> {
  const asked = COUNSELLORS.find((one) => one.key === report.asksFor)?.email;
  const form = IntakeForm.parse({
    ...report.form,
    counsellor: accounts.find((account) => account.email === asked)?.id ?? "",
  });
  return actAs("public", {}, async (tx) => {
    const place = await placeOf(tx, report.slug);
    if (!place) throw new Error(`the demo employer ${report.slug} is not open`);
    const chosen = readersFor(place, form, false);
    if (!chosen.ok) throw new Error(`nobody fits the demo report at ${report.slug}`);
    const { primary, deputy } = chosen.readers;
    const submission = newSubmission(place.intake.id);
    const expected = { primary: primary.id, deputy: deputy?.id ?? null };
    const sent = await deliver(tx, place, {
      submission,
      form,
      language: report.language,
      expected,
      refuseDeputy: false,
      onlyAsk: false,
    });
    const counsellor = accounts.find((account) => account.id === primary.id);
    if (sent.kind !== "received" || !counsellor)
      throw new Error(`the demo report at ${report.slug} was not received`);
    return { report, dossierId: dossierIdOf(submission), code: submission.code, counsellor };
  });
}

async function play(
  { dossierId, code, counsellor }: Open,
  step: SeedReport["afterwards"][number],
): Promise<void> {
  if (step.who === "reporter") {
    const { lookup, seed: ofCode } = codeKeys(code);
    await asReporter({ lookup, seed: ofCode }, (tx, keyring) =>
      writeToCounsellor(tx, keyring, { text: step.text ?? "", once: newUuid() }),
    );
    return;
  }
  const token = await startStaffSession(counsellor.id, { sk: counsellor.sk, epoch: 1 });
  const session = await readStaffSession(token);
  if (!session) throw new Error("the demo counsellor has no session");
  const keyring = keyringOf(session);
  await actAs("counsellor", { session: session.rls }, async (tx) => {
    if (step.act === "accept") await acceptDossier(tx, keyring, counsellor.name, dossierId);
    if (step.act === "message")
      await answerReporter(tx, keyring, counsellor.name, {
        dossierId,
        text: step.text ?? "",
        once: newUuid(),
      });
    if (step.act === "note") await keepNote(tx, keyring, { dossierId, text: step.text ?? "" });
  });
  await endStaffSession(token);
}
