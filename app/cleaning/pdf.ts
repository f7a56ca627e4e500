import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { PDF_PAGES_MAX } from "~/domain/dossier/file-schema";
import type { Cleaned } from "./cleaned";
import { withoutSegments } from "./jpeg-segments";

/** All that a page needs to look as it did; actions, notes, form fields and metadata are none of it. */
const OF_A_PAGE = new Set([
  "Type",
  "Parent",
  "Resources",
  "Contents",
  "MediaBox",
  "CropBox",
  "BleedBox",
  "TrimBox",
  "ArtBox",
  "Rotate",
  "UserUnit",
  "Group",
]);
/** What may hang below a page and says more than what is seen. */
const HIDDEN = ["Metadata", "PieceInfo", "AA", "AF", "OpenAction", "JS", "JavaScript", "Names", "Annots"];
const HIDDEN_NAMES = [...HIDDEN, "EmbeddedFiles", "EF", "LastModified", "OPI", "Measure", "PtData"].map(
  PDFName.of,
);

/** Copies the pages into a new document, so that only what is seen comes along. */
export async function cleanPdf(
  bytes: Uint8Array,
  called?: { title: string; language: string },
): Promise<Cleaned> {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = source.getPageCount();
    if (pages > PDF_PAGES_MAX) return { ok: false, problem: "too_many_pages" };
    if (pages === 0) return { ok: false, problem: "damaged" };
    for (const page of source.getPages()) strip(page.node);
    const copy = await PDFDocument.create({ updateMetadata: false });
    for (const page of await copy.copyPages(source, source.getPageIndices())) {
      copy.addPage(page);
      strip(page.node);
    }
    keepReachable(copy);
    if (called) {
      copy.setTitle(called.title, { showInWindowTitleBar: true });
      copy.setLanguage(called.language);
    }
    return { ok: true, bytes: await copy.save({ addDefaultPage: false, updateFieldAppearances: false }) };
  } catch (error) {
    const locked = error instanceof EncryptedPDFError || /encrypt|password/i.test(String(error));
    return { ok: false, problem: locked ? "locked" : "damaged" };
  }
}

function strip(page: PDFDict): void {
  for (const key of page.keys()) if (!OF_A_PAGE.has(key.decodeText())) page.delete(key);
}

/** Cleans everything that the pages reach, and lets go of the rest: an object that nothing names is still written. */
function keepReachable(document: PDFDocument): void {
  const { context } = document;
  const reached = new Set<PDFRef>();
  const toVisit: PDFObject[] = [context.trailerInfo.Root as PDFRef];
  for (let next = toVisit.pop(); next; next = toVisit.pop()) {
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue;
      reached.add(next);
      const target = context.lookup(next);
      if (target) toVisit.push(target);
    } else if (next instanceof PDFArray) {
      toVisit.push(...next.asArray());
    } else if (next instanceof PDFDict) {
      toVisit.push(...visible(next));
    } else if (next instanceof PDFStream) {
      toVisit.push(...visible(next.dict));
    }
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
    else if (object instanceof PDFRawStream && isPhoto(object.dict)) {
      const photo = withoutSegments(Buffer.from(object.contents));
      object.dict.delete(PDFName.of("Length"));
      context.assign(ref, PDFRawStream.of(object.dict, photo));
    }
  }
}

function visible(dict: PDFDict): PDFObject[] {
  for (const name of HIDDEN_NAMES) dict.delete(name);
  return dict.values();
}

function isPhoto(dict: PDFDict): boolean {
  return (
    dict
      .get(PDFName.of("Filter"))
      ?.toString()
      .replace(/[[\]\s]/g, "") === "/DCTDecode"
  );
}
