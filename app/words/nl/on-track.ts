/** Who and what it is about where nobody is a reporter and nothing is a report. */
const APART: readonly [RegExp, (found: string) => string][] = [
  [/\b[Dd]e(ze)? melder\b/g, (found) => (found.startsWith("D") ? "Deze persoon" : "deze persoon")],
  [/\bMelder\b/g, () => "Deze persoon"],
  [/\bMelding ontvangen\b/g, () => "Vraag om een gesprek ontvangen"],
  [/\bMelding aangenomen\b/g, () => "Gesprek aangenomen"],
  [/\bEen nieuwe melding\b/g, () => "Een nieuw gesprek"],
  [/\btrekt de melding in\b/g, () => "stopt met dit gesprek"],
  [/\btrok de melding in\b/g, () => "stopte met dit gesprek"],
  [/\bdeze melding\b/g, () => "dit gesprek"],
  [/\bde melding\b/g, () => "het gesprek"],
];

const made = new WeakMap<object, unknown>();

/**
 * A counsellor's words on the track of this dossier: the talk with somebody about whom others spoke has the same sentences
 * about another person (decision 29). Only a "melding" of which nobody says whether it exists keeps its name.
 */
export function onTrack<W extends object>(words: W, { apart }: { apart?: boolean | undefined }): W {
  if (!apart) return words;
  const known = made.get(words) ?? said(words);
  made.set(words, known);
  return known as W;
}

function said(words: unknown): unknown {
  if (typeof words === "string") return APART.reduce((text, [what, by]) => text.replace(what, by), words);
  if (typeof words === "function") return (...facts: unknown[]) => said(words(...facts));
  if (words === null || typeof words !== "object") return words;
  if (Array.isArray(words)) return words.map(said);
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, said(word)]));
}
