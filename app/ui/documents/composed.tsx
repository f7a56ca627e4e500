import type { Composed } from "~/domain/documents/clause";

/** The parts of a composed document under a heading that its page already has. */
export function DocumentBlocks({ blocks, level }: { blocks: Composed["blocks"]; level: 2 | 3 }) {
  const Heading = level === 2 ? "h2" : "h3";
  return blocks.map((block, place) => {
    if (block.kind === "heading") return <Heading key={place}>{block.text}</Heading>;
    if (block.kind === "paragraph") return <p key={place}>{block.text}</p>;
    const List = block.ordered ? "ol" : "ul";
    return (
      <List key={place}>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </List>
    );
  });
}
