import type { DossierPage, ReachWish } from "~/domain/dossier/schema";
import { Fact } from "~/ui/staff/parts";
import { Day, Due } from "~/ui/staff/when";
import { dayOf } from "~/words/dates";
import { allegedRoleWords, dossierWords, relationWords } from "~/words/nl/counsellor";
import { printWords } from "~/words/nl/print";
import { staffWords } from "~/words/nl/staff";

const words = dossierWords.facts;

/** What is known besides the conversation: who decides, how to reach, about whom, who may read. */
export function Facts({ page }: { page: DossierPage }) {
  return (
    <aside className="flow" aria-labelledby="feiten">
      <h2 id="feiten">{words.title}</h2>
      <dl className="facts">
        <Fact name={words.decides}>{words.decidesBy[page.track]}</Fact>
        <Fact name={words.reach}>
          <Reach reach={page.reach} />
        </Fact>
        <Fact name={words.whom}>
          {page.allegedRole ? allegedRoleWords[page.allegedRole] : words.notGiven}
        </Fact>
        <Fact name={words.relation}>{page.relation ? relationWords[page.relation] : words.notGiven}</Fact>
        <Fact name={words.department}>
          <Typed text={page.department} />
        </Fact>
        <Fact name={words.when}>
          <Typed text={page.when} />
        </Fact>
        <Fact name={words.where}>
          <Typed text={page.where} />
        </Fact>
        <Fact name={words.language}>{staffWords.languages[page.language]}</Fact>
        <Fact name={words.firstContact}>
          <FirstContact contact={page.firstContact} />
        </Fact>
        <Fact name={words.readers}>
          <Readers readers={page.readers} />
        </Fact>
        <Fact name={words.rules}>{words.protocol(page.protocolMajor)}</Fact>
      </dl>
      <p>
        <a href={`/werkplek/dossiers/${page.dossierId}/afdruk`}>{printWords.link}</a>
      </p>
    </aside>
  );
}

function Typed({ text }: { text: string }) {
  return text ? <bdi>{text}</bdi> : words.notGiven;
}

/** The wish of the reporter, most important first: where, under which name, when, and what not to do. */
function Reach({ reach }: { reach: ReachWish }) {
  const { reach: by, phone, mail, callName, hours, voicemail } = reach;
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

function FirstContact({ contact }: { contact: DossierPage["firstContact"] }) {
  const { madeAt, met, way, due } = contact;
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
      {way && `. ${dossierWords.contact.ways[way]}`}
    </>
  );
}

function Readers({ readers }: { readers: DossierPage["readers"] }) {
  if (readers.every((reader) => reader.role === "you")) return words.onlyYou;
  return (
    <ul className="plain">
      {readers.map((reader) => (
        <li key={reader.role}>{reader.role === "you" ? words.you : `${reader.name}, ${words.deputy}`}</li>
      ))}
    </ul>
  );
}
