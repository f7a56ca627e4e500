import { wordsFor } from "~/words/words";
import { type Bytes, COLOURS, MM, Paper, type Part } from "../paper";
import { Column } from "./column";
import { alsoForIn, imprintIn, linesIn, type Material, offenceIn, promisesIn, textIn } from "./material";
import { dash, dot, person, promiseAndLimit, style, threeDoors, tick, track } from "./parts";
import { drawQr, quietAround } from "./qr";
import { A5, FOLDED, openSheet, type Press, reachOf } from "./sheet";

const MARGIN = 12 * MM;
const QR = 30 * MM;
/** With more people than this the hours stand on a sheet that is laid in. */
export const MOST_WITH_HOURS = 4;

const HEADING = style(15, 19, 600);
const BODY = style(10.5, 14);
const SMALL = style(10.5, 14, 400, COLOURS.soft);

type Panel = "front" | "when" | "people" | "back";
const READ: readonly Panel[] = ["front", "when", "people", "back"];

/** Folded once, an A4 is four pages of A5: what stands where on the two sides of the sheet. */
const SIDES: readonly [left: Panel, right: Panel][] = [
  ["back", "front"],
  ["when", "people"],
];

/** The flyer on an A4 to fold, both sides. */
export async function flyer(material: Material, press: Press): Promise<Bytes> {
  const { paper, parts } = begin(material);
  for (const [left, right] of SIDES) {
    openSheet(paper, FOLDED, press);
    // Drawn in the order in which the folded flyer is read, as far as one side goes.
    const panels: [Panel, number][] = [
      [left, 0],
      [right, A5.width],
    ];
    if (left === "back") panels.reverse();
    for (const [panel, x] of panels) {
      const edges = {
        left: x === 0 ? reachOf(press) : 0,
        right: x > 0 ? reachOf(press) : 0,
        over: reachOf(press),
      };
      paper.at(x, 0, () => PANELS[panel](paper, parts[panel], material, edges));
    }
  }
  return paper.bytes();
}

/** The same four pages one by one, for a shop that lays them out itself. */
export async function flyerPages(material: Material): Promise<Bytes> {
  const { paper, parts } = begin(material);
  const over = reachOf("shop");
  for (const panel of READ) {
    openSheet(paper, A5, "shop");
    PANELS[panel](paper, parts[panel], material, { left: over, right: over, over });
  }
  return paper.bytes();
}

function begin(material: Material): { paper: Paper; parts: Record<Panel, Part> } {
  const paper = new Paper({ lang: material.language, title: textIn(material, "D-01") });
  const parts = Object.fromEntries(READ.map((panel) => [panel, paper.part("Sect")])) as Record<Panel, Part>;
  return { paper, parts };
}

type Edges = { left: number; right: number; over: number };
type Draw = (paper: Paper, part: Part, material: Material, edges: Edges) => void;

const columnOf = (paper: Paper, part: Part, name: string, top: number): Column =>
  new Column(
    paper,
    { x: MARGIN, y: top, width: A5.width - 2 * MARGIN, bottom: A5.height - MARGIN, name },
    part,
  );

/** The rails along the top of a page, over the cut where the paper reaches over it. */
function topRails(paper: Paper, { left, right }: Edges): void {
  const from = left > 0 ? -left : MARGIN;
  const to = right > 0 ? A5.width + right : A5.width - MARGIN;
  paper.decorate(() => paper.rails(from, MARGIN, to - from, 6, true, COLOURS.accent));
}

const front: Draw = (paper, part, material, edges) => {
  topRails(paper, edges);
  const column = columnOf(paper, part, "front", MARGIN + 32);
  column.text("H1", textIn(material, "D-01"), style(30, 33, 600));
  column.gap(12);
  column.text("P", textIn(material, "D-02"), style(13.5, 18.5));
  const also = alsoForIn(material);
  if (also) {
    column.gap(6);
    column.text("P", also, style(11.5, 15.5, 400, COLOURS.soft));
  }
  const edge = quietAround(material.link, QR);
  const foot = A5.height - MARGIN - QR;
  const doors = new Column(paper, { ...column.place, y: 0, bottom: foot - edge, name: "front" }, part);
  doors.y = column.y;
  const tall = doorsHeight(doors, material);
  doors.y = Math.max(column.y + 16, foot - edge - 8 - tall);
  threeDoors(doors, material, DOORS);

  drawQr(paper, part, {
    link: material.link,
    alt: `${wordsFor(material.language).public.paper.webAddress}: ${material.link}`,
    x: MARGIN,
    y: foot,
    size: QR,
  });
  const beside = new Column(
    paper,
    {
      x: MARGIN + QR + edge + 4,
      y: foot,
      width: A5.width - 2 * MARGIN - QR - edge - 4,
      bottom: A5.height - MARGIN,
      name: "front",
    },
    part,
  );
  beside.text("P", textIn(material, "D-03.address"), style(12, 16, 600, COLOURS.accent));
  beside.gap(6);
  beside.text("P", textIn(material, "D-09"), BODY);
};

const DOORS = { verb: style(13, 17, 600), line: style(11, 15), pad: 12 };

function doorsHeight(column: Column, material: Material): number {
  const inner = column.beside(0, column.width - 2 * DOORS.pad);
  return linesIn(material, "D-03.verb").reduce(
    (sum, _verb, at) =>
      sum +
      DOORS.verb.leading +
      inner.heightOf(linesIn(material, "D-03.line")[at] ?? "", DOORS.line) +
      1.6 * DOORS.pad,
    4,
  );
}

const when: Draw = (paper, part, material, edges) => {
  topRails(paper, edges);
  const column = columnOf(paper, part, "inside left", MARGIN + 30);
  const section = (title: string, items: readonly string[], mark: (y: number) => void) => {
    column.text("H2", textIn(material, title), HEADING);
    column.gap(7);
    column.list(items, style(12, 16), 6, 17, mark);
    column.gap(24);
  };
  section("D-04.title", linesIn(material, "D-04"), dot(paper, column.x + 1));
  section("D-05.does_title", linesIn(material, "D-05.does"), tick(paper, column.x, 9));
  section("D-05.not_title", linesIn(material, "D-05.not"), dash(paper, column.x, 9));
};

const people: Draw = (paper, part, material, edges) => {
  const many = material.people.length > MOST_WITH_HOURS;
  topRails(paper, edges);
  const column = columnOf(paper, part, "inside right", MARGIN + 30);
  column.text("H2", wordsFor(material.language).public.people.label, HEADING);
  column.gap(12);
  for (const one of material.people) {
    person(column, one, {
      face: many ? 38 : 50,
      name: style(13, 16, 600),
      say: many ? "line" : "all",
      rest: SMALL,
      phone: style(14, 18, 600, COLOURS.accent),
    });
    column.gap(many ? 7 : 18);
  }
  column.gap(6);
  column.text("H2", textIn(material, "D-11.title"), HEADING);
  column.gap(6);
  column.list(
    [...linesIn(material, "D-11"), ...linesIn(material, "D-11.help")],
    BODY,
    4,
    14,
    dot(paper, column.x),
  );
};

const back: Draw = (paper, part, material, edges) => {
  topRails(paper, edges);
  const column = columnOf(paper, part, "back", MARGIN + 30);
  column.text("H2", textIn(material, "D-07.title"), HEADING);
  column.gap(8);
  track(column, linesIn(material, "D-07"), style(11.5, 15.5), 9);
  column.gap(16);
  promiseAndLimit(
    column,
    { title: textIn(material, "D-08.promise_title"), items: promisesIn(material) },
    { title: textIn(material, "D-08.limit_title"), items: linesIn(material, "D-08.limits") },
    { head: style(12, 15.5, 600), text: BODY, pad: 10, gap: 4 },
  );
  column.gap(12);
  for (const text of offenceIn(material)) column.text("P", text, BODY);
  column.gap(10);
  column.text("P", textIn(material, "D-10"), style(12, 16, 600));
  for (const line of linesIn(material, "D-12")) {
    column.gap(8);
    column.text("P", line, BODY);
  }
  imprint(paper, part, material, column);
};

/** The edition stands at the foot, below everything else. */
function imprint(paper: Paper, part: Part, material: Material, above: Column): void {
  const column = columnOf(paper, part, "back", Math.max(above.y + 8, A5.height - MARGIN - SMALL.leading));
  column.text("P", imprintIn(material), SMALL);
}

const PANELS: Record<Panel, Draw> = { front, when, people, back };
