import type { ReactNode } from "react";

/** A part that can stay shut; `hint` says what is inside, so that nobody opens it in vain. */
export function Fold(props: { title: string; hint: string; open: boolean; children: ReactNode }) {
  return (
    <details open={props.open}>
      <summary>
        {props.title} <small>{props.hint}</small>
      </summary>
      {props.children}
    </details>
  );
}
