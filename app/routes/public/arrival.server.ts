import { z } from "zod";
import { newCode } from "~/crypto/code";
import { envKeys } from "~/crypto/env-keys.server";
import { linkHash } from "~/crypto/link-token.server";
import { blake2b, uuidFrom } from "~/crypto/primitives.server";
import { newSecret, openToken, sealToken } from "~/crypto/tokens.server";
import type { Writing } from "~/data/tables";
import { firstContactDue, machineNow } from "~/domain/clock";
import { receiveReport, wasReceived } from "~/domain/intake/commands";
import {
  type EmployerPage,
  IntakeForm,
  LANGUAGES,
  type Language,
  type NobodyFits,
  type PanelMember,
  REACH,
  type Readers,
} from "~/domain/intake/schema";
import { today } from "~/domain/product-clock";
import { employerPage } from "~/domain/routing/page";
import { route } from "~/domain/routing/policy";
import { namedForAccused, type PanelEntry, panelOf } from "~/domain/routing/queries";
import { type PublicIntake, publicIntake } from "~/domain/tenancy/queries";
import { claimTrial, enterTrial, spendTrial } from "~/domain/tenancy/trial";
import { languageOf } from "~/http/language";
import { take } from "~/http/limits";
import { alarm } from "~/http/log";

const VALID_MS = 4 * 3_600_000;

/** What a form carries from its first page to the receipt, sealed: the server keeps no draft (decision 5). */
const Submission = z.object({
  secret: z.string().min(40),
  code: z.string().length(24),
  tenant: z.uuid(),
  issuedAt: z.number(),
});
export type Submission = z.infer<typeof Submission>;

const Carried = z.discriminatedUnion("step", [
  z.object({ step: z.literal("form"), submission: Submission }),
  z.object({
    step: z.literal("check"),
    submission: Submission,
    form: IntakeForm,
    language: z.enum(LANGUAGES),
    primary: z.uuid().nullable(),
    deputy: z.uuid().nullable(),
  }),
  z.object({ step: z.literal("receipt"), submission: Submission, primary: z.uuid(), reach: z.enum(REACH) }),
]);
export type Carried = z.infer<typeof Carried>;

export function sealStep(carried: Carried): string {
  return sealToken(envKeys().formk, "intake", carried);
}

/** The step that came back, or null for whatever is not one of ours for this employer. */
export function openStep(token: string | undefined, tenant: string): Carried | null {
  const parsed = Carried.safeParse(token ? openToken(envKeys().formk, "intake", token) : null);
  return parsed.success && parsed.data.submission.tenant === tenant ? parsed.data : null;
}

export function newSubmission(tenant: string): Submission {
  return { secret: newSecret(), code: newCode(), tenant, issuedAt: machineNow().getTime() };
}

export function isFresh(submission: Submission): boolean {
  return machineNow().getTime() - submission.issuedAt < VALID_MS;
}

/** The dossier's id follows from the form's own secret, so the same form can only ever make the same dossier. */
export function dossierIdOf(submission: Submission): string {
  return uuidFrom(blake2b(Buffer.from(submission.secret, "utf8"), 16));
}

export type Place = {
  intake: PublicIntake;
  panel: PanelEntry[];
  page: EmployerPage;
  day: string;
  /** At the address for who is spoken of: the one person who is named, or nobody; null at every other address. */
  apart: { named: PanelMember | null } | null;
  isTest?: boolean;
};

/** One employer as the public face sees it now; null for every slug that is not open, or whose affiliation ended (S2-01, decision 30). */
export async function placeOf(tx: Writing, slug: string): Promise<Place | null> {
  const intake = await publicIntake(tx, slug);
  if (!intake) return null;
  const day = await today(tx);
  const { panel, tampered } = await panelOf(tx, slug, day);
  if (tampered) alarm("key_tampered");
  return { intake, panel, day, page: employerPage(intake, panel, day), apart: null };
}

/** The same employer for somebody about whom others spoke: nobody of the panel is in it (decision 29). */
export async function placeApart(tx: Writing, slug: string): Promise<Place | null> {
  const place = await placeOf(tx, slug);
  if (!place) return null;
  const { named, tampered } = await namedForAccused(tx, slug, place.day);
  if (tampered) alarm("key_tampered");
  return { ...place, panel: named ? [named] : [], apart: { named: named?.member ?? null } };
}

/** An employer that is not open yet, for who holds its trial link; null when the link opens nothing (any more). */
export async function trialPlace(
  tx: Writing,
  slug: string,
  token: string,
  fresh = false,
): Promise<Place | null> {
  if ((await enterTrial(tx, linkHash(token))) !== slug) return null;
  if (fresh && !(await claimTrial(tx))) return null;
  const place = await placeOf(tx, slug);
  return place && { ...place, isTest: true };
}

export type Chosen =
  | { ok: true; readers: Readers; track: "unwanted_behaviour" | "integrity" }
  | { ok: false; nobody: NobodyFits };

/** Who would read this form today. */
export function readersFor({ panel, apart }: Place, form: IntakeForm, refuseDeputy: boolean): Chosen {
  if (apart) {
    return apart.named
      ? { ok: true, track: "unwanted_behaviour", readers: { primary: apart.named, deputy: null } }
      : { ok: false, nobody: { wish: "panel" } };
  }
  const { counsellor, gender, language, exclude, about } = form;
  const routed = route(
    panel.map((entry) => entry.candidate),
    { counsellor, gender, language, exclude, about, refuseDeputy },
  );
  if (!routed.ok) return { ok: false, nobody: { wish: routed.standsInTheWay } };
  const member = (id: string | null): PanelMember | null =>
    panel.find((entry) => entry.member.id === id)?.member ?? null;
  const primary = member(routed.primary);
  if (!primary) throw new Error("routing chose somebody who is not on the panel");
  return { ok: true, track: routed.track, readers: { primary, deputy: member(routed.deputy) } };
}

export type Delivered =
  | { kind: "received"; primary: PanelMember }
  | { kind: "again" }
  | { kind: "stale" }
  | { kind: "busy" }
  | { kind: "changed"; readers: Readers }
  | { kind: "nobody"; nobody: NobodyFits };

/**
 * Receives a checked form. First asks whether it came before; then routes again, and only if the same people would
 * read it as the check page named does anything get written (decision 31).
 */
export async function deliver(
  tx: Writing,
  place: Place,
  sent: {
    submission: Submission;
    form: IntakeForm;
    language: Language;
    expected: { primary: string | null; deputy: string | null };
    refuseDeputy: boolean;
    onlyAsk: boolean;
  },
): Promise<Delivered> {
  const dossierId = dossierIdOf(sent.submission);
  if (await wasReceived(tx, dossierId)) return { kind: "again" };
  // A form older than four hours may be asked about, never received.
  if (sent.onlyAsk || (place.isTest && !(await claimTrial(tx)))) return { kind: "stale" };
  const now = readersFor(place, sent.form, false);
  if (!now.ok) return { kind: "nobody", nobody: now.nobody };
  const { primary, deputy } = now.readers;
  if (primary.id !== sent.expected.primary || (deputy?.id ?? null) !== sent.expected.deputy)
    return { kind: "changed", readers: now.readers };
  const readerOf = (member: PanelMember | null) =>
    place.panel.find((entry) => entry.member.id === member?.id)?.reader ?? null;
  const first = readerOf(primary);
  if (!first) throw new Error("routing chose somebody without a ready key");
  // Only what is stored counts: else whoever sends one form again and again reads off when others report.
  if (!take("report", place.intake.id)) return { kind: "busy" };
  const { settings } = place.intake;
  const fresh = await receiveReport(tx, {
    tenantId: place.intake.id,
    dossierId,
    code: sent.submission.code,
    form: sent.form,
    language: sent.language,
    track: now.track,
    protocolMajor: place.intake.major,
    settings: place.intake.settings,
    today: place.day,
    contactDue: firstContactDue(place.day, settings.firstContactDays, settings.firstContactUnit),
    primary: first,
    deputy: sent.refuseDeputy ? null : readerOf(deputy),
    apart: place.apart !== null,
    isTest: place.isTest ?? false,
  });
  if (fresh && place.isTest) await spendTrial(tx);
  return fresh ? { kind: "received", primary } : { kind: "again" };
}

/** The language of an employer's page: asked for, else the browser's best among those this employer speaks. */
export function languageFor(request: Request, { intake }: Place): Language {
  return languageOf(request, intake.settings.languages);
}
