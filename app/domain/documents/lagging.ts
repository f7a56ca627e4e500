import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import { type Regulation, SUMMARIES } from "./compose-document";
import { givenTo, knownTranslations } from "./given";
import { templateChanges } from "./queries";
import { type Answer, networkTexts, type TemplateChange, textsOf } from "./template";
import {
  type KnownTranslation,
  markOf,
  summaryTranslated,
  summaryWords,
  TRANSLATED,
  type Translated,
  type TranslatedText,
} from "./translations";

/** A text of a summary that somebody has to translate, where it is so, and what is read there meanwhile. */
export type LaggingText = TranslatedText & {
  kind: Regulation;
  language: Translated;
  words: string;
  employers: string[];
};

/** The network has every change of its own, taken over or not: what it has not translated will lag somewhere. */
const NETWORK = { name: null, languages: TRANSLATED };

/** What of the summaries of one document lags, at which employers; at none yet, where only the network's own Dutch is ahead. */
export async function laggingTexts(db: Reading, kind: Regulation): Promise<LaggingText[]> {
  const changes = await templateChanges(db, kind);
  const known = await knownTranslations(db, kind);
  const found = new Map<string, LaggingText>();
  for (const { name, languages, answers } of [
    { ...NETWORK, answers: takenAll(changes) },
    ...(await answersByEmployer(db, kind)),
  ]) {
    for (const one of lagsOf(kind, languages, changes, answers, known)) {
      const key = `${one.language} ${one.id} ${markOf(one.dutch)}`;
      const lag = found.get(key) ?? one;
      if (name !== null) lag.employers.push(name);
      found.set(key, lag);
    }
  }
  return [...found.values()];
}

/** How the summaries say it now for the network's own Dutch: what a translator has before her. */
export async function wordsNow(
  db: Reading,
  kind: Regulation,
  clause: string,
): Promise<{ text: string; language: Translated; words: string }[]> {
  const changes = await templateChanges(db, kind);
  const given = givenTo(await knownTranslations(db, kind), changes, takenAll(changes));
  const own = networkTexts(changes);
  const texts = summaryTranslated(kind, own).filter(({ of }) => of.includes(clause));
  return texts.flatMap(({ id }) =>
    TRANSLATED.map((language) => ({
      text: id,
      language,
      words: summaryWords(kind, own, language, given).words[id] ?? released(kind, id, language),
    })),
  );
}

function lagsOf(
  kind: Regulation,
  languages: readonly Translated[],
  changes: readonly TemplateChange[],
  answers: readonly Answer[],
  known: readonly KnownTranslation[],
): LaggingText[] {
  const own = textsOf(changes, answers);
  const texts = summaryTranslated(kind, own);
  return languages.flatMap((language) => {
    const { words, lags } = summaryWords(kind, own, language, givenTo(known, changes, answers));
    return texts
      .filter(({ id }) => lags.some(({ text }) => text === id))
      .map(({ id, dutch, critical }) => ({
        id,
        dutch,
        critical,
        kind,
        language,
        words: words[id] ?? released(kind, id, language),
        employers: [],
      }));
  });
}

const released = (kind: Regulation, text: string, language: Translated): string =>
  SUMMARIES[kind].flatMap(({ clauses }) => clauses).find(({ id }) => id === text)?.[language] ?? "";

const takenAll = (changes: readonly TemplateChange[]): Answer[] =>
  changes.flatMap(({ number, texts }) =>
    Object.keys(texts).map((clause) => ({ number, clause, choice: "taken" as const, words: "" })),
  );

/** What each employer that is still with us answered, and which languages its papers are in. */
async function answersByEmployer(
  db: Reading,
  kind: Regulation,
): Promise<{ name: string; languages: Translated[]; answers: Answer[] }[]> {
  const { rows } = await sql<{ name: string; languages: Translated[]; answers: Answer[] }>`
    select e.name, coalesce(v.settings->'languages', '[]') - 'nl' as languages, a.answers
      from employer e
      join lateral (select jsonb_agg(jsonb_build_object('number', x.number, 'clause', x.clause, 'choice', x.choice, 'words', x.words))
           as answers from template_answer x where x.tenant_id = e.id and x.kind = ${kind}) a on a.answers is not null
      left join lateral (select y.settings from document_version y where y.tenant_id = e.id
         order by y.written_on desc, y.major desc, y.minor desc limit 1) v on true
     where e.state <> 'ended' order by e.name`.execute(db);
  return rows;
}
