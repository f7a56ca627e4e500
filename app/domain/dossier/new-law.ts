import type { Keyring } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import { LAW_TEXTS } from "~/domain/documents/law-texts";
import { LAW } from "~/domain/law-data";
import { today } from "~/domain/product-clock";
import { TRACKS, trackCalled } from "~/domain/tracks/all";
import type { Track, Who } from "~/domain/tracks/track";
import { holdCourse } from "./course/held";
import { addToCourse } from "./course/lines";

/** Every dated piece of law with the track that it is about; `null` for what holds for all. */
const dated = (): { validFrom: CivilDay; code: string | null }[] => {
  const forAll: { validFrom: CivilDay }[] = [...Object.values(LAW).flat(), ...Object.values(LAW_TEXTS)];
  return [
    ...forAll.map(({ validFrom }) => ({ validFrom, code: null })),
    ...TRACKS.map(({ validFrom, code }) => ({ validFrom, code })),
  ];
};

/** The days after a day on which law came into force, until today; of a track's own only where it is given. */
export function lawSince(openedOn: CivilDay, day: CivilDay, track?: Pick<Track, "code">): CivilDay[] {
  const about = new Set([
    null,
    "confidentiality",
    ...(track ? [track.code] : TRACKS.map(({ code }) => code)),
  ]);
  const days = dated().flatMap(({ validFrom, code }) =>
    about.has(code) && validFrom > openedOn && validFrom <= day ? [validFrom] : [],
  );
  return [...new Set(days)].sort();
}

/**
 * Tells in an open dossier that new law came into force since it was opened, once for each day. Whoever opens it first with
 * keys in hand writes it down; the other reads the same line (decision 17).
 */
export async function tellNewLaw(
  tx: Writing,
  keyring: Keyring,
  who: Who,
  dossierId: string | null,
): Promise<void> {
  const row = await tx
    .selectFrom("dossier")
    .select(["id", "opened_on"])
    .$if(dossierId !== null, (query) => query.where("id", "=", dossierId))
    .where("standing", "not in", ["new", "closed"])
    .executeTakeFirst();
  if (!row || lawSince(row.opened_on, await today(tx)).length === 0) return;
  const held = await holdCourse(tx, keyring, who, row.id);
  if (!held || held.standing === "closed") return;
  const { key, state, now, entries } = held;
  for (const since of lawSince(row.opened_on, now.today, trackCalled(state.value.path))) {
    if (entries.some((line) => line.kind === "law" && line.since === since)) continue;
    await addToCourse(tx, key, { who, author: "" }, { kind: "law", since });
  }
}
