import type { Urgency, WorkItem } from "~/domain/dossier/schema";
import { WorkRow } from "~/ui/counsellor/work-row";
import { Empty } from "~/ui/staff/parts";
import { writtenDay } from "~/words/dates";
import { todayWords } from "~/words/nl/counsellor";
import { goneWords } from "~/words/nl/keeping";

type TodayGroup = "choose" | "yours" | "waiting";
type TodayItem = { item: WorkItem; urgency: Urgency };

type TodayProps = {
  today: string;
  now: string;
  /** The items of this page only, in the order in which they are shown. */
  items: TodayItem[];
  page: number;
  pages: number;
  /** Dossiers on all pages together. */
  total: number;
  /** Dossiers that the own new key does not open yet. */
  locked?: number;
};

/** `/werkplek`: what must I do today, over all employers. */
export function TodayView({ today, now, items, page, pages, total, locked = 0 }: TodayProps) {
  const whole = pages === 1;
  const asking = items.filter((one) => groupOf(one) !== "waiting").length;
  return (
    <>
      <div className="row apart">
        <h1>{todayWords.title(writtenDay(today, "nl"))}</h1>
        <a className="button" href="/werkplek/nieuw">
          {todayWords.register}
        </a>
      </div>
      <p className="lead">{whole ? todayWords.asks(asking) : todayWords.sheet(page, pages, total)}</p>
      {locked > 0 && (
        <div className="notice">
          <p>{todayWords.locked(locked)}</p>
        </div>
      )}
      {(["choose", "yours", "waiting"] as const).map((group) => (
        <Group
          key={group}
          group={group}
          now={now}
          whole={whole}
          items={items.filter((one) => groupOf(one) === group)}
        />
      ))}
      {!whole && <Pager page={page} pages={pages} />}
      <p className="soft">
        <a href="/werkplek/vernietigd">{goneWords.link}</a>
      </p>
    </>
  );
}

/** A long term that has only begun asks nothing yet. */
function groupOf({ item, urgency }: TodayItem): TodayGroup {
  if (item.kind === "choose" || item.kind === "waiting") return item.kind;
  return item.kind === "aftercare" && urgency === "plain" ? "waiting" : "yours";
}

type GroupProps = { group: TodayGroup; now: string; whole: boolean; items: TodayItem[] };

function Group({ group, now, whole, items }: GroupProps) {
  return (
    <section aria-labelledby={group}>
      <h2 id={group}>
        {todayWords.groups[group]}{" "}
        {whole && items.length > 0 && <span className="count">{items.length}</span>}
      </h2>
      {items.length === 0 && (whole ? <Empty {...todayWords.empty[group]} /> : <p>{todayWords.elsewhere}</p>)}
      {items.length > 0 && (
        <ul className="worklist">
          {items.map(({ item, urgency }) => (
            <WorkRow key={item.dossierId} item={item} urgency={urgency} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Pager({ page, pages }: { page: number; pages: number }) {
  const words = todayWords.pager;
  const numbers = Array.from({ length: pages }, (_, place) => place + 1);
  return (
    <nav className="pages" aria-label={words.label}>
      <ul>
        {page > 1 && (
          <li>
            <a href={address(page - 1)}>{words.previous}</a>
          </li>
        )}
        {numbers.map((number) => (
          <li key={number}>
            <a href={address(number)} aria-current={number === page ? "page" : undefined}>
              {number}
            </a>
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={address(page + 1)}>{words.next}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function address(page: number): string {
  return page === 1 ? "/werkplek" : `/werkplek?blad=${page}`;
}
