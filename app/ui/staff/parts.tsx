import type { ReactNode } from "react";
import type { Track } from "~/domain/dossier/schema";
import { staffWords } from "~/words/nl/staff";

/** The track's name; the shape beside it only repeats the word. */
export function TrackMark({ track }: { track: Track }) {
  return (
    <span className={track === "unwanted_behaviour" ? "mark people-track" : "mark"}>
      {staffWords.tracks[track]}
    </span>
  );
}

type EmptyProps = { title: string; next: string; way?: { href: string; label: string } | undefined };

/** What stands where a list is empty: what will come, what to do, and where. */
export function Empty({ title, next, way }: EmptyProps) {
  return (
    <div className="empty">
      <p>
        <b>{title}</b>
      </p>
      <p>{next}</p>
      {way && (
        <p>
          <a href={way.href}>{way.label}</a>
        </p>
      )}
    </div>
  );
}

/** One line of a `dl.facts`. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type FieldProps = {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | null;
  /** Gets the ids of hint and error, so that a reader of the screen hears them with the field. */
  children: (bound: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode;
};

/** A label, its hint, what is wrong with it, and the input that they are bound to. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  const described = [hint && `${id}-h`, error && `${id}-f`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-f`}>
          <span className="vh">{staffWords.errorPrefix}</span>
          {error}
        </p>
      )}
      {children({
        id,
        ...(described && { "aria-describedby": described }),
        ...(error && { "aria-invalid": true as const }),
      })}
    </div>
  );
}

/** Binds a form to the person and the page it was made for (design decision 25); stands last, as it takes no room. */
export function FormToken({ token }: { token: string }) {
  return <input type="hidden" name="formulier" value={token} />;
}

/**
 * Lets a form's text be saved while it is typed, under a name that the form has on its page; `back` says that the text
 * in it came from there. Without script it promises nothing (design decision 25).
 */
export function KeepText({ form, back }: { form: string; back: boolean }) {
  const words = staffWords.keep;
  return (
    <>
      <input type="hidden" name="concept" value={form} data-keep="" />
      <p className="soft kept" role="status" data-kept={words.kept} data-not-kept={words.notKept}>
        {back ? words.back : null}
      </p>
    </>
  );
}
