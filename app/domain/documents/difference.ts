export type Piece = { kind: "same" | "added" | "gone"; text: string };
/** One line of the later text, with what came and what went in it. */
export type DifferentLine = Piece[];

/** Above this many comparisons two texts are shown as one gone and one come, rather than make somebody wait. */
const MOST_CELLS = 6_000_000;

/** What changed between two texts, word by word, in lines. */
export function differenceOf(before: string, after: string): DifferentLine[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const same = (text: string): Piece => ({ kind: "same", text });
  return linesOf([
    ...a.slice(0, head).map(same),
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(same),
  ]);
}

const wordsOf = (text: string): string[] => text.match(/\n|[^\S\n]+|\S+/g) ?? [];

/** The longest common row of words stays; of the others each is gone or added. */
function between(a: string[], b: string[]): Piece[] {
  const gone = a.map((text): Piece => ({ kind: "gone", text }));
  const added = b.map((text): Piece => ({ kind: "added", text }));
  if (a.length * b.length > MOST_CELLS) return [...gone, ...added];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pieces: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < a.length && column < b.length) {
    if (a[row] === b[column]) {
      pieces.push({ kind: "same", text: a[row] ?? "" });
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      pieces.push(gone[row] as Piece);
      row += 1;
    } else {
      pieces.push(added[column] as Piece);
      column += 1;
    }
  }
  return [...pieces, ...gone.slice(row), ...added.slice(column)];
}

/** Pieces of one kind beside each other become one; a line break ends a line. */
function linesOf(pieces: Piece[]): DifferentLine[] {
  const lines: DifferentLine[] = [[]];
  for (const piece of pieces) {
    if (piece.text === "\n") {
      lines.push([]);
      continue;
    }
    const line = lines.at(-1) ?? [];
    const last = line.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else line.push({ ...piece });
  }
  return lines.filter((line) => line.length > 0);
}
