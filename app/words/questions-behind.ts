import type { CivilDay } from "~/domain/clock";
import type { Language } from "~/domain/intake/schema";

/** A question for a yes whose Dutch a release changed while this language still says what it said, and since when. */
export type QuestionBehind = { act: string; language: Exclude<Language, "nl">; changedOn: CivilDay };

/** What this release leaves behind. A line goes when somebody has translated the question. */
export const QUESTIONS_BEHIND: readonly QuestionBehind[] = [];

/**
 * Of every question for a yes, with what a no means, a mark of the Dutch that the other languages were translated from.
 * Whoever changes the Dutch writes the new mark here, once the others say it too or a line above says that they do not.
 */
export const QUESTIONS_FROM: Readonly<Record<string, string>> = {
  accompany: "9e1e2ef3e37be9a3",
  answer_investigators: "9a6d12f3707ef634",
  attend: "99794873fc5c33d5",
  contact_accused: "7f177a1118bdbcf4",
  contact_employer: "192e033653e2cc70",
  inform_board: "a6df0f41c028a2df",
  mediate: "3940fa01ed99269e",
  meet_duty: "2f822ca07e84c311",
  relay_anonymous: "055fc0df6020e42e",
  relay_confidential: "ee63e3c4dc00ca33",
  relay_named: "6d15c9f993c2c0dc",
  reveal_by_order: "ca14301edcf073bd",
  reveal_identity: "fe6a4c57a3304d18",
  share_crime: "8132638b71d324ab",
  signal: "39757b2eba94ca8d",
  support_self: "467cdf963fd9bda0",
  warm_referral: "ba365b2342bf3f74",
};
