import { withLanguage } from "~/ui/kit/shell";
import { answersOf } from "~/words/course-said";
import { wordsFor } from "~/words/words";
import type { Here } from "./here";

/** Where somebody else can help, with the letter to take along (S2-14, S2-25). */
export function ReferralsPart({ here }: { here: Here }) {
  const { lang, page } = here;
  const { referrals: t, questions } = wordsFor(lang).course;
  const given = page.course.history.filter(({ kind, code }) => kind === "step" && code === "refer");
  if (given.length === 0) return null;
  return (
    <section id="verder" aria-labelledby="ve-kop">
      <h2 id="ve-kop">{t.title}</h2>
      {given.map((line) => {
        const facts = answersOf("refer", line.answers, lang).filter(
          ({ label }) => label !== questions.refer.letter.label,
        );
        return (
          <div className="box" key={line.id}>
            <dl className="facts">
              {facts.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            {line.answers.letter ? (
              <p>
                <a href={withLanguage(`/mijn-melding/brief/${line.id}`, lang)}>{t.letter}</a>
              </p>
            ) : null}
          </div>
        );
      })}
    </section>
  );
}
