import type { Composed } from "~/domain/documents/clause";
import type { Language } from "~/domain/intake/schema";
import { DocumentBlocks } from "~/ui/documents/composed";
import { withLanguage } from "~/ui/kit/shell";
import { TypedText } from "~/ui/kit/text";
import { wordsFor } from "~/words/words";

function Around({ lang }: { lang: Language }) {
  const { agreement: t } = wordsFor(lang).course;
  return (
    <div className="noprint">
      <p className="soft">{t.printHint}</p>
      <p>
        <a href={withLanguage("/mijn-melding", lang)}>{t.back}</a>
      </p>
    </div>
  );
}

type AgreementProps = { lang: Language; text: Pick<Composed, "title" | "blocks">; written: Language };

/** The agreement alone, to read or to print; once signed, in the words and the language that were signed. */
export function AgreementView({ lang, text, written }: AgreementProps) {
  return (
    <main id="inhoud" className="narrow">
      <Around lang={lang} />
      <div className="document" lang={written}>
        <h1>{text.title}</h1>
        <DocumentBlocks blocks={text.blocks} level={2} />
      </div>
    </main>
  );
}

/** A letter of the counsellor that the reporter takes along, or not. */
export function LetterView({ lang, letter, author }: { lang: Language; letter: string; author: string }) {
  const { referrals: t } = wordsFor(lang).course;
  return (
    <main id="inhoud" className="narrow">
      <Around lang={lang} />
      <p className="soft noprint">{t.letterText}</p>
      <h1>{t.letterTitle}</h1>
      <div className="letter">
        <TypedText text={letter} />
        <p>{author}</p>
      </div>
    </main>
  );
}
