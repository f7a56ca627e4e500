import type { ReactNode } from "react";

export type WaitRow = {
  key: string;
  name: string;
  /** The page where it is done; null where nothing can be done here. */
  href: string | null;
  what: ReactNode;
  state: "bad" | "due" | "good";
  says: string;
};

type Props = { id: string; title: string; rows: WaitRow[] };

/** One kind of thing that waits for the office; nothing at all while nothing of it does. */
export function WaitList({ id, title, rows }: Props) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="count">{rows.length}</span>
      </h2>
      <ul className="worklist tasks">
        {rows.map(({ key, name, href, what, state, says }) => (
          <li key={key}>
            <div>
              <b>{href === null ? name : <a href={href}>{name}</a>}</b>
              <small>{what}</small>
            </div>
            <div>
              <span className={`state ${state}`}>{says}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
