import type { Language } from "~/domain/intake/schema";
import { compose, type Missing } from "./clause";
import { flyerSlots, type Slot } from "./clauses/flyer";
import type { DocumentFacts } from "./facts";
import { valuesOf } from "./values";

export type TooLong = { slot: string; line: string; most: number };

/** The texts of the flyer set by slot. Whatever is too long is an error when it is saved, never smaller type. */
export type FlyerTexts = {
  language: Language;
  slots: Readonly<Record<string, string[]>>;
  missing: Missing[];
  tooLong: TooLong[];
};

/** Every text of flyer, poster, card, intranet page and announcement, in one language. */
export function flyerTexts(facts: DocumentFacts, language: Language): FlyerTexts {
  const { blocks, missing } = compose([{ clauses: flyerSlots }], language, facts, valuesOf(facts, language));
  const slots: Record<string, string[]> = {};
  for (const block of blocks) {
    if (block.kind === "heading") continue;
    const lines = block.kind === "list" ? block.items : [block.text];
    slots[block.clause] = [...(slots[block.clause] ?? []), ...lines];
  }
  const tooLong = flyerSlots.flatMap((slot) => linesTooLong(slot, slots[slot.id] ?? [], language));
  return { language, slots, missing, tooLong };
}

function linesTooLong({ id, most, counted }: Slot, lines: string[], language: Language): TooLong[] {
  const texts = counted === "whole" ? [lines.join("\n")] : lines;
  return texts
    .filter((line) => [...line].length > most[language])
    .map((line) => ({ slot: id, line, most: most[language] }));
}
