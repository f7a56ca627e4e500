import type { CaseDocuments } from "~/domain/dossier/case-documents";
import type { CourseView, OpenStep } from "~/domain/dossier/course/schema";
import { UNFIT_REASONS } from "~/domain/tracks/taxonomy";
import { addressOf, partOfStep } from "~/ui/counsellor/parts";
import { Empty } from "~/ui/staff/parts";
import { courseWords } from "~/words/nl/staff-course";
import { unfitWords } from "~/words/nl/unfit";
import { Complaint, complains } from "./complaint";
import { type CourseForms, formFor } from "./forms";
import { StepFold } from "./step-form";

type Props = {
  course: CourseView;
  forms: CourseForms;
  reason: string | null;
  documents: CaseDocuments;
};

/** Every step that may be taken now: the counsellor's own, and apart from them what the reporter said. */
export function Steps(props: Props) {
  const { course } = props;
  const words = courseWords(course).steps;
  const steps = likeliestFirst(course).filter(({ step }) => partOfStep(step) === "stappen");
  const own = steps.filter((step) => !step.writesDown);
  const said = steps.filter((step) => step.writesDown);
  return (
    <section aria-labelledby="stappen">
      <h2 id="stappen">{words.title}</h2>
      {complains(course) && <Complaint {...props} dossierId={props.forms.dossierId} />}
      {own.length === 0 && <Empty {...(course.next ? words.none : words.noneClosed)} />}
      {own.length > 0 && <Folds {...props} steps={own} />}
      {said.length > 0 && (
        <>
          <h3 id="gezegd">{words.said}</h3>
          <p className="soft">
            {words.saidHint} {words.saidText}
          </p>
          <Folds {...props} steps={said} />
        </>
      )}
    </section>
  );
}

function Folds({ steps, ...props }: Props & { steps: OpenStep[] }) {
  const { course, forms, reason } = props;
  return (
    <div className="folds">
      {steps.map((step) => {
        const form = formFor(forms, "stap", step.step);
        const next = course.next?.kind === "step" && course.next.name === step.step && !step.writesDown;
        if (step.step !== "judge_unfit") {
          const explains = step.step === "show_regulation" && !complains(course);
          const before = explains ? <Complaint {...props} dossierId={forms.dossierId} /> : null;
          return <StepFold key={step.step} step={step} form={form} open={next} before={before} />;
        }
        const known =
          reason && Object.hasOwn(unfitWords, reason) ? (reason as keyof typeof unfitWords) : null;
        return (
          <StepFold
            key={step.step}
            step={step}
            form={form}
            open={known !== null}
            begin={known ? { reason: known, words: unfitWords[known] } : {}}
            before={<UnfitTexts forms={forms} />}
          />
        );
      })}
    </div>
  );
}

/** A text to begin with for each reason, without script: the address fills the form. */
function UnfitTexts({ forms: { dossierId, track } }: { forms: CourseForms }) {
  const words = courseWords(track).steps.unfit;
  return (
    <div className="box">
      <h4>{words.title}</h4>
      <p className="soft">{words.text}</p>
      <ul className="plain">
        {Object.entries(UNFIT_REASONS).map(([reason, name]) => (
          <li key={reason}>
            <a href={`${addressOf(dossierId, "stappen")}&reden=${reason}#stap-judge-unfit`}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The next step, then those of the checklist in their order, then the rest. */
function likeliestFirst({ steps, checklist, next }: CourseView): OpenStep[] {
  const place = ({ step }: OpenStep) => {
    if (next?.kind === "step" && next.name === step) return -1;
    const at = checklist.findIndex((row) => row.step === step && row.state !== "done");
    return at === -1 ? checklist.length : at;
  };
  return [...steps].sort((a, b) => place(a) - place(b));
}
