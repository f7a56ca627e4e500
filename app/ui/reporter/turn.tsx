import type { ReactNode } from "react";
import type { ReporterPage, Turn } from "~/domain/dossier/schema";
import type { Language, PanelMember } from "~/domain/intake/schema";
import { firstName, genderAndLanguages } from "~/ui/intake/person";
import { Choice, Group } from "~/ui/kit/fields";
import { fill, sentence } from "~/ui/kit/fill";
import { Phone } from "~/ui/kit/phone";
import { withLanguage } from "~/ui/kit/shell";
import { Day, Due } from "~/ui/kit/time";
import { wordsFor } from "~/words/words";

/** The first thing on the page: what happens now, who does it, and by when. */
export function NextStep({ page, lang }: { page: ReporterPage; lang: Language }) {
  const { home: t } = wordsFor(lang).reporter;
  const { title, body } = stepFor(page, lang);
  return (
    <section className="next" aria-labelledby="beurt">
      <p className="eyebrow">{t.nextStep}</p>
      <h2 id="beurt">{title}</h2>
      {body}
      <PassedOn page={page} lang={lang} />
      {!page.counsellor && page.possibleReaders.length > 0 ? (
        <ChooseReader members={page.possibleReaders} lang={lang} />
      ) : null}
    </section>
  );
}

function stepFor(page: ReporterPage, lang: Language): { title: string; body: ReactNode } {
  const { home: t } = wordsFor(lang).reporter;
  const { turn } = page;
  const who = page.counsellor ? firstName(page.counsellor) : t.someone;
  if (turn.what === "closed") return { title: t.closed, body: <p>{t.closedText}</p> };
  if (turn.who === "reporter" && !page.messages.some((message) => message.from === "counsellor"))
    return { title: sentence(t.spoken(who)), body: <p>{t.spokenText}</p> };
  if (turn.who === "reporter")
    return {
      title: sentence(t.read(who)),
      body: <Read openUntil={turn.openUntil ?? null} lang={lang} />,
    };
  if (turn.who === "nobody") return { title: t.noReader, body: <NoReader phone={page.phone} lang={lang} /> };
  if (turn.late)
    return { title: t.late, body: <Late turn={turn} who={who} phone={page.phone} lang={lang} /> };
  const due = <Due due={turn.due} lang={lang} />;
  const says = {
    accept: { title: t.accept, text: t.acceptText },
    contact: { title: t.contact, text: t.contactText },
    answer: { title: t.answer, text: t.answerText },
  }[turn.what];
  return { title: sentence(says.title(who)), body: <p>{fill(says.text, due)}</p> };
}

function Read({ openUntil, lang }: { openUntil: string | null; lang: Language }) {
  const { home: t } = wordsFor(lang).reporter;
  return (
    <>
      <p>{t.readText}</p>
      {openUntil ? <p>{fill(t.openUntil, <Day day={openUntil} lang={lang} />)}</p> : null}
      <p>
        <a className="button" href="#gesprek">
          {t.readLink}
        </a>
      </p>
    </>
  );
}

type LateProps = { turn: Extract<Turn, { who: "counsellor" }>; who: string; phone: string; lang: Language };

function Late({ turn, who, phone, lang }: LateProps) {
  const { home: t } = wordsFor(lang).reporter;
  return (
    <>
      <p>{fill(t.lateText, <Due due={turn.due} lang={lang} />)}</p>
      <p>{t.lateOffice(who)}</p>
      <p>
        {t.lateCall} <Phone number={phone} />
      </p>
    </>
  );
}

function NoReader({ phone, lang }: { phone: string; lang: Language }) {
  const { home: t } = wordsFor(lang).reporter;
  return (
    <>
      <p>{t.noReaderText}</p>
      <p>
        {sentence(t.call)} <Phone number={phone} />
      </p>
    </>
  );
}

/** Nobody else can seal it to somebody new: whoever holds the code chooses (decision 15). */
function ChooseReader({ members, lang }: { members: PanelMember[]; lang: Language }) {
  const { home: t } = wordsFor(lang).reporter;
  return (
    <form method="post" action={withLanguage("/mijn-melding", lang)} className="flow">
      <Group id="wie" legend={t.chooseReader}>
        {members.map((member, place) => (
          <Choice
            key={member.id}
            name="wie"
            value={member.id}
            checked={place === 0}
            label={member.name}
            small={genderAndLanguages(member, lang)}
          />
        ))}
      </Group>
      <button type="submit" name="doe" value="kies">
        {t.chooseReaderDo}
      </button>
    </form>
  );
}

/** Somebody else took over; a date that still stands is said again. */
function PassedOn({ page, lang }: { page: ReporterPage; lang: Language }) {
  if (!page.passedOnBy) return null;
  const { home: t } = wordsFor(lang).reporter;
  const before = firstName({ name: page.passedOnBy });
  const { turn } = page;
  const stays = turn.who === "counsellor" && turn.what !== "answer" && !turn.late;
  return (
    <p>
      {page.counsellor ? t.passedOn(before, page.counsellor.name) : t.passedOnWaiting(before)}{" "}
      {stays ? fill(t.dateStays, <Due due={page.contactDue} lang={lang} />) : null}
    </p>
  );
}
