import type { ReactNode } from "react";
import { LANGUAGES, type Language } from "~/domain/intake/schema";
import { wordsFor } from "~/words/words";

const OWN_NAMES: Record<Language, string> = { nl: "Nederlands", en: "English", pl: "Polski" };

/** The one query parameter that the public and reporter faces keep; there is no cookie for it. */
export function withLanguage(path: string, lang: Language): string {
  return `${path}?taal=${lang}`;
}

type ShellProps = {
  lang: Language;
  /** The line under the brand: "voor iedereen bij …", "Mijn melding"; without it the general one. */
  place?: string;
  /** Where the brand leads; without it the network's front page. */
  home?: string;
  exitUrl: string;
  children: ReactNode;
};

/** Everything around the content on the public and reporter faces, with the quick exit always in reach. */
export function PublicShell({ lang, place, home = "/", exitUrl, children }: ShellProps) {
  const { shell } = wordsFor(lang).public;
  return (
    <>
      <a className="skip" href="#inhoud">
        {shell.skip}
      </a>
      <header className="top stays">
        <div className="bar">
          <p className="brand">
            <a href={withLanguage(home, lang)}>
              <b>{shell.brand}</b> <span>{place ?? shell.forEveryone}</span>
            </a>
          </p>
          <form method="post" action={withLanguage("/weg", lang)}>
            <button type="submit" className="exit" data-exit={exitUrl}>
              {shell.exit}
            </button>
          </form>
        </div>
      </header>
      {children}
      <footer className="foot">
        <div>
          <nav aria-label={shell.about}>
            <ul>
              <li>
                <a href={withLanguage("/privacy", lang)}>{shell.privacy}</a>
              </li>
              <li>
                <a href={withLanguage("/wat-dit-niet-kan", lang)}>{shell.limits}</a>
              </li>
              <li>
                <a href={withLanguage("/toegankelijkheid", lang)}>{shell.accessibility}</a>
              </li>
            </ul>
          </nav>
          <p className="soft">
            {shell.exitNote} {shell.exitKey}
          </p>
        </div>
      </footer>
    </>
  );
}

/** Stays on the same address; not shown where a page holds text that a link would lose. */
export function LanguageLinks({ lang }: { lang: Language }) {
  return (
    <nav className="languages" aria-label={wordsFor(lang).public.shell.language}>
      <ul>
        {LANGUAGES.map((each) => (
          <li key={each}>
            <a
              href={`?taal=${each}`}
              lang={each}
              hrefLang={each}
              aria-current={each === lang ? "true" : undefined}
            >
              {OWN_NAMES[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
