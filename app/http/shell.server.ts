import type { Language } from "~/domain/intake/schema";
import { env } from "~/env.server";
import type { Shell } from "~/root";
import { wordsFor } from "~/words/words";

/** What the document around a public page needs to know; the tab's title gives nothing away. */
export function publicShell(lang: Language, more: Partial<Shell> = {}): Shell & { exitUrl: string } {
  return { lang, title: wordsFor(lang).public.titles.page, exitUrl: env().EXIT_URL, ...more } as Shell & {
    exitUrl: string;
  };
}
