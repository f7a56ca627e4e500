import type { Language } from "~/domain/intake/schema";
import { wordsFor } from "~/words/words";
import { Hidden } from "./fields";

/** What was posted, so that nothing has to be typed twice. */
export type Posted = { name: string; value: string }[];

export function Again({ fields, word }: { fields: Posted; word: string }) {
  return (
    <>
      {fields.map(({ name, value }) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <button type="submit">{word}</button>
    </>
  );
}

/** One button sends it once more, word for word. */
export function SentAgain({ lang, fields }: { lang: Language; fields: Posted }) {
  const { broken: t } = wordsFor(lang).public.plain;
  if (fields.length === 0) return null;
  return (
    <form method="post">
      <p>{t.kept}</p>
      <Again fields={fields} word={t.again} />
    </form>
  );
}

export type OutOfOrderProps = { lang: Language; fields: Posted; secret: boolean };

/**
 * Nothing can be taken now, on any face. Whether what was sent has arrived is not always known here, so nothing is said
 * of that; sent again it is still kept once.
 */
export function OutOfOrder({ lang, fields, secret }: OutOfOrderProps) {
  const { broken: t } = wordsFor(lang).public.plain;
  return (
    <>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {secret && <p>{t.secret}</p>}
      <SentAgain lang={lang} fields={fields} />
    </>
  );
}
