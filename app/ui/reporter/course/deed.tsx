import type { ReactNode } from "react";
import { Field, Hidden, TextArea } from "~/ui/kit/fields";
import { Fold } from "~/ui/kit/fold";
import { withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";
import { errorIn, type Here, idIn, typedIn } from "./here";

/** Which deed a form posts: its word, and on which step or line. */
export type Form = Readonly<Record<string, string>>;

export const stepForm = (step: string, more: Form = {}): Form => ({ doe: "stap", stap: step, ...more });

type DeedFormProps = { here: Here; form: Form; className?: string; children: ReactNode };

/** A form that posts one deed of the course. */
export function DeedForm({ here, form, className = "flow", children }: DeedFormProps) {
  return (
    <form method="post" action={withLanguage("/mijn-melding", here.lang)} noValidate className={className}>
      <Hidden name="formulier" value={here.formToken} />
      {Object.entries(form).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

type AskedProps = {
  here: Here;
  form: Form;
  /** The name under which it is posted. */
  name: string;
  kind: "line" | "text" | "day";
  label: string;
  hint?: string;
};

/** One thing that a deed asks, with what was typed before and what is wrong with it. */
export function Asked({ here, form, name, kind, label, hint }: AskedProps) {
  const common = {
    id: idIn(form, name),
    name,
    label,
    hint,
    value: typedIn(here, form)?.typed[name] ?? "",
    error: errorIn(here, form, name),
  };
  if (kind === "text") return <TextArea {...common} className="short" />;
  return <Field {...common} type={kind === "day" ? "date" : "text"} />;
}

/** What a counsellor wrote down in the reporter's place can be called wrong, once (fault 22). */
export function Dispute({ here, entry }: { here: Here; entry: string | null }) {
  if (!entry) return null;
  const { dispute: t, optional } = wordsFor(here.lang).course;
  const form = { doe: "kloptniet", op: entry };
  return (
    <Fold title={t.title} hint={t.hint} open={typedIn(here, form) !== null}>
      <DeedForm here={here} form={form}>
        <Asked here={here} form={form} name="woorden" kind="text" label={t.label} hint={optional} />
        <button type="submit" className="danger">
          {t.button}
        </button>
      </DeedForm>
    </Fold>
  );
}
