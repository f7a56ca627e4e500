import type { Urgency, WorkItem } from "~/domain/dossier/schema";
import { TrackMark } from "~/ui/staff/parts";
import { Since, Term } from "~/ui/staff/when";
import { writtenSlot } from "~/words/dates";
import { acceptWords, rowWords, todayWords } from "~/words/nl/counsellor";

/** One dossier on the work list: what, which track, until when, and the way in. */
export function WorkRow({ item, urgency, now }: { item: WorkItem; urgency: Urgency; now: string }) {
  const address = `/werkplek/dossiers/${item.dossierId}`;
  return (
    <li>
      <div>
        <b>
          <a href={address}>{rowWords(item)[item.kind]}</a>
        </b>
        <small>{about(item)}</small>
        {item.kind !== "choose" && item.kind !== "contact" && item.next && (
          <small>
            {todayWords.next} {item.next}
          </small>
        )}
        {item.kind !== "choose" && item.appointment && (
          <small>
            {todayWords.appointment} {writtenSlot(item.appointment, "nl")}
          </small>
        )}
        {item.isTest && <small>{todayWords.trial}</small>}
      </div>
      <div>
        <TrackMark track={item.track} />
      </div>
      {"since" in item ? (
        <Since since={item.since} now={now} />
      ) : (
        <Term
          due={item.due}
          now={now}
          urgency={urgency}
          {...(item.kind === "choose" && { purpose: acceptWords(item).toChoose })}
        />
      )}
      <a className={item.kind === "waiting" ? "button second" : "button"} href={address}>
        <span>
          {todayWords.buttons[item.kind]}
          <span className="vh">: {which(item)}</span>
        </span>
      </a>
    </li>
  );
}

function which(item: WorkItem): string {
  return item.kind === "choose" ? item.employer : `${item.employer}, ${todayWords.dossier} ${item.name}`;
}

function about(item: WorkItem): string {
  if (item.kind !== "choose") return which(item);
  const deputy = item.asDeputy ? ` ${todayWords.asDeputy}` : "";
  return `${item.employer}. ${todayWords.closed}${deputy}`;
}
