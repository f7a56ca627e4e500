import { codeKeys } from "~/crypto/code";
import { hashOf } from "~/crypto/tokens.server";
import type { CourseProblem } from "~/domain/dossier/course/problem";
import type { ReporterPage } from "~/domain/dossier/schema";
import { asReporter, type ReporterContext } from "~/http/doors";
import { publicShell } from "~/http/shell.server";
import type { ReporterError } from "~/ui/reporter/problem";
import { wordsFor } from "~/words/words";

/** What the reporter's one address shows. */
export type ReporterView =
  | { view: "code"; error: "unknown" | "malformed" | "busy" | null; carried?: string }
  | {
      view: "home";
      page: ReporterPage;
      flash: "sent" | "kept" | null;
      error: ReporterError | null;
      typed: string;
      course: CourseProblem | null;
      typedMail: string | null;
      token: string;
    }
  | { view: "destroyed"; name: string; day: string };

export type Shown = ReporterView & { shell: ReturnType<typeof publicShell> };

/** A view in its document; after a post the document is that of the action, whose answer it holds. */
export function show({ lang, shared }: Pick<ReporterContext, "lang" | "shared">, view: ReporterView): Shown {
  const { title, errorTitle } = wordsFor(lang).reporter;
  const failed = "error" in view && view.error !== null;
  const shell =
    (shared.shell as Shown["shell"] | undefined) ?? publicShell(lang, { title: failed ? errorTitle : title });
  shared.shell = shell;
  return { ...view, shell };
}

/** Whether this code opens something; asked of the database as that reporter, with nothing but the code's own secret. */
export async function reporterExists(code: string): Promise<boolean> {
  const { lookup, seed } = codeKeys(code);
  return (await asReporter({ lookup, seed }, async () => true)) === true;
}

/** Whose form it is: known from the session alone, and telling nobody else anything. */
export const ownerOf = ({ lookup }: { lookup: Buffer }): string =>
  hashOf("form-owner", lookup).toString("hex");
