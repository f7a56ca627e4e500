import { type Letters, lettersOf, readable } from "./letters";
import type { Weight } from "./typeface";

/** How a text is set: in which weight and size, how far its lines lie apart, in which colour. */
export type Style = { weight: Weight; size: number; leading: number; colour: string };

/**
 * Breaks a text into lines of this width: between words, and inside one only where it fits nowhere. A line keeps the
 * space it ended at, for who hears or copies the text.
 */
export function linesOf(letters: Letters, text: string, style: Style, width: number): string[] {
  const widthOf = (part: string) => letters.widthOf(part, style.weight, style.size);
  const space = widthOf(" ");
  return readable(text)
    .split("\n")
    .flatMap((paragraph, at, paragraphs) => {
      const lines: string[] = [];
      let line = "";
      let used = 0;
      for (const word of paragraph.split(/ +/).flatMap((one) => pieces(one, width, widthOf))) {
        const wide = widthOf(word.text);
        const gap = line === "" || word.sticks ? 0 : space;
        if (line !== "" && used + gap + wide > width) {
          lines.push(word.sticks ? line : `${line} `);
          line = word.text;
          used = wide;
        } else {
          line += (gap > 0 ? " " : "") + word.text;
          used += gap + wide;
        }
      }
      return [...lines, at < paragraphs.length - 1 ? `${line} ` : line];
    });
}

type Piece = { text: string; sticks: boolean };

/** A word that fits stays whole; a longer one is cut after a sign that may end a line, else wherever the line is full. */
function pieces(word: string, width: number, widthOf: (part: string) => number): Piece[] {
  if (widthOf(word) <= width) return [{ text: word, sticks: false }];
  const parts = word.split(/(?<=[-/.@_–])/).flatMap((part) => {
    if (widthOf(part) <= width) return [part];
    const cut: string[] = [];
    for (const letter of lettersOf(part)) {
      const last = cut.at(-1);
      if (last !== undefined && widthOf(last + letter) <= width) cut[cut.length - 1] = last + letter;
      else cut.push(letter);
    }
    return cut;
  });
  return parts.map((text, at) => ({ text, sticks: at > 0 }));
}
