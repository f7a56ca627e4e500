import { codeKeys } from "~/crypto/code";
import type { ReporterPage } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import { asReporter } from "~/http/doors";
import { publicShell } from "~/http/shell.server";
import type { ReporterError } from "~/ui/reporter/problem";
import { wordsFor } from "~/words/words";

/** What the reporter's one address shows. */
export type ReporterView =
  | { view: "code"; error: "unknown" | "malformed" | "busy" | null }
  | {
      view: "home";
      page: ReporterPage;
      flash: "sent" | "kept" | null;
      error: ReporterError | null;
      typed: string;
    }
  | { view: "destroyed"; day: string };

export type Shown = ReporterView & { shell: ReturnType<typeof publicShell> };

export function show(lang: Language, view: ReporterView): Shown {
  return { ...view, shell: publicShell(lang, { title: wordsFor(lang).reporter.title }) };
}

/** Whether this code opens something; asked of the database as that reporter, with nothing but the code's own secret. */
export async function reporterExists(code: string): Promise<boolean> {
  const { lookup, seed } = codeKeys(code);
  return (await asReporter({ lookup, seed }, async () => true)) === true;
}
