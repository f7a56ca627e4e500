import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { valuesNamedIn } from "../clause";
import { type Regulation, SUMMARIES } from "../compose-document";
import { forbiddenIn } from "../forbidden-words";
import { laggingTexts } from "../lagging";
import { Translate, type TranslationWords } from "../schema";
import { markOf, type TranslatedText } from "../translations";

export type TranslationRefusal = "unknown_text" | "forbidden_words" | "unknown_value";

/** Gives words for a text that lags, at one employer or at all: they hold for whoever has that very Dutch. */
export async function translateText(
  tx: Writing,
  by: { id: string },
  wanted: Translate,
): Promise<Outcome<null, TranslationRefusal>> {
  const { kind, from, ...words } = Translate.parse(wanted);
  await sql`select pg_advisory_xact_lock(hashtext(${`template ${kind}`}))`.execute(tx);
  const lagging = await laggingTexts(tx, kind);
  const text = lagging.find(
    (one) => one.id === words.text && one.language === words.language && markOf(one.dutch) === from,
  );
  return text ? keepTranslations(tx, by, kind, [words], [text]) : refused("unknown_text");
}

/** Keeps words for Dutch texts, each with a mark of the Dutch that it says: all of them, or none. */
export async function keepTranslations(
  tx: Writing,
  by: { id: string },
  kind: Regulation,
  wanted: readonly TranslationWords[],
  texts: readonly TranslatedText[],
): Promise<Outcome<null, TranslationRefusal>> {
  const problem = wanted.map((one) => whyNot(kind, one, texts)).find((why) => why !== null);
  if (problem) return refused(problem);
  const day = await today(tx);
  for (const { text, language, words } of wanted) {
    const { seq } = await tx
      .selectFrom("document_translation")
      .select((eb) => eb.fn.coalesce(eb.fn.max("seq"), eb.lit(0)).as("seq"))
      .where("kind", "=", kind)
      .where("text", "=", text)
      .where("language", "=", language)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("document_translation")
      .values({
        kind,
        text,
        language,
        seq: seq + 1,
        translated_from: markOf(texts.find(({ id }) => id === text)?.dutch ?? ""),
        words,
        made_by: by.id,
        made_on: day,
      })
      .execute();
  }
  return done(null);
}

function whyNot(
  kind: Regulation,
  { text, language, words }: TranslationWords,
  texts: readonly TranslatedText[],
): TranslationRefusal | null {
  const about = texts.find(({ id }) => id === text);
  const clause = SUMMARIES[kind].flatMap(({ clauses }) => clauses).find(({ id }) => id === text);
  if (!about || !clause) return "unknown_text";
  if (forbiddenIn(words, language).length > 0) return "forbidden_words";
  const known = valuesNamedIn(`${about.dutch} ${clause[language]}`);
  return valuesNamedIn(words).every((value) => known.includes(value)) ? null : "unknown_value";
}
