import type { How } from "~/domain/tracks/entries";
import { firstName } from "~/ui/intake/person";
import { fill } from "~/ui/kit/fill";
import { Day } from "~/ui/kit/time";
import { wordsFor, wordsOn } from "~/words/words";
import { Dispute } from "./deed";
import { type Here, whoIn } from "./here";

type SaidHowProps = { here: Here; how: How | null; on: string; author?: string };

/** How something came to be written down in the reporter's place; nothing for what was done on this page. */
export function SaidHow({ here, how, on, author }: SaidHowProps) {
  if (!how) return null;
  const { verbal, paper } = wordsFor(here.lang).course;
  const who = author ? firstName({ name: author }) : whoIn(here);
  return (
    <p className="soft">{fill(how === "paper" ? paper : verbal, who, <Day day={on} lang={here.lang} />)}</p>
  );
}

// These two stand beside their own text, with the same "dit klopt niet".
const SHOWN_WITH_THEIR_TEXT = new Set(["sign", "approve"]);

/** Everything else that a counsellor wrote down as said, each with its "dit klopt niet". */
export function SaidPart({ here }: { here: Here }) {
  const { process: t, dispute, steps } = wordsOn(here.page.course, here.lang).course;
  const said = here.page.course.said.filter(({ step }) => !SHOWN_WITH_THEIR_TEXT.has(step));
  if (said.length === 0) return null;
  const does: Readonly<Record<string, (who: string) => string>> = steps;
  return (
    <section id="opgeschreven" aria-labelledby="op-kop">
      <h2 id="op-kop">{t.saidTitle(whoIn(here))}</h2>
      <p>{t.saidText}</p>
      {said.map((one) => (
        <article className="consent" key={one.entry}>
          <h3>{does[one.step]?.(firstName({ name: one.author }))}</h3>
          <SaidHow here={here} how={one.how} on={one.on} author={one.author} />
          {one.disputed ? <p>{dispute.done}</p> : <Dispute here={here} entry={one.entry} />}
        </article>
      ))}
    </section>
  );
}
