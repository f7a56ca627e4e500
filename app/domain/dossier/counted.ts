import type { DossierKey } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import { amsterdamDay } from "~/domain/clock";
import { count } from "~/domain/intake/counted";
import { today } from "~/domain/product-clock";
import { countsOf } from "./counting";
import { openCourse } from "./course/lines";
import { openLines, openPart, replacePart } from "./store";

/**
 * Counts a dossier that closes. What was counted is remembered in its sealed state, so that one that was opened again
 * and closes anew moves the figures and is never in them twice.
 */
export async function countClosed(tx: Writing, key: DossierKey): Promise<void> {
  const state = await openPart(tx, key, "state");
  const { value: facts } = await openPart(tx, key, "facts");
  const { course } = await openCourse(tx, key, state.value);
  const received = (await openLines(tx, key, "log")).find((line) => line.what === "received");
  const counted = countsOf({
    course,
    facts,
    state: state.value,
    channel: received?.channel ?? "web_form",
    receivedOn: amsterdamDay(new Date(facts.receivedAt)),
    closedOn: await today(tx),
  });
  const before = state.value.counted;
  if (before) await count(tx, key.dossierId, before, -1);
  await count(tx, key.dossierId, counted, 1);
  await replacePart(tx, key, "state", state, { ...state.value, counted });
}
