import { Fragment } from "react";

/** Text that a person typed: a blank line parts paragraphs, other lines break; its direction is its own. */
export function TypedText({ text }: { text: string }) {
  return text
    .trim()
    .split(/\n[\t ]*\n\s*/)
    .map((paragraph, place) => (
      <p dir="auto" key={place}>
        {paragraph.split("\n").map((line, row) => (
          <Fragment key={row}>
            {row > 0 ? <br /> : null}
            {line}
          </Fragment>
        ))}
      </p>
    ));
}
