import { Choice, Group } from "~/ui/kit/fields";
import { Fold } from "~/ui/kit/fold";
import { Phone } from "~/ui/kit/phone";
import { questionWords } from "~/words/course-said";
import { wordsOn } from "~/words/words";
import { Asked, DeedForm, type Form, stepForm } from "./deed";
import { errorIn, type Here, idIn, typedIn, whoIn } from "./here";

type Own = { title: string; hint: string; text: (who: string) => string; button: string };

/** The steps that a reporter may take unasked, as long as the track has them open. */
function ownSteps(here: Here): [string, Own][] {
  const { own: t } = wordsOn(here.page.course, here.lang).course;
  return [
    ["listen_only", { title: t.listenOnly, hint: t.listenOnlyHint, text: t.listenOnlyText, button: t.listenOnlyDo }],
    ["no_report", t.noReport],
    ["self_report", t.selfReport],
    ["hvk_own_advice", t.hvkOwnAdvice],
    ["report_outside", t.reportOutside],
    ["hvk_research", t.hvkResearch],
    ["satisfied", t.satisfied],
    ["agree_checks", t.agreeChecks],
    ["decline_checks", t.declineChecks],
    ["wind_up", { title: t.windUp, hint: t.windUpHint, text: t.windUpText, button: t.windUpDo }],
    ["decline_aftercare", { title: t.noAftercare, hint: t.noAftercareHint, text: t.noAftercareText, button: t.noAftercareDo }],
    ["end_mandate", { title: t.endMandate, hint: t.endMandateHint, text: t.endMandateText, button: t.endMandateDo }],
    ["withdraw", { title: t.withdraw, hint: t.withdrawHint, text: t.withdrawText, button: t.withdrawDo }],
  ]; // biome-ignore format: a table
}

// Saying these once is enough, though the track would take them again.
const ONCE = new Set(["decline_aftercare", "agree_checks", "decline_checks"]);

/** What the reporter may do at any moment without being asked: go on alone, or stop, in each way that is possible now. */
export function OwnSteps({ here }: { here: Here }) {
  const { steps, answers } = here.page.course;
  const may = (step: string) =>
    steps.some((one) => one.step === step) && !(ONCE.has(step) && answers[step] !== undefined);
  return ownSteps(here)
    .filter(([step]) => may(step))
    .map(([step, words]) => <OwnStep key={step} here={here} step={step} words={words} />);
}

function OwnStep({ here, step, words }: { here: Here; step: string; words: Own }) {
  const { own: t } = wordsOn(here.page.course, here.lang).course;
  const form = stepForm(step);
  return (
    <Fold title={words.title} hint={words.hint} open={typedIn(here, form) !== null}>
      <div className="flow">
        <p>{words.text(whoIn(here))}</p>
        {step === "withdraw" ? <p>{t.withdrawThen}</p> : null}
        <DeedForm here={here} form={form}>
          <Questions here={here} step={step} form={form} />
          <button type="submit" className={step === "withdraw" ? "danger" : "second"}>
            {words.button}
          </button>
        </DeedForm>
      </div>
    </Fold>
  );
}

function Questions({ here, step, form }: { here: Here; step: string; form: Form }) {
  const asks = here.page.course.steps.find((one) => one.step === step)?.asks ?? {};
  return Object.entries(asks).map(([question, { kind }]) => {
    const { label = "", options } = questionWords(step, question, here.lang) ?? {};
    const name = `a.${question}`;
    if (kind === "line" || kind === "text" || kind === "day")
      return <Asked key={name} here={here} form={form} name={name} kind={kind} label={label} />;
    return <Choose key={name} here={here} form={form} name={name} label={label} options={options ?? {}} />;
  });
}

type ChooseProps = {
  here: Here;
  form: Form;
  name: string;
  label: string;
  options: Readonly<Record<string, string>>;
};

function Choose({ here, form, name, label, options }: ChooseProps) {
  const id = idIn(form, name);
  const error = errorIn(here, form, name);
  const typed = typedIn(here, form)?.typed[name];
  return (
    <Group id={id} legend={label} error={error}>
      {Object.entries(options).map(([value, said], place) => (
        <Choice
          key={value}
          {...(place === 0 ? { id, error } : {})}
          name={name}
          value={value}
          checked={typed === value}
          label={said}
        />
      ))}
    </Group>
  );
}

/** A complaint about the counsellor goes to the network or the association, never to the employer (domain 6.6.18). */
export function ComplaintAboutUs({ here }: { here: Here }) {
  const { own: t } = wordsOn(here.page.course, here.lang).course;
  const { network, page } = here;
  return (
    <Fold title={t.complaint} hint={t.complaintHint(page.employer)} open={false}>
      <div className="flow">
        <p>
          {t.complaintCall(network.name)} <Phone number={network.phone} />. {t.complaintUnread(whoIn(here))}
        </p>
        <p>{t.complaintLvv}</p>
        <p>{t.complaintEmployer}</p>
      </div>
    </Fold>
  );
}
