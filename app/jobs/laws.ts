import type { Writing } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import { changesToCome, noticeOf, passagesToCome } from "~/domain/documents/coming-laws";
import type { ComingText } from "~/domain/documents/law-texts";
import { letterForOffice, letterForPeople } from "~/domain/notifications/post";
import { env } from "~/env.server";
import { claimed } from "./claimed";

/**
 * Sixty, thirty and seven days before a law changes a text: the office hears of it, and HR of each employer that has
 * not answered the network's change. Each once, however often it is looked at.
 */
export async function lawsThatCome(
  tx: Writing,
  _now: Date,
  today: CivilDay,
  coming?: readonly ComingText[],
): Promise<number> {
  let told = 0;
  const first = async (about: string, lawOn: CivilDay) => {
    const notice = noticeOf(lawOn, today);
    if (notice === null || !(await claimed(tx, `law:${about}`, `${notice}`, today))) return false;
    told += 1;
    return true;
  };
  for (const { changes, validFrom } of passagesToCome(today, coming))
    if (await first(`${changes}:${validFrom}`, validFrom)) await tellOffice(tx);
  for (const { kind, number, lawOn, waiting } of await changesToCome(tx)) {
    if (await first(`${kind}:${number}`, lawOn)) await tellOffice(tx);
    for (const tenantId of waiting)
      if (await first(`${kind}:${number}:${tenantId}`, lawOn))
        await letterForPeople(tx, tenantId, "law_comes", env().LETTER_DELAY);
  }
  return told;
}

const tellOffice = (tx: Writing) => letterForOffice(tx, "law_comes", env().LETTER_DELAY);
