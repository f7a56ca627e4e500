import { SHELVES, typefaceFile, type Weight } from "./typeface";

/** A piece of text in the one file of the typeface that has all its letters. */
export type Run = { face: string; text: string };

/** Stands for letters that no file has; the document says at its end that some are missing. */
const UNSEEN = "[?]";

/** Marks that only steer the display of other letters; on paper they would stand as holes. */
const STEERING = /\p{Cc}|\p{Cf}|[\u{FE00}-\u{FE0F}]/gu;

const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });

/** What is a letter to its reader, however many code points it takes. */
export const lettersOf = (text: string): string[] =>
  Array.from(graphemes.segment(text), (one) => one.segment);

/** A text as it can stand on paper: composed letters, plain spaces and line ends, nothing that steers. */
export function readable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\t\u{2000}-\u{200A}\u{202F}]/gu, " ")
    .replace(/\u{2011}/gu, "-")
    .split("\n")
    .map((line) => line.replace(STEERING, ""))
    .join("\n");
}

/** What the library keeps of a font inside a document. */
type Opened = { font: FontFile; subset: unknown };
type FontFile = {
  hasGlyphForCodePoint(code: number): boolean;
  createSubset(): unknown;
  _glyphs: Record<number, unknown>;
};

/** The files as the library read them, with all it learnt of them: reading one again takes longer than a whole flyer. */
const learnt = new Map<string, FontFile>();

/** The typeface inside one document: which file has which letters, and how wide they are. */
export class Letters {
  /** How many letters this document could not show. */
  unseen = 0;
  private readonly has = new Map<string, (code: number) => boolean>();
  private readonly widths = new Map<string, number>();

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  runs(text: string, weight: Weight): Run[] {
    const runs: Run[] = [];
    for (const word of text.split(/(?<= )/)) {
      const whole = this.faceFor(word, weight);
      if (whole) add(runs, whole, word);
      else
        for (const letter of lettersOf(word)) {
          const face = this.faceFor(letter, weight);
          if (face) add(runs, face, letter);
          else this.addUnseen(runs, weight);
        }
    }
    return runs;
  }

  widthOf(text: string, weight: Weight, size: number): number {
    const key = `${weight}${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known * size;
    const before = this.unseen;
    const width = this.runs(text, weight).reduce(
      (sum, run) => sum + this.doc.font(run.face).fontSize(1).widthOfString(run.text),
      0,
    );
    this.unseen = before;
    this.widths.set(key, width);
    return width * size;
  }

  private addUnseen(runs: Run[], weight: Weight): void {
    this.unseen += 1;
    if (!runs.at(-1)?.text.endsWith(UNSEEN)) add(runs, this.faceFor(UNSEEN, weight) ?? "", UNSEEN);
  }

  private faceFor(text: string, weight: Weight): string | null {
    for (const shelf of SHELVES) {
      const face = `${shelf}-${weight}`;
      const has = this.has.get(face) ?? this.open(shelf, weight, face);
      if (Array.from(text).every((letter) => has(letter.codePointAt(0) ?? 0))) return face;
    }
    return null;
  }

  private open(shelf: (typeof SHELVES)[number], weight: Weight, face: string): (code: number) => boolean {
    this.doc.registerFont(face, typefaceFile(shelf, weight));
    this.doc.font(face);
    const opened = (this.doc as unknown as { _font: Opened })._font;
    const font = learnt.get(face) ?? opened.font;
    learnt.set(face, font);
    opened.font = font;
    opened.subset = font.createSubset();
    // Each glyph remembers for which letters it was first drawn; another document's memory would spell this one wrong.
    font._glyphs = {};
    const has = (code: number) => font.hasGlyphForCodePoint(code);
    this.has.set(face, has);
    return has;
  }
}

function add(runs: Run[], face: string, text: string): void {
  const last = runs.at(-1);
  if (last?.face === face) last.text += text;
  else runs.push({ face, text });
}
