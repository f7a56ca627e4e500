import type { Keyring } from "~/crypto/keyring.server";
import type { Reading } from "~/data/tables";
import type { Facts, State, TalkLine } from "~/domain/intake/contents";
import { openLines, openPart } from "./store";

export type OwnPart = { facts: Facts; state: State; messages: TalkLine[]; openedOn: string };

/** Everything in the dossier that is the reporter's own to take along. */
export async function ownPart(db: Reading, keyring: Keyring): Promise<OwnPart | null> {
  const row = await db.selectFrom("dossier").select(["id", "opened_on"]).executeTakeFirst();
  const key = row && (await keyring.dossier(db, row.id));
  if (!row || !key) return null;
  const { value: facts } = await openPart(db, key, "facts");
  const { value: state } = await openPart(db, key, "state");
  return { facts, state, messages: await openLines(db, key, "talk"), openedOn: row.opened_on };
}
