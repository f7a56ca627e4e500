import type { PanelLine } from "~/domain/documents/facts";
import type { Language, PanelMember, Track } from "~/domain/intake/schema";
import { writtenHours, writtenLanguages } from "~/words/dates";
import { wordsFor } from "~/words/words";

/** Somebody of the panel as a document names her. */
export function panelLine(member: PanelMember, phone: string, language: Language): PanelLine {
  const { people } = wordsFor(language).public;
  return {
    name: member.name,
    about: `${people[member.gender]}. ${writtenLanguages(member.languages, language)}`,
    hours: writtenHours(member.hours, language),
    phone,
    only: onlyTrack(member.tracks),
  };
}

function onlyTrack(tracks: readonly Track[]): Track | null {
  const [first, ...more] = new Set(tracks);
  return first && more.length === 0 ? first : null;
}
