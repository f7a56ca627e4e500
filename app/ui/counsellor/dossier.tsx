import type { DossierPage, Urgency } from "~/domain/dossier/schema";
import { ContactForm } from "~/ui/counsellor/contact-form";
import { Conversation } from "~/ui/counsellor/conversation";
import { Facts } from "~/ui/counsellor/facts";
import { DossierFiles } from "~/ui/counsellor/files";
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
  error: DossierError | null;
  typed: DossierTyped;
  flash: DossierFlash | null;
};

/** A dossier as its counsellor works in it: the next step, the track, the conversation, the facts. */
export function DossierView({ page, you, now, urgency, formTokens, error, typed, flash }: DossierProps) {
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
          <Conversation page={page} you={you} formToken={formTokens.message} error={error} typed={typed} />
          <DossierFiles dossierId={page.dossierId} files={page.files} you={you} />
          {page.firstContact.madeAt === null && (
            <ContactForm formToken={formTokens.contact} error={error} typed={typed} />
          )}
          <ProcessLog log={page.log} />
          <WorkingNotes notes={page.notes} formToken={formTokens.note} error={error} typed={typed} />
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
