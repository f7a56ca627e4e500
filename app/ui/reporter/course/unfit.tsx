import { withLanguage } from "~/ui/kit/shell";
import { TypedText } from "~/ui/kit/text";
import { answersOf } from "~/words/course-said";
import { wordsFor } from "~/words/words";
import { Asked, DeedForm, stepForm } from "./deed";
import { type Here, whoIn } from "./here";

/** Not for here: the reason in plain words, and the reporter decides with the counsellor (S2-09). */
export function UnfitPart({ here }: { here: Here }) {
  const { page, lang } = here;
  const { unfit: t, optional } = wordsFor(lang).course;
  const said = page.course.answers.judge_unfit;
  if (!said || !page.course.steps.some(({ step }) => step === "agree_unfit")) return null;
  const object = stepForm("object_unfit");
  const who = whoIn(here);
  const [reason] = answersOf("judge_unfit", { reason: said.reason ?? "" }, lang);
  return (
    <section id="past" aria-labelledby="pa-kop">
      <h2 id="pa-kop">{t.title}</h2>
      <p>{t.says(who)}</p>
      <blockquote className="box">
        {reason ? <p>{reason.value}.</p> : null}
        <TypedText text={String(said.words ?? "")} />
      </blockquote>
      {said.reason === "accused_person" ? (
        <p>
          <a href={withLanguage(`/m/${page.slug}/over-mij`, lang)}>{wordsFor(lang).public.apart.linkDo}</a>
        </p>
      ) : null}
      <p>{t.choose}</p>
      <DeedForm here={here} form={stepForm("agree_unfit")}>
        <button type="submit">{t.agree}</button>
        <p className="soft">{t.agreeText(who)}</p>
      </DeedForm>
      <DeedForm here={here} form={object}>
        <Asked here={here} form={object} name="a.words" kind="text" label={t.objectWords} hint={optional} />
        <button type="submit" className="second">
          {t.object}
        </button>
      </DeedForm>
    </section>
  );
}
