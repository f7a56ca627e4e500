import { Fragment, type ReactNode } from "react";
import type { DeskUnpaid } from "~/domain/billing/desk";
import { euros } from "~/domain/billing/money";
import { DECISIONS } from "~/domain/billing/schema";
import { Fold } from "~/ui/kit/fold";
import { Field } from "~/ui/staff/parts";
import { networkInvoiceWords as words } from "~/words/nl/billing";

/** One invoice that waits for money: what was sent, and what the office can do now. */
export function UnpaidCard({ row, today }: { row: DeskUnpaid; today: string }) {
  const { invoice, step, proposed, stands } = row;
  const own = invoice.via === "invoice";
  return (
    <article className="box flow">
      <h3>
        {row.name}: {words.open(invoice.number, euros(invoice.total))}
      </h3>
      <p>
        <span className={`state ${invoice.dueOn < today ? "bad" : "due"}`}>{words.due(invoice.dueOn)}</span>
      </p>
      {step && <p>{words.steps[step]}</p>}
      {stands && <p>{words.decide.stands(words.decide.kinds[stands.kind])}</p>}
      {proposed && (
        <>
          <p>{words.decide.waits(words.decide.kinds[proposed.kind], proposed.by)}</p>
          {!proposed.byYou && <Deed invoiceId={invoice.id} deed="bevestigen" button={words.decide.confirm} />}
        </>
      )}
      {(proposed || stands?.kind === "dispute") && (
        <Deed invoiceId={invoice.id} deed="beëindigen" button={words.decide.end} quiet />
      )}
      {step === "decide" && !proposed && <Proposal invoiceId={invoice.id} />}
      {own && (
        <div className="folds">
          <Fold title={words.cameIn} hint={words.cameInHint} open={step !== "decide"}>
            <Deed invoiceId={invoice.id} deed="betaald" button={words.markPaid}>
              <DayField id={`dag-${invoice.id}`} label={words.paidOn} value={today} />
            </Deed>
          </Fold>
          <Fold title={words.wrong} hint={words.wrongHint} open={false}>
            <Deed invoiceId={invoice.id} deed="terugnemen" button={words.credit} />
          </Fold>
        </div>
      )}
    </article>
  );
}

type DeedProps = { invoiceId: string; deed: string; button: string; quiet?: boolean; children?: ReactNode };

function Deed({ invoiceId, deed, button, quiet = false, children }: DeedProps) {
  return (
    <form method="post" action="/netwerk/facturen" className="flow">
      <input type="hidden" name="doe" value={deed} />
      <input type="hidden" name="wat" value={invoiceId} />
      {children}
      <button type="submit" className={quiet ? "quiet" : "second"}>
        {button}
      </button>
    </form>
  );
}

function Proposal({ invoiceId }: { invoiceId: string }) {
  return (
    <Deed invoiceId={invoiceId} deed="voorstellen" button={words.decide.propose}>
      <fieldset className="field">
        <legend>{words.decide.title}</legend>
        {DECISIONS.map((kind) => (
          <Fragment key={kind}>
            <label className="choice" htmlFor={`${kind}-${invoiceId}`}>
              <input
                id={`${kind}-${invoiceId}`}
                type="radio"
                name="besluit"
                value={kind}
                autoComplete="off"
              />
              <span>{words.decide.kinds[kind]}</span>
            </label>
            {kind === "arrangement" && (
              <div className="reveal">
                <DayField id={`tot-${invoiceId}`} label={words.decide.until} value="" />
              </div>
            )}
          </Fragment>
        ))}
      </fieldset>
    </Deed>
  );
}

function DayField({ id, label, value }: { id: string; label: string; value: string }) {
  return (
    <Field id={id} label={label}>
      {(bound) => (
        <input {...bound} type="date" name="dag" defaultValue={value} className="short" autoComplete="off" />
      )}
    </Field>
  );
}
