import type { Composed } from "~/domain/documents/clause";
import type { Printed } from "./document";

/** A document made of clauses, as it goes on paper: the same words in the same order as in the browser. */
export function printedBlocks({ title, blocks }: Pick<Composed, "title" | "blocks">): Printed[] {
  return [
    { kind: "h1", text: title },
    ...blocks.map((block): Printed => {
      if (block.kind === "heading") return { kind: "h2", text: block.text };
      if (block.kind === "paragraph") return { kind: "p", text: block.text };
      return { kind: block.ordered ? "steps" : "list", items: block.items };
    }),
  ];
}
