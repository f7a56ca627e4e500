import type { Composed } from "~/domain/documents/clause";
import type { HowFarBehind } from "~/domain/documents/translations";
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
  /** How far this language is behind the Dutch, with the number of who explains it. */
  behind: (HowFarBehind & { phone: string }) | null;
  /** Whether this language has only a page of summary. */
  summary: boolean;
};

/** The paper in this language, or in Dutch where this language would tell something important as it was before. */
function SaveAsPdf({ page }: { page: DocumentPage }) {
  const lang = page.text.language;
  const t = wordsFor(lang).public.document;
  const address = `${page.address}${page.current ? "" : `/${page.number}`}.pdf`;
  return page.behind?.critical ? (
    <p>
      {t.noPdf}{" "}
      <a href={withLanguage(address, "nl")} hrefLang="nl" download>
        {t.pdfInDutch}
      </a>
    </p>
  ) : (
    <p>
      <a className={page.isFile ? "button" : undefined} href={withLanguage(address, lang)} download>
        {t.pdf}
      </a>
    </p>
  );
}

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
        {page.behind ? (
          <div className="notice">
            <p>{t.behind(writtenDate(page.behind.since, lang), page.behind.phone)}</p>
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
      <SaveAsPdf page={page} />
      <p>
        <a href={withLanguage(page.home, lang)}>{t.back(page.shortName)}</a>
      </p>
    </main>
  );
}
