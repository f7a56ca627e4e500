import { codeKeys } from "~/crypto/code";
import type { CivilDay } from "~/domain/clock";
import type { Composed } from "~/domain/documents/clause";
import { textHash } from "~/domain/documents/text-hash";
import { agreementBehind } from "~/domain/documents/translations";
import { agreementBefore, type Parties } from "~/domain/dossier/agreement";
import type { CourseProblem } from "~/domain/dossier/course/problem";
import type { ReporterPage } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import { env } from "~/env.server";
import { asReporter, type ReporterContext } from "~/http/doors";
import { publicShell } from "~/http/shell.server";
import type { ReporterError } from "~/ui/reporter/problem";
import { wordsFor } from "~/words/words";

/** A text that could be signed now, or since when this language is behind; `mark` comes back with the yes and proves which words were on the screen. */
type Unsigned = { text: Composed; mark: string } | { behind: CivilDay };

const network = (): Parties["network"] => ({ name: env().NETWORK_NAME, phone: env().NETWORK_PHONE });

/** Between whom an agreement of this page is made; null while nobody reads. */
export function partiesOf({ track, settings, counsellor, deputy }: ReporterPage): Parties | null {
  if (!counsellor) return null;
  return { track, settings, counsellor: counsellor.name, deputy: deputy?.name ?? null, network: network() };
}

export function unsigned(page: ReporterPage, lang: Language): Unsigned | null {
  const parties = partiesOf(page);
  if (!parties) return null;
  const behind = agreementBehind(parties.track, lang);
  if (behind) return { behind };
  const text = agreementBefore(parties, lang);
  return { text, mark: textHash(text) };
}

/** The reporter's page with everything that it needs beside the dossier. */
export function homeOf(
  { lang }: Pick<ReporterContext, "lang">,
  page: ReporterPage,
  more: Pick<
    Extract<ReporterView, { view: "home" }>,
    "others" | "flash" | "error" | "typed" | "course" | "typedMail" | "token"
  >,
): ReporterView {
  return { view: "home", page, toSign: unsigned(page, lang), network: network(), ...more };
}

/** What the reporter's one address shows. */
export type ReporterView =
  | { view: "code"; error: "unknown" | "malformed" | "busy" | null; carried?: string }
  | {
      view: "home";
      page: ReporterPage;
      /** The other cases of the same code. */
      others: { no: number; page: ReporterPage }[];
      flash: "sent" | "kept" | null;
      error: ReporterError | null;
      typed: string;
      course: CourseProblem | null;
      typedMail: string | null;
      toSign: Unsigned | null;
      network: Parties["network"];
      token: string;
    }
  | { view: "destroyed"; name: string; day: string };

export type Shown = ReporterView & { shell: ReturnType<typeof publicShell> };

/** A view in its document. */
export function show({ lang }: Pick<ReporterContext, "lang">, view: ReporterView): Shown {
  const { title, errorTitle } = wordsFor(lang).reporter;
  const failed =
    ("error" in view && view.error !== null) ||
    ("course" in view && view.course !== null && !view.course.carried);
  return { ...view, shell: publicShell(lang, { title: failed ? errorTitle : title }) };
}

/** Whether this code opens something; asked of the database as that reporter, with nothing but the code's own secret. */
export async function reporterExists(code: string): Promise<boolean> {
  const { lookup, seed } = codeKeys(code);
  return (await asReporter({ lookup, seed }, async () => true)) === true;
}
