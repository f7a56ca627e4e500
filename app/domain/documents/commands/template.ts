import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { forbiddenIn } from "../forbidden-words";
import { templateChanges } from "../queries";
import { ChangeTemplate, Reply } from "../schema";
import { changeable, networkTexts } from "../template";
import { summaryTranslated } from "../translations";
import { keepTranslations, type TranslationRefusal } from "./translate";

/** Offers other words for clauses to every employer, in Dutch and as far as given in other languages. Nothing changes in anybody's text by it. */
export async function changeTemplate(
  tx: Writing,
  by: { id: string },
  wanted: ChangeTemplate,
): Promise<Outcome<{ number: number }, "unknown_clause" | "unchanged" | TranslationRefusal>> {
  const { kind, texts, reason, lawOn, translations } = ChangeTemplate.parse(wanted);
  await sql`select pg_advisory_xact_lock(hashtext(${`template ${kind}`}))`.execute(tx);
  const known = changeable(kind);
  const changes = await templateChanges(tx, kind);
  const now = networkTexts(changes);
  const offered = Object.entries(texts);
  if (offered.length === 0 || offered.some(([clause, text]) => !known.has(clause) || text === ""))
    return refused("unknown_clause");
  if (offered.some(([clause, text]) => (now[clause] ?? known.get(clause)?.text) === text))
    return refused("unchanged");
  if (offered.some(([, text]) => forbiddenIn(text, "nl").length > 0)) return refused("forbidden_words");
  const dutch = summaryTranslated(kind, { ...now, ...texts });
  const kept = await keepTranslations(tx, by, kind, translations, dutch);
  if (!kept.ok) return kept;
  const number = (changes.at(-1)?.number ?? 0) + 1;
  await tx
    .insertInto("document_template")
    .values({
      kind,
      number,
      texts: JSON.stringify(texts),
      reason,
      law_on: lawOn,
      made_by: by.id,
      made_on: await today(tx),
    })
    .execute();
  await sql`select audit.append('template.changed', ${`${kind} ${number}`})`.execute(tx);
  return done({ number });
}

/** The network's word to an employer that did not take a fixed clause. */
export async function replyToRefusal(
  tx: Writing,
  by: { id: string },
  reply: Reply,
): Promise<Outcome<null, "not_there">> {
  const { tenantId, kind, number, clause, words } = Reply.parse(reply);
  const refusal = await tx
    .selectFrom("template_answer")
    .select("clause")
    .where("tenant_id", "=", tenantId)
    .where("kind", "=", kind)
    .where("number", "=", number)
    .where("clause", "=", clause)
    .where("choice", "=", "refused")
    .executeTakeFirst();
  if (!refusal) return refused("not_there");
  await tx
    .insertInto("template_reply")
    .values({
      tenant_id: tenantId,
      kind,
      number,
      clause,
      words,
      replied_by: by.id,
      replied_on: await today(tx),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return done(null);
}
