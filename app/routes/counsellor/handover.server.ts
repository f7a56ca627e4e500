import { worksIn } from "~/domain/dossier/files";
import { proposeHandover } from "~/domain/dossier/proposal";
import { shownTo } from "~/http/carried.server";
import type { CounsellorContext } from "~/http/doors";
import { goTo, notFound } from "~/http/refusals";

/** Somebody else was first: who saw the header hears that, whoever did not finds nothing here. */
export async function wasMissed({ tx, keyring, me, posted }: CounsellorContext, dossierId: string) {
  const path = `/werkplek/dossiers/${dossierId}`;
  if (await worksIn(tx, keyring, dossierId)) return goTo(path);
  return shownTo(me.id, path, posted.get("gezien")) ? goTo("/werkplek/vergeven") : notFound();
}

/** A colleague is proposed to the reporter; false when none was chosen who could take it on. */
export async function propose(
  { tx, keyring, posted }: CounsellorContext,
  dossierId: string,
): Promise<boolean> {
  const [to = "", reason = ""] = [posted.get("collega"), posted.get("reden")];
  const proposed = await proposeHandover(tx, keyring, { dossierId, to, reason });
  if (!proposed.ok && proposed.refusal === "not_yours") notFound();
  return proposed.ok;
}
