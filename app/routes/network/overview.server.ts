import { decisionsOf } from "~/domain/accounts/decisions";
import { changesToCome, passagesToCome } from "~/domain/documents/coming-laws";
import { REGULATIONS } from "~/domain/documents/compose-document";
import { laggingTexts } from "~/domain/documents/lagging";
import { waitingReplies } from "~/domain/documents/replies";
import { releaseBehind, TRANSLATED } from "~/domain/documents/translations";
import { pressuresOf, supervises } from "~/domain/pressure/queries";
import { asksForCall } from "~/domain/pressure/schema";
import { today } from "~/domain/product-clock";
import { counsellorsOf, employersOf, mailsFailing, proceduresIn } from "~/domain/tenancy/network";
import type { StaffContext } from "~/http/doors";
import type { LaggingLine } from "~/ui/network/lagging-list";
import { gapWords } from "~/words/nl/network";
import { type Asking, officeWaits } from "./office-waits.server";

const SOON_DAYS = 180;

/** Everything that stands on the office's overview: as many questions to the database however many employers there are. */
export async function officeOverview({ tx, me }: Asking) {
  const day = await today(tx);
  const year = Number(day.slice(0, 4));
  const employers = await employersOf(tx, day);
  const counsellors = await counsellorsOf(tx, day);
  const open = employers.filter((employer) => employer.state === "live" && employer.lacks.length > 0);
  return {
    name: me.name,
    employers: employers.map(({ lacks, ...employer }) => ({
      ...employer,
      state: employer.state as "live",
      gap: lacks.length > 0 ? lacks.map((gap) => gapWords[gap]).join(" ") : null,
    })),
    counsellors: counsellors.map(({ days, ...counsellor }) => ({
      ...counsellor,
      days: days ?? 0,
      state:
        days === null || days < 0
          ? ("expired" as const)
          : days <= SOON_DAYS
            ? ("soon" as const)
            : ("valid" as const),
    })),
    gaps: open.flatMap((employer) =>
      employer.lacks.map((gap) => ({ employer: employer.name, what: gapWords[gap] })),
    ),
    mailsFailing: await mailsFailing(tx),
    procedures: { year, count: await proceduresIn(tx, year) },
    replies: (await waitingReplies(tx)).map((reply) => ({
      ...reply,
      employer: employers.find(({ id }) => id === reply.tenantId)?.name ?? "",
      late: reply.dueOn < day,
    })),
    laws: [
      ...passagesToCome(day).map(({ validFrom, source }) => ({ kind: null, on: validFrom, reason: source })),
      ...(await changesToCome(tx)).map(({ kind, lawOn, reason, waiting: unanswered }) => ({
        kind,
        on: lawOn,
        reason,
        waiting: unanswered.length,
      })),
    ],
    calls: (await supervises(tx, me.id)) ? (await pressuresOf(tx)).filter(asksForCall).length : null,
    lagging: await laggingLines(tx),
    waits: await officeWaits({ tx, me }, { day, employers, counsellors }),
    waiting: (await decisionsOf(tx)).open.filter((row) => row.state === "waiting"),
  };
}

async function laggingLines(tx: StaffContext["tx"]): Promise<LaggingLine[]> {
  const lines: LaggingLine[] = TRANSLATED.flatMap((language) =>
    releaseBehind(language).map(({ text: id, critical }) => ({
      kind: null,
      id,
      language,
      critical,
      employers: [],
    })),
  );
  for (const kind of REGULATIONS)
    for (const { id, language, critical, employers } of await laggingTexts(tx, kind))
      lines.push({ kind, id, language, critical, employers });
  return lines;
}
