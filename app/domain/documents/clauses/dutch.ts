import type { Clause } from "../clause";
import type { DocumentFacts } from "../facts";

type Dutch<Facts> = Clause<Facts, "nl">;

/** A clause that exists in Dutch only, one line of text an argument. */
export const fixed = <Facts = DocumentFacts>(
  id: string,
  serves: string[],
  ...lines: string[]
): Dutch<Facts> => ({
  id,
  kind: "fixed",
  serves,
  nl: lines.join("\n"),
});

/** A clause whose words follow a setting. */
export const choice = <Facts = DocumentFacts>(
  id: string,
  serves: string[],
  ...lines: string[]
): Dutch<Facts> => ({
  ...fixed<Facts>(id, serves, ...lines),
  kind: "choice",
});

/** A clause that is made of the employer's facts. */
export const value = <Facts = DocumentFacts>(
  id: string,
  serves: string[],
  ...lines: string[]
): Dutch<Facts> => ({
  ...fixed<Facts>(id, serves, ...lines),
  kind: "value",
});

/** The same clause, only where it applies. */
export const given = <Facts>(when: (facts: Facts) => boolean, clause: Dutch<Facts>): Dutch<Facts> => ({
  ...clause,
  when,
});
