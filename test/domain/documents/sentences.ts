/** A text cut where a reader takes breath. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n|(?<=[.?:])\s/).filter((one) => one.trim() !== "");
}

export function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\d{]/u.test(word)).length;
}
