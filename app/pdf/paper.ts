import PDFDocument from "pdfkit";
import { Letters } from "./letters";
import type { Style } from "./lines";

/** The colours of the house on paper: petrol is the system, apricot is people. */
export const COLOURS = {
  ink: "#1c2625",
  soft: "#4a5957",
  accent: "#0b5b5a",
  mist: "#edf4f2",
  line: "#d2dddb",
  edge: "#6b7b79",
  warm: "#fae3cd",
  warmInk: "#5b3410",
  paper: "#ffffff",
} as const;

export const MM = 72 / 25.4;
export const A4 = { width: 210 * MM, height: 297 * MM };

/** A finished file. */
export type Bytes = Buffer<ArrayBuffer>;

export type Part = ReturnType<PDFKit.PDFDocument["struct"]>;
type PartOptions = { alt?: string; lang?: string; scope?: "Column" | "Row" };

/** The house's name and nothing about who made the file, when, or with which program (no author, no dates, no XMP). */
class Unsigned extends PDFDocument {
  override endMetadata(): void {}
}

/** One PDF with its tags: everything on it is either read out, in this order, or decoration. */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly letters: Letters;
  readonly root: Part;
  private readonly pieces: Buffer[] = [];
  private mute = false;

  constructor({ lang, title }: { lang: string; title: string }) {
    this.doc = new Unsigned({
      pdfVersion: "1.7",
      tagged: true,
      lang,
      displayTitle: true,
      autoFirstPage: false,
      bufferPages: true,
      font: "",
      info: { Title: title, Producer: "Tweespoor", Creator: "Tweespoor", CreationDate: new Date(0) },
    });
    this.doc.on("data", (piece: Buffer) => this.pieces.push(piece));
    this.letters = new Letters(this.doc);
    this.root = this.doc.struct("Document");
    this.doc.addStructure(this.root);
  }

  addPage({ width, height }: { width: number; height: number }): void {
    this.doc.addPage({ size: [width, height], margin: 0 });
  }

  /** A place in the reading order, inside another. */
  part(tag: string, inside: Part = this.root, options: PartOptions = {}): Part {
    if (this.mute) return inside;
    const part = this.doc.struct(tag, options as object);
    inside.add(part);
    return part;
  }

  /** What is drawn here is read as this part. */
  read(part: Part, tag: string, draw: () => void): void {
    if (this.mute) return draw();
    const content = this.doc.markStructureContent(tag);
    part.add(content);
    draw();
    this.doc.endMarkedContent();
  }

  /** What is drawn here is left out when the page is read aloud. */
  decorate(draw: () => void): void {
    if (this.mute) return draw();
    this.doc.markContent("Artifact", { type: "Layout" });
    draw();
    this.doc.endMarkedContent();
  }

  /** Draws again what was read before: for the eye alone, whatever it is made of. */
  repeat(draw: () => void): void {
    this.decorate(() => {
      this.mute = true;
      draw();
      this.mute = false;
    });
  }

  /** Sets one line; `y` is where its line box begins. */
  line(text: string, x: number, y: number, style: Style): void {
    const { doc } = this;
    const baseline = y + style.leading / 2 + style.size * 0.33;
    let at = x;
    for (const run of this.letters.runs(text, style.weight)) {
      doc.font(run.face).fontSize(style.size).fillColor(style.colour);
      doc.text(run.text, at, baseline, { lineBreak: false, baseline: "alphabetic" });
      at += doc.widthOfString(run.text);
    }
  }

  box(x: number, y: number, width: number, height: number, colour: string, round = 0): void {
    if (round > 0) this.doc.roundedRect(x, y, width, height, round).fill(colour);
    else this.doc.rect(x, y, width, height).fill(colour);
  }

  stroke([x, y, toX, toY]: readonly [number, number, number, number], width: number, colour: string): void {
    this.doc.moveTo(x, y).lineTo(toX, toY).lineWidth(width).strokeColor(colour).stroke();
  }

  /** Draws with (0, 0) somewhere else. */
  at(x: number, y: number, draw: () => void): void {
    this.doc.save();
    this.doc.translate(x, y);
    draw();
    this.doc.restore();
  }

  /** Tells a print shop where the finished sheet begins and how far its colours reach over the cut. */
  setBoxes(around: number, bleed: number, { width, height }: { width: number; height: number }): void {
    const { data } = this.doc.page.dictionary as unknown as { data: Record<string, number[]> };
    const reaching = (more: number) => [
      around - more,
      around - more,
      around + width + more,
      around + height + more,
    ];
    data.TrimBox = reaching(0);
    data.BleedBox = reaching(bleed);
  }

  /** The two rails, lying or standing, `thick` in all. */
  rails(x: number, y: number, length: number, thick: number, lying: boolean, colour: string): void {
    const rail = thick / 3;
    for (const at of [0, thick - rail]) {
      if (lying) this.box(x, y + at, length, rail, colour);
      else this.box(x + at, y, rail, length, colour);
    }
  }

  async bytes(): Promise<Bytes> {
    const whole = new Promise<void>((ended) => this.doc.on("end", () => ended()));
    this.root.end();
    delete this.doc.info.CreationDate;
    this.doc.end();
    await whole;
    return Buffer.concat(this.pieces);
  }
}
