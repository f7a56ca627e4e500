import { wordsFor } from "~/words/words";
import { Asked, DeedForm, stepForm } from "./deed";
import { type Here, whoIn } from "./here";

/** Guidance only after an explicit yes; enough is enough (S0-11, S0-17). */
export function MandatePart({ here }: { here: Here }) {
  const { mandate: t, optional } = wordsFor(here.lang).course;
  const may = (wanted: string) => here.page.course.steps.some(({ step }) => step === wanted);
  if (!may("give_mandate")) return null;
  const form = stepForm("give_mandate");
  return (
    <section id="begeleiding" aria-labelledby="bg-kop">
      <h2 id="bg-kop">{t.title}</h2>
      <p>{t.text(whoIn(here))}</p>
      <DeedForm here={here} form={form}>
        <Asked here={here} form={form} name="a.goal" kind="line" label={t.goal} hint={optional} />
        <button type="submit">{t.give}</button>
      </DeedForm>
      {may("wind_up") ? (
        <DeedForm here={here} form={stepForm("wind_up")}>
          <button type="submit" className="second">
            {t.enough}
          </button>
        </DeedForm>
      ) : null}
    </section>
  );
}
