import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { DocumentKind } from "~/domain/intake/schema";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import type { Regulation } from "./compose-document";
import type { KeptTexts } from "./document-text";
import type { DocumentFacts, VersionFacts } from "./facts";
import { type ConsentFact, objectionUntil } from "./policy";
import {
  type Answer,
  type ClauseTexts,
  type Difference,
  openDifferences,
  type TemplateChange,
} from "./template";
import type { HowFarBehind, Translated } from "./translations";

/** What an employer's documents are made of besides its settings; known to whoever asks. */
export type Surroundings = Pick<DocumentFacts, "publicUrl" | "network">;

/** Facts for a text that is being written: without the annexes of a day, which a version does not keep. */
export function factsFor(settings: ProtocolSettings, around: Surroundings): DocumentFacts {
  return { ...settings, ...around, panel: [], accused: null, version: null };
}

/** The settings that hold today, as every page and rule reads them. */
export async function ownSettings(db: Reading): Promise<ProtocolSettings> {
  const { rows } = await sql<{ found: unknown }>`select app.own_settings() as found`.execute(db);
  return ProtocolSettings.parse(rows[0]?.found);
}

/** Whether this employer has written down anything that a document can be made of. */
export async function hasBegun(db: Reading): Promise<boolean> {
  const { rows } = await sql<{ begun: boolean }>`
    select app.own_settings() is not null or exists (select from employer_draft) as begun`.execute(db);
  return rows[0]?.begun === true;
}

/** What is being written: the draft, or what holds today where nothing was changed. */
export async function draftSettings(db: Reading): Promise<ProtocolSettings> {
  const draft = await db.selectFrom("employer_draft").select("settings").executeTakeFirst();
  return draft ? ProtocolSettings.parse(draft.settings) : ownSettings(db);
}

/** Every change of a template, the oldest first. */
export async function templateChanges(db: Reading, kind: Regulation): Promise<TemplateChange[]> {
  const rows = await db
    .selectFrom("document_template")
    .select(["number", "texts", "reason", "law_on as lawOn"])
    .where("kind", "=", kind)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ ...row, texts: row.texts as TemplateChange["texts"] }));
}

export async function ownAnswers(db: Reading, kind: Regulation): Promise<Answer[]> {
  const rows = await db
    .selectFrom("template_answer")
    .select(["number", "clause", "choice", "words"])
    .where("kind", "=", kind)
    .execute();
  return rows.map((row) => ({ ...row, choice: row.choice as Answer["choice"] }));
}

/** What the network proposes to this employer and nobody there has answered yet. */
export async function openProposals(db: Reading, kind: Regulation): Promise<Difference[]> {
  return openDifferences(kind, await templateChanges(db, kind), await ownAnswers(db, kind));
}

export type KeptVersion = {
  major: number;
  minor: number;
  texts: KeptTexts;
  settings: ProtocolSettings;
  /** Clauses that did not read as in the release. */
  own: ClauseTexts;
  hash: string;
  /** Whether the words are in a file of the employer's own. */
  isFile: boolean;
  note: string;
  author: string;
  writtenOn: CivilDay;
  consent: ConsentFact | null;
  objectionUntil: CivilDay | null;
  inForceOn: CivilDay | null;
};

/** Every version that this employer has written of one document, the newest first. */
export async function ownVersions(db: Reading, kind: DocumentKind): Promise<KeptVersion[]> {
  const versions = await db
    .selectFrom("document_version as v")
    .leftJoin("account as a", "a.id", "v.author")
    .leftJoin("document_publication as b", (join) =>
      join
        .onRef("b.tenant_id", "=", "v.tenant_id")
        .onRef("b.kind", "=", "v.kind")
        .onRef("b.major", "=", "v.major")
        .onRef("b.minor", "=", "v.minor"),
    )
    .select([
      "v.major",
      "v.minor",
      "v.texts",
      "v.settings",
      "v.own_texts",
      "v.text_hash",
      "v.note",
      "a.name",
      "v.written_on",
    ])
    .select((eb) => [
      "b.in_force_on",
      eb
        .exists(
          eb
            .selectFrom("document_file as f")
            .select("f.kind")
            .whereRef("f.kind", "=", "v.kind")
            .whereRef("f.major", "=", "v.major")
            .whereRef("f.minor", "=", "v.minor"),
        )
        .as("is_file"),
    ])
    .where("v.kind", "=", kind)
    .orderBy("v.major", "desc")
    .orderBy("v.minor", "desc")
    .execute();
  const consents = await db
    .selectFrom("document_consent")
    .select(["major", "outcome", "decided_on as decided"])
    .where("kind", "=", kind)
    .orderBy("seq")
    .execute();
  return versions.map((row) => {
    const last = consents.filter(({ major }) => major === row.major).at(-1);
    const consent = last ? { outcome: last.outcome as ConsentFact["outcome"], decided: last.decided } : null;
    return {
      major: row.major,
      minor: row.minor,
      texts: row.texts as unknown as KeptTexts,
      settings: ProtocolSettings.parse(row.settings),
      own: row.own_texts as ClauseTexts,
      hash: row.text_hash,
      isFile: row.is_file === true,
      note: row.note,
      author: row.name ?? "",
      writtenOn: row.written_on,
      consent,
      objectionUntil: objectionUntil(consent),
      inForceOn: row.in_force_on,
    };
  });
}

/** The file of its own that a version of this employer is; null for one that is made of clauses. */
export async function ownFile(
  db: Reading,
  kind: DocumentKind,
  { major, minor }: Pick<KeptVersion, "major" | "minor">,
): Promise<Buffer<ArrayBuffer> | null> {
  const found = await db
    .selectFrom("document_file")
    .select("bytes")
    .where("kind", "=", kind)
    .where("major", "=", major)
    .where("minor", "=", minor)
    .executeTakeFirst();
  return (found?.bytes as Buffer<ArrayBuffer> | undefined) ?? null;
}

export type PublicDocument = {
  number: string;
  texts: KeptTexts;
  settings: ProtocolSettings;
  inForceOn: CivilDay;
  current: boolean;
  replaces: string | null;
  consent: { outcome: string; decided: CivilDay; reason: string; body: string } | null;
  next: { number: string; inForceOn: CivilDay } | null;
  accused: DocumentFacts["accused"];
  /** Whether the words are in a file of the employer's own. */
  isFile: boolean;
  /** Whether a law says otherwise by now, and this employer's text does not yet. */
  overtaken: boolean;
  behind: Partial<Record<Translated, HowFarBehind>>;
};

type Beside = "isFile" | "overtaken" | "behind";

/** A published document of a live employer: the one in force, or an older one by its number; null for all else. */
export async function publicDocument(
  db: Reading,
  slug: string,
  kind: DocumentKind,
  number: string | null,
): Promise<PublicDocument | null> {
  const { rows } = await sql<Pick<PublicDocument, Beside> & { found: Omit<PublicDocument, Beside> | null }>`
    select found, app.public_document_file(${slug}, ${kind}, found->>'number') is not null as "isFile",
           app.public_overtaken(${slug}, ${kind}) as overtaken,
           app.public_lag(${slug}, ${kind}, found->>'number') as behind
      from app.public_document(${slug}, ${kind}, ${number}) as found`.execute(db);
  const [row] = rows;
  if (!row?.found) return null;
  const { found, ...beside } = row;
  return { ...found, ...beside, settings: ProtocolSettings.parse(found.settings) };
}

/** The employer's own file of a published document, where its words are in one. */
export async function publicDocumentFile(
  db: Reading,
  slug: string,
  kind: DocumentKind,
  number: string,
): Promise<Buffer<ArrayBuffer> | null> {
  const { rows } = await sql<{ bytes: Buffer<ArrayBuffer> | null }>`
    select app.public_document_file(${slug}, ${kind}, ${number}) as bytes`.execute(db);
  return rows[0]?.bytes ?? null;
}

/** What the head of a published text says about it. */
export function versionFacts({
  number,
  inForceOn,
  replaces,
  consent,
}: Pick<PublicDocument, "number" | "inForceOn" | "replaces" | "consent">): VersionFacts {
  const given =
    consent?.outcome === "agreed" || consent?.outcome === "not_needed"
      ? {
          outcome: consent.outcome as "agreed" | "not_needed",
          decided: consent.decided,
          reason: consent.reason,
        }
      : null;
  return { number, inForceOn, replaces, consent: given };
}

/** Employers that decided nothing yet about some clause of a change, by its number. */
export async function withoutAnswer(db: Reading, kind: Regulation): Promise<Record<number, string[]>> {
  const { rows } = await sql<{ number: number; employers: string[] }>`
    select t.number, array_agg(distinct e.name order by e.name) as employers
      from document_template t cross join jsonb_object_keys(t.texts) as c (clause)
      join employer e on e.state <> 'ended'
     where t.kind = ${kind} and not exists (select from template_answer a
       where a.tenant_id = e.id and a.kind = t.kind and a.number = t.number and a.clause = c.clause)
     group by t.number`.execute(db);
  return Object.fromEntries(rows.map(({ number, employers }) => [number, employers]));
}

export type AskedConsent = { motives: string; meetingOn: CivilDay; wishedOn: CivilDay; askedOn: CivilDay };

/** What this employer asked about one major of a document; null while it asked nothing. */
export async function askedConsent(
  db: Reading,
  kind: DocumentKind,
  major: number,
): Promise<AskedConsent | null> {
  const found = await db
    .selectFrom("consent_request")
    .select(["motives", "meeting_on as meetingOn", "wished_on as wishedOn", "asked_on as askedOn"])
    .where("kind", "=", kind)
    .where("major", "=", major)
    .executeTakeFirst();
  return found ?? null;
}
