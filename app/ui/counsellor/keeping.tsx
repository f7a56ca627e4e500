import type { Keeping } from "~/domain/dossier/keeping-policy";
import type { HoldReason } from "~/domain/intake/contents";
import { HOLD_REASONS } from "~/domain/intake/contents";
import { ErrorSummary } from "~/ui/kit/fields";
import { Field, FormToken } from "~/ui/staff/parts";
import { writtenDay } from "~/words/dates";
import { keepingWords } from "~/words/nl/keeping";
import type { OnTrack } from "~/words/nl/on-track";

const withYear = (day: string) => `${writtenDay(day, "nl")} ${day.slice(0, 4)}`;

type PartProps = { page: { dossierId: string; keeping: Keeping; course: OnTrack } };

/** In the dossier: until when it is kept, and the way to where that is changed. */
export function KeepingPart({ page: { dossierId, keeping, course } }: PartProps) {
  const words = keepingWords(course);
  return (
    <section aria-labelledby="bewaren">
      <h2 id="bewaren">{words.part}</h2>
      <Standing keeping={keeping} words={words} />
      <p>
        <a href={`/werkplek/dossiers/${dossierId}/bewaren`}>{words.open}</a>
      </p>
    </section>
  );
}

type StandingProps = { keeping: Keeping; words: ReturnType<typeof keepingWords> };

function Standing({ keeping: { destroyOn, hold, wish }, words }: StandingProps) {
  return (
    <>
      {hold && (
        <p>
          <b>{words.held(withYear(hold.until))}</b> {words.hold.reasons[hold.reason]}.
        </p>
      )}
      {destroyOn && <p>{(wish ? words.wished : words.until)(withYear(destroyOn))}</p>}
    </>
  );
}

export type KeepingTyped = { reason?: string; until?: string; on?: string; sure?: boolean };
/** The field that is not right, and the sentence that says so. */
export type KeepingProblem = { field: "reden" | "tot" | "gezegd" | "zeker" | "bewijs"; text: string };

type Props = {
  page: Keeping & OnTrack & { dossierId: string; name: string; mayWish: boolean };
  lastDay: string;
  formToken: string;
  problem: KeepingProblem | null;
  typed: KeepingTyped;
};

/** How long a dossier stays: hold it, let a hold end, or write down that its reporter wants it gone. */
export function KeepingView({ page, lastDay, formToken, problem, typed }: Props) {
  const words = keepingWords(page);
  return (
    <div className="flow">
      <p>
        <a href={`/werkplek/dossiers/${page.dossierId}`}>{words.back}</a>
      </p>
      {problem && (
        <ErrorSummary
          title={words.errors.title}
          items={[{ href: `#${problem.field}`, text: problem.text }]}
        />
      )}
      <h1>{words.title(page.name)}</h1>
      <Standing keeping={page} words={words} />
      <p className="soft">{words.why}</p>
      <Hold page={page} lastDay={lastDay} formToken={formToken} problem={problem} typed={typed} />
      <Wish page={page} lastDay={lastDay} formToken={formToken} problem={problem} typed={typed} />
    </div>
  );
}

const saying = (problem: KeepingProblem | null, field: KeepingProblem["field"]) =>
  problem?.field === field ? problem.text : null;

function Hold({ page, lastDay, formToken, problem, typed }: Props) {
  const { hold, wish } = page;
  const words = keepingWords(page).hold;
  return (
    <section aria-labelledby="vasthouden">
      <h2 id="vasthouden">{hold ? words.again : words.title}</h2>
      {wish ? (
        <p>{words.wished}</p>
      ) : (
        <>
          <p>{words.text}</p>
          <form method="post" className="box flow">
            <Field id="reden" label={words.reason} error={saying(problem, "reden")}>
              {(bound) => (
                <select {...bound} name="reden" defaultValue={typed.reason ?? hold?.reason ?? ""}>
                  <option value="">{words.choose}</option>
                  {HOLD_REASONS.map((reason: HoldReason) => (
                    <option key={reason} value={reason}>
                      {words.reasons[reason]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field
              id="tot"
              label={words.until}
              hint={words.untilHint(withYear(lastDay))}
              error={saying(problem, "tot")}
            >
              {(bound) => (
                <input {...bound} type="date" name="tot" defaultValue={typed.until ?? hold?.until} />
              )}
            </Field>
            <button type="submit" name="doe" value="vasthouden">
              {words.put}
            </button>
            <FormToken token={formToken} />
          </form>
        </>
      )}
      {hold && (
        <form method="post" className="flow">
          <p>{words.endText}</p>
          <button type="submit" className="second" name="doe" value="loslaten">
            {words.end}
          </button>
          <FormToken token={formToken} />
        </form>
      )}
    </section>
  );
}

function Wish({ page, formToken, problem, typed }: Props) {
  const { hold, wish, mayWish } = page;
  const words = keepingWords(page).wish;
  return (
    <section aria-labelledby="wens">
      <h2 id="wens">{words.title}</h2>
      {!mayWish && <p>{words.own}</p>}
      {mayWish && wish && hold && (
        <form method="post">
          <button type="submit" className="second" name="doe" value="wens-terug">
            {words.back}
          </button>
          <FormToken token={formToken} />
        </form>
      )}
      {mayWish && !wish && (
        <>
          <p>{words.text}</p>
          {hold && <p>{words.laterText(withYear(hold.freeOn))}</p>}
          <form method="post" className="box flow">
            <Field id="gezegd" label={words.on} error={saying(problem, "gezegd")}>
              {(bound) => <input {...bound} type="date" name="gezegd" defaultValue={typed.on} />}
            </Field>
            <Field id="zeker" label={words.sure} error={saying(problem, "zeker")}>
              {(bound) => (
                <input
                  {...bound}
                  type="checkbox"
                  name="zeker"
                  value="ja"
                  defaultChecked={typed.sure ?? false}
                />
              )}
            </Field>
            <Field id="bewijs" label={words.proof} error={saying(problem, "bewijs")}>
              {(bound) => <input {...bound} name="bewijs" type="password" autoComplete="current-password" />}
            </Field>
            <button type="submit" className="danger" name="doe" value="vernietigen">
              {words.do}
            </button>
            <FormToken token={formToken} />
          </form>
        </>
      )}
    </section>
  );
}
