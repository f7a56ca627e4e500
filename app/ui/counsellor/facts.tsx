import { paperOf } from "~/domain/dossier/case-papers";
import { registerFacts } from "~/domain/dossier/course/relay";
import { type CourseView, endedUncontacted } from "~/domain/dossier/course/schema";
import type { DossierPage } from "~/domain/dossier/schema";
import { Fact } from "~/ui/staff/parts";
import { Day, Due } from "~/ui/staff/when";
import { dayOf, writtenSlot } from "~/words/dates";
import { consultationWords } from "~/words/nl/consultation";
import { allegedRoleWords, dossierWords, relationWords } from "~/words/nl/counsellor";
import { printWords } from "~/words/nl/print";
import { relayWords } from "~/words/nl/relay";
import { staffWords } from "~/words/nl/staff";
import { courseWords } from "~/words/nl/staff-course";
import { Advice } from "./advice";
import { RuleLink } from "./course/rule-link";
import { KeepingPart } from "./keeping";
import { addressOf } from "./parts";

type FactsProps = { page: DossierPage; you: string };

/** What is known besides the conversation: who decides, how to reach, about whom, who may read. */
export function Facts({ page, you }: FactsProps) {
  const words = dossierWords(page.course).facts;
  const { official, linked, facts, taken, breach } = courseWords(page.course);
  return (
    <aside className="flow" aria-labelledby="feiten">
      <h2 id="feiten">{words.title}</h2>
      <dl className="facts">
        <Fact name={words.decides}>
          <Decides course={page.course} />
        </Fact>
        {page.course.official && <Fact name={official.name}>{official.states[page.course.official]}</Fact>}
        {page.linked && (
          <Fact name={linked}>
            <a href={addressOf(page.linked.dossierId, "gesprek")}>
              {page.linked.name}, {staffWords.tracks[page.linked.track]}
            </a>
          </Fact>
        )}
        <Fact name={facts.stage}>{page.course.stageDutch}</Fact>
        <Fact name={words.reach}>
          <Reach page={page} />
        </Fact>
        {page.allegedRole && <Fact name={words.whom}>{allegedRoleWords(page.course)[page.allegedRole]}</Fact>}
        {page.relation && <Fact name={words.relation}>{relationWords[page.relation]}</Fact>}
        <Typed name={words.department} text={page.department} />
        <Typed name={words.when} text={page.when} />
        <Typed name={words.where} text={page.where} />
        <Fact name={words.language}>{staffWords.languages[page.language]}</Fact>
        <Fact name={words.firstContact}>
          <FirstContact page={page} />
        </Fact>
        {page.appointment?.chosen && (
          <Fact name={facts.appointment}>
            <a href={addressOf(page.dossierId, "afspraak")}>{writtenSlot(page.appointment.chosen, "nl")}</a>
          </Fact>
        )}
        <Fact name={facts.consents}>
          <Consents page={page} />
        </Fact>
        <Fact name={words.readers}>
          <Readers page={page} />
        </Fact>
        <Fact name={words.rules}>
          <Documents page={page} />
        </Fact>
        {page.taken && (
          <Fact name={taken.name}>
            {taken.version(page.taken.major)} <Day day={page.taken.on} />. {page.taken.strict && taken.strict}
          </Fact>
        )}
      </dl>
      <Advice rules={page.rules} you={you} track={page.course} />
      {registerFacts(page.course, page.receivedAt) && (
        <p>
          <a href={`/werkplek/dossiers/${page.dossierId}/register`}>{relayWords.register.link}</a>
        </p>
      )}
      <p>
        <a href={addressOf(page.dossierId, "geheimhouding")}>{breach.link}</a>
      </p>
      <p>
        <a href="/werkplek/overleg">{consultationWords.link}</a>
      </p>
      <p>
        <a href={`/werkplek/dossiers/${page.dossierId}/afdruk`}>{printWords(page.course).link}</a>
      </p>
      <KeepingPart page={page} />
      <Stop page={page} />
    </aside>
  );
}

/** Who decides, since when, and the reason that the reporter heard before. */
function Decides({ course }: { course: CourseView }) {
  const words = dossierWords(course).facts;
  const { control, controlSince } = course;
  return (
    <>
      {words.decidesBy[control]}
      {controlSince && (
        <>
          {", "}
          {courseWords(course).official.since} <Day day={controlSince.on} />. <bdi>{controlSince.why}</bdi>
        </>
      )}
    </>
  );
}

/** The texts that hold for this dossier, one click away (S1-03, S2-07); the protocol is named where it has no text. */
function Documents({ page }: Pick<FactsProps, "page">) {
  const words = dossierWords(page.course).facts;
  const { papers } = page.documents;
  return (
    <ul className="plain">
      {!paperOf(papers, "conductProtocol", "receipt") && <li>{words.protocol(page.protocolMajor)}</li>}
      {papers.map((paper) => (
        <li key={`${paper.kind}-${paper.number}`}>
          <RuleLink dossierId={page.dossierId} paper={paper} />
        </li>
      ))}
    </ul>
  );
}

/** The consents that hold now, and those that wait for an answer. */
function Consents({ page }: { page: DossierPage }) {
  const { consents, facts } = courseWords(page.course);
  const rows = page.course.consents.filter(
    ({ standing }) => page.standing !== "closed" && (standing === "given" || standing === "asked"),
  );
  if (rows.length === 0) return facts.noConsents;
  return (
    <ul className="plain">
      {rows.map(({ id, does, standing, on }) => (
        <li key={id}>
          {does}: {consents.standings[standing].toLowerCase()}, <Day day={on} />
        </li>
      ))}
    </ul>
  );
}

/** The ways out of a dossier; each is a form elsewhere. */
function Stop({ page }: { page: DossierPage }) {
  const words = courseWords(page.course).facts;
  const mayWithdraw = page.course.steps.some(({ step }) => step === "withdraw");
  if (page.standing === "closed") return null;
  return (
    <details className="plain">
      <summary>{words.stop}</summary>
      <ul className="plain">
        <li>
          <a href={addressOf(page.dossierId, "gesprek", "overdracht")}>{words.handOver}</a>
        </li>
        {mayWithdraw && (
          <li>
            <a href={addressOf(page.dossierId, "stappen", "stap-withdraw")}>{words.withdraw}</a>
          </li>
        )}
      </ul>
    </details>
  );
}

/** What the reporter typed at intake; nothing where nothing was given. */
function Typed({ name, text }: { name: string; text: string }) {
  return text ? (
    <Fact name={name}>
      <bdi>{text}</bdi>
    </Fact>
  ) : null;
}

/** The wish of the reporter, most important first: where, under which name, when, and what not to do. */
function Reach({ page }: { page: DossierPage }) {
  const words = dossierWords(page.course).facts;
  const { reach: by, phone, mail, callName, hours, voicemail } = page.reach;
  const address = by === "call" ? phone : mail;
  return (
    <ul className="plain">
      <li>
        {words.reachBy[by]} {by !== "code" && <bdi>{address}</bdi>}
      </li>
      {callName && (
        <li>
          {words.called} <bdi>{callName}</bdi>
        </li>
      )}
      {hours && (
        <li>
          {words.hours} <bdi>{hours}</bdi>
        </li>
      )}
      {by === "call" && <li>{voicemail ? words.voicemail : words.noVoicemail}</li>}
    </ul>
  );
}

function FirstContact({ page }: { page: DossierPage }) {
  const { facts: words, contact } = dossierWords(page.course);
  const { madeAt, met, way, due } = page.firstContact;
  if (madeAt === null && endedUncontacted(page.course.checklist)) return words.none;
  if (madeAt === null) {
    return (
      <>
        {staffWords.byFirst} <Due due={due} />
      </>
    );
  }
  return (
    <>
      {met !== null && (
        <span className={met ? "state good" : "state bad"}>{met ? words.met : words.missed}</span>
      )}{" "}
      {words.on} <Day day={dayOf(madeAt)} />
      {way && `. ${contact.ways[way]}`}
    </>
  );
}

function Readers({ page: { readers, course } }: { page: DossierPage }) {
  const words = dossierWords(course).facts;
  if (readers.every((reader) => reader.role === "you")) return words.onlyYou;
  return (
    <ul className="plain">
      {readers.map((reader) => (
        <li key={reader.role}>{reader.role === "you" ? words.you : `${reader.name}, ${words.deputy}`}</li>
      ))}
    </ul>
  );
}
