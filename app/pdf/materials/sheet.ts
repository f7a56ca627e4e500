import { COLOURS, MM, type Paper } from "../paper";

export type Size = { width: number; height: number };

export const A5: Size = { width: 148.5 * MM, height: 210 * MM };
export const FOLDED: Size = { width: 297 * MM, height: 210 * MM };
export const CARD: Size = { width: 85 * MM, height: 55 * MM };

/** How far the paper of a print shop reaches over the cut, and where its marks stand beyond that. */
const BLEED = 3 * MM;
const SLUG = 8 * MM;

/** A kantoorprinter cannot print to the edge; a drukker prints over it and cuts. */
export type Press = "office" | "shop";

/** How far something that runs to the edge must reach over it. */
export const reachOf = (press: Press): number => (press === "shop" ? BLEED : 0);

/** A new page on which (0, 0) is where the finished sheet begins, whatever is cut off around it. */
export function openSheet(paper: Paper, size: Size, press: Press): void {
  if (press === "office") return paper.addPage(size);
  const around = BLEED + SLUG;
  paper.addPage({ width: size.width + 2 * around, height: size.height + 2 * around });
  paper.setBoxes(around, BLEED, size);
  paper.doc.translate(around, around);
  paper.decorate(() => cropMarks(paper, size));
}

/** Where to cut: two hairlines at each corner, clear of the bleed. */
function cropMarks(paper: Paper, { width, height }: Size): void {
  const from = BLEED + 1 * MM;
  const to = BLEED + SLUG - 1 * MM;
  for (const [x, y, sideways, down] of [
    [0, 0, -1, -1],
    [width, 0, 1, -1],
    [0, height, -1, 1],
    [width, height, 1, 1],
  ] as const) {
    paper.stroke([x + sideways * from, y, x + sideways * to, y], 0.25, COLOURS.ink);
    paper.stroke([x, y + down * from, x, y + down * to], 0.25, COLOURS.ink);
  }
}
