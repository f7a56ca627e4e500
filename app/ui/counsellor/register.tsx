import { ABOUT, LANGUAGES } from "~/domain/intake/schema";
import { ErrorSummary } from "~/ui/kit/fields";
import { Field, FormToken, KeepText } from "~/ui/staff/parts";
import { languageName } from "~/words/dates";
import { registerWords } from "~/words/nl/counsellor";

export type RegisterTyped = Record<
  | "channel"
  | "employer"
  | "day"
  | "time"
  | "story"
  | "about"
  | "language"
  | "phone"
  | "hours"
  | "voicemail"
  | "callName"
  | "spoken",
  string
>;
export type RegisterProblem = keyof RegisterTyped | "not_certified";

type Props = {
  employers: { id: string; name: string }[];
  now: { day: string; time: string };
  token: string;
  problems: RegisterProblem[];
  typed: RegisterTyped | null;
  restored: boolean;
  /** The text comes from a draft that was saved while somebody typed. */
  draft: boolean;
};

const CHANNELS = ["phone", "email", "walk_in", "letter"] as const;
const words = registerWords;

function sentenceFor(problem: RegisterProblem): string {
  if (problem === "not_certified") return words.notCertified;
  const { errors } = words;
  return problem in errors ? errors[problem as keyof typeof errors] : errors.other;
}

/** Phone, mail, consulting hour and letter, typed while talking; two minutes, one page (S0-04, S1-12). */
export function RegisterView({ employers, now, token, problems, typed, restored, draft }: Props) {
  const bad = (field: RegisterProblem) => (problems.includes(field) ? sentenceFor(field) : null);
  const value = (field: keyof RegisterTyped) => typed?.[field];
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary
          title={words.errors.title}
          items={problems.map((problem) => ({
            href: `#${problem === "not_certified" ? "spoor" : IDS[problem]}`,
            text: sentenceFor(problem),
          }))}
          kept={words.errors.kept}
        />
      )}
      {(restored || draft) && (
        <div className="flash" role="status">
          <p>{words.errors.kept}</p>
        </div>
      )}
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {employers.length === 0 ? (
        <p>{words.noEmployers}</p>
      ) : (
        <div className="beside">
          <form method="post" className="flow">
            <fieldset className="field" id="kanaal">
              <legend>{words.channel}</legend>
              {bad("channel") && <p className="error">{bad("channel")}</p>}
              <div className="row">
                {CHANNELS.map((channel) => (
                  <label className="choice" key={channel}>
                    <input
                      type="radio"
                      name="kanaal"
                      value={channel}
                      defaultChecked={(value("channel") ?? "phone") === channel}
                    />
                    <span>{words.channels[channel]}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <div className="cols">
              <Field id="werkgever" label={words.employer} error={bad("employer")}>
                {(bound) => (
                  <select
                    {...bound}
                    name="werkgever"
                    defaultValue={value("employer") ?? (employers.length === 1 ? employers[0]?.id : "")}
                  >
                    <option value="">{words.choose}</option>
                    {employers.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <Field id="dag" label={words.day} error={bad("day")}>
                {(bound) => (
                  <input {...bound} type="date" name="dag" defaultValue={value("day") ?? now.day} />
                )}
              </Field>
              <Field id="uur" label={words.time} error={bad("time")}>
                {(bound) => (
                  <input {...bound} type="time" name="uur" defaultValue={value("time") ?? now.time} />
                )}
              </Field>
            </div>
            <Field id="verhaal" label={words.story} hint={words.storyHint} error={bad("story")}>
              {(bound) => (
                <textarea
                  {...bound}
                  name="verhaal"
                  spellCheck={false}
                  autoComplete="off"
                  defaultValue={value("story")}
                />
              )}
            </Field>
            <fieldset className="field" id="spoor">
              <legend>{words.about}</legend>
              <div className="row">
                {ABOUT.map((about) => (
                  <label className="choice" key={about}>
                    <input
                      type="radio"
                      name="spoor"
                      value={about}
                      defaultChecked={(value("about") ?? "unknown") === about}
                    />
                    <span>{words.abouts[about]}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <div className="cols">
              <Field id="nummer" label={words.phone} hint={words.phoneHint} error={bad("phone")}>
                {(bound) => (
                  <input
                    {...bound}
                    name="nummer"
                    type="tel"
                    autoComplete="off"
                    defaultValue={value("phone")}
                  />
                )}
              </Field>
              <Field id="uren" label={words.hours} hint={words.hoursHint} error={bad("hours")}>
                {(bound) => <input {...bound} name="uren" autoComplete="off" defaultValue={value("hours")} />}
              </Field>
            </div>
            <label className="choice bare">
              <input
                type="checkbox"
                name="voicemail"
                value="ja"
                defaultChecked={value("voicemail") === "ja"}
              />
              <span>{words.voicemail}</span>
            </label>
            <div className="cols">
              <Field id="naam" label={words.callName} hint={words.callNameHint} error={bad("callName")}>
                {(bound) => (
                  <input {...bound} name="naam" autoComplete="off" defaultValue={value("callName")} />
                )}
              </Field>
              <Field id="taal" label={words.language} error={bad("language")}>
                {(bound) => (
                  <select {...bound} name="taal" defaultValue={value("language") ?? "nl"}>
                    {LANGUAGES.map((language) => (
                      <option key={language} value={language}>
                        {languageName(language, "nl")}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            </div>
            <label className="choice bare">
              <input
                type="checkbox"
                name="gesproken"
                value="ja"
                defaultChecked={typed ? typed.spoken === "ja" : true}
              />
              <span>
                {words.spoken}
                <small>{words.spokenHint}</small>
              </span>
            </label>
            <KeepText form="melding" back={draft} />
            <div className="row">
              <button type="submit">{words.save}</button>
              <p className="soft">{words.saved}</p>
            </div>
            <FormToken token={token} />
          </form>
          <aside className="flow">
            {[words.first, words.last].map(({ title, lines }) => (
              <section key={title}>
                <h2>{title}</h2>
                <ul className="plain">
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </section>
            ))}
            <div className="limit">
              <h3>{words.danger.title}</h3>
              <p>{words.danger.text}</p>
            </div>
          </aside>
        </div>
      )}
    </>
  );
}

const IDS: Record<keyof RegisterTyped, string> = {
  channel: "kanaal", employer: "werkgever", day: "dag", time: "uur", story: "verhaal", about: "spoor", language: "taal",
  phone: "nummer", hours: "uren", voicemail: "voicemail", callName: "naam", spoken: "gesproken",
}; // biome-ignore format: one field a word
