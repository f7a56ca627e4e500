import { staffWords } from "~/words/nl/staff";
import { templateWords } from "~/words/nl/templates";

/** A text that says what the Dutch said before; without a kind it stands in the flyer set or the agreement. */
export type LaggingLine = {
  kind: keyof typeof templateWords.kinds | null;
  id: string;
  language: "en" | "pl";
  critical: boolean;
  employers: string[];
};

const words = templateWords.lagging;

/** Which translations lag, on the overview; nothing at all while none does. */
export function LaggingList({ lines }: { lines: LaggingLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="vertalingen">
      <h2 id="vertalingen">
        {words.title} <span className="count">{lines.length}</span>
      </h2>
      <ul className="worklist tasks">
        {lines.map((line, at) => (
          <li key={at}>
            <div>
              <b>
                <Name line={line} />
              </b>
              <small>{whereOf(line)}</small>
            </div>
            <div>
              <span className={line.critical ? "state bad" : "state due"}>
                {line.critical ? words.matters : words.open}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Name({ line: { kind, id, language } }: { line: LaggingLine }) {
  const document = kind ? templateWords.kinds[kind] : words.ofRelease;
  const name = words.line(document, id, staffWords.languages[language]);
  return kind ? <a href={`/netwerk/sjablonen?soort=${kind}#achter`}>{name}</a> : name;
}

function whereOf({ kind, employers }: LaggingLine): string {
  if (!kind) return words.comes;
  return employers.length > 0 ? `${words.at} ${employers.join(", ")}` : words.nowhere;
}
