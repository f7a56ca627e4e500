import { createElement, Fragment, type ReactNode } from "react";

/** Puts elements where a sentence has its variables, so that each language keeps its own word order. */
export function fill(write: (...marks: string[]) => string, ...parts: ReactNode[]): ReactNode {
  // Private-use characters: no sentence contains them, so they can be found back.
  const marks = parts.map((_, place) => String.fromCharCode(0xe000 + place));
  const pieces = write(...marks).split(/([\ue000-\ue0ff])/);
  return createElement(Fragment, null, ...pieces.map((piece) => parts[marks.indexOf(piece)] ?? piece));
}

/** A sentence that begins with a variable begins with a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase("en") + text.slice(1);
}
