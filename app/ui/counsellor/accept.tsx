import type { Header, Track, Urgency } from "~/domain/dossier/schema";
import type { DueMoment } from "~/domain/intake/schema";
import { ErrorSummary, Hidden } from "~/ui/kit/fields";
import { Fact, TrackMark } from "~/ui/staff/parts";
import { Due, Term } from "~/ui/staff/when";
import {
  acceptWords,
  allegedRoleWords,
  declinedWords,
  dossierWords,
  genderWishWords,
  takenWords,
} from "~/words/nl/counsellor";
import type { OnTrack } from "~/words/nl/on-track";
import { staffWords } from "~/words/nl/staff";

type AcceptProps = {
  header: Header;
  due: DueMoment;
  urgency: Urgency;
  now: string;
  firstContact: DueMoment;
  /** The track that routing chose; the reporter may have left it open. */
  track: Track;
  asDeputy: boolean;
  /** Proves later that this header was shown to this person. */
  seen: string;
  error: "choose" | null;
};

/** Taking on a report or passing it on, seeing the header and nothing of the story (decision 14). */
export function AcceptView(props: AcceptProps) {
  const { due, urgency, now, asDeputy } = props;
  const words = acceptWords(props.header);
  return (
    <>
      <p>
        <a href="/werkplek">{words.back}</a>
      </p>
      {props.error && (
        <ErrorSummary title={staffWords.notDone} items={[{ href: "#aannemen", text: words.mustChoose }]} />
      )}
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {asDeputy && <p>{words.asDeputy}</p>}
      {props.header.apart && (
        <div className="notice">
          <p>{words.apart}</p>
        </div>
      )}
      <p>
        <Term due={due} now={now} urgency={urgency} purpose={words.toChoose} />
      </p>
      <HeaderFacts header={props.header} track={props.track} firstContact={props.firstContact} />
      <ChoiceForm words={words} asDeputy={asDeputy} seen={props.seen} error={props.error} />
    </>
  );
}

function HeaderFacts({
  header,
  track,
  firstContact,
}: Pick<AcceptProps, "header" | "track" | "firstContact">) {
  const words = acceptWords(header);
  const none = dossierWords(header).facts.notGiven;
  return (
    <dl className="facts wide">
      <Fact name={words.employer}>{header.employer}</Fact>
      <Fact name={words.seems}>
        {header.about === "unknown" && `${words.unsure} `}
        {header.about === "both" && `${words.both} `}
        <TrackMark track={track} />
      </Fact>
      <Fact name={words.whom}>
        {header.allegedRole ? allegedRoleWords(header)[header.allegedRole] : none}
      </Fact>
      <Fact name={words.department}>{header.department ? <bdi>{header.department}</bdi> : none}</Fact>
      <Fact name={words.language}>{staffWords.languages[header.language]}</Fact>
      <Fact name={words.wish}>{header.genderWish ? genderWishWords[header.genderWish] : none}</Fact>
      <Fact name={words.firstContact}>
        {staffWords.byFirst} <Due due={firstContact} />
      </Fact>
    </dl>
  );
}

type ChoiceProps = Pick<AcceptProps, "asDeputy" | "seen" | "error"> & {
  words: ReturnType<typeof acceptWords>;
};

function ChoiceForm({ words, asDeputy, seen, error }: ChoiceProps) {
  const described = error ? "keuze-h keuze-f" : "keuze-h";
  return (
    <form method="post" className="flow">
      <fieldset className="field" aria-describedby={described}>
        <legend>{words.question}</legend>
        <p className="hint" id="keuze-h">
          {words.hint}
        </p>
        {error && (
          <p className="error" id="keuze-f">
            <span className="vh">{staffWords.errorPrefix}</span>
            {words.mustChoose}
          </p>
        )}
        <label className="choice" htmlFor="aannemen">
          <input type="radio" name="keuze" value="aannemen" id="aannemen" />
          <span>
            {words.yes}
            <small>{words.yesSmall}</small>
          </span>
        </label>
        <label className="choice" htmlFor="doorgeven">
          <input type="radio" name="keuze" value="doorgeven" id="doorgeven" />
          <span>
            {words.no}
            <small>{asDeputy ? words.noSmallDeputy : words.noSmall}</small>
          </span>
        </label>
      </fieldset>
      <button type="submit" name="doe" value="kiezen">
        {words.send}
      </button>
      <Hidden name="gezien" value={seen} />
    </form>
  );
}

export function DeclinedView({ track }: { track: OnTrack }) {
  const words = declinedWords(track);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      <p>{words.next}</p>
      <p>
        <a className="button" href="/werkplek">
          {words.back}
        </a>
      </p>
    </>
  );
}

/** Of two who may accept, the other was first. */
export function TakenView() {
  return (
    <>
      <h1>{takenWords.title}</h1>
      <p className="lead">{takenWords.text}</p>
      <p>
        <a className="button" href="/werkplek">
          {takenWords.back}
        </a>
      </p>
    </>
  );
}
