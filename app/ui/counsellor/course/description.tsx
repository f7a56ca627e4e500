import type { CourseView, OpenStep, Version } from "~/domain/dossier/course/schema";
import { Difference } from "~/ui/kit/difference";
import { TypedText } from "~/ui/kit/text";
import { Empty } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import type { OnTrack } from "~/words/nl/on-track";
import { courseWords } from "~/words/nl/staff-course";
import { type CourseForms, formFor } from "./forms";
import { StepFold, StepForm } from "./step-form";

type Props = { course: CourseView; forms: CourseForms };

/** The description: the text that stands, what the reporter said of it, and what can be done with it now (S0-10). */
export function Description({ course, forms }: Props) {
  const words = courseWords(course).description;
  const [latest, ...earlier] = course.versions;
  const offer = course.steps.find(({ step }) => step === "offer");
  const describe = course.steps.find(({ step }) => step === "describe");
  return (
    <section aria-labelledby="beschrijving">
      <h2 id="beschrijving">{words.title}</h2>
      {!latest && <Empty {...words.empty} />}
      {latest && <Shown version={latest} before={earlier[0]} track={course} />}
      {latest && offer && latest.standing === "draft" && (
        <div id="stap-offer">
          <StepForm
            step={offer}
            form={formFor(forms, "stap", "offer")}
            onto={latest.entry}
            button={words.offer}
          />
        </div>
      )}
      {describe && <Write describe={describe} latest={latest} forms={forms} />}
      <Said course={course} forms={forms} onto={latest?.entry} />
      {earlier.length > 0 && <Earlier versions={earlier} track={course} />}
    </section>
  );
}

type ShownProps = { version: Version; before: Version | undefined; track: OnTrack };

function Shown({ version, before, track }: ShownProps) {
  const words = courseWords(track).description;
  return (
    <article className="consent" id="versie">
      <Head version={version} track={track} />
      <blockquote>
        <TypedText text={version.text} />
      </blockquote>
      {version.wish && (
        <>
          <h4>{words.wish}</h4>
          <TypedText text={version.wish} />
        </>
      )}
      {before && (
        <details>
          <summary>{words.difference}</summary>
          <Difference before={before.text} after={version.text} />
        </details>
      )}
    </article>
  );
}

const GOOD: Readonly<Partial<Record<Version["standing"], string>>> = {
  approved: "state good",
  change_asked: "state due",
};

type HeadProps = { version: Version; track: OnTrack };

function Head({ version: { version, standing, on, author, approved }, track }: HeadProps) {
  const { description: words, checklist } = courseWords(track);
  return (
    <>
      <h3>
        {words.version(version)}{" "}
        <span className={GOOD[standing] ?? "state"}>{words.standings[standing]}</span>
      </h3>
      <p className="soft">
        {words.of} <Day day={on} />
        {author && `, ${words.by} ${author}`}.
        {approved && (
          <>
            {" "}
            {words.approvedOn} <Day day={approved.on} />
            {approved.how && `, ${checklist.how[approved.how]}`}.
          </>
        )}
      </p>
    </>
  );
}

type WriteProps = { describe: OpenStep; latest: Version | undefined; forms: CourseForms };

/** Writing a first or a new text; when somebody else was faster, both texts are shown before it can be saved (fault 20). */
function Write({ describe, latest, forms }: WriteProps) {
  const words = courseWords(forms.track).description;
  const form = formFor(forms, "stap", "describe");
  const changed = form.open && forms.problem?.because?.why === "changed" && latest ? latest : null;
  const typed = form.typed["a.text"] ?? "";
  const mustWrite = !latest || latest.standing === "change_asked";
  return (
    <StepFold
      step={{ ...describe, does: latest ? words.rewrite : words.write }}
      form={form}
      open={mustWrite}
      onto={latest?.entry ?? ""}
      button={words.save}
      begin={{ text: latest?.text ?? "" }}
      before={
        changed ? (
          <div className="notice" id="verschil">
            <h4>{words.conflict.title}</h4>
            <p>{words.conflict.text}</p>
            <h4>{words.conflict.theirs(changed.version)}</h4>
            <blockquote>
              <TypedText text={changed.text} />
            </blockquote>
            <h4>{words.conflict.yours}</h4>
            <Difference before={changed.text} after={typed} />
            <p>{words.conflict.void}</p>
          </div>
        ) : latest ? (
          <p className="soft">{words.rewriteHint}</p>
        ) : null
      }
    />
  );
}

/** What the reporter said of this very text, away from the page: yes, or otherwise. */
function Said({ course, forms, onto }: Props & { onto: string | undefined }) {
  const steps = course.steps.filter(({ step }) => step === "approve" || step === "ask_change");
  const open = steps.filter(
    ({ step }) => step === "ask_change" || course.versions[0]?.standing !== "approved",
  );
  if (open.length === 0) return null;
  const words = courseWords(course).description;
  return (
    <>
      <h3 id="gezegd">{words.said}</h3>
      <div className="folds">
        {open.map((step) => (
          <StepFold
            key={step.step}
            step={step}
            form={formFor(forms, "stap", step.step)}
            open={false}
            {...(onto && step.step === "approve" ? { onto } : {})}
          />
        ))}
      </div>
    </>
  );
}

function Earlier({ versions, track }: { versions: Version[]; track: OnTrack }) {
  const words = courseWords(track).description;
  return (
    <details>
      <summary>
        {words.earlier} <small>{words.earlierHint}</small>
      </summary>
      {versions.map((version) => (
        <article className="consent" key={version.entry}>
          <Head version={version} track={track} />
          <blockquote>
            <TypedText text={version.text} />
          </blockquote>
          {version.wish && (
            <>
              <h4>{words.wish}</h4>
              <TypedText text={version.wish} />
            </>
          )}
        </article>
      ))}
    </details>
  );
}
