import type { Keyring } from "~/crypto/keyring.server";
import type { Reading } from "~/data/tables";
import type { Facts, TalkLine } from "~/domain/intake/contents";
import type { CourseView } from "./course/schema";
import { openReporterPage } from "./queries";
import { openPart } from "./store";

export type OwnPart = {
  facts: Facts;
  messages: TalkLine[];
  openedOn: string;
  course: CourseView;
  counsellor: string | null;
};

/** Everything in the dossier that is the reporter's own to take along: S0-22 without the counsellor's own notes. */
export async function ownPart(db: Reading, keyring: Keyring): Promise<OwnPart | null> {
  const page = await openReporterPage(db, keyring);
  const key = page && (await keyring.dossier(db, page.dossierId));
  if (!page || !key) return null;
  const { value: facts } = await openPart(db, key, "facts");
  const { messages, openedOn, course, counsellor } = page;
  return { facts, messages, openedOn, course, counsellor: counsellor?.name ?? null };
}
