import type { Flow } from "./flow";
import { linesOf, type Style } from "./lines";
import { COLOURS, type Part } from "./paper";

const GAP = 12;
const PAD = 5;
const CELL: Style = { weight: 400, size: 10, leading: 14, colour: COLOURS.ink };
const HEAD: Style = { ...CELL, weight: 600, colour: COLOURS.accent };

const SUM: Style = { ...CELL, weight: 600 };

/**
 * A table whose columns share the width by what they hold; its head stands on every page it reaches. `amounts`: the last
 * column stands to the right, and the last row is their sum.
 */
export function setTable(flow: Flow, head: string[], rows: string[][], amounts = false): void {
  const columns = columnsOf(flow, head, rows).map((column, at) => ({
    ...column,
    right: amounts && at === head.length - 1,
  }));
  const cut = (cells: string[], style: Style) =>
    columns.map(({ width }, at) => linesOf(flow.paper.letters, cells[at] ?? "", style, width));
  const headLines = cut(head, HEAD);
  const headHeight = heightOf(headLines, HEAD);
  const firstRow = rows[0] ? heightOf(cut(rows[0], CELL), CELL) : 0;
  flow.keep(headHeight + Math.min(firstRow, 8 * CELL.leading));
  const table = flow.paper.part("Table");
  setRow(flow, columns, headLines, HEAD, rowPart(flow, table, "TH", columns.length));
  for (const row of rows) {
    const style = amounts && row === rows.at(-1) ? SUM : CELL;
    const parts = rowPart(flow, table, "TD", columns.length);
    let rest = cut(row, style);
    while (rest.some((lines) => lines.length > 0)) {
      const high = heightOf(rest, CELL);
      const wholePage = flow.bottom - flow.left;
      if (high > flow.room && (high < wholePage / 2 || flow.room < 4 * CELL.leading)) {
        flow.nextPage();
        setRow(flow, columns, headLines, HEAD, null);
      }
      const fit = Math.max(1, Math.floor((flow.room - 2 * PAD) / CELL.leading));
      setRow(
        flow,
        columns,
        rest.map((lines) => lines.slice(0, fit)),
        style,
        parts,
      );
      rest = rest.map((lines) => lines.slice(fit));
    }
  }
}

type Column = { x: number; width: number; right: boolean };

/** Every column as wide as its longest word needs, and the rest shared by how much each has to say. */
function columnsOf(flow: Flow, head: string[], rows: string[][]): Omit<Column, "right">[] {
  const { letters } = flow.paper;
  const wanted = head.map((name, at) => {
    const texts = [name, ...rows.map((row) => row[at] ?? "")];
    return Math.max(...texts.map((text) => Math.min(letters.widthOf(text, HEAD.weight, CELL.size), 320)), 30);
  });
  const free = flow.width - GAP * (head.length - 1);
  const sum = wanted.reduce((total, one) => total + one, 0);
  let x = flow.left;
  return wanted.map((one) => {
    const column = { x, width: (one / sum) * free };
    x += column.width + GAP;
    return column;
  });
}

const heightOf = (cells: string[][], style: Style) =>
  Math.max(...cells.map((lines) => lines.length)) * style.leading + 2 * PAD;

function rowPart(flow: Flow, table: Part, tag: "TH" | "TD", columns: number): { part: Part; tag: string }[] {
  const row = flow.paper.part("TR", table);
  return Array.from({ length: columns }, () => ({
    part: flow.paper.part(tag, row, tag === "TH" ? { scope: "Column" } : {}),
    tag,
  }));
}

const startOf = (flow: Flow, { x, width, right }: Column, line: string, style: Style) =>
  right ? x + width - flow.paper.letters.widthOf(line, style.weight, style.size) : x;

/** One row, or what fits of it; a head that is repeated on a next page is not read out again. */
function setRow(
  flow: Flow,
  columns: Column[],
  cells: string[][],
  style: Style,
  parts: { part: Part; tag: string }[] | null,
): void {
  const { paper } = flow;
  const top = flow.y + PAD;
  cells.forEach((lines, at) => {
    const column = columns[at];
    const draw = () =>
      lines.forEach((line, down) => {
        paper.line(line, column ? startOf(flow, column, line, style) : 0, top + down * style.leading, style);
      });
    const part = parts?.[at];
    if (part) paper.read(part.part, part.tag, draw);
    else paper.decorate(draw);
  });
  flow.y += heightOf(cells, style);
  paper.decorate(() => {
    paper.box(
      flow.left,
      flow.y - 0.5,
      flow.width,
      style === HEAD ? 1 : 0.5,
      style === HEAD ? COLOURS.edge : COLOURS.line,
    );
  });
}
