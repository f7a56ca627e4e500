import type { Block } from "~/domain/documents/clause";

/** A document made of clauses: headings, paragraphs and lists, in order. Its words are text, never markup. */
export function ComposedText({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, place) => {
    if (block.kind === "heading") return <h2 key={place}>{block.text}</h2>;
    if (block.kind === "paragraph") return <p key={place}>{block.text}</p>;
    const List = block.ordered ? "ol" : "ul";
    return (
      <List key={place}>
        {block.items.map((item, row) => (
          <li key={row}>{item}</li>
        ))}
      </List>
    );
  });
}
