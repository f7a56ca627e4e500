import { DOCUMENT_PATHS } from "~/domain/documents/schema";
import { writtenDate } from "~/domain/documents/written-date";
import type { CasePaper } from "~/domain/dossier/case-papers";
import type { ReporterPage } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import { withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";

/** On which day of the case a text held. */
export function heldFor({ of }: Pick<CasePaper, "of">, factsOn: string | null, lang: Language): string[] {
  const { rules: t } = wordsFor(lang).course;
  return of.map((one) => (one === "facts" ? t.facts(writtenDate(factsOn ?? "", lang)) : t[one]));
}

/** One text that holds for the own case, read inside the session. */
export function RuleLink({ paper, lang }: { paper: CasePaper; lang: Language }) {
  const { documents } = wordsFor(lang).public.employer;
  const { rules: t } = wordsFor(lang).course;
  const at = `/mijn-melding/regels/${DOCUMENT_PATHS[paper.kind]}/${paper.number}`;
  return (
    <a href={withLanguage(at, lang)}>
      {documents[paper.kind]}, {t.version(paper.number)}
    </a>
  );
}

/** The rules that hold for the own case, to read for as long as the case is there (S0-27, S2-07). */
export function RulesPart({ page, lang }: { page: ReporterPage; lang: Language }) {
  const { rules: t } = wordsFor(lang).course;
  const { factsOn } = page.documents;
  const papers = page.documents.papers.filter(({ of }) => !of.includes("offered"));
  if (papers.length === 0) return null;
  return (
    <section id="regels" aria-labelledby="rg-kop">
      <h2 id="rg-kop">{t.title}</h2>
      <p className="soft">{t.lead}</p>
      <ul>
        {papers.map((paper) => (
          <li key={`${paper.kind}-${paper.number}`}>
            <RuleLink paper={paper} lang={lang} />
            {factsOn || page.taken ? (
              <span className="soft"> {heldFor(paper, factsOn, lang).join(" ")}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
