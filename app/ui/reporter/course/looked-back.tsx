import { answersOf } from "~/words/course-said";
import { wordsFor } from "~/words/words";
import type { Here } from "./here";

/** What was said in the conversation afterwards, under its three headings (S0-18, S0-19). */
export function LookedBackPart({ here }: { here: Here }) {
  const { course } = here.page;
  const said = ["evaluate", "hold_aftercare"].flatMap((step) =>
    answersOf(step, course.answers[step] ?? {}, here.lang),
  );
  if (said.length === 0) return null;
  return (
    <section id="nazorg" aria-labelledby="na-kop">
      <h2 id="na-kop">{wordsFor(here.lang).course.aftercare.title}</h2>
      <dl className="facts">
        {said.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
