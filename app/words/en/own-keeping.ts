import type { OwnKeepingWords } from "~/words/nl/own-keeping";

export const ownKeepingWords: OwnKeepingWords = {
  title: "How long we keep this",
  until: (day: string) => `If nothing more happens, we destroy everything on ${day}.`,
  held: (day: string) => `We may not destroy this now. That lasts until the end of ${day}.`,
  reasons: {
    formal_procedure: "Why: a formal procedure is going on.",
    lvv_complaint: "Why: a complaint about a counsellor is being handled.",
    court: "Why: there is a case in court.",
  },
  heldBy: (who: string) => `${who} recorded this and can also let it end earlier.`,
  wishWaits: (day: string) => `You want everything destroyed. We do that on ${day}, or earlier if we may.`,
  wishBack: "Keep it after all",
  destroyLater: (day: string) => `If you ask now, we remember it. We then destroy everything on ${day}.`,
  certificate: {
    title: "Proof of destruction",
    dossier: "File",
    day: "Destroyed on",
    ground: "Why",
    wish: "You wanted this yourself",
    rest: "What remains",
    restText: "One line with the number of the file, the day and the reason. It does not say what you wrote.",
    print: "You can print this page. It says nothing about what you wrote.",
  },
};
