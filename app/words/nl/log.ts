import type { LogLine } from "~/domain/dossier/schema";
import { writtenDay } from "~/words/dates";
import { dossierWords } from "./counsellor";
import { keepingWords } from "./keeping";
import type { OnTrack } from "./on-track";

/** One line of the process report as a sentence; what the counsellor wrote stands behind it. */
export function logSentence({ what, channel, moment, hold, said }: LogLine, track: OnTrack): string {
  const words = dossierWords(track).log;
  if (moment) {
    const back = moment.followUpOn ? ` ${words.followUp(writtenDay(moment.followUpOn, "nl"))}` : "";
    return `${words.moments[moment.kind]}, ${words.minutes(moment.minutes)}.${back}`;
  }
  if (hold) {
    const until = `${writtenDay(hold.until, "nl")} ${hold.until.slice(0, 4)}`;
    return `${words.lines[what]} tot en met ${until}. ${keepingWords(track).hold.reasons[hold.reason]}.`;
  }
  if (said) return `${words.lines[what]}, op ${writtenDay(said, "nl")}.`;
  return channel ? `${words.lines[what]}, ${words.channels[channel]}` : words.lines[what];
}
