import type { Keyring } from "~/crypto/keyring.server";
import type { Reading, Writing } from "~/data/tables";
import { tell } from "~/domain/events";
import { HANDOVER_REASONS, type HandoverReason } from "~/domain/intake/contents";
import { done, type Outcome, refused } from "~/domain/outcome";
import { productNow, today } from "~/domain/product-clock";
import { panelOf } from "~/domain/routing/queries";
import { staysApart } from "~/domain/tracks/all";
import { recorded } from "./access";
import { holdDossier, touchDossier } from "./hold";
import { tellReporter } from "./notice";
import { addLine, openPart, replacePart } from "./store";

export type Colleague = { id: string; name: string };

/** The colleagues who could take this dossier on today: not whoever passed it on before. */
export async function colleaguesFor(db: Reading, dossierId: string): Promise<Colleague[]> {
  const row = await db
    .selectFrom("dossier as d")
    .innerJoin("employer as e", "e.id", "d.tenant_id")
    .select(["d.track", "d.counsellor_id", "e.slug"])
    .where("d.id", "=", dossierId)
    .executeTakeFirst();
  if (!row) return [];
  const declined = await db
    .selectFrom("access")
    .select("counsellor_id")
    .where("dossier_id", "=", dossierId)
    .where("act", "=", "declined")
    .execute();
  const out = new Set([row.counsellor_id, ...declined.map((one) => one.counsellor_id)]);
  const { panel } = await panelOf(db, row.slug, await today(db));
  return panel
    .filter(({ candidate, member }) => {
      const certified = member.tracks.some((track) => track === row.track);
      return (
        candidate.present && candidate.keyReady && !candidate.conflicted && certified && !out.has(member.id)
      );
    })
    .map(({ member: { id, name } }) => ({ id, name }));
}

/** The counsellor proposes a named colleague, with the reason; the reporter decides on return, and until then nothing moves. */
export async function proposeHandover(
  tx: Writing,
  keyring: Keyring,
  { dossierId, to, reason }: { dossierId: string; to: string; reason: string },
): Promise<Outcome<null, "not_yours" | "not_chosen">> {
  const held = await holdDossier(tx, keyring, dossierId);
  if (!held) return refused("not_yours");
  const why = HANDOVER_REASONS.find((one): one is HandoverReason => one === reason);
  const colleague = (await colleaguesFor(tx, dossierId)).find(({ id }) => id === to);
  const { key } = held;
  const state = await openPart(tx, key, "state");
  if (!why || !colleague || held.standing === "closed" || staysApart(state.value))
    return refused("not_chosen");
  const handover = { to, name: colleague.name, reason: why, refused: false };
  await replacePart(tx, key, "state", state, { ...state.value, handover });
  const at = (await productNow(tx)).toISOString();
  await addLine(tx, key, "log", { at, what: "handover_proposed", detail: "" });
  await touchDossier(tx, dossierId, { unread_reporter: true });
  await recorded(tx, "answered", dossierId);
  await tellReporter(tx, key);
  return done(null);
}

/** The reporter says no: everything stays as it was, and the counsellor reads that. */
export async function refuseHandover(tx: Writing, keyring: Keyring): Promise<Outcome<null, "not_possible">> {
  const row = await tx.selectFrom("dossier").select(["id", "tenant_id"]).forUpdate().executeTakeFirst();
  const key = row && (await keyring.dossier(tx, row.id));
  const state = key && (await openPart(tx, key, "state"));
  const handover = state?.value.handover;
  if (!row || !key || !state || !handover || handover.refused) return refused("not_possible");
  await replacePart(tx, key, "state", state, { ...state.value, handover: { ...handover, refused: true } });
  await touchDossier(tx, row.id, { unread_counsellor: true });
  const day = await today(tx);
  await tell(tx, "message.to_counsellor", { tenantId: row.tenant_id, dossierId: row.id, day });
  return done(null);
}
