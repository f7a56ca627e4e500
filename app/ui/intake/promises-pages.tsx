import type { Language } from "~/domain/intake/schema";
import { Phone } from "~/ui/kit/phone";
import { withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";
import { Narrow } from "./plain-pages";

/** `/wat-dit-niet-kan`: what no promise covers, said openly. */
export function LimitsView({ lang }: { lang: Language }) {
  const { limits: t } = wordsFor(lang).public.plain;
  const { safety, shell } = wordsFor(lang).public;
  const limits = [
    [t.device, t.deviceText],
    [t.watching, t.watchingText],
    [t.history, t.historyText],
    [t.guessing, t.guessingText],
    [t.code, t.codeText],
    [t.judge, t.judgeText],
    [t.undo, t.undoText],
    [t.software, t.softwareText],
  ];
  return (
    <Narrow lang={lang} languages>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {limits.map(([title, text]) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
      <div className="notice">
        <p>
          {safety.danger} <a href="tel:112">{safety.dangerCall}</a>.
        </p>
      </div>
      <p>
        {t.promises} <a href={withLanguage("/privacy", lang)}>{shell.privacy}</a>
      </p>
    </Narrow>
  );
}

/** `/privacy`: the promises of security.md 1.3, and what can be seen all the same. */
export function PrivacyView({ lang, networkPhone }: { lang: Language; networkPhone: string }) {
  const { privacy: t } = wordsFor(lang).public.plain;
  const { shell } = wordsFor(lang).public;
  return (
    <Narrow lang={lang} languages>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <div className="promise">
        <h2>{t.promises}</h2>
        <ul>
          <li>{t.unseen}</li>
          <li>{t.keys}</li>
          <li>{t.stolen}</li>
          <li>{t.noAddress}</li>
          <li>{t.noHandover}</li>
          <li>{t.destroyed}</li>
          <li>{t.noOthers}</li>
        </ul>
      </div>
      <div className="limit">
        <p>{t.offence}</p>
        <p>
          <a href={withLanguage("/wat-dit-niet-kan", lang)}>{shell.limits}</a>
        </p>
      </div>
      <h2>{t.worksTitle}</h2>
      <p>{t.works}</p>
      <h2>{t.visibleTitle}</h2>
      <p>{t.visible}</p>
      <p>{t.network}</p>
      <h2>{t.cookiesTitle}</h2>
      <p>{t.cookies}</p>
      <h2>{t.mailTitle}</h2>
      <p>{t.mail}</p>
      <p>{t.hosting}</p>
      <h2>{t.keepTitle}</h2>
      <p>{t.keep}</p>
      <h2>{t.rightsTitle}</h2>
      <p>
        {t.rights} <Phone number={networkPhone} />
      </p>
      <p>{t.authority}</p>
    </Narrow>
  );
}
