import { exploredSinceChoice } from "~/domain/dossier/course/asks";
import { Choice, Group } from "~/ui/kit/fields";
import { Fold } from "~/ui/kit/fold";
import { TypedText } from "~/ui/kit/text";
import { answersOf, choiceSaid } from "~/words/course-said";
import { wordsFor } from "~/words/words";
import { Asked, DeedForm, stepForm } from "./deed";
import { errorIn, type Here, idIn, typedIn, whoIn } from "./here";

const FORM = stepForm("decide");

/** What was discussed, with what it may mean, and the reporter's own choice (S0-13, S0-15). */
export function ChoosePart({ here }: { here: Here }) {
  const { course } = here.page;
  const { choose: t } = wordsFor(here.lang).course;
  const may = course.steps.some(({ step }) => step === "decide");
  const discussed = course.history.filter(({ kind, code }) => kind === "step" && code === "explore");
  if (!may || discussed.length === 0) return null;
  const fresh = exploredSinceChoice(course) || typedIn(here, FORM) !== null;
  return (
    <section id="keuze" aria-labelledby="ke-kop">
      <h2 id="ke-kop">{t.title}</h2>
      <p>{t.discussed(whoIn(here))}</p>
      {discussed.map((line) => (
        <div className="box" key={line.id}>
          <h3>{answersOf("explore", { option: line.answers.option ?? "" }, here.lang)[0]?.value}</h3>
          <p className="soft">{t.consequences}</p>
          <TypedText text={String(line.answers.consequences ?? "")} />
          {line.answers.view ? (
            <p>
              <span className="soft">{t.view}:</span> {String(line.answers.view)}
            </p>
          ) : null}
        </div>
      ))}
      <Chosen here={here} />
      {fresh ? (
        <ChoiceForm here={here} />
      ) : (
        <div className="folds">
          <Fold title={t.again} hint={t.againHint} open={false}>
            <ChoiceForm here={here} />
          </Fold>
        </div>
      )}
    </section>
  );
}

function Chosen({ here }: { here: Here }) {
  const { choose: t } = wordsFor(here.lang).course;
  const chosen = [...new Set(here.page.course.decisions)];
  if (chosen.length === 0) return null;
  return (
    <>
      <p>{t.chosen}</p>
      <ul>
        {chosen.map((act) => (
          <li key={act}>{choiceSaid(act, here.lang)}</li>
        ))}
      </ul>
    </>
  );
}

function ChoiceForm({ here }: { here: Here }) {
  const { page, lang } = here;
  const { choose: t, optional } = wordsFor(lang).course;
  const asked = page.course.steps.find(({ step }) => step === "decide")?.asks.act;
  // What the employer's protocol does not allow is not held out.
  const shut = page.course.acts.flatMap(({ act, because }) => (because?.kind === "setting" ? [act] : []));
  const acts = Object.keys(asked?.options ?? {}).filter((act) => !shut.includes(act));
  const typed = typedIn(here, FORM)?.typed["a.act"];
  const id = idIn(FORM, "a.act");
  const error = errorIn(here, FORM, "a.act");
  return (
    <DeedForm here={here} form={FORM}>
      <Group id={id} legend={t.label} error={error}>
        {acts.map((act, place) => (
          <Choice
            key={act}
            {...(place === 0 ? { id, error } : {})}
            name="a.act"
            value={act}
            checked={typed === act}
            label={choiceSaid(act, lang)}
          />
        ))}
      </Group>
      {shut.includes("mediate") ? <p className="soft">{t.mediator(whoIn(here))}</p> : null}
      <Asked here={here} form={FORM} name="a.words" kind="text" label={t.words} hint={optional} />
      <button type="submit">{t.button}</button>
      <p className="soft">{t.hint}</p>
    </DeedForm>
  );
}
