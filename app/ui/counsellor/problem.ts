import type { ContactWay } from "~/domain/dossier/schema";
import { dossierErrorWords } from "~/words/nl/counsellor";
import type { OnTrack } from "~/words/nl/on-track";

/** The fields of the dossier's three forms, as they stand in the HTML. */
export type DossierField =
  | "bericht"
  | "wijze"
  | "regel"
  | "aantekening"
  | "soort"
  | "minuten"
  | "kort"
  | "vervolg";
export type DossierError = { field: DossierField; problem: "empty" | "too_long" | "unreadable" };

/** What somebody had typed when the page came back: after an error, or after a lost session. */
export type DossierTyped = {
  message?: string;
  way?: ContactWay | "";
  line?: string;
  note?: string;
  kind?: string;
  minutes?: string;
  short?: string;
  followUp?: string;
};

/** What every form of the dossier gets. `drafts`: the forms whose text was typed before and never sent. */
export type DossierFormProps = {
  /** The course, which says whether this is a talk apart. */
  track: OnTrack;
  formToken: string;
  error: DossierError | null;
  typed: DossierTyped;
  drafts: readonly string[];
};

/** What is wrong with this field, in words, if it is this field. */
export function problemOf(error: DossierError | null, field: DossierField): string | null {
  if (error?.field !== field) return null;
  return error.problem === "unreadable"
    ? dossierErrorWords.unreadable
    : dossierErrorWords[field][error.problem];
}
