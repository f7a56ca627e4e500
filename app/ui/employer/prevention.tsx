import { type Activity, ASKED, OWN_DEEDS } from "~/domain/prevention/schema";
import {
  AboutChoice,
  type ActivityFlash,
  ActivityList,
  type ActivityProblem,
  ForTheReport,
  Heading,
  Line,
  type Typed,
} from "~/ui/staff/activity-parts";
import { Fact, Field, FormToken } from "~/ui/staff/parts";
import { preventionWords } from "~/words/nl/prevention";

type Balance = { from: string; to: string; included: number; ordered: number; used: number };
type Props = {
  today: string;
  rows: Activity[];
  balance: Balance | null;
  bundles: { hours: number; price: number }[];
  token: string;
  mayAsk: boolean;
  flash: ActivityFlash | null;
  problems: ActivityProblem[];
  typed: Typed;
};

/** `/beheer/preventie`: what an employer asks for and does itself; never anything of a report. */
export function PreventionView({
  today,
  rows,
  balance,
  bundles,
  token,
  mayAsk,
  flash,
  problems,
  typed,
}: Props) {
  const words = preventionWords.employer;
  return (
    <>
      <Heading flash={flash} problems={problems} lead={words.lead} at={(problem) => FIELDS[problem]} />
      {balance && <Hours {...balance} />}
      {!mayAsk && <p>{words.only}</p>}
      {mayAsk && <Ask problems={problems} typed={typed} token={token} />}
      {mayAsk && balance && <Order bundles={bundles} problems={problems} token={token} />}
      <ForTheReport rows={rows} />
      <ActivityList rows={rows} withEmployer={false} />
      {mayAsk && <Announce today={today} problems={problems} typed={typed} token={token} />}
    </>
  );
}

const FIELDS: Partial<Record<ActivityProblem, string>> = { wish: "wens", heldOn: "dag", bundle: "bundels" };

function Hours({ from, to, included, ordered, used }: Balance) {
  const words = preventionWords.employer;
  const { hours } = preventionWords;
  return (
    <section aria-labelledby="uren-over">
      <h2 id="uren-over">{words.balance}</h2>
      <p>{words.span(from, to)}</p>
      <dl className="facts wide">
        <Fact name={words.included}>{hours(included)}</Fact>
        <Fact name={words.ordered}>{hours(ordered)}</Fact>
        <Fact name={words.used}>{hours(used)}</Fact>
        <Fact name={words.left}>{hours(Math.max(0, included + ordered - used))}</Fact>
      </dl>
      <p className="soft">{words.ends}</p>
    </section>
  );
}

type FormProps = { problems: ActivityProblem[]; typed: Typed; token: string };

function Ask({ problems, typed, token }: FormProps) {
  const { fields, employer: words, errors, never } = preventionWords;
  return (
    <section aria-labelledby="vragen">
      <h2 id="vragen">{words.ask}</h2>
      <p>{never}</p>
      <form method="post" action="/beheer/preventie" className="flow">
        <input type="hidden" name="doe" value="vragen" />
        <AboutChoice ids={["soort", "onderwerp"]} label={fields.kind} kinds={ASKED} typed={typed} />
        <Field
          id="wens"
          label={fields.wish}
          hint={fields.wishHint}
          error={problems.includes("wish") ? errors.wish : null}
        >
          {(bound) => (
            <textarea
              {...bound}
              name="wens"
              className="short"
              defaultValue={typed.wens ?? ""}
              autoComplete="off"
            />
          )}
        </Field>
        <button type="submit">{words.askSubmit}</button>
        <FormToken token={token} />
      </form>
    </section>
  );
}

function Order({ bundles, problems, token }: Pick<Props, "bundles" | "problems" | "token">) {
  const words = preventionWords.employer;
  return (
    <section aria-labelledby="bestellen">
      <h2 id="bestellen">{words.order}</h2>
      <p>{words.orderLead}</p>
      <form method="post" action="/beheer/preventie" className="flow">
        <input type="hidden" name="doe" value="bestellen" />
        <fieldset className="field" id="bundels">
          <legend>{preventionWords.fields.hours}</legend>
          {problems.includes("bundle") && <p className="error">{preventionWords.errors.bundle}</p>}
          {bundles.map(({ hours, price }) => (
            <label key={hours} className="choice" htmlFor={`bundel-${hours}`}>
              <input id={`bundel-${hours}`} type="radio" name="uren" value={hours} autoComplete="off" />
              <span>{words.bundle(hours, price)}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="second">
          {words.orderSubmit}
        </button>
        <FormToken token={token} />
      </form>
    </section>
  );
}

function Announce({ today, problems, typed, token }: FormProps & { today: string }) {
  const { fields, employer: words, errors } = preventionWords;
  return (
    <section aria-labelledby="zelf">
      <h2 id="zelf">{words.announce}</h2>
      <p>
        {words.announceLead} <a href="/beheer/materiaal">{words.materials}</a>
      </p>
      <form method="post" action="/beheer/preventie" className="flow">
        <input type="hidden" name="doe" value="opschrijven" />
        <AboutChoice ids={["deed", "waarover"]} label={fields.did} kinds={OWN_DEEDS} typed={typed} />
        <Line
          id="dag"
          name="dag"
          type="date"
          label={fields.day}
          value={typed.dag ?? today}
          error={problems.includes("heldOn") ? errors.heldOn : null}
        />
        <button type="submit" className="second">
          {words.announceSubmit}
        </button>
        <FormToken token={token} />
      </form>
    </section>
  );
}
