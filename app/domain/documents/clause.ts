import type { Language } from "~/domain/intake/schema";

/** Who may change a clause: nobody, a choice among settings, a value that is merged, or the employer's own words. */
type ClauseKind = "fixed" | "choice" | "value" | "own";

/**
 * One rule of one document. The id is the item of the checklist it answers, with a name behind the dot where an item
 * has more than one text; `serves` names the requirements. Text: one line a paragraph, "- " and "1. " for lists,
 * `{name}` for a value. A line that is nothing but one value becomes as many lines as the value has.
 */
export type Clause<Facts, Spoken extends Language = Language> = {
  id: string;
  kind: ClauseKind;
  serves: readonly string[];
  /** Whether this clause belongs in the document, given what the employer settled. */
  when?: (facts: Facts) => boolean;
  /** An annex that follows the facts of the day: no version keeps it, nobody consents to it. */
  live?: boolean;
  /** The clauses of the Dutch text that a summary says in short, where these are not the ones with its own id. */
  tells?: readonly string[];
} & Record<Spoken, string>;

/**
 * An ordered part of a document; `item` names what its clauses answer together. Without a heading it is the head of the
 * document. `Spoken`: the languages it exists in.
 */
export type Section<Facts, Spoken extends Language = Language> = {
  item?: string;
  heading?: Record<Spoken, string>;
  clauses: readonly Clause<Facts, Spoken>[];
};

export type Block =
  | { kind: "heading"; text: string; item: string }
  | { kind: "paragraph"; text: string; clause: string }
  | { kind: "list"; ordered: boolean; items: string[]; clause: string };

/** A text as a version keeps it: an annex is only its place, and is filled in on the day of reading. */
export type FrozenBlock = Block | { kind: "live"; clause: string };

/** What stands between the braces of a clause, in one language. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** A required value that nobody has filled in yet. */
export type Missing = { clause: string; value: string };

/** A document as HTML and PDF both draw it. With `missing` it is incomplete: it may be shown, never published. */
export type Composed = { language: Language; title: string; blocks: Block[]; missing: Missing[] };

type Numbered = (number: number) => string;

/** Every clause that applies, in order, with its values; sections without a clause fall away. */
export function compose<Facts, Spoken extends Language>(
  sections: readonly Section<Facts, Spoken>[],
  language: Spoken,
  facts: Facts,
  values: Values,
  numbered?: Numbered,
): Pick<Composed, "blocks" | "missing"> {
  return walk<Facts, Spoken, Block>(sections, language, facts, values, () => null, numbered);
}

/** The same, with the annexes left out but for their places. */
export function freeze<Facts, Spoken extends Language>(
  sections: readonly Section<Facts, Spoken>[],
  language: Spoken,
  facts: Facts,
  values: Values,
  numbered?: Numbered,
): { blocks: FrozenBlock[]; missing: Missing[] } {
  const place = ({ id, live }: Clause<Facts, Spoken>) =>
    live ? { kind: "live" as const, clause: id } : null;
  return walk<Facts, Spoken, FrozenBlock>(sections, language, facts, values, place, numbered);
}

/** A kept text as it reads today: each annex in its place, from the same text composed now. */
export function thaw(frozen: readonly FrozenBlock[], now: readonly Block[]): Block[] {
  return frozen.flatMap((block) =>
    block.kind === "live"
      ? now.filter((one) => one.kind !== "heading" && one.clause === block.clause)
      : [block],
  );
}

function walk<Facts, Spoken extends Language, Made extends FrozenBlock>(
  sections: readonly Section<Facts, Spoken>[],
  language: Spoken,
  facts: Facts,
  values: Values,
  place: (clause: Clause<Facts, Spoken>) => Extract<Made, { kind: "live" }> | null,
  numbered: Numbered = (number) => `${number}.`,
): { blocks: (Block | Made)[]; missing: Missing[] } {
  const blocks: (Block | Made)[] = [];
  const missing: Missing[] = [];
  let number = 0;
  for (const section of sections) {
    const applying = section.clauses.filter((clause) => place(clause) || (clause.when?.(facts) ?? true));
    if (applying.length === 0) continue;
    if (section.heading) {
      number += 1;
      const text = `${numbered(number)} ${filled(section.heading[language], values)}`.trim();
      blocks.push({ kind: "heading", text, item: section.item ?? "" });
    }
    for (const clause of applying) {
      const held = place(clause);
      if (held) {
        blocks.push(held);
        continue;
      }
      blocks.push(...blocksOf(clause.id, clause[language], values));
      missing.push(...missingIn(clause[language], values).map((value) => ({ clause: clause.id, value })));
    }
  }
  return { blocks, missing };
}

/** The one clause of several texts that applies now, as a single line. */
export function clauseLine<Facts, Spoken extends Language>(
  texts: readonly Clause<Facts, Spoken>[],
  language: Spoken,
  facts: Facts,
  values: Values,
): string {
  const clause = texts.find((one) => one.when?.(facts) ?? true);
  if (!clause) throw new Error("no text of this clause applies");
  return filled(clause[language].replaceAll("\n", " "), values);
}

/** The document as one plain text: what is hashed, compared and read out. */
export function plainText({ title, blocks }: { title: string; blocks: readonly FrozenBlock[] }): string {
  const lines = blocks.flatMap((block) => {
    if (block.kind === "live") return [`[${block.clause}]`];
    if (block.kind === "heading") return ["", block.text];
    if (block.kind === "paragraph") return [block.text];
    return block.items.map((item, place) => `${block.ordered ? `${place + 1}.` : "-"} ${item}`);
  });
  return [title, ...lines].join("\n");
}

/** The names between the braces of a text. */
export function valuesNamedIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string))];
}

/** The text of a clause as it reads with its values. */
export const readWith = (text: string, values: Values): string =>
  text
    .split("\n")
    .map((line) => filled(line, values))
    .join("\n");

function missingIn(text: string, values: Values): string[] {
  return valuesNamedIn(text).filter((name) => linesOf(values[name]).length === 0);
}

// Structure comes from the clause alone: a value is put in after the text was cut into lines.
function blocksOf(clause: string, text: string, values: Values): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split("\n")) {
    const [, mark, words = ""] = /^(- |\d+\. )?(.*)$/.exec(line) ?? [];
    const only = /^\{(\w+)\}$/.exec(words)?.[1];
    const texts = (only ? linesOf(values[only]) : [filled(words, values)]).filter((one) => one !== "");
    if (!mark) {
      blocks.push(...texts.map((one): Block => ({ kind: "paragraph", text: one, clause })));
      continue;
    }
    const last = blocks.at(-1);
    const ordered = mark !== "- ";
    if (last?.kind === "list" && last.ordered === ordered) last.items.push(...texts);
    else blocks.push({ kind: "list", ordered, items: texts, clause });
  }
  return blocks;
}

/** A sentence that begins with a value begins with a capital; an address is an address everywhere. */
function filled(text: string, values: Values): string {
  const whole = text.replace(/\{(\w+)\}/g, (_, name: string, at: number) => {
    const value = linesOf(values[name]).join(", ");
    const opens = /(^|[.?] )$/.test(text.slice(0, at));
    return opens && !/[/@]/.test(value) ? value.charAt(0).toLocaleUpperCase("nl") + value.slice(1) : value;
  });
  // A name that ends in a full stop, such as B.V., ends its sentence too.
  return whole.replace(/(?<!\.)\.\.(?!\.)/g, ".");
}

/** A value on one line: no break, no control character, nothing around it. */
function linesOf(value: Values[string] | undefined): string[] {
  const lines = value === undefined ? [] : typeof value === "string" ? [value] : value;
  return lines.map((line) => line.replace(/[\p{Cc}\s]+/gu, " ").trim()).filter((line) => line !== "");
}
