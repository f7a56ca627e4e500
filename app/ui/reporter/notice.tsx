import type { ReporterPage } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import { firstName } from "~/ui/intake/person";
import { Choice, ErrorNote, Field, Hidden } from "~/ui/kit/fields";
import { Fold } from "~/ui/kit/fold";
import { withLanguage } from "~/ui/kit/shell";
import { wordsFor, wordsOn } from "~/words/words";
import type { ReporterError, ReporterProblem } from "./problem";

type Props = {
  page: ReporterPage;
  lang: Language;
  formToken: string;
  error: (ReporterProblem & { field: ReporterError["field"] }) | null;
  /** The address as it was typed when it was not taken, or when the session had ended. */
  typed: string | null;
};

/** Letters to a private address: off until asked for, and gone again with one tick (decision 21). */
export function Notice({ page, lang, formToken, error, typed }: Props) {
  const { home: t } = wordsOn(page.course, lang).reporter;
  const { errors } = wordsFor(lang).public;
  const { wanted, mail } = page.notice;
  const saying = (field: ReporterError["field"]) =>
    error?.field === field ? { prefix: errors.prefix, text: error.long } : undefined;
  const ofMail = saying("mail");
  return (
    <Fold
      title={t.notice}
      hint={wanted ? t.noticeOn : t.noticeOff}
      open={Boolean(ofMail ?? saying("notice") ?? typed)}
    >
      <div className="flow" id="mailen">
        <p>{t.noticeText(page.counsellor ? firstName(page.counsellor) : t.someone)}</p>
        <p>{t.noticeSays}</p>
        <p>{t.noticeOthers}</p>
        <form method="post" action={withLanguage("/mijn-melding", lang)} noValidate className="flow">
          <Hidden name="formulier" value={formToken} />
          <Field
            id="mail"
            type="email"
            label={t.noticeMail}
            hint={t.noticeMailHint}
            value={typed ?? mail}
            error={ofMail}
          />
          <div className="field">
            <ErrorNote id="melden" error={saying("notice")} />
            <Choice
              bare
              type="checkbox"
              id="melden"
              name="melden"
              value="ja"
              checked={wanted || ofMail !== undefined}
              label={t.noticeTick}
              error={saying("notice")}
            />
          </div>
          {wanted ? <p className="soft">{t.noticeStop}</p> : null}
          <button type="submit" className="second" name="doe" value="mailen">
            {t.noticeSave}
          </button>
        </form>
      </div>
    </Fold>
  );
}
