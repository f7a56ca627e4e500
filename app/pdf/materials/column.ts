import { linesOf, type Style } from "../lines";
import type { Paper, Part } from "../paper";
import { DoesNotFit } from "./material";

type Place = { x: number; y: number; width: number; bottom: number; name: string };

/** Text that runs down a fixed place and must end before its bottom. */
export class Column {
  y: number;
  readonly x: number;
  readonly width: number;

  constructor(
    readonly paper: Paper,
    readonly place: Place,
    /** Where all of this stands in the reading order. */
    readonly inside: Part,
  ) {
    this.x = place.x;
    this.y = place.y;
    this.width = place.width;
  }

  gap(height: number): void {
    this.y += height;
  }

  /** Another place beside or within this one, from here down. */
  beside(x: number, width: number): Column {
    return new Column(this.paper, { ...this.place, x, y: this.y, width }, this.inside);
  }

  heightOf(text: string, style: Style, indent = 0): number {
    return linesOf(this.paper.letters, text, style, this.width - indent).length * style.leading;
  }

  text(tag: string, text: string, style: Style, { indent = 0, inside = this.inside } = {}): void {
    const part = this.paper.part(tag, inside);
    this.paper.read(part, tag, () => {
      for (const line of linesOf(this.paper.letters, text, style, this.width - indent)) {
        this.paper.line(line, this.x + indent, this.y, style);
        this.y += style.leading;
      }
    });
    this.fits();
  }

  /** Each item behind a mark that is drawn; the heading says what the mark means. */
  list(items: readonly string[], style: Style, gap: number, indent: number, mark: (y: number) => void): void {
    const list = this.paper.part("L", this.inside);
    items.forEach((item, at) => {
      if (at > 0) this.gap(gap);
      this.paper.decorate(() => mark(this.y + style.leading / 2));
      this.text("LBody", item, style, { indent, inside: this.paper.part("LI", list) });
    });
  }

  fits(): void {
    const over = this.y - this.place.bottom;
    if (over > 0.5) throw new DoesNotFit(`${this.place.name} is ${Math.ceil(over)} points too long`);
  }
}
