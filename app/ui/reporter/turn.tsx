import type { ReporterPage, Turn } from "~/domain/dossier/schema";
import type { Language, PanelMember } from "~/domain/intake/schema";
import { firstName, genderAndLanguages } from "~/ui/intake/person";
import { Choice, Group } from "~/ui/kit/fields";
import { fill, sentence } from "~/ui/kit/fill";
import { Phone } from "~/ui/kit/phone";
import { withLanguage } from "~/ui/kit/shell";
import { Day, Due } from "~/ui/kit/time";
import { wordsFor } from "~/words/words";
import type { Here } from "./course/here";
import { askedStep, closedStep, restingStep, type Said, withdrawnStep } from "./course/next";

/** The first thing on the page: what happens now, who does it, and by when. */
export function NextStep({ here }: { here: Here }) {
  const { page, lang } = here;
  const { home: t } = wordsFor(lang).reporter;
  const { title, body } = stepFor(here);
  return (
    <section id="nu" className="next" aria-labelledby="beurt">
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

/** What is next, and whose turn it is. */
export function stepFor(here: Here): Said {
  const { page, lang } = here;
  const { home: t } = wordsFor(lang).reporter;
  const { turn } = page;
  const who = page.counsellor ? firstName(page.counsellor) : t.someone;
  const late = turn.who === "counsellor" && turn.late;
  const asked = turn.who === "nobody" || late ? null : askedStep(here);
  if (page.course.stage === "withdrawn") return withdrawnStep(here);
  if (page.course.stage === "closed" && !stayedAway(page)) return closedStep(here);
  if (asked) return asked;
  if (turn.what === "closed") return { title: t.closed, body: <p>{t.closedText}</p> };
  if (turn.who === "reporter" && !hasNewMessage(page) && page.course.stage !== "contacted")
    return restingStep(here);
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

const stayedAway = ({ course }: ReporterPage) =>
  course.history.findLast(({ kind }) => kind === "step")?.code === "stay_away";

/** Whether the counsellor's last word is a message, and not a step that the parts below show. */
function hasNewMessage({ messages, course }: ReporterPage): boolean {
  const written = messages.findLast(({ from }) => from === "counsellor")?.at ?? "";
  const stepped = course.history.findLast(({ by, code }) => by === "counsellor" && code !== "make_contact");
  return written > (stepped?.at ?? "");
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
