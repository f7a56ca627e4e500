import type { Writing } from "~/data/tables";
import { type EmployerPerson, noteChange } from "~/domain/employer-change";
import { type DocumentKind, LANGUAGES } from "~/domain/intake/schema";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import { type KeptTexts, type Lags, saysTheSame } from "../document-text";
import { flyerTexts } from "../flyer";
import { isMajor, settledBy } from "../policy";
import { factsFor, hasBegun, ownVersions, type Surroundings } from "../queries";
import { Offer } from "../schema";
import type { ClauseTexts, TemplateChange } from "../template";
import { textHash } from "../text-hash";
import { writtenNow } from "../written-now";
import { takeTurn } from "./turn";

export type Offered = { major: number; minor: number; hash: string };

/** Makes a version of what is being written: from here on its words cannot change, only be asked about and published. */
export async function offerVersion(
  tx: Writing,
  by: EmployerPerson,
  around: Surroundings,
  offer: Offer,
): Promise<Outcome<Offered, "incomplete" | "too_long" | "unchanged" | "not_first">> {
  const { kind, note: words, startAt } = Offer.parse(offer);
  await takeTurn(tx, by, kind);
  if (!(await hasBegun(tx))) return refused("incomplete");
  const { settings, facts, own, changes, texts, missing, lags } = await writtenNow(tx, kind, around);
  if (missing.length > 0) return refused("incomplete");
  if (kind === "flyer" && LANGUAGES.some((language) => flyerTexts(facts, language).tooLong.length > 0))
    return refused("too_long");
  const [latest] = await ownVersions(tx, kind);
  if (latest && startAt !== undefined) return refused("not_first");
  if (latest && saysTheSame(latest.texts, texts)) return refused("unchanged");
  const before = latest && {
    facts: factsFor(latest.settings, around),
    own: latest.own,
  };
  // What stood in a file cannot be compared: that it is only another way of writing is nobody's to say.
  const major = !before || latest.isFile || isMajor(kind, before, { facts, own });
  const number = major
    ? { major: (latest?.major ?? (startAt ?? 1) - 1) + 1, minor: 0 }
    : { major: latest?.major ?? 1, minor: (latest?.minor ?? 0) + 1 };
  const hash = textHash(...LANGUAGES.map((language) => ({ language, ...texts[language] })));
  await keepVersion(tx, by, kind, { ...number, hash, texts, settings, own, changes, lags, note: words });
  return done({ ...number, hash });
}

type Kept = Offered & {
  texts: KeptTexts;
  settings: ProtocolSettings;
  own: ClauseTexts;
  changes: readonly TemplateChange[];
  lags: Lags;
  note: string;
};

/** Writes a version down, with the settings that it settles, for good. */
export async function keepVersion(
  tx: Writing,
  by: EmployerPerson,
  kind: DocumentKind,
  { major, minor, hash, texts, settings, own, changes, lags, note }: Kept,
): Promise<void> {
  await tx
    .insertInto("document_version")
    .values({
      tenant_id: by.tenantId,
      kind,
      major,
      minor,
      texts: JSON.stringify(texts),
      text_hash: hash,
      settings: JSON.stringify(settings),
      settles: JSON.stringify(settledBy(kind, settings)),
      own_texts: JSON.stringify(own),
      template: changes.at(-1)?.number ?? 0,
      lags: JSON.stringify(lags),
      note,
      author: by.id,
      written_on: await today(tx),
    })
    .execute();
  await noteChange(tx, by, "document.offered", `${kind} ${major}.${minor}`);
}
