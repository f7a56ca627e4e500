import { inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { PDFiumLibrary, type PDFiumPage } from "@hyzyla/pdfium";

/** A part of the reading order: its tag, what it is called, and on which pages it is read, in order. */
export type Tag = { tag: string; alt: string | null; scope: string | null; pages: number[]; inside: Tag[] };

export type Structure = {
  lang: string | null;
  title: string | null;
  marked: boolean;
  info: string[];
  root: Tag[];
  fonts: { name: string; embedded: boolean }[];
  pages: { width: number; height: number }[];
  /** Where the finished sheet lies on each page, and how far its colours reach: left, bottom, right, top. */
  boxes: { trim: number[]; bleed: number[] }[];
};

const textOf = (value: unknown) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;

/** What a screen reader gets to know of a PDF, and what its makers left in it. */
export async function structureOf(bytes: Uint8Array): Promise<Structure> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = doc;
  const pageNumbers = new Map(doc.getPages().map((page, at) => [page.ref.toString(), at + 1]));
  const look = (dict: PDFDict, name: string) => context.lookup(dict.get(PDFName.of(name)));
  const tag = (element: PDFDict): Tag => {
    const kids = look(element, "K");
    const list = kids instanceof PDFArray ? kids.asArray() : [];
    const own = String(element.get(PDFName.of("Pg")) ?? "");
    const found: Tag = {
      tag: (look(element, "S") as PDFName).decodeText(),
      alt: textOf(look(element, "Alt")),
      scope: null,
      pages: [],
      inside: [],
    };
    const attributes = look(element, "A");
    const scope = attributes instanceof PDFDict ? look(attributes, "Scope") : null;
    if (scope instanceof PDFName) found.scope = scope.decodeText();
    for (const raw of list) {
      const kid = context.lookup(raw);
      if (kid instanceof PDFNumber) found.pages.push(pageNumbers.get(own) ?? 0);
      else if (kid instanceof PDFDict && kid.has(PDFName.of("MCID")))
        found.pages.push(pageNumbers.get(String(kid.get(PDFName.of("Pg")))) ?? 0);
      else if (kid instanceof PDFDict) found.inside.push(tag(kid));
    }
    return found;
  };
  const tree = look(catalog, "StructTreeRoot");
  const tops = tree instanceof PDFDict ? look(tree, "K") : null;
  const info = context.lookup(context.trailerInfo.Info);
  const mark = look(catalog, "MarkInfo");
  const fonts = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.has(PDFName.of("FontName")) ? [object] : [],
    )
    .map((font) => ({
      name: String(font.get(PDFName.of("FontName"))),
      embedded: font.has(PDFName.of("FontFile2")) || font.has(PDFName.of("FontFile3")),
    }));
  return {
    lang: textOf(look(catalog, "Lang")),
    title: doc.getTitle() ?? null,
    marked: mark instanceof PDFDict && String(look(mark, "Marked")) === "true",
    info:
      info instanceof PDFDict
        ? info
            .keys()
            .map((key) => key.decodeText())
            .sort()
        : [],
    root: tops instanceof PDFArray ? tops.asArray().map((top) => tag(context.lookup(top, PDFDict))) : [],
    fonts,
    pages: doc.getPages().map((page) => page.getSize()),
    boxes: doc.getPages().map((page) => {
      const corners = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => [
        x,
        y,
        x + width,
        y + height,
      ];
      return { trim: corners(page.getTrimBox()), bleed: corners(page.getBleedBox()) };
    }),
  };
}

/** Every byte of a PDF with its streams unpacked, to look for what should not be in it. */
export async function unpacked(bytes: Uint8Array): Promise<string> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const streams = doc.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const packed = object.dict.has(PDFName.of("Filter"));
    return [Buffer.from(packed ? inflateSync(object.contents) : object.contents).toString("latin1")];
  });
  return [Buffer.from(bytes).toString("latin1"), ...streams].join("\n");
}

async function onPages<T>(bytes: Uint8Array, look: (page: PDFiumPage) => T | Promise<T>): Promise<T[]> {
  const library = await PDFiumLibrary.init();
  const doc = await library.loadDocument(bytes);
  try {
    const found: T[] = [];
    for (const page of doc.pages()) found.push(await look(page));
    return found;
  } finally {
    doc.destroy();
    library.destroy();
  }
}

/** The text of each page, in the order in which it is read out; the reader marks a hyphen at a line's end. */
export const textsOf = (bytes: Uint8Array): Promise<string[]> =>
  onPages(bytes, (page) => page.getText().replaceAll("\r\n", "\n").replaceAll("\u{FFFE}", "-"));

export type Picture = { data: Uint8ClampedArray; width: number; height: number };

/** Each page as pixels (RGBA), as a printer of so many dots per inch would put them on paper. */
export const picturesOf = (bytes: Uint8Array, dpi: number): Promise<Picture[]> =>
  onPages(bytes, async (page) => {
    const render = async ({ data }: { data: Uint8Array }) => data;
    const { data, width, height } = await page.render({ scale: dpi / 72, render });
    return { data: new Uint8ClampedArray(data), width, height };
  });
