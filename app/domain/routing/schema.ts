import type { About, Gender, NobodyFits, Track } from "~/domain/intake/schema";

/** One counsellor as routing weighs her on one product day. */
export type Candidate = {
  id: string;
  name: string;
  gender: Gender;
  languages: string[];
  /** Certified on that day; an expired certificate leaves nothing here (S4-02). */
  tracks: Track[];
  onPanel: boolean;
  affiliated: boolean;
  keyReady: boolean;
  present: boolean;
  /** A conflict that she declared; a former tie is shown (S1-09) but is no conflict. */
  conflicted: boolean;
  /** Fixed per product day by a sweep, load included; lower comes first. */
  rank: number;
};

/** What `app.routing_candidates` lets the public face know: why somebody is not available never leaves the database. */
export type PublicCandidate = Pick<Candidate, "id" | "name" | "gender" | "languages" | "tracks" | "rank"> & {
  available: boolean;
};

export type Wishes = {
  counsellor: string;
  gender: Gender | "";
  language: string;
  exclude: string;
  about: About;
  refuseDeputy: boolean;
};

/** Why somebody cannot be primary, in the order in which it is tested. */
export const OBSTACLES = [
  "not_affiliated", "not_on_panel", "no_key", "absent", "conflict", "not_certified", "excluded",
  "not_both_tracks", "other_person", "other_gender", "other_language",
] as const; // biome-ignore format: a list of the domain
export type Obstacle = (typeof OBSTACLES)[number];

/** What decided: on success what spoke for the primary and about the deputy, on failure the obstacles met. */
export type Reason =
  | "certified" | "both_tracks" | "chosen_person" | "gender" | "language" | "not_excluded"
  | "deputy_refused" | "no_deputy_left" | Obstacle; // biome-ignore format: a list of the domain

export type Routed =
  | { ok: true; primary: string; deputy: string | null; track: Track; because: Reason[] }
  | { ok: false; standsInTheWay: NobodyFits["wish"]; because: Reason[] };

/** One line for the desk: what this counsellor became, or the first reason why not. */
export type Explained = { id: string; name: string; outcome: "chosen" | "deputy" | "possible" | Obstacle };
