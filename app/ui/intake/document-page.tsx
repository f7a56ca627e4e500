import type { Composed } from "~/domain/documents/clause";
import { writtenDate } from "~/domain/documents/written-date";
import { ComposedText } from "~/ui/kit/composed";
import { LanguageLinks, withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";

export type DocumentPage = {
  shortName: string;
  /** The employer's page, and this document's own address without a version. */
  home: string;
  address: string;
  text: Composed;
  number: string;
  inForceOn: string;
  current: boolean;
  next: { number: string; inForceOn: string } | null;
  /** Whether the words are in a file of the employer's own. */
  isFile: boolean;
  /** Whether a law says otherwise by now. */
  overtaken: boolean;
  /** Whether this language has only a page of summary. */
  summary: boolean;
};

/** A published document as everybody may read it: the text in force, what comes after it, and where the whole stands. */
export function DocumentPageView({ page }: { page: DocumentPage }) {
  const { text, next } = page;
  const lang = text.language;
  const t = wordsFor(lang).public.document;
  return (
    <main id="inhoud" className="narrow">
      <LanguageLinks lang={lang} />
      <article className="document">
        <h1>{text.title}</h1>
        {page.current ? null : (
          <div className="notice">
            <p>
              {t.older} <a href={withLanguage(page.address, lang)}>{t.newest}</a>.
            </p>
          </div>
        )}
        {page.overtaken ? (
          <div className="notice">
            <p>{t.overtaken}</p>
          </div>
        ) : null}
        {next ? (
          <div className="notice">
            <p>{t.next(next.number, writtenDate(next.inForceOn, lang))}</p>
          </div>
        ) : null}
        <ComposedText blocks={text.blocks} />
      </article>
      {page.summary ? (
        <p>
          {t.since(page.number, writtenDate(page.inForceOn, lang))}{" "}
          <a href={withLanguage(page.address, "nl")} lang="nl" hrefLang="nl">
            {t.full}
          </a>
        </p>
      ) : null}
      {page.isFile ? <p>{t.since(page.number, writtenDate(page.inForceOn, lang))}</p> : null}
      <p>
        <a
          className={page.isFile ? "button" : undefined}
          href={withLanguage(`${page.address}${page.current ? "" : `/${page.number}`}.pdf`, lang)}
          download
        >
          {t.pdf}
        </a>
      </p>
      <p>
        <a href={withLanguage(page.home, lang)}>{t.back(page.shortName)}</a>
      </p>
    </main>
  );
}
