import { linesOf, type Style } from "./lines";
import { A4, COLOURS, MM, type Paper, type Part } from "./paper";

const EDGE = { left: 25 * MM, top: 34 * MM, bottom: 24 * MM };
const RAIL = 4.5;

/** What stands on every sheet: whose paper it is, what it is, and how its pages are counted. */
export type Furniture = { brand: string; running: string; page: (number: number, of: number) => string };

const FURNITURE: Record<"brand" | "running", Style> = {
  brand: { weight: 600, size: 12, leading: 16, colour: COLOURS.accent },
  running: { weight: 400, size: 9.5, leading: 13, colour: COLOURS.soft },
};

/**
 * Text that runs down an A4 and goes on at the next; `y` is where the next thing begins. Everything is measured as on
 * a plain page; `larger` sets it all so many times larger, on the same paper.
 */
export class Flow {
  y: number;
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  private readonly top: number;

  constructor(
    readonly paper: Paper,
    private readonly larger = 1,
  ) {
    // Margins are of the paper, not of the text.
    this.left = EDGE.left / larger ** 1.5;
    this.width = A4.width / larger - 2 * this.left;
    this.top = EDGE.top / (larger > 1 ? larger * 0.9 : 1);
    this.bottom = (A4.height - EDGE.bottom) / larger;
    this.y = this.top;
    this.addPage();
  }

  private addPage(): void {
    this.paper.addPage(A4);
    if (this.larger !== 1) this.paper.doc.scale(this.larger);
  }

  get room(): number {
    return this.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y <= this.top;
  }

  nextPage(): void {
    this.addPage();
    this.y = this.top;
  }

  /** Keeps so much together: goes on at the next page when it does not fit here. */
  keep(height: number): void {
    if (height > this.room && !this.atTop) this.nextPage();
  }

  space(height: number): void {
    if (!this.atTop) this.y += height;
  }

  lines(text: string, style: Style, indent = 0): string[] {
    return linesOf(this.paper.letters, text, style, this.width - indent);
  }

  /** Sets lines as one part of the reading order, over as many pages as they need; two lines never part. */
  set(part: Part, tag: string, lines: string[], style: Style, indent = 0): void {
    let rest = lines;
    while (rest.length > 0) {
      const fit = Math.floor((this.room + 0.01) / style.leading);
      const here = rest.length <= fit ? rest.length : together(rest.length, fit);
      if (here <= 0 && !this.atTop) {
        this.nextPage();
        continue;
      }
      const now = rest.slice(0, Math.max(1, here));
      rest = rest.slice(now.length);
      this.paper.read(part, tag, () => {
        for (const line of now) {
          this.paper.line(line, this.left + indent, this.y, style);
          this.y += style.leading;
        }
      });
      if (rest.length > 0) this.nextPage();
    }
  }

  /** The rails, the names and the numbers, on all pages at once when their count is known. */
  furnish({ brand, running, page }: Furniture): void {
    const { paper, left, width } = this;
    const { start, count } = paper.doc.bufferedPageRange();
    for (let at = 0; at < count; at += 1) {
      paper.doc.switchToPage(start + at);
      paper.decorate(() => {
        const rails = this.top / 2 + 4;
        paper.line(brand, left, rails - 21, FURNITURE.brand);
        this.right(running, rails - 18);
        paper.rails(left, rails, width, RAIL, true, COLOURS.accent);
        this.right(page(at + 1, count), this.bottom + 23);
      });
    }
  }

  private right(text: string, y: number): void {
    const style = FURNITURE.running;
    const wide = this.paper.letters.widthOf(text, style.weight, style.size);
    this.paper.line(text, this.left + this.width - wide, y, style);
  }
}

/** How many of so many lines must stand together at the least where they begin. */
export const startOf = (lines: number): number => (lines === 3 ? 3 : Math.min(lines, 2));

/** How many of so many lines stay here, so that neither page holds a single one. */
function together(all: number, fit: number): number {
  const here = all - fit === 1 ? fit - 1 : fit;
  return here < 2 ? 0 : here;
}
