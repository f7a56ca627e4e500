import { Flow, type Furniture, startOf } from "./flow";
import type { Style } from "./lines";
import { type Bytes, COLOURS, Paper, type Part } from "./paper";
import { setTable } from "./table";

/** A document in the order in which it is read. */
export type Printed =
  | { kind: "h1" | "h2" | "h3" | "lead" | "p" | "small"; text: string }
  | { kind: "list" | "steps"; items: string[] }
  /** What is known by name: one name, one value. */
  | { kind: "facts"; items: { name: string; value: string }[] }
  | { kind: "table"; head: string[]; rows: string[][]; amounts?: boolean }
  /** Set apart beside the two rails: a promise, a limit, what must not be missed. */
  | { kind: "note"; title: string; text: string }
  /** A message somebody wrote: who, when, and the words as they were. */
  | { kind: "said"; by: string; at: string; text: string };

export type DocumentPaper = {
  lang: string;
  /** Shown by the reader's program in place of the file's name. */
  title: string;
  furniture: Furniture;
  blocks: Printed[];
  /** Said at the end when letters had to be left out, such as Arabic ones. */
  unseen: (count: number) => string;
  /** For who cannot read small letters: so many times larger. */
  larger?: number;
};

const body: Style = { weight: 400, size: 11, leading: 16.5, colour: COLOURS.ink };
const STYLES = {
  h1: { weight: 600, size: 24, leading: 30, colour: COLOURS.ink },
  h2: { weight: 600, size: 16, leading: 21, colour: COLOURS.ink },
  h3: { weight: 600, size: 12.5, leading: 17, colour: COLOURS.ink },
  lead: { weight: 400, size: 13.5, leading: 19.5, colour: COLOURS.soft },
  p: body,
  small: { weight: 400, size: 9.5, leading: 13.5, colour: COLOURS.soft },
} satisfies Record<string, Style>;
const TAGS = { h1: "H1", h2: "H2", h3: "H3", lead: "P", p: "P", small: "P" } as const;
/** Air above a block; a heading stands nearer to its text than to what went before. */
const ABOVE = { h1: 30, h2: 26, h3: 16, lead: 8, p: 8, small: 8 } as const;
const STRONG: Style = { ...body, weight: 600 };
const SOFT: Style = { ...body, size: 10, leading: 15, colour: COLOURS.soft };

/** Blocks in, bytes out: A4, tagged, with the house's rails. The same blocks give the same bytes. */
export async function documentPdf(document: DocumentPaper): Promise<Bytes> {
  const { blocks, furniture, unseen } = document;
  const paper = new Paper(document);
  const flow = new Flow(paper, document.larger);
  blocks.forEach((block, at) => {
    flow.keep(atLeast(flow, blocks.slice(at)));
    setBlock(flow, block);
  });
  if (paper.letters.unseen > 0) setBlock(flow, { kind: "small", text: unseen(paper.letters.unseen) });
  flow.furnish(furniture);
  return paper.bytes();
}

/** How much must stand together: headings that follow each other, with the beginning of what they head. */
function atLeast(flow: Flow, [block, ...after]: Printed[]): number {
  if (!block) return 0;
  switch (block.kind) {
    case "h1":
    case "h2":
    case "h3": {
      const style = STYLES[block.kind];
      return ABOVE[block.kind] + flow.lines(block.text, style).length * style.leading + atLeast(flow, after);
    }
    case "lead":
    case "p":
    case "small": {
      const style = STYLES[block.kind];
      const begins = ABOVE[block.kind] + startOf(flow.lines(block.text, style).length) * style.leading;
      return block.text.endsWith(":") ? begins + atLeast(flow, after) : begins;
    }
    case "note":
      return noteHeight(flow, block);
    case "table":
      return 6 * body.leading;
    default:
      return 6 * body.leading;
  }
}

function setBlock(flow: Flow, block: Printed): void {
  const { paper } = flow;
  switch (block.kind) {
    case "list":
    case "steps":
      return setList(flow, block.items, block.kind === "steps");
    case "facts":
      return setFacts(flow, block.items);
    case "table":
      flow.space(10);
      return setTable(flow, block.head, block.rows, block.amounts);
    case "note":
      return setNote(flow, block);
    case "said":
      return setSaid(flow, block);
    default: {
      const style = STYLES[block.kind];
      flow.space(ABOVE[block.kind]);
      flow.set(paper.part(TAGS[block.kind]), TAGS[block.kind], flow.lines(block.text, style), style);
    }
  }
}

const INDENT = 20;

function setList(flow: Flow, items: string[], numbered: boolean): void {
  const { paper } = flow;
  const list = paper.part("L");
  items.forEach((item, at) => {
    flow.space(at === 0 ? 8 : 4);
    const lines = flow.lines(item, body, INDENT);
    flow.keep(startOf(lines.length) * body.leading);
    const one = paper.part("LI", list);
    paper.read(paper.part("Lbl", one), "Lbl", () => {
      const style: Style = { ...STRONG, colour: COLOURS.accent };
      paper.line(numbered ? `${at + 1}. ` : "•  ", flow.left + 4, flow.y, style);
    });
    flow.set(paper.part("LBody", one), "LBody", lines, body, INDENT);
  });
}

const NAMES = 130;

function setFacts(flow: Flow, items: { name: string; value: string }[]): void {
  const { paper } = flow;
  const list = paper.part("L");
  flow.space(8);
  for (const { name, value } of items) {
    const names = linesUpTo(flow, name);
    const values = flow.lines(value, body, NAMES);
    flow.keep(4 + Math.max(names.length * SOFT.leading, startOf(values.length) * body.leading));
    const one = paper.part("LI", list);
    flow.y += 4;
    const top = flow.y;
    paper.read(paper.part("Lbl", one), "Lbl", () => {
      names.forEach((line, down) => {
        paper.line(`${line} `, flow.left, top + down * SOFT.leading + 1, SOFT);
      });
    });
    flow.set(paper.part("LBody", one), "LBody", values, body, NAMES);
    if (flow.y > top) flow.y = Math.max(flow.y, top + names.length * SOFT.leading);
    flow.y += 4;
    paper.decorate(() => paper.box(flow.left, flow.y - 0.5, flow.width, 0.5, COLOURS.line));
  }
}

const linesUpTo = (flow: Flow, name: string) => flow.lines(name, SOFT, flow.width - NAMES + 10);

const NOTE = { pad: 12, inset: 18 };

function noteHeight(flow: Flow, { title, text }: { title: string; text: string }): number {
  const head = title ? flow.lines(title, STRONG, 2 * NOTE.inset).length * STRONG.leading : 0;
  return head + flow.lines(text, body, 2 * NOTE.inset).length * body.leading + 2 * NOTE.pad + 12;
}

function setNote(flow: Flow, note: { title: string; text: string }): void {
  const { paper } = flow;
  flow.space(12);
  const high = Math.min(noteHeight(flow, note) - 12, flow.room);
  paper.decorate(() => {
    paper.box(flow.left, flow.y, flow.width, high, COLOURS.mist);
    paper.rails(flow.left, flow.y, high, 4.5, false, COLOURS.accent);
  });
  const part = paper.part("Sect");
  flow.y += NOTE.pad;
  const put = (text: string, style: Style) =>
    flow.set(paper.part("P", part), "P", flow.lines(text, style, 2 * NOTE.inset), style, NOTE.inset);
  if (note.title) put(note.title, STRONG);
  put(note.text, body);
  flow.y += NOTE.pad;
}

function setSaid(flow: Flow, { by, at, text }: { by: string; at: string; text: string }): void {
  const { paper } = flow;
  flow.space(14);
  const lines = flow.lines(text, body);
  flow.keep(STRONG.leading + SOFT.leading + 3 + startOf(lines.length) * body.leading);
  const part: Part = paper.part("Sect");
  const head = paper.part("P", part);
  flow.set(head, "P", flow.lines(by, STRONG), STRONG);
  flow.set(head, "P", flow.lines(at, SOFT), SOFT);
  flow.y += 3;
  flow.set(paper.part("BlockQuote", part), "BlockQuote", lines, body);
}
