import type { RegisterFacts, Relay } from "~/domain/dossier/course/relay";
import { datedDay } from "~/words/dates";
import { relayWords as words } from "~/words/nl/relay";
import type { DocumentPaper } from "./document";

type Parties = { employer: string; counsellor: string };

const paperOf = (title: string, blocks: DocumentPaper["blocks"]): DocumentPaper => ({
  lang: "nl",
  title,
  furniture: { brand: words.brand, running: title, page: words.page },
  unseen: () => words.unseen,
  blocks: [{ kind: "h1", text: title }, ...blocks],
});

/** A report to the organisation: the same letter from both sides, with nothing in it but what the reporter read (S2-19, S4-26). */
export function relayPaper({ level, consent, concept }: Relay, { employer, counsellor }: Parties) {
  return paperOf(words.title, [
    {
      kind: "facts",
      items: [
        { name: words.to, value: consent.whom },
        { name: words.at, value: employer },
        { name: words.from, value: words.fromWho(counsellor) },
        ...(concept ? [] : [{ name: words.on, value: datedDay(consent.on, "nl") }]),
      ],
    },
    ...(concept ? [{ kind: "note" as const, ...words.concept }] : []),
    { kind: "h2", text: words.report },
    { kind: "p", text: consent.what },
    { kind: "h2", text: words.who },
    ...words.levels[level].map((text) => ({ kind: "p" as const, text })),
    { kind: "h2", text: words.law },
    { kind: "list", items: [...words.duties] },
    { kind: "p", text: words.answer(counsellor) },
    { kind: "small", text: words.source },
  ]);
}

/** What an employer writes in its register, where the network receives for it. */
export function registerPaper({ number, receivedOn, kind, closedOn }: RegisterFacts, employer: string) {
  const t = words.register;
  return paperOf(t.title, [
    { kind: "lead", text: t.lead },
    {
      kind: "facts",
      items: [
        { name: words.at, value: employer },
        { name: t.number, value: number },
        { name: t.received, value: datedDay(receivedOn, "nl") },
        { name: t.kind, value: kind },
        { name: t.closed, value: closedOn ? datedDay(closedOn, "nl") : t.open },
      ],
    },
  ]);
}
