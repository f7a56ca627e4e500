import { createElement, Fragment } from "react";

/** What a person typed, with the paragraphs and line ends that were typed. */
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => createElement("p", null, ...withBreaks(paragraph)));
  return createElement(Fragment, null, ...paragraphs);
}

function withBreaks(paragraph: string) {
  return paragraph.split("\n").flatMap((line, place) => (place === 0 ? [line] : [createElement("br"), line]));
}
