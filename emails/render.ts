import { render, toPlainText } from "@react-email/render";
import { createElement, type ReactElement } from "react";
import * as addressee from "./addressee";
import { type BillingLetter, Letter as BillingSheet, billingLetters } from "./billing";
import * as callAsked from "./call-asked";
import * as certificate from "./certificate";
import * as deskTerm from "./desk-term";
import * as forReporter from "./for-reporter";
import type { AccountLetter, Addressee, LetterLanguage } from "./frame";
import * as invitation from "./invitation";
import * as knownAlready from "./known-already";
import * as lawComes from "./law-comes";
import * as ownReview from "./own-review";
import * as panelChange from "./panel-change";
import * as panelGap from "./panel-gap";
import * as replyWaits from "./reply-waits";
import * as reset from "./reset";
import * as rulesWait from "./rules-wait";
import * as secondPerson from "./second-person";
import * as somethingWaits from "./something-waits";

const letters = {
  something_waits: somethingWaits,
  panel_gap: panelGap,
  desk_term: deskTerm,
  second_person: secondPerson,
  panel_change: panelChange,
  certificate,
  own_review: ownReview,
  law_comes: lawComes,
  reply_waits: replyWaits,
  rules_wait: rulesWait,
  call_asked: callAsked,
};
export type LetterKind = keyof typeof letters;

const accountLetters = { invitation, reset };
export type AccountLetterKind = keyof typeof accountLetters;

/** One letter, ready to send: as a page and as plain text. */
export async function renderLetter(kind: LetterKind, props: Addressee) {
  const { subject, Letter } = letters[kind];
  return drawn(subject, createElement(Letter, props));
}

/** A letter about the own account, with its one-time link. */
export async function renderAccountLetter(kind: AccountLetterKind, props: AccountLetter) {
  const { subject, Letter } = accountLetters[kind];
  return drawn(subject, createElement(Letter, props));
}

/** Instead of an invitation, to somebody who has an account. */
export async function renderKnownAlready(props: { name: string; phone: string }) {
  return drawn(knownAlready.subject, createElement(knownAlready.Letter, props));
}

/** The letter to an address that is to get the reports of a year. */
export async function renderForAddressee(props: { link: string }) {
  return drawn(addressee.subject, createElement(addressee.Letter, props));
}

/** The letter to a private address, in the language that was left with it; nothing else tells it from the next one. */
export async function renderForReporter(props: { lang: LetterLanguage; origin: string }) {
  return drawn(forReporter.subjects[props.lang], createElement(forReporter.Letter, props));
}

/** A letter about an invoice or a contract year. */
export async function renderBillingLetter(kind: keyof typeof billingLetters, props: BillingLetter) {
  return drawn(billingLetters[kind].subject(props), createElement(BillingSheet, { kind, ...props }));
}

async function drawn(subject: string, letter: ReactElement) {
  const html = await render(letter);
  const text = toPlainText(html, {
    wordwrap: false,
    selectors: [{ selector: "h1", options: { uppercase: false } }],
  });
  return { subject, html, text };
}
