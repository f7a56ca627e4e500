import type { About, Track } from "~/domain/intake/schema";
import type { Candidate, Explained, Obstacle, PublicCandidate, Reason, Routed, Wishes } from "./schema";
import { OBSTACLES } from "./schema";

const LETTING_GO = ["counsellor", "gender", "language", "exclude"] as const;

/**
 * Who reads a report (decision 31): the same people and wishes give the same answer, in whatever order they come.
 *
 * "Both" and "don't know" open an unwanted-behaviour dossier, so everyone who reads is certified for that. "Both"
 * asks more of the primary: both tracks, as long as anybody who could read has them (S4-02); a panel without such a
 * person must not turn the reporter away, and for a deputy both tracks are only a preference, as none is worse.
 */
export function route(candidates: Candidate[], wishes: Wishes): Routed {
  const chosen = choose(candidates, wishes);
  if (!chosen) {
    return {
      ok: false,
      standsInTheWay: standsInTheWay(candidates, wishes),
      because: obstaclesMet(candidates, wishes),
    };
  }
  const { primary, deputy } = chosen;
  return {
    ok: true,
    primary: primary.id,
    deputy: deputy?.id ?? null,
    track: trackFor(wishes.about),
    because: whatSpoke(primary, deputy, wishes),
  };
}

/** For the desk, best rank first: what each counsellor became, or the first reason why she could not be primary. */
export function explain(candidates: Candidate[], wishes: Wishes): Explained[] {
  const chosen = choose(candidates, wishes);
  const pool = readers(candidates, wishes);
  return [...candidates].sort(byRank).map((candidate) => ({
    id: candidate.id,
    name: candidate.name,
    outcome:
      candidate.id === chosen?.primary.id
        ? "chosen"
        : candidate.id === chosen?.deputy?.id
          ? "deputy"
          : (obstacleAsPrimary(candidate, pool, wishes) ?? "possible"),
  }));
}

/** A candidate from the little that the public face may know. Never explain one: its reasons are made up. */
export function candidateFromPublic({ available, ...known }: PublicCandidate): Candidate {
  return {
    ...known,
    onPanel: true,
    affiliated: true,
    keyReady: available,
    present: available,
    conflicted: !available,
  };
}

/** The track that a report is opened under; the counsellor decides later (S4-22). */
export function trackFor(about: About): Track {
  return about === "integrity" ? "integrity" : "unwanted_behaviour";
}

function choose(candidates: Candidate[], wishes: Wishes) {
  const pool = readers(candidates, wishes);
  const fits = pool.filter((candidate) => !obstacleAsPrimary(candidate, pool, wishes));
  const [primary] = fits.sort(bestFirst);
  if (!primary) return null;
  const [next] = pool.filter((candidate) => candidate.id !== primary.id).sort(bestFirst);
  return { primary, deputy: wishes.refuseDeputy ? null : (next ?? null) };
}

/** Everyone who may hold a key to this report, as primary or as deputy. */
function readers(candidates: Candidate[], wishes: Wishes): Candidate[] {
  return candidates.filter((candidate) => !obstacleAsReader(candidate, wishes));
}

function obstacleAsReader(candidate: Candidate, wishes: Wishes): Obstacle | null {
  if (!candidate.affiliated) return "not_affiliated";
  if (!candidate.onPanel) return "not_on_panel";
  if (!candidate.keyReady) return "no_key";
  if (!candidate.present) return "absent";
  if (candidate.conflicted) return "conflict";
  if (!candidate.tracks.includes(trackFor(wishes.about))) return "not_certified";
  if (candidate.id === wishes.exclude) return "excluded";
  return null;
}

function obstacleAsPrimary(candidate: Candidate, pool: Candidate[], wishes: Wishes): Obstacle | null {
  const asReader = obstacleAsReader(candidate, wishes);
  if (asReader) return asReader;
  const needsBoth = wishes.about === "both" && pool.some(hasBothTracks);
  if (needsBoth && !hasBothTracks(candidate)) return "not_both_tracks";
  if (wishes.counsellor !== "" && candidate.id !== wishes.counsellor) return "other_person";
  if (wishes.gender !== "" && candidate.gender !== wishes.gender) return "other_gender";
  if (wishes.language !== "" && !candidate.languages.includes(wishes.language)) return "other_language";
  return null;
}

function hasBothTracks(candidate: Candidate): boolean {
  return candidate.tracks.includes("unwanted_behaviour") && candidate.tracks.includes("integrity");
}

/** Both tracks, rank, id. A named person needs no place here: whoever is named is the only one who fits as primary. */
function bestFirst(a: Candidate, b: Candidate): number {
  return Number(hasBothTracks(b)) - Number(hasBothTracks(a)) || byRank(a, b);
}

function byRank(a: Candidate, b: Candidate): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The one wish to let go of; "panel" when no single one helps. */
function standsInTheWay(candidates: Candidate[], wishes: Wishes) {
  const inTheWay = LETTING_GO.find(
    (wish) => wishes[wish] !== "" && choose(candidates, { ...wishes, [wish]: "" }) !== null,
  );
  return inTheWay ?? "panel";
}

function obstaclesMet(candidates: Candidate[], wishes: Wishes): Reason[] {
  const pool = readers(candidates, wishes);
  const met = new Set(candidates.map((candidate) => obstacleAsPrimary(candidate, pool, wishes)));
  return OBSTACLES.filter((obstacle) => met.has(obstacle));
}

function whatSpoke(primary: Candidate, deputy: Candidate | null, wishes: Wishes): Reason[] {
  const spoke: Reason[] = ["certified"];
  if (hasBothTracks(primary)) spoke.push("both_tracks");
  if (wishes.counsellor !== "") spoke.push("chosen_person");
  if (wishes.gender !== "") spoke.push("gender");
  if (wishes.language !== "") spoke.push("language");
  if (wishes.exclude !== "") spoke.push("not_excluded");
  if (wishes.refuseDeputy) spoke.push("deputy_refused");
  else if (!deputy) spoke.push("no_deputy_left");
  return spoke;
}
