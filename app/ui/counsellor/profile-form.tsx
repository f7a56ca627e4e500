import type { ReactNode } from "react";

export const PATH = "/werkplek/profiel";

/** What was typed into the fields of the page, by name. */
export type ProfileTyped = Readonly<Record<string, string>>;

type FormProps = { act: string; submit: string; which: string; quiet?: boolean; children: ReactNode };

/** One form of the page; `which` tells two equal buttons apart for who hears them. */
export function Form({ act, submit, which, quiet = false, children }: FormProps) {
  return (
    <form method="post" action={PATH} className="flow" noValidate>
      {children}
      <button type="submit" name="doe" value={act} className={quiet ? "second" : undefined}>
        <span>
          {submit}
          {which && <span className="vh"> {which}</span>}
        </span>
      </button>
    </form>
  );
}
