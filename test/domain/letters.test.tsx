import { createElement } from "react";
import { describe, expect, test } from "vitest";
import {
  type AccountLetterKind,
  type LetterKind,
  renderAccountLetter,
  renderForReporter,
  renderKnownAlready,
  renderLetter,
} from "#emails/render";
import { Letter } from "#emails/something-waits";

const kinds: LetterKind[] = [
  "something_waits",
  "panel_gap",
  "desk_term",
  "second_person",
  "panel_change",
  "certificate",
  "own_review",
  "law_comes",
  "reply_waits",
  "rules_wait",
  "call_asked",
];
const samira = { name: "Samira Haddad", origin: "https://werkplek.example.test" };

// What a passer-by must not be able to read from a mail: who, about what, and that it is about a report at all.
const telling =
  /noordzijl|oosterwaarde|de linde|werkgever|organisatie|melding|melder|gemeld|dossier|vertrouwens|misstand|integriteit|ongewenst|gedrag|pesten|intimidatie|spoed|urgent|nieuw|bericht|overgenomen|waarnem/i;

describe.each(kinds)("the letter %s", (kind) => {
  test("says only that there is something to read", async () => {
    const { subject, html, text } = await renderLetter(kind, samira);
    for (const part of [subject, html, text]) expect(part).not.toMatch(telling);
    expect(subject).not.toContain(samira.name);
    expect(html).toContain('lang="nl"');
  });

  test("carries no link or picture, only the front page in plain words", async () => {
    const { html, text } = await renderLetter(kind, samira);
    const written = html.replace(/^<!DOCTYPE[^>]*>/, "");
    for (const part of [written, text]) expect(part.match(/https?:\/\/[^\s<"]*/g)).toEqual([samira.origin]);
    expect(written).not.toMatch(/<a |href=|src=|url\(|<img|<script/i);
  });

  test("has a text part with every sentence of the page", async () => {
    const { subject, html, text } = await renderLetter(kind, samira);
    expect(text.startsWith(subject)).toBe(true);
    const words = html
      .replace(/^[\s\S]*<body/, "<body")
      .replaceAll(/<!--.*?-->/g, "")
      .replaceAll(/<[^>]*>/g, " ");
    expect(text.match(/\S+/g)?.filter((word) => !/^-+$/.test(word))).toEqual(words.match(/\S+/g));
  });

  test("differs between two people in the name alone", async () => {
    const one = await renderLetter(kind, samira);
    const other = await renderLetter(kind, { ...samira, name: "Tjeerd <b>" });
    expect(other.text).toBe(one.text.replace(samira.name, "Tjeerd <b>"));
    expect(other.html).toBe(one.html.replace(samira.name, "Tjeerd &lt;b&gt;"));
    expect(other.subject).toBe(one.subject);
  });
});

test("side channel 12: whoever has an account already reads neither who asked nor for whom, and gets no link", async () => {
  const { subject, html, text } = await renderKnownAlready({ name: samira.name, phone: "06 0123 4500" });
  const written = html.replace(/^<!DOCTYPE[^>]*>/, "");
  for (const part of [subject, written, text]) expect(part).not.toMatch(telling);
  for (const part of [written, text]) expect(part).not.toMatch(/https?:|<a |href=/);
});

const accountKinds: AccountLetterKind[] = ["invitation", "reset"];

describe.each(accountKinds)("the letter %s about the own account", (kind) => {
  const link = "https://werkplek.example.test/uitnodiging/AbC-_9";

  test("carries the one link it is for, as plain words, and nothing else to follow", async () => {
    const { html, text } = await renderAccountLetter(kind, { name: samira.name, link });
    const written = html.replace(/^<!DOCTYPE[^>]*>/, "");
    for (const part of [written, text]) expect(part.match(/https?:\/\/[^\s<"]*/g)).toEqual([link]);
    expect(written).not.toMatch(/<a |href=|src=|url\(|<img|<script/i);
  });

  test("does not say for whom or as what somebody works", async () => {
    const { subject, html, text } = await renderAccountLetter(kind, { name: samira.name, link });
    const as =
      /noordzijl|oosterwaarde|de linde|werkgever|melding|melder|dossier|vertrouwens|misstand|pesten/i;
    for (const part of [subject, html, text]) expect(part).not.toMatch(as);
    expect(subject).not.toContain(samira.name);
  });
});

describe.each(["nl", "en", "pl"] as const)("the letter to a private address, %s", (lang) => {
  const origin = "https://pagina.example.test";
  const tellingAbroad = /report|counsellor|employer|colleague|zgłosz|zaufania|pracodaw|mobbing/i;

  test("says only that there is something to read, to nobody by name, with nothing but the front page", async () => {
    const { subject, html, text } = await renderForReporter({ lang, origin });
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(telling);
      expect(part).not.toMatch(tellingAbroad);
    }
    const written = html.replace(/^<!DOCTYPE[^>]*>/, "");
    for (const part of [written, text]) expect(part.match(/https?:\/\/[^\s<"]*/g)).toEqual([origin]);
    expect(written).not.toMatch(/<a |href=|src=|url\(|<img|<script/i);
    expect(html).toContain(`lang="${lang}"`);
    expect(text.startsWith(subject)).toBe(true);
  });

  test("is the same each time, whoever gets it", async () => {
    expect(await renderForReporter({ lang, origin })).toEqual(await renderForReporter({ lang, origin }));
  });
});

test("the letter about reports has the one subject that all of them share", async () => {
  expect((await renderLetter("something_waits", samira)).subject).toBe("Er staat iets voor u klaar");
});

test("a letter without a name or an origin does not compile", () => {
  // @ts-expect-error the name is missing
  createElement(Letter, { origin: samira.origin });
  // @ts-expect-error the origin is missing
  createElement(Letter, { name: samira.name });
});
