import type { Printed } from "./document";

/** The same document as plain text, for who reads with a machine, with the ears, or in twenty years. */
export function plainText(blocks: readonly Printed[]): string {
  const lines = blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "h1":
      case "h2":
      case "h3":
        return ["", block.text];
      case "list":
        return block.items.map((item) => `- ${item}`);
      case "steps":
        return block.items.map((item, at) => `${at + 1}. ${item}`);
      case "facts":
        return block.items.map(({ name, value }) => `${name}: ${value.replaceAll("\n", ". ")}`);
      case "table":
        return [block.head, ...block.rows].map((row) => row.join(" | "));
      case "note":
        return ["", block.title, block.text].filter((line, at) => at === 0 || line !== "");
      case "said":
        return ["", `${block.by}, ${block.at}`, "", block.text];
      default:
        return [block.text];
    }
  });
  return `${lines.join("\n").replaceAll("\u{A0}", " ").trim()}\n`;
}
