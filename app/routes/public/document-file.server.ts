import { publicDocumentFile } from "~/domain/documents/queries";
import { DOCUMENT_PATHS } from "~/domain/documents/schema";
import { writtenDate } from "~/domain/documents/written-date";
import { env } from "~/env.server";
import type { PublicContext } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { composedPaper } from "~/pdf/composed";
import { keptPdf } from "~/pdf/kept";
import type { DocumentPage } from "~/ui/intake/document-page";
import { wordsFor } from "~/words/words";
import type { ReadDocument } from "./document-read.server";

/** The document as a file: the employer's own, or the same words as on the page. */
export async function documentFile(
  { act }: PublicContext,
  { slug, kind, page }: ReadDocument,
): Promise<Response> {
  const own = page.isFile ? await act((tx) => publicDocumentFile(tx, slug, kind, page.number)) : null;
  const name = [DOCUMENT_PATHS[kind], slug, own ? "nl" : page.text.language, `v${page.number}`].join("-");
  return downloaded(own ?? (await keptPdf(paperOf(page))), `${name}.pdf`, "application/pdf");
}

/** On paper nothing can be followed: where the newest text stands is said in words. */
function paperOf({ text, shortName, number, inForceOn, home }: DocumentPage) {
  const t = wordsFor(text.language).public.document;
  const paper = composedPaper(text, shortName);
  const since = t.since(number, writtenDate(inForceOn, text.language));
  const line = `${since} ${new URL(env().publicOrigin).host}${home}`;
  return { ...paper, blocks: [...paper.blocks, { kind: "small" as const, text: line }] };
}
