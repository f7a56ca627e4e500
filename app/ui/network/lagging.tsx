import { Fold } from "~/ui/kit/fold";
import { TypedText } from "~/ui/kit/text";
import { Empty, Field } from "~/ui/staff/parts";
import { staffWords } from "~/words/nl/staff";
import { templateWords } from "~/words/nl/templates";

export type LaggingRow = {
  id: string;
  language: "en" | "pl";
  /** A mark of the Dutch below: the words hold for whoever has it. */
  from: string;
  dutch: string;
  words: string;
  critical: boolean;
  employers: string[];
};

type Props = { kind: string; rows: LaggingRow[]; typed: Record<string, string> };

const words = templateWords.lagging;

/** Where the Dutch is ahead of another language, with a form for the words that say it. */
export function Lagging({ kind, rows, typed }: Props) {
  return (
    <section aria-labelledby="achter" className="flow">
      <h3 id="achter">{words.title}</h3>
      {rows.length === 0 ? <Empty {...words.none} /> : <p>{words.lead}</p>}
      {rows.length > 0 && (
        <div className="folds">
          {rows.map((row) => (
            <One key={`${row.language} ${row.id} ${row.from}`} kind={kind} row={row} typed={typed} />
          ))}
        </div>
      )}
    </section>
  );
}

function One({ kind, row, typed }: { kind: string; row: LaggingRow; typed: Props["typed"] }) {
  const { id, language, from, dutch, critical, employers } = row;
  const mine = typed.van === from && typed.taal === language && typed.tekst === id;
  const where = employers.length > 0 ? `${words.at} ${employers.join(", ")}` : words.nowhere;
  return (
    <Fold
      title={`${id}, ${staffWords.languages[language]}`}
      hint={critical ? `${words.critical}. ${where}` : where}
      open={mine}
    >
      <form method="post" action="/netwerk/sjablonen" className="flow">
        <p>
          <b>{words.says}</b>
        </p>
        <TypedText text={dutch} />
        <p>
          <b>{words.shown}</b>
        </p>
        <div lang={language}>
          <TypedText text={row.words} />
        </div>
        <Field
          id={`woorden-${language}-${id}-${from}`}
          label={words.label(staffWords.languages[language], id)}
        >
          {(bound) => (
            <textarea
              {...bound}
              name="woorden"
              lang={language}
              defaultValue={mine ? (typed.woorden ?? "") : ""}
            />
          )}
        </Field>
        <button type="submit" name="doe" value="vertalen" className="second">
          {words.submit}
        </button>
        <input type="hidden" name="soort" value={kind} />
        <input type="hidden" name="tekst" value={id} />
        <input type="hidden" name="taal" value={language} />
        <input type="hidden" name="van" value={from} />
      </form>
    </Fold>
  );
}
