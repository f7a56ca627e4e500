import { DOCUMENT_PATHS } from "~/domain/documents/schema";
import type { DocumentKind, EmployerPage, Language } from "~/domain/intake/schema";
import type { MeetingPlaces } from "~/domain/places/schema";
import { fill } from "~/ui/kit/fill";
import { telHref } from "~/ui/kit/phone";
import { LanguageLinks, withLanguage } from "~/ui/kit/shell";
import { Day, Due } from "~/ui/kit/time";
import { wordsFor } from "~/words/words";
import { PanelPerson } from "./person";
import { PromiseAndLimit } from "./promise-and-limit";

type PartProps = { page: EmployerPage; lang: Language };

type PageProps = PartProps & { origin: string; meeting: MeetingPlaces[] };

/**
 * What a poster's QR code opens: who is there by name (S0-26, S3-26), three equal doors, what follows, what is promised
 * and what is not.
 */
export function EmployerPageView({ page, lang, origin, meeting }: PageProps) {
  const { apart, employer: t, safety, people } = wordsFor(lang).public;
  return (
    <main id="inhoud">
      <LanguageLinks lang={lang} />
      <div className="hero">
        <div>
          <h1>{t.title(page.shortName)}</h1>
          <p className="lead">{t.lead(page.shortName)}</p>
          {page.lastDay ? <Ending day={page.lastDay} lang={lang} /> : null}
          {page.hasMinors ? <p>{t.minors}</p> : null}
        </div>
        <section aria-labelledby="deuren">
          <h2 id="deuren">{t.choose}</h2>
          <p>{safety.ownDevice}</p>
          {page.canWrite ? <Doors page={page} lang={lang} /> : <OnlyPhone page={page} lang={lang} />}
          <p>
            {t.haveCode} <a href={withLanguage("/mijn-melding", lang)}>{t.toReport}</a>.
          </p>
          <p>
            {apart.link} <a href={withLanguage(`/m/${page.slug}/over-mij`, lang)}>{apart.linkDo}</a>.
          </p>
          <p className="soft">
            <small>{safety.elsewhere(`${origin}/m/${page.slug}`)}</small>
          </p>
        </section>
        {page.panel.length > 0 ? (
          <ul className="people" aria-label={people.label}>
            {page.panel.map((member) => (
              <li key={member.id} className="person">
                <PanelPerson member={member} lang={lang} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {page.atWork.length > 0 ? <AtWork page={page} lang={lang} /> : null}
      <section className="cols" aria-label={t.expect}>
        {page.canWrite ? <WhatFollows page={page} lang={lang} /> : null}
        <DoesAndDoesNot lang={lang} />
      </section>
      <PromiseAndLimit page={page} lang={lang} />
      <section aria-labelledby="officieel">
        <h2 id="officieel">{t.official.title}</h2>
        <p>{t.official.text}</p>
        {page.statutoryChannel === "network_receives" ? (
          <p>{t.official.networkReceives(page.shortName)}</p>
        ) : null}
        <Documents page={page} lang={lang} />
      </section>
      <section className="cols even" aria-label={t.duty.title}>
        <EmployersDuty page={page} lang={lang} />
        {meeting.length > 0 ? <WhereToMeet meeting={meeting} lang={lang} /> : null}
        {page.contextFigures ? <Figures lang={lang} /> : null}
      </section>
    </main>
  );
}

function Doors({ page, lang }: PartProps) {
  const { employer: t } = wordsFor(lang).public;
  return (
    <ul className="doors">
      <li>
        <h3>{t.call.title}</h3>
        <p>{t.call.text}</p>
        <p className="hint">{t.call.hint}</p>
        <a className="button" href={telHref(page.phone)}>
          {t.call.action(page.phone)}
        </a>
      </li>
      <li>
        <h3>{t.callBack.title}</h3>
        <p>{t.callBack.text}</p>
        <p className="hint">{fill(t.callBack.hint, <Due due={page.firstContact} lang={lang} />)}</p>
        <a className="button" href={withLanguage(`/m/${page.slug}/terugbellen`, lang)}>
          {t.callBack.action}
        </a>
      </li>
      <li>
        <h3>{t.write.title}</h3>
        <p>{t.write.text}</p>
        <p className="hint">{t.write.hint}</p>
        <a className="button" href={withLanguage(`/m/${page.slug}/melden`, lang)}>
          {t.write.action}
        </a>
      </li>
    </ul>
  );
}

/** The page will stop. Whoever already has contact reads that nothing of that stops (AT-09). */
function Ending({ day, lang }: { day: string; lang: Language }) {
  const { ending } = wordsFor(lang).public.employer;
  return (
    <div className="notice">
      <p>{fill(ending.until, <Day day={day} lang={lang} year />)}</p>
      <p>{ending.goesOn}</p>
    </div>
  );
}

/** Some employers have counsellors of their own besides. Whom somebody speaks to is theirs to choose (CP-16). */
function AtWork({ page, lang }: PartProps) {
  const { atWork } = wordsFor(lang).public.employer;
  return (
    <section aria-labelledby="eigen-mensen">
      <h2 id="eigen-mensen">{atWork.title(page.shortName)}</h2>
      <p>{atWork.text}</p>
      <ul>
        {page.atWork.map(({ name, phone }) => (
          <li key={name}>
            {name}, <a href={telHref(phone)}>{phone}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OnlyPhone({ page, lang }: PartProps) {
  const { cannotWrite, call } = wordsFor(lang).public.employer;
  return (
    <div className="notice">
      <h3>{cannotWrite.title}</h3>
      <p>{cannotWrite.text}</p>
      <p>
        <a className="button" href={telHref(page.phone)}>
          {call.action(page.phone)}
        </a>
      </p>
      <p className="hint">{cannotWrite.hint}</p>
    </div>
  );
}

function WhatFollows({ page, lang }: PartProps) {
  const { next } = wordsFor(lang).public.employer;
  return (
    <div>
      <h2>{next.title}</h2>
      <ol className="steps">
        <li>
          <b>{next.nowTitle}</b>
          <p>{next.now}</p>
        </li>
        <li>
          <b>{fill(next.byTitle, <Due due={page.firstContact} lang={lang} />)}</b>
          <p>{next.by}</p>
        </li>
        <li>
          <b>{next.talkTitle}</b>
          <p>{next.talk}</p>
        </li>
        <li>
          <b>{next.chooseTitle}</b>
          <p>{next.choose}</p>
        </li>
      </ol>
    </div>
  );
}

/** Listens, advises and comes along; neither judges nor takes over (S3-02, S4-10). */
function DoesAndDoesNot({ lang }: { lang: Language }) {
  const { does } = wordsFor(lang).public.employer;
  return (
    <div>
      <h2>{does.title}</h2>
      <ul className="does">
        <li>{does.listens}</li>
        <li>{does.explains}</li>
        <li>{does.joins}</li>
      </ul>
      <h3>{does.notTitle}</h3>
      <ul className="doesnot">
        <li>{does.noInquiry}</li>
        <li>{does.noTakeover}</li>
        <li>{does.noContractFight}</li>
      </ul>
    </div>
  );
}

/** What the law asks of every employer, said to whom it protects (S3-01). */
function EmployersDuty({ page, lang }: PartProps) {
  const { duty } = wordsFor(lang).public.employer;
  return (
    <div>
      <h2>{duty.title}</h2>
      <p>{duty.text(page.shortName)}</p>
      <ul>
        {duty.against.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p className="soft">{duty.source}</p>
    </div>
  );
}

/** Where a talk can be held: provinces and towns, never the door of the house (S4-01). */
function WhereToMeet({ meeting, lang }: { meeting: MeetingPlaces[]; lang: Language }) {
  const { meet } = wordsFor(lang).public.employer;
  return (
    <div>
      <h2>{meet.title}</h2>
      <p>{meet.text}</p>
      <ul>
        {meeting.map(({ province, towns }) => (
          <li key={province}>{towns.length > 0 ? `${province}: ${towns.join(", ")}` : province}</li>
        ))}
      </ul>
      <p className="soft">{meet.towns}</p>
    </div>
  );
}

/** How many people meet it, where the employer wants that to be read; never without source and year (S4-08). */
function Figures({ lang }: { lang: Language }) {
  const { figures } = wordsFor(lang).public.employer;
  return (
    <div>
      <h2>{figures.title}</h2>
      <ul>
        <li>{figures.internal}</li>
        <li>
          {figures.external} {figures.byGender}
        </li>
      </ul>
      <p className="soft">{figures.source}</p>
    </div>
  );
}

function Documents({ page, lang }: PartProps) {
  if (page.documents.length === 0) return null;
  const { documents, asPdf } = wordsFor(lang).public.employer;
  const at = (kind: DocumentKind) => `/m/${page.slug}/documenten/${DOCUMENT_PATHS[kind]}`;
  return (
    <ul>
      {page.documents.map((kind) => (
        <li key={kind}>
          <a href={withLanguage(at(kind), lang)}>{documents[kind]}</a>
          {" · "}
          <a href={withLanguage(`${at(kind)}.pdf`, lang)} download>
            {asPdf}
            <span className="vh">: {documents[kind]}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
