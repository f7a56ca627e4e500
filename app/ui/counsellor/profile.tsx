import type { OwnProfile } from "~/domain/accounts/profile";
import { type ProfileProblem, SPOKEN } from "~/domain/accounts/profile-schema";
import { PROVINCES } from "~/domain/places/schema";
import { AbsencePart, HoursPart } from "~/ui/counsellor/profile-days";
import { EmployerPart, type LetterOfNow } from "~/ui/counsellor/profile-employer";
import { Form, type ProfileTyped } from "~/ui/counsellor/profile-form";
import { ErrorSummary } from "~/ui/kit/fields";
import { PageTop } from "~/ui/staff/page-top";
import { Field } from "~/ui/staff/parts";
import { Day, Moment } from "~/ui/staff/when";
import { languageName } from "~/words/dates";
import { pressureWords } from "~/words/nl/pressure";
import { profileWords as words } from "~/words/nl/profile";
import { staffWords } from "~/words/nl/staff";

export type PanelChange = { id: string; title: string; takesEffectAt: string | null };

type Props = {
  profile: OwnProfile;
  letters: LetterOfNow[];
  changes: PanelChange[];
  today: string;
  flash: keyof typeof words.flash | null;
  problem: ProfileProblem | null;
  typed: ProfileTyped;
};

/** What a counsellor says of herself, each part a form of its own. */
export function ProfileView({ profile, letters, changes, today, flash, problem, typed }: Props) {
  return (
    <>
      {problem && (
        <ErrorSummary
          title={staffWords.notDone}
          items={[{ href: `#${problem}`, text: words.problems[problem] }]}
        />
      )}
      <PageTop title={words.title} said={flash && words.flash[flash]} lead={words.lead} />
      <p>
        <a href="/werkplek/druk">{pressureWords.link}</a>
      </p>
      {changes.length > 0 && (
        <section className="notice" aria-labelledby="panels">
          <h2 id="panels">{words.changes.title}</h2>
          <ul className="plain">
            {changes.map(({ id, title, takesEffectAt }) => (
              <li key={id}>
                <b>{title}</b>.{" "}
                {takesEffectAt ? (
                  <>
                    {words.changes.at} <Moment at={takesEffectAt} />.
                  </>
                ) : (
                  `${words.changes.asked}.`
                )}
              </li>
            ))}
          </ul>
          <p>{words.changes.note}</p>
        </section>
      )}
      <CertificatePart profile={profile} today={today} problem={problem} typed={typed} />
      <Ticks
        id="languages"
        title={words.languages.title}
        error={problem === "languages" ? words.problems.languages : null}
        name="taal"
        of={SPOKEN.map((code) => [code, languageName(code, "nl")])}
        ticked={profile.languages}
        act="talen"
        submit={words.languages.submit}
      />
      <Ticks
        id="travel"
        title={words.travel.title}
        hint={words.travel.hint}
        name="provincie"
        of={PROVINCES.map((one) => [one, one])}
        ticked={profile.provinces}
        act="provincies"
        submit={words.travel.submit}
      />
      <HoursPart hours={profile.hours} problem={problem} typed={typed} />
      <AbsencePart absences={profile.absences} today={today} problem={problem} typed={typed} />
      <section aria-labelledby="tie">
        <h2 id="tie">{words.employers.title}</h2>
        {profile.employers.length === 0 && <p>{words.employers.none}</p>}
        {profile.employers.map((employer) => (
          <EmployerPart
            key={employer.id}
            employer={employer}
            letter={letters.find(({ tenantId }) => tenantId === employer.id) ?? null}
            problem={problem}
            typed={typed}
          />
        ))}
      </section>
    </>
  );
}

type TicksProps = {
  id: string;
  title: string;
  hint?: string;
  error?: string | null;
  /** Begins the name of each box. */
  name: string;
  of: (readonly [value: string, label: string])[];
  ticked: readonly string[];
  act: string;
  submit: string;
};

/** A list of which she ticks what holds for her. */
function Ticks({ id, title, hint, error = null, name, of, ticked, act, submit }: TicksProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p className="hint">{hint}</p>}
      <Form act={act} submit={submit} which="">
        <fieldset className="field">
          <legend className="vh">{title}</legend>
          {error && <p className="error">{error}</p>}
          {of.map(([value, label]) => (
            <label className="choice" key={value}>
              <input
                type="checkbox"
                name={`${name}-${value}`}
                value="ja"
                defaultChecked={ticked.includes(value)}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      </Form>
    </section>
  );
}

type PartProps = { profile: OwnProfile; today: string; problem: ProfileProblem | null; typed: ProfileTyped };

function CertificatePart({ profile, today, problem, typed }: PartProps) {
  const t = words.certificate;
  const wrong = problem === "certificate";
  const old = (name: string) => (wrong ? typed[name] : undefined);
  return (
    <section aria-labelledby="certificate">
      <h2 id="certificate">{t.title}</h2>
      {profile.certificates.length === 0 && <p>{t.none}</p>}
      <ul className="worklist tasks">
        {profile.certificates.map(({ number, validUntil, tracks }) => (
          <li key={number}>
            <div>
              <b>{number}</b>
              <small>
                {tracks.map((track) => staffWords.tracks[track]).join(", ")}.{" "}
                {validUntil < today ? t.expired : t.until} <Day day={validUntil} year />.
              </small>
            </div>
          </li>
        ))}
      </ul>
      {profile.claim && (
        <p>
          <b>{profile.claim.number}</b>. {t.waits}
        </p>
      )}
      <div className="folds">
        <details open={wrong}>
          <summary>
            {t.fold} <small>{t.foldText}</small>
          </summary>
          <Form act="certificaat" submit={t.submit} which="">
            <Field
              id="nummer"
              label={t.number}
              hint={t.numberHint}
              error={wrong ? words.problems.certificate : null}
            >
              {(bound) => <input {...bound} name="nummer" maxLength={40} defaultValue={old("nummer")} />}
            </Field>
            <div className="cols">
              <Field id="vanaf" label={t.from}>
                {(bound) => <input {...bound} type="date" name="vanaf" defaultValue={old("vanaf")} />}
              </Field>
              <Field id="totmet" label={t.validUntil}>
                {(bound) => <input {...bound} type="date" name="totmet" defaultValue={old("totmet")} />}
              </Field>
            </div>
            <fieldset className="field">
              <legend>{t.tracks}</legend>
              {(["unwanted_behaviour", "integrity"] as const).map((track) => (
                <label className="choice" key={track}>
                  <input
                    type="checkbox"
                    name={`spoor-${track}`}
                    value="ja"
                    defaultChecked={old(`spoor-${track}`) === "ja"}
                  />
                  <span>{staffWords.tracks[track]}</span>
                </label>
              ))}
            </fieldset>
          </Form>
        </details>
      </div>
    </section>
  );
}
