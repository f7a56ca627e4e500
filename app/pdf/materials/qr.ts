import qrcode from "qrcode";
import { COLOURS, type Paper, type Part } from "../paper";

/** Modules of white that a reader needs around a code. */
const QUIET = 4;

/** A QR code as rectangles, `size` without the white around it, which whoever places it must leave. */
export function drawQr(
  paper: Paper,
  inside: Part,
  { link, alt, x, y, size }: { link: string; alt: string; x: number; y: number; size: number },
): void {
  const { modules } = qrcode.create(link, { errorCorrectionLevel: "M" });
  const one = size / modules.size;
  const figure = paper.part("Figure", inside, { alt });
  paper.read(figure, "Figure", () => {
    for (let row = 0; row < modules.size; row += 1) {
      for (let from = 0; from < modules.size; from += 1) {
        if (!modules.get(row, from)) continue;
        let to = from;
        while (to < modules.size && modules.get(row, to)) to += 1;
        paper.doc.rect(x + from * one, y + row * one, (to - from) * one, one);
        from = to;
      }
    }
    paper.doc.fill(COLOURS.ink);
  });
}

/** How much white a code of this size needs on each side. */
export function quietAround(link: string, size: number): number {
  return (size * QUIET) / qrcode.create(link, { errorCorrectionLevel: "M" }).modules.size;
}
