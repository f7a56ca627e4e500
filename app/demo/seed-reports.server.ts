import { COUNSELLORS, EMPLOYERS } from "#db/seed/cast";
import { REPORTS } from "#db/seed/reports";
import type { Deed, SeedReport } from "#db/seed/reports/script";
import { groupsOf } from "~/crypto/code";
import { newUuid } from "~/crypto/primitives.server";
import { actAs } from "~/data/as.server";
import { addDays, amsterdamTime, type CivilDay } from "~/domain/clock";
import { employersToRegisterFor, RegisterForm, registerReport } from "~/domain/intake/register";
import { IntakeForm } from "~/domain/intake/schema";
import { productNow } from "~/domain/product-clock";
import {
  deliver,
  dossierIdOf,
  newSubmission,
  placeApart,
  placeOf,
  readersFor,
} from "~/routes/public/arrival.server";
import { asCounsellor, type Moment, type Person } from "./person.server";
import { type Open, play } from "./seed-deeds.server";

export type SeededReport = {
  employer: string;
  track: string;
  code: string;
  counsellor: string;
  stands: string;
};

/** What happens in every report of the cast, and afterwards the codes with which their reporters come back. */
export function reportMoments(accounts: readonly Person[]): { moments: Moment[]; codes(): SeededReport[] } {
  const person = (key: string): Person => {
    const email = COUNSELLORS.find((one) => one.key === key)?.email;
    const found = accounts.find((account) => account.email === email);
    if (!found) throw new Error(`the demo has no counsellor ${key}`);
    return found;
  };
  const opened = new Map<SeedReport, Open>();
  const visit = async (report: SeedReport, daysAgo: number, deeds: Deed[]) => {
    const open = opened.get(report) ?? (await arrive(report, daysAgo, person(report.counsellor)));
    opened.set(report, open);
    for (const deed of deeds) await play(open, deed, { daysAgo, person });
  };
  const visits = REPORTS.flatMap((report) =>
    report.visits.map(([daysAgo, ...deeds]) => ({ daysAgo, visit: () => visit(report, daysAgo, deeds) })),
  );
  // What happens on one day in different reports happens at once: they have nothing to do with each other.
  const moments = [...new Set(visits.map(({ daysAgo }) => daysAgo))].map((daysAgo): Moment => {
    const ofDay = visits.filter((one) => one.daysAgo === daysAgo);
    return { daysAgo, run: async () => void (await Promise.all(ofDay.map((one) => one.visit()))) };
  });
  const codes = () => REPORTS.flatMap((report) => seeded(report, opened.get(report)));
  return { moments, codes };
}

function seeded({ no, slug, arrives, stands }: SeedReport, open: Open | undefined): SeededReport[] {
  if (!open?.code) throw new Error(`demo report ${no} has no code`);
  const track = arrives.form.about === "integrity" ? "integrity" : "unwanted_behaviour";
  const code = groupsOf(open.code).join("-");
  return [{ employer: slug, track, code, counsellor: open.reader.email, stands }];
}

async function arrive(report: SeedReport, daysAgo: number, reader: Person): Promise<Open> {
  const { arrives } = report;
  return arrives.by === "counsellor"
    ? register(report, arrives, daysAgo, reader)
    : file(report, arrives, reader);
}

type Arrival<By> = Extract<SeedReport["arrives"], { by: By }>;

async function file(
  { no, slug, language }: SeedReport,
  { by, form: told }: Arrival<"link" | "about_me">,
  reader: Person,
): Promise<Open> {
  const form = IntakeForm.parse({ ...told, counsellor: by === "link" ? reader.id : "" });
  return actAs("public", {}, async (tx) => {
    const place = await (by === "link" ? placeOf(tx, slug) : placeApart(tx, slug));
    const chosen = place && readersFor(place, form, false);
    if (!place || !chosen?.ok) throw new Error(`nobody fits demo report ${no}`);
    const { primary, deputy } = chosen.readers;
    const submission = newSubmission(place.intake.id);
    const expected = { primary: primary.id, deputy: deputy?.id ?? null };
    const sent = await deliver(tx, place, {
      submission,
      form,
      language,
      expected,
      refuseDeputy: false,
      onlyAsk: false,
    });
    if (sent.kind !== "received" || primary.id !== reader.id)
      throw new Error(`demo report ${no} was not received by ${reader.name}`);
    return { no, language, dossierId: dossierIdOf(submission), code: submission.code, reader };
  });
}

async function register(
  { no, slug, language }: SeedReport,
  { on, form: told }: Arrival<"counsellor">,
  daysAgo: number,
  reader: Person,
): Promise<Open> {
  const dossierId = newUuid();
  await asCounsellor(reader, async (tx, keyring) => {
    const now = amsterdamTime(await productNow(tx));
    const name = EMPLOYERS.find((one) => one.slug === slug)?.name;
    const employer = (await employersToRegisterFor(tx, now.day)).find((one) => one.name === name)?.id;
    const day = addDays(now.day, daysAgo - on.daysAgo);
    const form = RegisterForm.parse({ ...told, employer, day, time: notAhead(told.time, day, now) });
    const made = await registerReport(tx, keyring, reader.name, { dossierId, form });
    if (!made.ok) throw new Error(`demo report ${no} was not registered: ${made.refusal}`);
  });
  return { no, language, dossierId, code: null, reader };
}

/** When somebody called: a demo that begins in the night has not come to that hour of its own day. */
function notAhead(time: string, day: CivilDay, now: ReturnType<typeof amsterdamTime>): string {
  const clock = [now.hour, now.minute].map((part) => `${part}`.padStart(2, "0")).join(":");
  return day === now.day && clock < time ? clock : time;
}
