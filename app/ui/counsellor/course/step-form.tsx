import type { ReactNode } from "react";
import type { OpenStep } from "~/domain/dossier/course/schema";
import { addressOf, partOfForm } from "~/ui/counsellor/parts";
import { FormToken, KeepText } from "~/ui/staff/parts";
import { courseWords } from "~/words/nl/staff-course";
import type { CourseForm } from "./forms";
import { LawHelp } from "./law-help";
import { QuestionField } from "./question";
import { SaidHow } from "./said-how";

type Props = {
  step: OpenStep;
  form: CourseForm;
  /** What stands in a question before anybody typed. */
  begin?: Readonly<Record<string, string>>;
  /** The version of the text on this screen, where the step is about one. */
  onto?: string;
  button?: string;
  /** The procedure beside the case to which the step belongs. */
  procedure?: string;
};

/** The questions of one step and the button that takes it. */
export function StepForm({ step, form, begin = {}, onto, button, procedure }: Props) {
  const words = courseWords(form.track).steps;
  const asks = Object.entries(step.asks);
  const typing = asks.some(([, { kind }]) => kind === "text" || kind === "line");
  return (
    <form method="post" action={addressOf(form.dossierId, partOfForm(form.id))} className="flow">
      {asks.map(([name, question]) => (
        <QuestionField key={name} form={form} name={name} question={question} begin={begin[name] ?? ""} />
      ))}
      {step.writesDown && <SaidHow form={form} />}
      {typing && <KeepText form={form.id} back={form.draft} />}
      <button type="submit" name="doe" value="stap" className={step.writesDown ? "second" : undefined}>
        {button ?? words.save}
        {!button && <span className="vh">: {step.does}</span>}
      </button>
      <input type="hidden" name="stap" value={step.step} />
      {procedure && <input type="hidden" name="procedure" value={procedure} />}
      {onto !== undefined && <input type="hidden" name="op" value={onto} />}
      <FormToken token={form.token} />
    </form>
  );
}

/** A step that stays shut until somebody wants it, with the reason to take it. */
export function StepFold({ open, before, ...props }: Props & { open: boolean; before?: ReactNode }) {
  const { step, form, procedure } = props;
  const { breach, steps } = courseWords(form.track);
  const why = (procedure ? breach : steps).why[step.step];
  return (
    <details id={form.id} open={open || form.open}>
      <summary>
        {step.does} {why && <small>{why}</small>}
      </summary>
      {before}
      {step.law && <LawHelp law={step.law} track={form.track} />}
      <StepForm {...props} />
    </details>
  );
}
