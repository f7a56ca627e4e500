import type { ReactNode } from "react";
import { DOCUMENT_PATHS } from "~/domain/documents/schema";
import type { DocumentKind } from "~/domain/intake/schema";

type Props = { publicOrigin: string; slug: string; kind: DocumentKind; number: string; children: ReactNode };

/** A version of an employer's document, where everybody may read it. */
export function DocumentLink({ publicOrigin, slug, kind, number, children }: Props) {
  return <a href={`${publicOrigin}/m/${slug}/documenten/${DOCUMENT_PATHS[kind]}/${number}`}>{children}</a>;
}
