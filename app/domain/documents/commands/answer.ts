import type { Writing } from "~/data/tables";
import { type EmployerPerson, noteChange } from "~/domain/employer-change";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { forbiddenIn } from "../forbidden-words";
import { ownAnswers, templateChanges } from "../queries";
import { AnswerProposal } from "../schema";
import { openDifferences } from "../template";
import { takeTurn } from "./turn";

/** Says about one clause of one change what the employer does with it. Once; a later change can be answered anew. */
export async function answerProposal(
  tx: Writing,
  by: EmployerPerson,
  answer: AnswerProposal,
): Promise<Outcome<null, "not_there" | "fixed" | "words_needed" | "reason_needed" | "forbidden_words">> {
  const { kind, number, clause, choice, words, reason } = AnswerProposal.parse(answer);
  await takeTurn(tx, by, kind);
  const open = openDifferences(kind, await templateChanges(tx, kind), await ownAnswers(tx, kind));
  const difference = open.find((one) => one.number === number && one.clause === clause);
  if (!difference) return refused("not_there");
  if (choice === "edited" && !difference.mayEdit) return refused("fixed");
  if (choice === "edited" && words === "") return refused("words_needed");
  if (choice === "refused" && reason === "") return refused("reason_needed");
  if (forbiddenIn(words, "nl").length > 0) return refused("forbidden_words");
  await tx
    .insertInto("template_answer")
    .values({
      tenant_id: by.tenantId,
      kind,
      number,
      clause,
      choice,
      words: choice === "edited" ? words : "",
      reason,
      answered_by: by.id,
      answered_on: await today(tx),
    })
    .execute();
  await noteChange(tx, by, "template.answered", `${kind} ${clause} ${choice}`);
  return done(null);
}
