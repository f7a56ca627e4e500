import { staffWords } from "~/words/nl/staff";
import { templateWords } from "~/words/nl/templates";
import { WaitList } from "./wait-list";

/** A text that says what the Dutch said before; without a kind it stands in the flyer set or the agreement. */
export type LaggingLine = {
  kind: keyof typeof templateWords.kinds | null;
  id: string;
  language: "en" | "pl";
  critical: boolean;
  employers: string[];
};

const words = templateWords.lagging;

/** Which translations lag, on the overview. */
export function LaggingList({ lines }: { lines: LaggingLine[] }) {
  return (
    <WaitList
      id="vertalingen"
      title={words.title}
      rows={lines.map((line, at) => ({
        key: `${at}`,
        name: nameOf(line),
        href: line.kind && `/netwerk/sjablonen?soort=${line.kind}#achter`,
        what: whereOf(line),
        state: line.critical ? "bad" : "due",
        says: line.critical ? words.matters : words.open,
      }))}
    />
  );
}

const nameOf = ({ kind, id, language }: LaggingLine): string =>
  words.line(kind ? templateWords.kinds[kind] : words.ofRelease, id, staffWords.languages[language]);

function whereOf({ kind, employers }: LaggingLine): string {
  if (!kind) return words.comes;
  return employers.length > 0 ? `${words.at} ${employers.join(", ")}` : words.nowhere;
}
