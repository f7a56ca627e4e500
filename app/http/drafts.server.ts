import { z } from "zod";
import type { Keyring } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import { machineNow } from "~/domain/clock";
import { type DraftPlace, draftsOn, type Fields, keepDraft } from "~/domain/dossier/drafts";
import { FORM_FIELD, shownForm } from "./carried.server";
import { UUID } from "./ids";
import { badRequest, notFound } from "./refusals";

/** The field that names a form whose text is saved while it is typed; app/enhance/keep-text.ts looks for it. */
const DRAFT_FIELD = "concept";
/** How long the page had been open when the text was typed, in milliseconds. */
const ELAPSED_FIELD = "verstreken";

const Name = z.string().regex(/^[a-z][a-z-]{0,39}$/);
const Elapsed = z.coerce.number().int().min(0);

const DOSSIER = /^\/werkplek\/dossiers\/([^/]+)/;

function placeOf(path: string): Omit<DraftPlace, "form"> {
  const [, id = ""] = DOSSIER.exec(path) ?? [];
  return { page: path, dossierId: UUID.test(id) ? id : null };
}

type Typing = { request: Request; posted: ReadonlyMap<string, string> };

/** What was typed on this page before and never sent, by form. */
export async function typedBefore(
  tx: Writing,
  keyring: Keyring,
  { request }: Pick<Typing, "request">,
): Promise<Record<string, Fields>> {
  return draftsOn(tx, keyring, placeOf(new URL(request.url).pathname));
}

/**
 * Keeps the text of a form that is still being typed. Which text is the newer one is judged by the moment of typing on
 * our own clock: the moment at which the page was shown, and how long it had been open.
 */
export async function keepTyped(
  tx: Writing,
  keyring: Keyring,
  who: string,
  posted: ReadonlyMap<string, string>,
): Promise<void> {
  const shown = shownForm(posted.get(FORM_FIELD));
  const form = Name.safeParse(posted.get(DRAFT_FIELD));
  const elapsed = Elapsed.safeParse(posted.get(ELAPSED_FIELD));
  if (!shown || shown.who !== who || !form.success || !elapsed.success) return badRequest();
  const ours = [FORM_FIELD, DRAFT_FIELD, ELAPSED_FIELD];
  const fields = Object.fromEntries([...posted].filter(([name]) => !ours.includes(name)));
  const typedAt = Math.min(shown.at + elapsed.data, machineNow().getTime());
  const kept = await keepDraft(tx, keyring, { ...placeOf(shown.path), form: form.data }, { typedAt, fields });
  if (!kept.ok) notFound();
}

/** A form was sent: its draft goes, and none that is still on its way comes after it. */
export async function forgetTyped(tx: Writing, keyring: Keyring, { request, posted }: Typing): Promise<void> {
  const form = Name.safeParse(posted.get(DRAFT_FIELD));
  if (!form.success) return;
  const place = { ...placeOf(new URL(request.url).pathname), form: form.data };
  await keepDraft(tx, keyring, place, { typedAt: machineNow().getTime(), fields: null });
}
