import type { Composed } from "~/domain/documents/clause";
import type { SignedText } from "~/domain/dossier/course/schema";
import type { Language } from "~/domain/intake/schema";
import { DocumentBlocks } from "~/ui/documents/composed";
import { fill } from "~/ui/kit/fill";
import { withLanguage } from "~/ui/kit/shell";
import { TypedText } from "~/ui/kit/text";
import { Day } from "~/ui/kit/time";
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

type AgreementProps = {
  lang: Language;
  text: Pick<Composed, "title" | "blocks">;
  written: Language;
  earlier?: SignedText[];
};

/** The agreement alone, to read or to print; once signed, in the words and the language that were signed. */
export function AgreementView({ lang, text, written, earlier = [] }: AgreementProps) {
  return (
    <main id="inhoud" className="narrow">
      <Around lang={lang} />
      <div className="document" lang={written}>
        <h1>{text.title}</h1>
        <DocumentBlocks blocks={text.blocks} level={2} />
      </div>
      {earlier.map((one) => (
        <Earlier key={one.on} one={one} lang={lang} />
      ))}
    </main>
  );
}

function Earlier({ one, lang }: { one: SignedText; lang: Language }) {
  const { later: t } = wordsFor(lang);
  if (!one.agreed) return null;
  return (
    <div className="document" lang={one.language || lang}>
      <h2 lang={lang}>{fill(t.agreement.earlier, <Day day={one.on} lang={lang} year />)}</h2>
      <DocumentBlocks blocks={one.agreed.blocks} level={3} />
    </div>
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
