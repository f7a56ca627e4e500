import type { ReporterPage } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import { firstName, genderAndLanguages } from "~/ui/intake/person";
import { Choice, ErrorNote, Group, Hidden } from "~/ui/kit/fields";
import { Fold } from "~/ui/kit/fold";
import { withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";
import type { ReporterProblem } from "./problem";

type Props = { page: ReporterPage; lang: Language; formToken: string; error: ReporterProblem | null };

/** Another counsellor while one reads: what the new one will read, and what the old one loses, before the button. */
export function OtherReader({ page, lang, formToken, error }: Props) {
  const { home: t } = wordsFor(lang).reporter;
  const { errors } = wordsFor(lang).public;
  const { counsellor, possibleReaders } = page;
  if (!counsellor || page.turn.what === "closed") return null;
  const before = firstName(counsellor);
  const message = error ? { prefix: errors.prefix, text: error.long } : undefined;
  return (
    <Fold title={t.other} hint={t.otherHint} open={error !== null}>
      <div className="flow" id="ander">
        {possibleReaders.length === 0 ? <p>{t.otherNone}</p> : null}
        {possibleReaders.length > 0 ? (
          <form method="post" action={withLanguage("/mijn-melding", lang)} noValidate className="flow">
            <Hidden name="formulier" value={formToken} />
            <p>{t.otherReads}</p>
            <p>{t.otherLoses(before)}</p>
            <p>{t.otherRest(before)}</p>
            <Group id="naar" legend={t.otherWho}>
              {possibleReaders.map((member) => (
                <Choice
                  key={member.id}
                  name="naar"
                  value={member.id}
                  checked={possibleReaders.length === 1}
                  label={member.name}
                  small={genderAndLanguages(member, lang)}
                />
              ))}
            </Group>
            <div className="field">
              <ErrorNote id="overdragen" error={message} />
              <Choice
                bare
                type="checkbox"
                id="overdragen"
                name="overdragen"
                value="ja"
                checked={false}
                label={t.otherSure(before)}
                error={message}
              />
            </div>
            <button type="submit" className="second" name="doe" value="overdragen">
              {t.otherDo}
            </button>
          </form>
        ) : null}
      </div>
    </Fold>
  );
}
