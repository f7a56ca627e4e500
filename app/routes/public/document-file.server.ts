import { TEXTS_FROM } from "~/domain/documents/clauses/translated-from";
import { publicDocumentFile } from "~/domain/documents/queries";
import { DOCUMENT_PATHS } from "~/domain/documents/schema";
import { writtenDate, writtenMonth } from "~/domain/documents/written-date";
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
function paperOf({ text, shortName, number, inForceOn, home, behind }: DocumentPage) {
  const t = wordsFor(text.language).public.document;
  const paper = composedPaper(text, shortName);
  const since = t.since(number, writtenDate(inForceOn, text.language));
  const line = `${since} ${new URL(env().publicOrigin).host}${home}`;
  const old = behind
    ? [
        t.behind(writtenDate(behind.since, text.language), behind.phone),
        t.wordsOf(writtenMonth(behind.of ?? TEXTS_FROM, text.language)),
      ]
    : [];
  const small = [...old, line].map((said) => ({ kind: "small" as const, text: said }));
  return { ...paper, blocks: [...paper.blocks, ...small] };
}
