import type { CourseView, OpenStep } from "~/domain/dossier/course/schema";
import { TrackRow } from "~/ui/counsellor/rail";
import { Entered } from "~/ui/counsellor/timeline";
import { courseWords } from "~/words/nl/staff-course";
import { type CourseForms, formFor } from "./forms";
import { StepFold } from "./step-form";

type Props = { breach: CourseView; forms: CourseForms; you: string };

const PROCEDURE = "geheimhouding";

/** Breaking confidentiality, a procedure beside the case: each condition with its own reason, and always a way to stop (S2-32 … S2-37). */
export function Breach({ breach, forms, you }: Props) {
  const words = courseWords(forms.track).breach;
  const begun = breach.history.length > 0;
  const stop = breach.steps.filter(({ step }) => step === "stop");
  const onwards = breach.steps.filter(({ step }) => step !== "stop");
  return (
    <section aria-labelledby="geheimhouding">
      <h2 id="geheimhouding">{words.title}</h2>
      <p>{words.lead}</p>
      <p>{words.urgent}</p>
      <p className="soft">{words.seen}</p>
      {words.over[breach.stage] && <p className="notice">{words.over[breach.stage]}</p>}
      {begun && (
        <>
          <h3>{words.stages}</h3>
          <ol className="track">
            {breach.checklist.map((row) => (
              <TrackRow key={row.step} row={row} track={forms.track} />
            ))}
          </ol>
        </>
      )}
      <Folds title={words.now} steps={onwards} breach={breach} forms={forms} />
      <Folds title={words.stop} steps={stop} breach={breach} forms={forms} />
      {begun && (
        <>
          <h3>{words.report}</h3>
          <ol className="log">
            {[...breach.history].reverse().map((course) => (
              <Entered
                key={course.id}
                line={{ id: course.id, at: course.at, course }}
                you={you}
                track={forms.track}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

type FoldsProps = Omit<Props, "you"> & { title: string; steps: OpenStep[] };

function Folds({ title, steps, breach, forms }: FoldsProps) {
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <div className="folds">
        {steps.map((step) => (
          <StepFold
            key={step.step}
            step={step}
            form={formFor(forms, PROCEDURE, step.step)}
            open={breach.next?.name === step.step}
            procedure={PROCEDURE}
          />
        ))}
      </div>
    </>
  );
}
