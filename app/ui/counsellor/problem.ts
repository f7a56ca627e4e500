import type { ContactWay } from "~/domain/dossier/schema";
import { dossierWords } from "~/words/nl/counsellor";

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
  track: { apart?: true };
  formToken: string;
  error: DossierError | null;
  typed: DossierTyped;
  drafts: readonly string[];
};

/** What is wrong with this field, in words, if it is this field. */
export function problemOf(error: DossierError | null, field: DossierField): string | null {
  if (error?.field !== field) return null;
  const { errors } = dossierWords;
  return error.problem === "unreadable" ? errors.unreadable : errors[field][error.problem];
}
