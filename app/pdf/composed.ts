import type { Composed } from "~/domain/documents/clause";
import { wordsFor } from "~/words/words";
import type { DocumentPaper, Printed } from "./document";

/** A document made of clauses, as it goes on paper: the same words in the same order as in the browser. */
export function composedPaper(
  text: Pick<Composed, "language" | "title" | "blocks">,
  of: string,
): DocumentPaper {
  const { paper } = wordsFor(text.language).public;
  return {
    lang: text.language,
    title: text.title,
    furniture: { brand: of, running: text.title, page: paper.page },
    unseen: () => paper.unseen,
    blocks: [{ kind: "h1", text: text.title }, ...text.blocks.map(printed)],
  };
}

function printed(block: Composed["blocks"][number]): Printed {
  if (block.kind === "heading") return { kind: "h2", text: block.text };
  if (block.kind === "paragraph") return { kind: "p", text: block.text };
  return { kind: block.ordered ? "steps" : "list", items: block.items };
}
