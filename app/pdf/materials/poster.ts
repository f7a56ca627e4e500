import { wordsFor } from "~/words/words";
import { A4, type Bytes, COLOURS, MM, Paper, type Part } from "../paper";
import { Column } from "./column";
import { alsoForIn, imprintIn, linesIn, type Material, promisesIn, textIn } from "./material";
import { person, personHeight, promiseAndLimit, style } from "./parts";
import { drawQr, quietAround } from "./qr";
import { openSheet, type Press, reachOf } from "./sheet";

const MARGIN = 15 * MM;
const QR = 50 * MM;
const WIDTH = A4.width - 2 * MARGIN;
const RAILS = 9;
const FOOT = style(10.5, 14, 400, COLOURS.soft);

/** The poster: what it is in one look from afar, who it is nearby, and the way in at the foot. */
export async function poster(material: Material, press: Press): Promise<Bytes> {
  const paper = new Paper({ lang: material.language, title: textIn(material, "D-01") });
  openSheet(paper, A4, press);
  const part = paper.part("Sect");
  const over = reachOf(press);
  paper.decorate(() => {
    const from = over > 0 ? -over : MARGIN;
    paper.rails(from, MARGIN, A4.width - 2 * from, RAILS, true, COLOURS.accent);
  });
  const place = {
    x: MARGIN,
    y: MARGIN + RAILS + 24,
    width: WIDTH,
    bottom: A4.height - MARGIN,
    name: "poster",
  };
  const column = new Column(paper, place, part);
  column.text("H1", textIn(material, "D-01"), style(41, 43.5, 600));
  column.gap(11);
  column.text("P", textIn(material, "D-02"), style(18.5, 24.5));
  const also = alsoForIn(material);
  if (also) {
    column.gap(6);
    column.text("P", also, style(14, 18.5, 400, COLOURS.soft));
  }
  const foot = footOf(material, part, paper);
  column.gap(16);
  doorsAbreast(column, material);
  column.gap(14);
  promiseAndLimit(
    column,
    { title: textIn(material, "D-08.promise_title"), items: promisesIn(material).slice(1, 2) },
    { title: textIn(material, "D-08.limit_title"), items: linesIn(material, "D-08.limits").slice(0, 1) },
    { head: style(14, 18, 600), text: style(14, 18), pad: 10, gap: 3 },
  );
  // The foot stands at the foot; what is above must end before it.
  new Column(paper, { ...place, y: column.y + foot.clear, bottom: foot.top }, part).fits();
  foot.draw();
  return paper.bytes();
}

/** Three ways in side by side. */
function doorsAbreast(column: Column, material: Material): void {
  const { paper } = column;
  const verbs = linesIn(material, "D-03.verb");
  const lines = linesIn(material, "D-03.line");
  const gap = 6;
  const pad = 13;
  const wide = (WIDTH - gap * (verbs.length - 1)) / verbs.length;
  const verb = style(18, 23, 600);
  const line = style(14, 18);
  const top = column.y;
  const inner = (at: number) => column.beside(column.x + at * (wide + gap) + pad, wide - 2 * pad);
  const high = Math.max(...lines.map((text, at) => inner(at).heightOf(text, line))) + verb.leading + 2 * pad;
  paper.decorate(() => {
    paper.box(column.x, top, column.width, high, COLOURS.mist);
    for (let at = 1; at < verbs.length; at += 1)
      paper.rails(column.x + at * (wide + gap) - gap, top, high, gap, false, COLOURS.paper);
  });
  verbs.forEach((text, at) => {
    const door = inner(at);
    door.y = top + pad - 2;
    door.text("P", text, verb);
    door.text("P", lines[at] ?? "", line);
  });
  column.y = top + high;
}

/** More people than this are there by name; all else about them stands on the page behind the code. */
const MOST_LINES = 4;
/** With more people than this the number stands under the code, where there is room beside them. */
const MOST_UNDER_NUMBER = 3;

/** The foot of the poster: the number, then the code and the address at the left, the people beside it. */
function footOf(
  material: Material,
  part: Part,
  paper: Paper,
): { top: number; clear: number; draw: () => void } {
  const address = style(13, 17, 600, COLOURS.accent);
  const heading = style(15, 20, 600);
  const many = material.people.length > MOST_LINES;
  const look = {
    face: many ? 24 : 42,
    name: many ? style(14, 18, 600) : style(15, 19, 600),
    say: many ? ("name" as const) : ("line" as const),
    rest: style(14, 18, 400, COLOURS.soft),
    phone: null,
  };
  const between = many ? 4 : 8;
  const end = A4.height - MARGIN;
  const bottom = end - FOOT.leading - 10;
  const edge = quietAround(material.link, QR);
  const column = (x: number, width: number, name: string) =>
    new Column(paper, { x, y: 0, width, bottom, name: `poster, ${name}` }, part);
  const number = column(MARGIN, WIDTH, "the number");
  const code = column(MARGIN, QR * 1.3, "the code");
  const people = column(MARGIN + QR * 1.4, WIDTH - QR * 1.4, "the people");

  const front = textIn(material, "D-13.front");
  const above = material.people.length <= MOST_UNDER_NUMBER;
  const call = above ? style(24, 30, 600, COLOURS.accent) : style(16, 20, 600, COLOURS.accent);
  const codeHigh =
    QR +
    edge +
    code.heightOf(textIn(material, "D-03.address"), address) +
    (above ? 0 : 8 + code.heightOf(front, call));
  const peopleHigh = material.people.reduce(
    (sum, one) => sum + personHeight(people, one, look) + between,
    heading.leading + 8 - between,
  );
  const from = bottom - Math.max(codeHigh, peopleHigh);
  const top = above ? from - 18 - number.heightOf(front, call) : from;
  const draw = () => {
    number.y = top;
    if (above) number.text("P", front, call);
    drawQr(paper, part, {
      link: material.link,
      alt: `${wordsFor(material.language).public.paper.webAddress}: ${material.link}`,
      x: MARGIN,
      y: from,
      size: QR,
    });
    code.y = from + QR + edge;
    code.text("P", textIn(material, "D-03.address"), address);
    code.gap(8);
    if (!above) code.text("P", front, call);
    people.y = from - 4;
    people.text("H2", wordsFor(material.language).public.people.label, heading);
    people.gap(8);
    for (const one of material.people) {
      person(people, one, look);
      people.gap(between);
    }
    const last = new Column(
      paper,
      { x: MARGIN, y: end - FOOT.leading, width: WIDTH, bottom: end, name: "poster, the foot" },
      part,
    );
    last.text("P", imprintIn(material), FOOT);
  };
  return { top, clear: above ? 16 : edge, draw };
}
