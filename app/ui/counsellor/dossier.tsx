import type { DossierPage, Urgency } from "~/domain/dossier/schema";
import { Activation } from "~/ui/counsellor/activation";
import { AppointmentForm, type ProposalProblem, type ProposalTyped } from "~/ui/counsellor/appointment";
import { ContactForm } from "~/ui/counsellor/contact-form";
import { Conversation } from "~/ui/counsellor/conversation";
import { Facts } from "~/ui/counsellor/facts";
import { DossierFiles } from "~/ui/counsellor/files";
import { HandoverForm } from "~/ui/counsellor/handover";
import { KeepingPart } from "~/ui/counsellor/keeping";
import { MomentForm } from "~/ui/counsellor/moment-form";
import { NextStep } from "~/ui/counsellor/next-step";
import { ProcessLog, WorkingNotes } from "~/ui/counsellor/notes";
import { type DossierError, type DossierTyped, problemOf } from "~/ui/counsellor/problem";
import { Rail } from "~/ui/counsellor/rail";
import { TrackMark } from "~/ui/staff/parts";
import { dossierWords } from "~/words/nl/counsellor";

export type DossierFlash = keyof typeof dossierWords.flash;

type DossierProps = {
  page: DossierPage;
  /** The name of the counsellor who reads, as it stands under her own messages. */
  you: string;
  now: string;
  /** Of the one term that runs: the first contact until it was made, after that the answer. */
  urgency: Urgency;
  formTokens: { message: string; contact: string; note: string };
  /** A one-time activation that was made just now; shown once. */
  activation: string[] | null;
  activationAddress: string;
  /** No colleague was chosen who could take it on. */
  nobody: boolean;
  proposal: { problem: ProposalProblem | null; typed: ProposalTyped | null };
  error: DossierError | null;
  typed: DossierTyped;
  /** The forms whose text was typed before and never sent. */
  drafts: readonly string[];
  flash: DossierFlash | null;
};

/** A dossier as its counsellor works in it: the next step, the track, the conversation, the facts. */
export function DossierView({
  page,
  you,
  now,
  urgency,
  formTokens,
  error,
  typed,
  drafts,
  flash,
  ...more
}: DossierProps) {
  const forms = { error, typed, drafts };
  return (
    <>
      <p>
        <a href="/werkplek">{dossierWords.back}</a>
      </p>
      {flash && (
        <div className="flash" role="status">
          <p>{dossierWords.flash[flash]}</p>
        </div>
      )}
      {error && <Problem error={error} />}
      <h1>{dossierWords.title(page.employerShort, page.name)}</h1>
      <p className="row">
        <TrackMark track={page.track} /> <span className="state">{dossierWords.control[page.track]}</span>
      </p>
      <div className="dossier">
        <NextStep page={page} now={now} urgency={urgency} />
        <Rail page={page} />
        <div className="flow">
          {more.activation && (
            <Activation formToken="" groups={more.activation} address={more.activationAddress} />
          )}
          <Conversation page={page} you={you} formToken={formTokens.message} {...forms} />
          <DossierFiles dossierId={page.dossierId} files={page.files} you={you} />
          {page.firstContact.madeAt === null && <ContactForm formToken={formTokens.contact} {...forms} />}
          <AppointmentForm
            page={page}
            formToken={formTokens.contact}
            draft={drafts.includes("afspraak")}
            {...more.proposal}
          />
          <MomentForm formToken={formTokens.contact} {...forms} />
          <ProcessLog log={page.log} />
          <WorkingNotes notes={page.notes} formToken={formTokens.note} {...forms} />
          <HandoverForm page={page} formToken={formTokens.contact} problem={more.nobody} />
          <KeepingPart dossierId={page.dossierId} keeping={page.keeping} />
          {!more.activation && (
            <Activation formToken={formTokens.contact} groups={null} address={more.activationAddress} />
          )}
        </div>
        <Facts page={page} />
      </div>
    </>
  );
}

function Problem({ error }: { error: DossierError }) {
  return (
    <div className="errors" role="alert">
      <h2>{dossierWords.errors.title}</h2>
      <ul>
        <li>
          <a href={`#${error.field}`}>{problemOf(error, error.field)}</a>
        </li>
      </ul>
      <p>{dossierWords.errors.kept}</p>
    </div>
  );
}
