import type { CourseProblem } from "~/domain/dossier/course/problem";
import { endedUncontacted } from "~/domain/dossier/course/schema";
import type { DossierPage, Urgency } from "~/domain/dossier/schema";
import { Activation } from "~/ui/counsellor/activation";
import { AppointmentForm, type ProposalProblem, type ProposalTyped } from "~/ui/counsellor/appointment";
import { ContactForm } from "~/ui/counsellor/contact-form";
import { Conversation } from "~/ui/counsellor/conversation";
import { Facts } from "~/ui/counsellor/facts";
import { DossierFiles } from "~/ui/counsellor/files";
import { HandoverForm } from "~/ui/counsellor/handover";
import { MomentForm } from "~/ui/counsellor/moment-form";
import { NextStep } from "~/ui/counsellor/next-step";
import { WorkingNotes } from "~/ui/counsellor/notes";
import { type PrintProblem, sentenceOf } from "~/ui/counsellor/print";
import { type DossierError, type DossierTyped, problemOf } from "~/ui/counsellor/problem";
import { Rail } from "~/ui/counsellor/rail";
import { Timeline } from "~/ui/counsellor/timeline";
import { ErrorSummary } from "~/ui/kit/fields";
import { TrackMark } from "~/ui/staff/parts";
import { Since } from "~/ui/staff/when";
import { dossierErrorWords, dossierWords } from "~/words/nl/counsellor";
import { printWords } from "~/words/nl/print";
import { courseWords } from "~/words/nl/staff-course";
import { Breach } from "./course/breach";
import { Consents } from "./course/consents";
import { Description } from "./course/description";
import type { CourseForms } from "./course/forms";
import { CourseRefused } from "./course/refused";
import { Steps } from "./course/steps";
import { type Part, partOfForm } from "./parts";
import { Tabs } from "./tabs";

export type DossierFlash = keyof ReturnType<typeof dossierWords>["flash"];

type DossierProps = {
  page: DossierPage;
  /** The part of the middle that is shown. */
  part: Part;
  /** The name of the counsellor who reads, as it stands under her own messages. */
  you: string;
  now: string;
  /** Of the one term that runs, which the panel at the top shows. */
  urgency: Urgency;
  token: string;
  /** A one-time activation that was made just now; shown once. */
  activation: string[] | null;
  /** Why none was made. */
  proof: PrintProblem | null;
  activationAddress: string;
  /** No colleague was chosen who could take it on. */
  nobody: boolean;
  proposal: { problem: ProposalProblem | null; typed: ProposalTyped | null };
  error: DossierError | null;
  /** How the last deed of the course ended, when it did not happen. */
  problem: CourseProblem | null;
  typed: DossierTyped;
  /** The texts that were typed before and never sent, by form. */
  drafts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The reason for which a text to begin with was asked. */
  reason: string | null;
  flash: DossierFlash | null;
};

/** A dossier as its counsellor works in it: the next step, the track, one part of the dossier, the facts. */
export function DossierView(props: DossierProps) {
  const { page, part, you, now, urgency, error, problem, proof, drafts, flash } = props;
  const words = dossierWords(page.course);
  const { states, official } = courseWords(page.course);
  const withDraft = new Set(Object.keys(drafts).map(partOfForm));
  return (
    <>
      <p>
        <a href="/werkplek">{words.back}</a>
      </p>
      {flash && (
        <div className="flash" role="status">
          <p>{words.flash[flash]}</p>
        </div>
      )}
      {proof && (
        <ErrorSummary
          title={words.activation.notMade}
          items={[{ href: "#bewijs", text: sentenceOf(proof, printWords(page.course)) }]}
        />
      )}
      {error && <Problem error={error} />}
      {problem && (
        <CourseRefused course={problem.typed.procedure ? page.breach : page.course} problem={problem} />
      )}
      <h1>{words.title(page.employerShort, page.name)}</h1>
      <p className="row">
        <TrackMark track={page.track} /> <span className="state">{words.control[page.course.control]}</span>{" "}
        {page.waitingSince && page.course.next?.who === "reporter" && (
          <Since since={page.waitingSince} now={now} whose={words.withReporter} />
        )}
      </p>
      <div className="dossier">
        <NextStep page={page} now={now} urgency={urgency} />
        <Rail page={page} />
        <div className="flow">
          <Tabs
            dossierId={page.dossierId}
            current={part}
            drafts={withDraft}
            course={page.course}
            breach={page.breach}
          />
          {page.course.apart && <p className="notice">{words.apart}</p>}
          {states[page.course.stage] && <p className="notice">{states[page.course.stage]}</p>}
          {page.course.passed.length > 0 && <p className="notice">{official.passed}</p>}
          <Middle {...props} />
        </div>
        <Facts page={page} you={you} />
      </div>
    </>
  );
}

function Middle({ page, part, you, token, ...more }: DossierProps) {
  const { error, typed } = more;
  const forms = { formToken: token, error, typed, drafts: Object.keys(more.drafts), track: page.course };
  const course: CourseForms = {
    dossierId: page.dossierId,
    track: page.course,
    token,
    problem: more.problem,
    drafts: more.drafts,
  };
  const linked = page.linked?.name ?? null;
  switch (part) {
    case "gesprek":
      return (
        <>
          {more.activation && (
            <Activation
              problem={null}
              groups={more.activation}
              address={more.activationAddress}
              linked={linked}
              track={page.course}
            />
          )}
          <Conversation page={page} you={you} {...forms} />
          {page.firstContact.madeAt === null && !endedUncontacted(page.course.checklist) && (
            <ContactForm {...forms} />
          )}
          <MomentForm {...forms} />
          <HandoverForm page={page} formToken={token} problem={more.nobody} />
          {!more.activation && (
            <Activation
              problem={more.proof}
              groups={null}
              address={more.activationAddress}
              linked={linked}
              track={page.course}
            />
          )}
        </>
      );
    case "beschrijving":
      return <Description course={page.course} forms={course} />;
    case "stappen":
      return <Steps course={page.course} forms={course} reason={more.reason} documents={page.documents} />;
    case "toestemmingen":
      return <Consents course={page.course} forms={course} />;
    case "verslag":
      return <Timeline page={page} you={you} />;
    case "bestanden":
      return <DossierFiles track={page.course} dossierId={page.dossierId} files={page.files} you={you} />;
    case "afspraak":
      return (
        <AppointmentForm
          page={page}
          formToken={token}
          draft={forms.drafts.includes("afspraak")}
          {...more.proposal}
        />
      );
    case "geheimhouding":
      return <Breach breach={page.breach} forms={course} you={you} />;
    case "eigen":
      return <WorkingNotes notes={page.notes} {...forms} />;
  }
}

function Problem({ error }: { error: DossierError }) {
  return (
    <ErrorSummary
      title={dossierErrorWords.title}
      items={[{ href: `#${error.field}`, text: problemOf(error, error.field) ?? "" }]}
      kept={dossierErrorWords.kept}
    />
  );
}
