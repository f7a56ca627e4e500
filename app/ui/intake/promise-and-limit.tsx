import { offenceSentence } from "~/domain/documents/clauses/limits";
import { retentionSentence } from "~/domain/documents/clauses/record";
import type { EmployerPage, Language } from "~/domain/intake/schema";
import { telHref } from "~/ui/kit/phone";
import { wordsFor } from "~/words/words";

type Rules = Pick<EmployerPage, "shortName" | "boardName" | "criminalOffenceRule">;

/** What happens at a suspected criminal offence; the reporter reads it before telling anything. */
export function offenceLine(page: Rules, lang: Language, who = wordsFor(lang).public.people.someone): string {
  return offenceSentence(page, lang, who);
}

/** Promise and limit are one part, so that no page can show the one without the other. */
export function PromiseAndLimit({ page, lang }: { page: EmployerPage; lang: Language }) {
  const words = wordsFor(lang).public;
  const { promise, safety } = words;
  return (
    <section className="cols even" aria-label={promise.label}>
      <div className="promise">
        <h2>{promise.title}</h2>
        <ul>
          <li>{promise.unseen(page.shortName)}</li>
          {page.hiresThroughAgency ? <li>{promise.agency}</li> : null}
          <li>{page.criminalOffenceRule === "consent_only" ? promise.consent : promise.knowledge}</li>
          <li>{retentionSentence(page, lang)}</li>
        </ul>
      </div>
      <div className="limit">
        <h2>{promise.limitTitle}</h2>
        <ul>
          <li>{promise.watching}</li>
          <li>{promise.lostCode}</li>
          <li>{promise.judge}</li>
        </ul>
        <p>{safety.guessing}</p>
        <p>{offenceLine(page, lang)}</p>
        <p>
          {safety.danger} <a href={telHref("112")}>{safety.dangerCall}</a>.
        </p>
      </div>
    </section>
  );
}
