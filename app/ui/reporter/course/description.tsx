import type { Version } from "~/domain/dossier/course/schema";
import { fill } from "~/ui/kit/fill";
import { Fold } from "~/ui/kit/fold";
import { TypedText } from "~/ui/kit/text";
import { Day } from "~/ui/kit/time";
import { wordsFor } from "~/words/words";
import { Asked, DeedForm, Dispute, stepForm } from "./deed";
import { type Here, whoIn } from "./here";
import { SaidHow } from "./said";

/** What was written of the story: to read, to approve or to have changed; a later edit voids the yes visibly (S0-10). */
export function DescriptionPart({ here }: { here: Here }) {
  const { page, lang } = here;
  const { description: t } = wordsFor(lang).course;
  const [newest, ...older] = page.course.versions;
  if (!newest) return null;
  const who = whoIn(here);
  return (
    <section id="beschrijving" aria-labelledby="be-kop">
      <h2 id="be-kop">{t.title}</h2>
      {page.course.versions.some(({ voidedYes }) => voidedYes) && newest.standing !== "approved" ? (
        <div className="notice" role="note">
          <p>{t.voided}</p>
        </div>
      ) : null}
      <p className="soft">
        {fill(t.version, String(newest.version), newest.author, <Day day={newest.on} lang={lang} />)}{" "}
        {t.onlyYou(who)}
      </p>
      <blockquote className="box">
        <TypedText text={newest.text} />
      </blockquote>
      <Standing here={here} version={newest} />
      {older.length > 0 ? (
        <div className="folds">
          <Fold title={t.older} hint={t.olderHint(older.length)} open={false}>
            <Older versions={older} here={here} />
          </Fold>
        </div>
      ) : null}
    </section>
  );
}

function Standing({ here, version }: { here: Here; version: Version }) {
  const { lang } = here;
  const { description: t } = wordsFor(lang).course;
  const who = whoIn(here);
  switch (version.standing) {
    case "offered":
      return <Offered here={here} version={version} />;
    case "change_asked":
      return (
        <>
          <p>{t.changeAsked(who)}</p>
          <p className="soft">{t.yourWish}</p>
          <blockquote className="box">
            <TypedText text={version.wish} />
          </blockquote>
        </>
      );
    case "approved":
      return version.approved ? (
        <>
          <p>
            <span className="state good">
              <span>{fill(t.approved, <Day day={version.approved.on} lang={lang} />)}</span>
            </span>
          </p>
          <SaidHow here={here} how={version.approved.how} on={version.approved.on} />
          {version.approved.disputable ? (
            <div className="folds">
              <Dispute here={here} entry={version.approved.disputable} />
            </div>
          ) : null}
        </>
      ) : null;
    default:
      return <p>{t.changing(who)}</p>;
  }
}

function Offered({ here, version }: { here: Here; version: Version }) {
  const { description: t } = wordsFor(here.lang).course;
  const change = stepForm("ask_change");
  return (
    <>
      <DeedForm here={here} form={stepForm("approve", { op: version.entry })}>
        <button type="submit">{t.yes}</button>
      </DeedForm>
      <DeedForm here={here} form={change}>
        <Asked
          here={here}
          form={change}
          name="a.words"
          kind="text"
          label={t.otherwise}
          hint={t.otherwiseHint(whoIn(here))}
        />
        <button type="submit" className="second">
          {t.change}
        </button>
      </DeedForm>
    </>
  );
}

function Older({ versions, here }: { versions: Version[]; here: Here }) {
  const { description: t } = wordsFor(here.lang).course;
  return (
    <div className="flow">
      {versions.map((version) => (
        <div key={version.entry}>
          <h3>{fill(t.olderTitle, String(version.version), <Day day={version.on} lang={here.lang} />)}</h3>
          {version.voidedYes ? (
            <p className="soft">{fill(t.voidedYes, <Day day={version.voidedYes} lang={here.lang} />)}</p>
          ) : null}
          <blockquote className="box">
            <TypedText text={version.text} />
          </blockquote>
          {version.wish ? (
            <p className="soft">
              {t.yourWish} {version.wish}
            </p>
          ) : null}
        </div>
      ))}
    </div>
  );
}
