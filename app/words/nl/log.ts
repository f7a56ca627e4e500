import type { LogLine } from "~/domain/dossier/schema";
import { writtenDay } from "~/words/dates";
import { dossierWords } from "./counsellor";

/** One line of the process report as a sentence; what the counsellor wrote stands behind it. */
export function logSentence({ what, channel, moment }: LogLine): string {
  const words = dossierWords.log;
  if (moment) {
    const back = moment.followUpOn ? ` ${words.followUp(writtenDay(moment.followUpOn, "nl"))}` : "";
    return `${words.moments[moment.kind]}, ${words.minutes(moment.minutes)}.${back}`;
  }
  return channel ? `${words.lines[what]}, ${words.channels[channel]}` : words.lines[what];
}
