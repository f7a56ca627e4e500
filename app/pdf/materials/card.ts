import { wordsFor } from "~/words/words";
import { A4, type Bytes, COLOURS, MM, Paper, type Part } from "../paper";
import { Column } from "./column";
import { imprintIn, type Material, textIn } from "./material";
import { style } from "./parts";
import { drawQr, quietAround } from "./qr";
import { CARD, openSheet, reachOf } from "./sheet";

const MARGIN = 6 * MM;
const QR = 20 * MM;
const ACROSS = 2;
const DOWN = 5;
/** More people than this have no place on a card; they stand on the page behind the code. */
const MOST_NAMES = 4;

type Side = (paper: Paper, part: Part, material: Material, over: number) => void;

/** One wallet card for a print shop: its front and its back. */
export async function card(material: Material): Promise<Bytes> {
  const paper = begin(material);
  for (const side of SIDES) {
    openSheet(paper, CARD, "shop");
    side(paper, paper.part("Sect"), material, reachOf("shop"));
  }
  return paper.bytes();
}

/** Ten cards on an A4 to cut, fronts on one page and backs on the next; who listens hears one of them. */
export async function tenCards(material: Material): Promise<Bytes> {
  const paper = begin(material);
  const left = (A4.width - ACROSS * CARD.width) / 2;
  const top = (A4.height - DOWN * CARD.height) / 2;
  for (const side of SIDES) {
    paper.addPage(A4);
    for (let at = 0; at < ACROSS * DOWN; at += 1) {
      const x = left + (at % ACROSS) * CARD.width;
      const y = top + Math.floor(at / ACROSS) * CARD.height;
      const part = at === 0 ? paper.part("Sect") : paper.root;
      const draw = () => paper.at(x, y, () => side(paper, part, material, 0));
      if (at === 0) draw();
      else paper.repeat(draw);
    }
    paper.decorate(() => cutLines(paper, left, top));
  }
  return paper.bytes();
}

const begin = (material: Material): Paper =>
  new Paper({ lang: material.language, title: textIn(material, "D-01") });

const columnOn = (paper: Paper, part: Part, y: number, from = 0, bottom = CARD.height - MARGIN): Column =>
  new Column(
    paper,
    {
      x: MARGIN + from,
      y,
      width: CARD.width - 2 * MARGIN - from,
      bottom,
      name: "card",
    },
    part,
  );

const front: Side = (paper, part, material, over) => {
  const from = over > 0 ? -over : MARGIN;
  paper.decorate(() => paper.rails(from, MARGIN, CARD.width - 2 * from, 5, true, COLOURS.accent));
  const column = columnOn(paper, part, MARGIN + 20);
  column.text("P", textIn(material, "D-13.front"), style(19, 23, 600));
  const address = style(10.5, 14, 400, COLOURS.soft);
  const text = textIn(material, "D-03.address");
  const foot = columnOn(paper, part, CARD.height - MARGIN - column.heightOf(text, address));
  foot.text("P", text, address);
};

const back: Side = (paper, part, material) => {
  const y = (CARD.height - QR) / 2;
  drawQr(paper, part, {
    link: material.link,
    alt: `${wordsFor(material.language).public.paper.webAddress}: ${material.link}`,
    x: MARGIN,
    y,
    size: QR,
  });
  const text = style(10, 13.5);
  const name = style(9.5, 12.5, 600);
  const edition = style(8.5, 11, 400, COLOURS.soft);
  const says = textIn(material, "D-13.back");
  const names = material.people.length > MOST_NAMES ? [] : material.people.map((one) => one.name);
  const foot = CARD.height - MARGIN - edition.leading;
  const column = columnOn(paper, part, 0, QR + quietAround(material.link, QR) + 4, foot);
  const between = names.length > 0 ? 5 : 0;
  const high = [...names.map((one) => column.heightOf(one, name)), column.heightOf(says, text)];
  column.y = Math.max(MARGIN, (foot - high.reduce((sum, one) => sum + one, between)) / 2);
  for (const one of names) column.text("P", one, name);
  column.gap(between);
  column.text("P", says, text);
  columnOn(paper, part, foot).text("P", imprintIn(material), edition);
};

const SIDES = [front, back];

/** Where to cut, in the margin only. */
function cutLines(paper: Paper, left: number, top: number): void {
  const long = 5 * MM;
  const gap = 1 * MM;
  for (let at = 0; at <= ACROSS; at += 1) {
    const x = left + at * CARD.width;
    paper.stroke([x, top - gap - long, x, top - gap], 0.4, COLOURS.soft);
    paper.stroke([x, A4.height - top + gap, x, A4.height - top + gap + long], 0.4, COLOURS.soft);
  }
  for (let at = 0; at <= DOWN; at += 1) {
    const y = top + at * CARD.height;
    paper.stroke([left - gap - long, y, left - gap, y], 0.4, COLOURS.soft);
    paper.stroke([A4.width - left + gap, y, A4.width - left + gap + long, y], 0.4, COLOURS.soft);
  }
}
