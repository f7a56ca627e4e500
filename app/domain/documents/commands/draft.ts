import type { Writing } from "~/data/tables";
import { type EmployerPerson, noteChange } from "~/domain/employer-change";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { forbiddenIn } from "../forbidden-words";
import { NETWORKS_OWN } from "../policy";
import { draftSettings } from "../queries";

const OWN_WORDS = ["promiseText", "flyerLine", "normLines"] as const;

/** The first whole set of agreements of an employer: from here its documents can be written. */
export async function beginDraft(
  tx: Writing,
  by: EmployerPerson,
  settings: ProtocolSettings,
): Promise<Outcome<null, "forbidden_words">> {
  return keepDraft(tx, by, settings, "");
}

/** Keeps what is being written. Nothing holds yet; what only the network may settle stays as it is. */
export async function saveDraft(
  tx: Writing,
  by: EmployerPerson,
  change: Partial<Record<keyof ProtocolSettings, unknown>>,
): Promise<Outcome<null, "not_yours" | "unclear" | "forbidden_words">> {
  if (Object.keys(change).some((key) => (NETWORKS_OWN as readonly string[]).includes(key)))
    return refused("not_yours");
  const before = await draftSettings(tx);
  const parsed = ProtocolSettings.safeParse({ ...before, ...change });
  if (!parsed.success) return refused("unclear");
  return keepDraft(tx, by, parsed.data, changedIn(before, parsed.data));
}

/** Writes down what was agreed, unless the employer's own words say what no document may. */
async function keepDraft(
  tx: Writing,
  by: EmployerPerson,
  settings: ProtocolSettings,
  changed: string,
): Promise<Outcome<null, "forbidden_words">> {
  const words = OWN_WORDS.flatMap((key) => settings[key]).join("\n");
  if (forbiddenIn(words, "nl").length > 0) return refused("forbidden_words");
  const row = { settings: JSON.stringify(settings), changed_by: by.id, changed_on: await today(tx) };
  await tx
    .insertInto("employer_draft")
    .values({ tenant_id: by.tenantId, ...row })
    .onConflict((conflict) => conflict.column("tenant_id").doUpdateSet(row))
    .execute();
  await noteChange(tx, by, "document.draft", changed);
  return done(null);
}

const ABOUT_MAX = 120;

/** The names of what changed, as many as a line of the log can hold. */
function changedIn(before: ProtocolSettings, after: ProtocolSettings): string {
  const names = (Object.keys(after) as (keyof ProtocolSettings)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  while (names.join(" ").length > ABOUT_MAX) names.pop();
  return names.join(" ");
}
