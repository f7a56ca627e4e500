import type { ReactNode } from "react";
import { Field } from "~/ui/staff/parts";
import { decisionWords } from "~/words/nl/decisions";

export type Choices = {
  employers: { id: string; name: string; state: string; slug: string }[];
  counsellors: { id: string; name: string }[];
  panels: { tenantId: string; counsellorId: string; employer: string; name: string }[];
};

const { ask: words, values } = decisionWords;

type Props = { choices: Choices; open: string; value: string };

/** One form for each thing that can be asked for. */
export function DecisionForms({ choices, open, value }: Props) {
  const closed = choices.employers.filter(({ state }) => state === "ready" || state === "paused");
  return (
    <div className="folds">
      <Fold kind="panel_add" open={open}>
        <EmployerField kind="panel_add" employers={choices.employers} />
        <Field id="panel_add-wie" label={words.counsellor}>
          {(bound) => (
            <select {...bound} name="wie">
              <option value="">{words.choose}</option>
              {choices.counsellors.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </Fold>
      <Fold kind="panel_remove" open={open}>
        <Field id="panel_remove-plek" label={words.member}>
          {(bound) => (
            <select {...bound} name="plek">
              <option value="">{words.choose}</option>
              {choices.panels.map(({ tenantId, counsellorId, employer, name }) => (
                <option key={`${tenantId} ${counsellorId}`} value={`${tenantId} ${counsellorId}`}>
                  {name}, {employer}
                </option>
              ))}
            </select>
          )}
        </Field>
      </Fold>
      <Fold kind="employer_open" open={open}>
        {closed.length === 0 && <p>{words.noneClosed}</p>}
        <EmployerField kind="employer_open" employers={closed} />
      </Fold>
      <Fold kind="statutory_channel" open={open}>
        <EmployerField kind="statutory_channel" employers={choices.employers} />
        <Field id="waarde-kanaal" label={words.channel}>
          {(bound) => (
            <select {...bound} name="waarde">
              {["none", "network_receives"].map((one) => (
                <option key={one} value={one}>
                  {values[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </Fold>
      <Fold kind="slug" open={open}>
        <EmployerField kind="slug" employers={choices.employers} />
        <Field id="waarde-adres" label={words.slug} hint={words.slugHint}>
          {(bound) => (
            <input
              {...bound}
              name="waarde"
              maxLength={40}
              spellCheck={false}
              defaultValue={open === "slug" ? value : ""}
            />
          )}
        </Field>
      </Fold>
    </div>
  );
}

type FoldProps = { kind: keyof typeof words.folds; open: string; children: ReactNode };

function Fold({ kind, open, children }: FoldProps) {
  const [title, lead] = words.folds[kind];
  return (
    <details open={open === kind}>
      <summary>
        {title} <small>{lead}</small>
      </summary>
      <form method="post" action="/netwerk/besluiten" className="flow">
        {children}
        <button type="submit" name="doe" value="vragen">
          <span>
            {words.submit}
            <span className="vh">: {title}</span>
          </span>
        </button>
        <input type="hidden" name="soort" value={kind} />
      </form>
    </details>
  );
}

function EmployerField({ kind, employers }: { kind: string; employers: { id: string; name: string }[] }) {
  return (
    <Field id={`${kind}-werkgever`} label={words.employer}>
      {(bound) => (
        <select {...bound} name="werkgever">
          <option value="">{words.choose}</option>
          {employers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
