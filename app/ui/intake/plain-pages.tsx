import type { ReactNode } from "react";
import type { Language } from "~/domain/intake/schema";
import type { MeetingPlaces } from "~/domain/places/schema";
import { Again, OutOfOrder, type OutOfOrderProps, type Posted } from "~/ui/kit/out-of-order";
import { Phone, telHref } from "~/ui/kit/phone";
import { LanguageLinks, withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";

type NetworkProps = { lang: Language; networkName: string; networkPhone: string };

/** One and the same page for every employer that has none: unknown, paused, ended (decision 30). */
export function NotAvailableView({ lang, networkName, networkPhone }: NetworkProps) {
  const { notAvailable: t } = wordsFor(lang).public.plain;
  const { safety } = wordsFor(lang).public;
  return (
    <Narrow lang={lang} languages>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <section aria-labelledby="elders">
        <h2 id="elders">{t.elsewhere}</h2>
        <p>{t.network(networkName)}</p>
        <CallButton phone={networkPhone} lang={lang} />
        <ul>
          <li>{t.doctor}</li>
          <li>{t.authority}</li>
          <li>
            {safety.danger} <a href={telHref("112")}>{safety.dangerCall}</a>.
          </li>
        </ul>
      </section>
      <p>
        {t.code} <a href={withLanguage("/mijn-melding", lang)}>{t.toReport}</a>.
      </p>
    </Narrow>
  );
}

type BusyProps = {
  lang: Language;
  phone: string;
  /** What was posted, so that nothing has to be typed twice. */
  again?: { action: string; fields: Posted };
};

export function BusyView({ lang, phone, again }: BusyProps) {
  const { busy: t } = wordsFor(lang).public.plain;
  return (
    <Narrow lang={lang}>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {again ? (
        <form method="post" action={again.action}>
          <p>{t.kept}</p>
          <Again fields={again.fields} word={t.again} />
        </form>
      ) : null}
      <p>{t.call}</p>
      <CallButton phone={phone} lang={lang} />
    </Narrow>
  );
}

/** The database cannot be reached: what was sent can be sent again, and there is a phone. */
export function OutOfOrderView({ phone, ...sent }: OutOfOrderProps & { phone: string }) {
  return (
    <Narrow lang={sent.lang}>
      <OutOfOrder {...sent} />
      <p>{wordsFor(sent.lang).public.plain.broken.call}</p>
      <CallButton phone={phone} lang={sent.lang} />
    </Narrow>
  );
}

/** After the quick exit without script; says nothing about where the reader was. */
export function LeftView({ lang, exitUrl }: { lang: Language; exitUrl: string }) {
  const { left: t } = wordsFor(lang).public.plain;
  return (
    <Narrow lang={lang}>
      <h1>{t.title}</h1>
      <p>{t.text}</p>
      <p>
        <a href={exitUrl} rel="noreferrer">
          {t.link}
        </a>
      </p>
    </Narrow>
  );
}

/** The network's front page; `staffHref` leads to the other host where there are two. */
export function HomeView({
  lang,
  networkName,
  networkPhone,
  meeting,
  staffHref = "/inloggen",
}: NetworkProps & { meeting: MeetingPlaces[]; staffHref?: string }) {
  const { home: t, notAvailable } = wordsFor(lang).public.plain;
  return (
    <Narrow lang={lang} languages>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <section aria-labelledby="vinden">
        <h2 id="vinden">{t.findTitle}</h2>
        <p>{t.find}</p>
        <p>{t.noPoster}</p>
        <p className="soft">{notAvailable.network(networkName)}</p>
        <CallButton phone={networkPhone} lang={lang} />
      </section>
      <section aria-labelledby="code">
        <h2 id="code">{t.codeTitle}</h2>
        <p>
          <a className="button second" href={withLanguage("/mijn-melding", lang)}>
            {t.toReport}
          </a>
        </p>
      </section>
      {meeting.length > 0 && (
        <section aria-labelledby="waar">
          <h2 id="waar">{t.whereTitle}</h2>
          <p>{t.where}</p>
          <ul>
            {meeting.map(({ province, places }) => (
              <li key={province}>
                {province}: {t.places(places)}
              </li>
            ))}
          </ul>
          <p>{t.elsewhere}</p>
        </section>
      )}
      <section aria-labelledby="medewerkers">
        <h2 id="medewerkers">{t.staffTitle}</h2>
        <p>
          <a href={staffHref}>{t.staff}</a>
        </p>
      </section>
    </Narrow>
  );
}

export function AccessibilityView({ lang, networkPhone }: Omit<NetworkProps, "networkName">) {
  const { accessibility: t } = wordsFor(lang).public.plain;
  return (
    <Narrow lang={lang} languages>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <h2>{t.doneTitle}</h2>
      <ul>
        <li>{t.noScript}</li>
        <li>{t.small}</li>
        <li>{t.colour}</li>
        <li>{t.languages}</li>
      </ul>
      <h2>{t.todoTitle}</h2>
      <ul>
        <li>{t.noAudit}</li>
        <li>{t.noUsers}</li>
        <li>{t.dutchOnly}</li>
      </ul>
      <h2>{t.helpTitle}</h2>
      <p>
        {t.help} <Phone number={networkPhone} />
      </p>
    </Narrow>
  );
}

/** The frame of a page that only says something. */
export function Narrow({
  lang,
  languages,
  children,
}: {
  lang: Language;
  languages?: boolean;
  children: ReactNode;
}) {
  return (
    <main id="inhoud" className="narrow">
      {languages ? <LanguageLinks lang={lang} /> : null}
      {children}
    </main>
  );
}

function CallButton({ phone, lang }: { phone: string; lang: Language }) {
  return (
    <p>
      <a className="button" href={telHref(phone)}>
        {wordsFor(lang).public.employer.call.action(phone)}
      </a>
    </p>
  );
}
