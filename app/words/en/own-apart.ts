import type { OwnApartWords } from "../nl/own-apart";

export const ownApartWords = {
  place: "My conversation",
  home: {
    title: "Your conversation",
    started: (day: string) => `Your conversation began on ${day}.`,
    noticeSays:
      "The e-mail only says that there is something to read. Nothing about your work, what you talk about or who helps you. It does show who sent it and the address of this site.",
    looks: "Who read your conversation?",
    leave: "Close my conversation",
    talk: (who: string) => `Your messages and ${who}’s`,
    talkAlone: "Your messages",
  },
  acts: {
    accepted: (who: string) => `${who} agreed to talk with you`,
    opened: (who: string) => `${who} read what you wrote`,
    declined: (who: string) => `${who} cannot help you and read nothing`,
  },
  stages: {
    contacted: (who: string) =>
      `${who} explains what is possible and what is not. Then you look together for who can help you.`,
  },
  next: { withdrawn: "You have stopped" },
  checks: { accept: "Somebody agrees to talk with you" },
  steps: {
    accept: (who: string) => `${who} agreed to talk with you`,
    withdraw: () => "You wanted to stop",
  },
  own: {
    withdraw: "Stop this conversation",
    withdrawText: (who: string) =>
      `${who} then does nothing more. What has already been said, nobody can undo.`,
    withdrawDo: "I stop this conversation",
  },
} satisfies OwnApartWords;
