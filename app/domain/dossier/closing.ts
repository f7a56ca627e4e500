import type { DossierKey } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import { today } from "~/domain/product-clock";
import { countClosed } from "./counted";
import { keptUntil } from "./keeping-policy";
import { openRules } from "./pinned";
import { openLines, openPart } from "./store";

/** Writes the coarse standing, the only thing of a stage that the database knows; closing brings its consequences along. */
export async function standAs(tx: Writing, key: DossierKey, standing: string): Promise<void> {
  await tx
    .updateTable("dossier")
    .set((eb) => ({ standing, row_version: eb("row_version", "+", 1) }))
    .where("id", "=", key.dossierId)
    .execute();
  if (standing === "closed") await closeDossier(tx, key);
}

/** What follows when a dossier closes: nothing is due any more, the day of its destruction is known (S0-20), and it is counted. */
async function closeDossier(tx: Writing, key: DossierKey): Promise<void> {
  const { dossierId } = key;
  await tx
    .updateTable("timer")
    .set({ state: "done" })
    .where("dossier_id", "=", dossierId)
    .where("kind", "<>", "destroy")
    .where("state", "<>", "done")
    .execute();
  const { value: facts } = await openPart(tx, key, "facts");
  const { settings } = await openRules(tx, key, facts, await openLines(tx, key, "course"));
  await tx
    .updateTable("timer")
    .set({ due_on: keptUntil(await today(tx), settings) })
    .where("dossier_id", "=", dossierId)
    .where("kind", "=", "destroy")
    .where("state", "=", "open")
    // A wish that waits for a hold keeps its day.
    .where("on_wish", "=", false)
    .execute();
  await countClosed(tx, key);
}
