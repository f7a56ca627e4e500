import type { DocumentPaper, Printed } from "./document";

/** The same document as plain text, for who rather has a file that opens everywhere. */
export function plainDocument({ blocks }: Pick<DocumentPaper, "blocks">): string {
  return `${blocks.map(plain).join("\n\n")}\n`;
}

function plain(block: Printed): string {
  switch (block.kind) {
    case "h1":
    case "h2":
      return `${block.text}\n${"=".repeat(Math.min([...block.text].length, 60))}`;
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "steps":
      return block.items.map((item, place) => `${place + 1}. ${item}`).join("\n");
    case "facts":
      return block.items.map(({ name, value }) => `${name}: ${value}`).join("\n");
    case "table":
      return [block.head, ...block.rows].map((row) => row.join("\t")).join("\n");
    case "note":
      return `${block.title}\n${block.text}`;
    case "said":
      return [`${block.by}, ${block.at}`, block.text].filter((text) => text !== "").join("\n");
    default:
      return block.text;
  }
}
