import type { CourseProblem } from "~/domain/dossier/course/problem";
import { data } from "~/framework";
import type { CounsellorContext } from "~/http/doors";
import { goTo } from "~/http/refusals";
import type { ProposalProblem, ProposalTyped } from "~/ui/counsellor/appointment";
import { addressOf, type Part } from "~/ui/counsellor/parts";
import type { PrintProblem } from "~/ui/counsellor/print";
import type { DossierError, DossierTyped } from "~/ui/counsellor/problem";

/** Why a form of the dossier comes back, with what was typed, in the part of the page where it stands. */
export type Answer = {
  part: Part;
  error: DossierError | "choose" | null;
  typed: DossierTyped;
  activation?: string[];
  /** It was not proved who asks for an activation. */
  proof?: PrintProblem;
  proposal?: { problem: ProposalProblem | null; typed: ProposalTyped | null };
  course?: CourseProblem;
  restored?: boolean;
  /** No colleague was chosen who could take it on. */
  nobody?: boolean;
};

/** A page that is shown again is a refusal, unless nothing was wrong with what was sent. */
export function answer(value: Answer) {
  const refused =
    value.error ||
    value.proof ||
    value.proposal?.problem ||
    (value.course && !value.restored) ||
    value.nobody;
  return data(value, { status: refused ? 422 : 200 });
}

export type Answered = Promise<Response | ReturnType<typeof answer>>;
export type Deed = (context: CounsellorContext, dossierId: string) => Answered;

export const pathOf = (dossierId: string) => `/werkplek/dossiers/${dossierId}`;

export const here = (dossierId: string, part: Part, anchor = "") => goTo(addressOf(dossierId, part, anchor));
