import type { PanelLine } from "~/domain/documents/facts";
import { initialsOf } from "~/words/initials";
import type { Style } from "../lines";
import { COLOURS, type Paper } from "../paper";
import type { Column } from "./column";
import { linesIn, type Material, unbroken } from "./material";

export const style = (
  size: number,
  leading: number,
  weight: 400 | 600 = 400,
  colour: string = COLOURS.ink,
): Style => ({
  weight,
  size,
  leading,
  colour,
});

const RAIL = 4.5;

/** Three ways in, one under the other on a quiet ground, parted by the rails as the doors on the page are. */
export function threeDoors(
  column: Column,
  material: Material,
  { verb, line, pad }: { verb: Style; line: Style; pad: number },
): void {
  const { paper } = column;
  const lines = linesIn(material, "D-03.line");
  const inner = column.beside(column.x + pad, column.width - 2 * pad);
  linesIn(material, "D-03.verb").forEach((door, at) => {
    const text = lines[at] ?? "";
    const high = inner.heightOf(door, verb) + inner.heightOf(text, line) + 1.6 * pad;
    const top = column.y;
    paper.decorate(() => {
      paper.box(column.x, top, column.width, high, COLOURS.mist);
      if (at > 0) paper.rails(column.x, top, column.width, RAIL, true, COLOURS.paper);
    });
    inner.y = top + 0.8 * pad + (at > 0 ? RAIL / 2 : 0);
    inner.text("P", door, verb);
    inner.text("P", text, line);
    column.y = top + high + (at > 0 ? RAIL / 2 : 0);
  });
  column.fits();
}

/** A promise is ticked. */
export const tick = (paper: Paper, x: number, size: number) => (y: number) => {
  paper.doc
    .moveTo(x, y)
    .lineTo(x + size * 0.35, y + size * 0.35)
    .lineTo(x + size, y - size * 0.4)
    .lineWidth(1.5)
    .strokeColor(COLOURS.accent)
    .stroke();
};

export const dash = (paper: Paper, x: number, size: number) => (y: number) =>
  paper.stroke([x, y, x + size, y], 1.5, COLOURS.edge);

export const dot = (paper: Paper, x: number) => (y: number) =>
  paper.doc.circle(x + 2, y, 2).fill(COLOURS.accent);

type PersonLook = {
  face: number;
  name: Style;
  /** What is said of her: nothing, the one line, or the hours too. */
  say: "name" | "line" | "all";
  rest: Style;
  phone: Style | null;
};

/** Somebody of the panel: apricot is for people alone. */
export function person(column: Column, one: PanelLine, { face, name, say, rest, phone }: PersonLook): void {
  const { paper } = column;
  const top = column.y;
  const beside = column.beside(column.x + face * 1.3, column.width - face * 1.3);
  if (say === "name") beside.gap((face - name.leading) / 2);
  beside.text("P", one.name, name);
  if (say !== "name") beside.text("P", one.about, rest);
  if (say === "all") for (const hours of one.hours) beside.text("P", hours, rest);
  if (phone) beside.text("P", unbroken(one.phone), phone);
  paper.decorate(() => {
    const middle = top + face / 2;
    paper.doc.circle(column.x + face / 2, middle, face / 2).fill(COLOURS.warm);
    const letters: Style = { weight: 600, size: face * 0.34, leading: face * 0.34, colour: COLOURS.warmInk };
    const initials = initialsOf(one.name);
    const wide = paper.letters.widthOf(initials, 600, letters.size);
    paper.line(initials, column.x + (face - wide) / 2, middle - letters.leading / 2, letters);
  });
  column.y = Math.max(top + face, beside.y);
  column.fits();
}

/** How high the same would be. */
export function personHeight(column: Column, one: PanelLine, { face, name, say, rest }: PersonLook): number {
  const beside = column.beside(0, column.width - face * 1.3);
  const about = say === "name" ? 0 : beside.heightOf(one.about, rest);
  return Math.max(face, beside.heightOf(one.name, name) + about);
}

/** What happens, step by step, as stations along the two rails. */
export function track(column: Column, steps: readonly string[], text: Style, gap: number): void {
  const { paper } = column;
  const list = paper.part("L", column.inside);
  const indent = 24;
  const stations: number[] = [];
  steps.forEach((step, at) => {
    if (at > 0) column.gap(gap);
    stations.push(column.y + text.leading / 2);
    column.text("LBody", step, text, { indent, inside: paper.part("LI", list) });
  });
  paper.decorate(() => {
    const [first = 0] = stations;
    const last = stations.at(-1) ?? first;
    paper.rails(column.x + 6 - RAIL / 2, first, last - first, RAIL, false, COLOURS.accent);
    for (const y of stations) {
      paper.doc.circle(column.x + 6, y, 5.5).fill(COLOURS.paper);
      paper.doc
        .circle(column.x + 6, y, 5)
        .lineWidth(1.4)
        .strokeColor(COLOURS.accent)
        .stroke();
      paper.doc.circle(column.x + 6, y, 2.4).fill(COLOURS.accent);
    }
  });
}

type Side = { title: string; items: readonly string[] };

/** A promise and its limit are one piece: neither is ever printed without the other. */
export function promiseAndLimit(
  column: Column,
  promise: Side,
  limit: Side,
  { head, text, pad, gap }: { head: Style; text: Style; pad: number; gap: number },
): void {
  const { paper } = column;
  const between = pad;
  const wide = (column.width - between) / 2;
  const inset = pad + RAIL;
  const heights = [promise, limit].map(({ title, items }) => {
    const inner = column.beside(0, wide - inset - pad * 0.6);
    const listed = items.reduce((sum, item) => sum + inner.heightOf(item, text, 11) + gap, 0);
    return inner.heightOf(title, head) + 4 + listed - gap + 1.6 * pad;
  });
  const high = Math.max(...heights);
  const top = column.y;
  [promise, limit].forEach(({ title, items }, at) => {
    const x = column.x + at * (wide + between);
    paper.decorate(() => {
      if (at === 0) paper.box(x, top, wide, high, COLOURS.mist);
      else
        paper.doc
          .rect(x + 0.4, top + 0.4, wide - 0.8, high - 0.8)
          .lineWidth(0.8)
          .strokeColor(COLOURS.line)
          .stroke();
      paper.rails(x, top, high, RAIL, false, at === 0 ? COLOURS.accent : COLOURS.edge);
    });
    const inner = column.beside(x + inset, wide - inset - pad * 0.6);
    inner.y = top + 0.8 * pad;
    inner.text("H3", title, head);
    inner.gap(4);
    inner.list(items, text, gap, 11, at === 0 ? dot(paper, inner.x) : dash(paper, inner.x, 6));
  });
  column.y = top + high;
  column.fits();
}
