import type { Language } from "~/domain/intake/schema";
import type { PieceName } from "~/pdf/materials/set";
import { ErrorSummary } from "~/ui/kit/fields";
import { Fold } from "~/ui/kit/fold";
import { Empty, Field } from "~/ui/staff/parts";
import { materialWords as words } from "~/words/nl/link";
import { staffWords } from "~/words/nl/staff";
import { WAYS } from "./ways";

type Texts = {
  language: Language;
  pieces: { piece: PieceName; name: string }[];
  intranetTitle: string;
  intranet: string;
  subject: string;
  mail: string;
  handbook: string;
};

type Props = {
  /** Null before the flyer holds. */
  texts: Texts[] | null;
  /** Languages in which a paper would say something important as it was before. */
  refused: Language[];
  checked: boolean;
  checkedBefore: boolean;
  failed: boolean;
  mayCheck: boolean;
};

/** `/beheer/materiaal`: everything that tells people of the door, to print, copy and show. */
export function MaterialsView({ texts, refused, checked, checkedBefore, failed, mayCheck }: Props) {
  const { check, proof } = words;
  return (
    <>
      {failed && <ErrorSummary title={staffWords.notDone} items={[{ text: check.failed }]} />}
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {!texts && !failed && <Empty {...words.notYet} way={WAYS.documents} />}
      {refused.map((language) => (
        <p key={language} className="notice">
          {words.refused(staffWords.languages[language])}
        </p>
      ))}
      {texts && (
        <>
          <section aria-labelledby="alles">
            <h2 id="alles">{words.zip}</h2>
            <p>{words.zipHint}</p>
            <p>
              <a className="button" href="/beheer/materiaal/alles.zip" download>
                {words.download}
              </a>
            </p>
          </section>
          <section aria-labelledby="stukken">
            <h2 id="stukken">{words.pieces.title}</h2>
            <div className="folds">
              {texts.map(({ language, pieces }) => (
                <Fold
                  key={language}
                  title={staffWords.languages[language]}
                  hint={words.pieces.hint(pieces.length)}
                  open={false}
                >
                  <ul>
                    {pieces.map(({ piece, name }) => (
                      <li key={piece}>
                        <a href={`/beheer/materiaal/${name}`} download>
                          {words.pieces.names[piece]}
                        </a>
                      </li>
                    ))}
                  </ul>
                </Fold>
              ))}
            </div>
          </section>
          <section aria-labelledby="nakijken" className="flow">
            <h2 id="nakijken">{check.title}</h2>
            <p>{check.text}</p>
            {checked && <p>{check.done}</p>}
            {!checked && checkedBefore && <p>{check.again}</p>}
            {!checked && mayCheck && (
              <form method="post" action="/beheer/materiaal">
                <button type="submit">{check.submit}</button>
              </form>
            )}
          </section>
          <section aria-labelledby="teksten" className="flow">
            <h2 id="teksten">{words.texts.title}</h2>
            <p>{words.texts.lead}</p>
            <div className="folds">
              {texts.map((one) => (
                <Fold
                  key={one.language}
                  title={staffWords.languages[one.language]}
                  hint={words.texts.inside}
                  open={one.language === "nl"}
                >
                  <div className="flow">
                    <OwnTexts texts={one} />
                  </div>
                </Fold>
              ))}
            </div>
          </section>
        </>
      )}
      <section aria-labelledby="bewijs">
        <h2 id="bewijs">{proof.title}</h2>
        <p>{proof.text}</p>
        <p>
          <a className="button second" href="/beheer/materiaal/bewijs.pdf" download>
            {proof.download}
          </a>
        </p>
      </section>
    </>
  );
}

function OwnTexts({ texts }: { texts: Texts }) {
  const { language } = texts;
  const { intranet, mail, handbook } = words.texts;
  const name = staffWords.languages[language];
  const pieces = [
    { id: "intranet", label: `${intranet}, ${name}`, text: `${texts.intranetTitle}\n\n${texts.intranet}` },
    {
      id: "mail",
      label: `${mail}, ${name}`,
      text: `${words.texts.subject}: ${texts.subject}\n\n${texts.mail}`,
    },
    { id: "handboek", label: `${handbook}, ${name}`, text: texts.handbook },
  ];
  return pieces.map(({ id, label, text }) => (
    <Field key={id} id={`${id}-${language}`} label={label}>
      {(bound) => <textarea {...bound} readOnly rows={8} lang={language} defaultValue={text} />}
    </Field>
  ));
}
