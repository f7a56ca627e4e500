import { TypedText } from "~/ui/kit/text";
import { wordsFor } from "~/words/words";
import { DeedForm, stepForm } from "./deed";
import { type Here, whoIn } from "./here";

/** A second case on the other track, proposed with its reason: the reporter says yes or no (S4-22, domain 6.6.15). */
export function OtherTrackPart({ here }: { here: Here }) {
  const { other: t } = wordsFor(here.lang).course;
  const { steps, answers } = here.page.course;
  const opens = steps.find(({ step }) => step === "agree_other")?.opens;
  if (!opens) return null;
  const who = whoIn(here);
  return (
    <section id="ander-spoor" aria-labelledby="as-kop">
      <h2 id="as-kop">{t.title[opens]}</h2>
      <p className="soft">{t.why(who)}</p>
      <blockquote>
        <TypedText text={String(answers.propose_other?.why ?? "")} />
      </blockquote>
      <p>{t.changes[opens]}</p>
      <p>{t.apart(who)}</p>
      <div className="row">
        <DeedForm here={here} form={stepForm("agree_other")}>
          <button type="submit">{t.yes}</button>
        </DeedForm>
        <DeedForm here={here} form={stepForm("decline_other")}>
          <button type="submit" className="second">
            {t.no}
          </button>
        </DeedForm>
      </div>
    </section>
  );
}
