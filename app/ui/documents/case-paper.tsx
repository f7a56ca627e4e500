import type { Composed } from "~/domain/documents/clause";
import { writtenDate } from "~/domain/documents/written-date";
import type { CasePaper } from "~/domain/dossier/case-papers";
import { ComposedText } from "~/ui/kit/composed";
import { wordsFor } from "~/words/words";

export type CasePaperPage = {
  text: Composed;
  paper: CasePaper;
  factsOn: string | null;
  /** Its file, beside the address of the page. */
  file: string;
  /** Whether the words are in a file of the employer's own. */
  isFile: boolean;
  /** Whether this language has only a page of summary. */
  summary: boolean;
};

type Props = {
  page: CasePaperPage;
  /** On which day of the case it held. */
  held: readonly string[];
  /** What the address carries on. */
  query?: string;
  back: { href: string; text: string };
};

/** A text that holds for a case, as who reported and who works on it read it; also when its public page is gone. */
export function CasePaperView({ page, held, query = "", back }: Props) {
  const { text, paper } = page;
  const t = wordsFor(text.language).public.document;
  return (
    <>
      <p className="noprint">
        <a href={back.href}>{back.text}</a>
      </p>
      <article className="document">
        <h1>{text.title}</h1>
        <div className="notice">
          <p>{[...held, t.since(paper.number, writtenDate(paper.inForceOn, text.language))].join(" ")}</p>
        </div>
        <ComposedText blocks={text.blocks} />
      </article>
      {page.summary && (
        <p>
          <a href="?taal=nl" lang="nl" hrefLang="nl">
            {t.full}
          </a>
        </p>
      )}
      <p className="noprint">
        <a className={page.isFile ? "button" : undefined} href={`${page.file}${query}`} download>
          {t.pdf}
        </a>
      </p>
    </>
  );
}
