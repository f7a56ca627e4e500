import type { DocumentFacts, PanelLine } from "~/domain/documents/facts";
import { flyerTexts } from "~/domain/documents/flyer";
import type { Language } from "~/domain/intake/schema";

/** Everything that the materials of one employer in one language say (documents.md D). */
export type Material = {
  language: Language;
  slug: string;
  /** The number behind the `v` in the names of files. */
  edition: number;
  /** What the QR code holds, in full. */
  link: string;
  /** Texts by slot, each within its length. */
  slots: Readonly<Record<string, readonly string[]>>;
  people: readonly PanelLine[];
};

/** Something does not fit on the paper. It is never set smaller: the text must become shorter. */
export class DoesNotFit extends Error {
  override name = "DoesNotFit";
}

/**
 * The materials of an employer in one language. A text that is missing or too long is an error: a poster hangs for
 * years, and nobody mends it with a pen.
 */
export function materialOf(
  facts: DocumentFacts,
  language: Language,
  { slug, edition, origin }: { slug: string; edition: number; origin: string },
): Material {
  const { slots, missing, tooLong } = flyerTexts(facts, language);
  const [lacks] = missing;
  if (lacks) throw new DoesNotFit(`${lacks.clause} lacks ${lacks.value}`);
  const [long] = tooLong;
  if (long) throw new DoesNotFit(`${long.slot} is longer than ${long.most}`);
  const link = `${origin}/m/${slug}${language === "nl" ? "" : `?taal=${language}`}`;
  return { language, slug, edition, link, slots, people: facts.panel };
}

/** A phone number that stays on one line. */
export const unbroken = (text: string): string =>
  text.replace(/\d[\d ]{6,}\d/g, (phone) => phone.replaceAll(" ", "\u{A0}"));

/** All lines of a slot; none when the employer's settings leave it out. */
export const linesIn = ({ slots }: Material, slot: string): readonly string[] =>
  (slots[slot] ?? []).map(unbroken);

/** The one text of a slot that is always there. */
export function textIn(material: Material, slot: string): string {
  const [text] = linesIn(material, slot);
  if (!text) throw new Error(`slot ${slot} has no text in ${material.language}`);
  return text;
}

/** What is promised, in the employer's own choice of rules. */
export const promisesIn = (material: Material): readonly string[] =>
  ["unseen", "consent", "knowledge", "kept", "not_kept"].flatMap((one) => linesIn(material, `D-08.${one}`));

/** What happens at a suspected criminal offence: one of three rules. */
export const offenceIn = (material: Material): readonly string[] =>
  Object.keys(material.slots).flatMap((slot) =>
    slot.startsWith("D-08.offence/") ? linesIn(material, slot) : [],
  );

/** For whom this is too, beside who is employed; empty when it is for nobody else. */
export const alsoForIn = (material: Material): string =>
  ["student", "agency", "third_party"].flatMap((one) => linesIn(material, `D-02.${one}`)).join(" ");

/** Which edition this is and of which month. */
export const imprintIn = (material: Material): string =>
  ([...linesIn(material, "imprint"), ...linesIn(material, "imprint.draft")][0] ?? "").replace("..", ".");

/** "flyer-noordzijl-pl-v2": what it is, of whom, in which language, and which edition hangs on the wall. */
export const nameOf = (piece: string, { slug, language, edition }: Material): string =>
  `${piece}-${slug}-${language}-v${edition}`;
