/** What says on which track a dossier is: a course, a header, a row of the work list. */
export type OnTrack = { apart?: true | undefined };

/** Both sentences of which each track has its own: about a reporter, and about somebody about whom others spoke. */
type Either = <Sentence extends string | ((...facts: never[]) => string)>(
  reporter: Sentence,
  apart: Sentence,
) => Sentence;

/**
 * A counsellor's words on the track of a dossier: a talk with somebody about whom others spoke is no report, and that
 * person no reporter (decision 29). What differs is written twice, one beside the other, and never one without the other.
 */
export function onTrack<const Words>(write: (either: Either) => Words): (track: OnTrack) => Words {
  const reporter = write((sentence) => sentence);
  const apart = write((_, sentence) => sentence);
  return (track) => (track.apart ? apart : reporter);
}
