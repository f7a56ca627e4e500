import { hashOf } from "~/crypto/tokens.server";
import { FORM_FIELD, shownForm } from "./carried.server";
import type { ReporterSession } from "./sessions.server";

const PAGE = "/mijn-melding";

/** Whose form it is: known from the session alone, and telling nobody else anything. */
export const ownerOf = ({ lookup }: { lookup: Buffer }): string =>
  hashOf("form-owner", lookup).toString("hex");

/** The reporter's page of one of the own cases, as a form remembers it. The address itself is the same for all. */
export const pageOfCase = (caseNo: number): string => (caseNo === 1 ? PAGE : `${PAGE}#${caseNo}`);

/** The case of such a page; the first where a form says nothing of one. */
export const caseOfPage = (page: string | null): number => Number(/#([1-9])$/.exec(page ?? "")?.[1] ?? 1);

/** The case that a posted form was shown with: a page left open is about what stood on it, whatever was chosen since. */
export function caseOfForm(session: ReporterSession, posted: ReadonlyMap<string, string>): number {
  const shown = shownForm(posted.get(FORM_FIELD));
  return shown?.who === ownerOf(session) ? caseOfPage(shown.path) : session.caseNo;
}
