import type { OwnLaterWords } from "~/words/nl/own-later";

export const ownLaterWords: OwnLaterWords = {
  title: "A newer version of the rules",
  lead: (employer) => `There is a newer version of the rules at ${employer}.`,
  nothing: "Nothing changes for you, unless you want it to.",
  fold: "Read what is different",
  foldHint: (day) => `In force since ${day} for new reports`,
  now: "Now, for you",
  newer: "In the newer version",
  same: "For your report the rules in it are the same. Only the text is different.",
  topics: {
    limits: "What stays secret",
    mediation: "Mediation",
    retention: "How long we keep it",
    contact: "When you hear from us",
    addressee: "Where a formal complaint goes",
    channel: "Reporting officially",
  },
  contact: (term) => `You hear from us by 17:00 on the ${term} after that.`,
  alternative: (who) => `Is the complaint about these people themselves? Then it goes to ${who}.`,
  channel: {
    none: "The counsellor does not take official reports.",
    network_receives: "You can also report officially to the network of the counsellors.",
  },
  notes: {
    stays: "For this report it stays as it was.",
    afterSigning: "This holds only once you sign for it. Until then nobody shares anything without your yes.",
  },
  ifYes: "If you say yes",
  consequences: [
    "The newer version then holds for this report.",
    "A period that is already running stays as it was.",
    "We never keep anything longer than is agreed now.",
    "What you already signed stays as you signed it.",
    "After that you cannot go back to the old version.",
  ],
  yes: (version) => `Yes, version ${version} holds for me`,
  no: "You may do nothing. Then everything stays as it was.",
  taken: (version, day) => `On ${day} you chose version ${version} of the rules.`,
  agreement: {
    stays: "This agreement stays as you signed it. After that you chose the newer rules.",
    limits: "About what stays secret, they now say:",
    strict: (who) =>
      `That holds only once you sign again. Until then ${who} shares nothing without your yes.`,
    fold: "Read the new text and sign again",
    earlier: (day) => `Signed before, on ${day}`,
  },
  line: (version) => `You chose version ${version} of the rules`,
  signedAgain: "You signed the agreement again",
  law: (day) => `New legal rules apply since ${day}. They also apply to you.`,
};
