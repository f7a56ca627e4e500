import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import { type CivilDay, daysBetween } from "~/domain/clock";
import { REGULATIONS, type Regulation } from "./compose-document";
import { COMING, type ComingText } from "./law-texts";
import { openProposals } from "./queries";

/** So many days before a law holds whoever keeps the texts hears of it. */
const NOTICES = [7, 30, 60] as const;

/** The notice that a day has come to: the nearest alone, so that what nobody could send is one letter and not three. */
export function noticeOf(lawOn: CivilDay, today: CivilDay): number | null {
  const left = daysBetween(today, lawOn);
  return left > 0 ? (NOTICES.find((days) => left <= days) ?? null) : null;
}

/** A change of a template that a law asks for from a day to come, with the employers that have not answered all of it. */
export type ComingChange = {
  kind: Regulation;
  number: number;
  lawOn: CivilDay;
  reason: string;
  waiting: string[];
};

export async function changesToCome(db: Reading): Promise<ComingChange[]> {
  const { rows } = await sql<ComingChange>`
    select kind, number, law_on::text as "lawOn", reason, waiting from app.laws_to_come()`.execute(db);
  return rows;
}

/** What is known to change in a passage of the law and has no change of a template yet that tells employers. */
export const passagesToCome = (today: CivilDay, coming: readonly ComingText[] = COMING): ComingText[] =>
  coming.filter(({ validFrom }) => validFrom > today);

/** The documents of this employer about which a proposal waits, with the first day to come from which a law asks for one. */
export async function ownProposals(
  db: Reading,
  today: CivilDay,
): Promise<{ kind: Regulation; lawOn: CivilDay | null }[]> {
  const found: { kind: Regulation; lawOn: CivilDay | null }[] = [];
  for (const kind of REGULATIONS) {
    const open = await openProposals(db, kind);
    const [first] = open.flatMap(({ lawOn }) => (lawOn && lawOn > today ? lawOn : [])).sort();
    if (open.length > 0) found.push({ kind, lawOn: first ?? null });
  }
  return found;
}
