import { authorities } from "~/domain/documents/law-texts";
import { fill } from "~/ui/kit/fill";
import { TypedText } from "~/ui/kit/text";
import { Day } from "~/ui/kit/time";
import { questionWords } from "~/words/course-said";
import { wordsFor } from "~/words/words";
import { type Here, whoIn } from "./here";

/** Whether this is more than a talk, who decides since when and why, and the ways outside once a term passed (domain 2.1). */
export function OfficialPart({ here }: { here: Here }) {
  const { course } = here.page;
  const { official: t } = wordsFor(here.lang).course;
  if (!course.official) return null;
  const who = whoIn(here);
  return (
    <section id="officieel" aria-labelledby="of-kop">
      <h2 id="of-kop">{t.titles[course.official]}</h2>
      <p>{t.texts[course.official](who)}</p>
      <Decides here={here} />
      <Outside here={here} />
    </section>
  );
}

function Decides({ here }: { here: Here }) {
  const { control, controlSince } = here.page.course;
  const { official: t } = wordsFor(here.lang).course;
  return (
    <>
      <h3>{t.decides}</h3>
      <p>
        {t.control[control](whoIn(here))}{" "}
        {controlSince ? fill(t.since, <Day day={controlSince.on} lang={here.lang} />) : null}
      </p>
      {controlSince?.why ? (
        <>
          <p className="soft">{t.reason}</p>
          <blockquote>
            <TypedText text={controlSince.why} />
          </blockquote>
        </>
      ) : null}
    </>
  );
}

/** A term of the law passed: whoever had to answer, and where else it can be told (S4-27, Wbk art. 2). */
function Outside({ here }: { here: Here }) {
  const { lang, page } = here;
  const { official: t } = wordsFor(lang).course;
  const { passed, steps } = page.course;
  const open = steps.some(({ step }) => step === "report_outside");
  if (passed.length === 0 || !open) return null;
  const names = questionWords("report_outside", "authority", lang)?.options ?? {};
  const said: Readonly<Record<string, (when: string) => string>> = t.passed;
  return (
    <div className="notice" id="buiten">
      <h3>{t.outside}</h3>
      {passed.map(({ step, due }) => {
        const words = said[step];
        return words ? <p key={step}>{fill(words, <Day day={due} lang={lang} year />)}</p> : null;
      })}
      <p>{fill(t.list, <Day day={authorities.checkedOn} lang={lang} year />)}</p>
      <ul>
        {authorities.codes.map((code) => (
          <li key={code}>{names[code]}</li>
        ))}
      </ul>
      <p>{t.hvk}</p>
      <p>
        {t.told(whoIn(here))} <a href="#zelf">{t.toldLink}</a>
      </p>
    </div>
  );
}
