import { profilesOf } from "~/domain/accounts/profile";
import { billingDesk } from "~/domain/billing/desk";
import type { CivilDay } from "~/domain/clock";
import { activitiesOf } from "~/domain/prevention/queries";
import { productNow } from "~/domain/product-clock";
import { checklist, isReady } from "~/domain/tenancy/going-live/policy";
import { goingLiveFactsOf, rulesWaiting } from "~/domain/tenancy/going-live/queries";
import type { Lack } from "~/domain/tenancy/going-live/schema";
import { type CounsellorRow, deskTerms, type EmployerRow } from "~/domain/tenancy/network";
import type { StaffContext } from "~/http/doors";
import type { OfficeWait } from "~/ui/network/office-waits";
import { officeWaitsWords as words } from "~/words/nl/network";

export type Asking = { tx: StaffContext["tx"]; me: Pick<StaffContext["me"], "id" | "name"> };
type Known = { day: CivilDay; employers: EmployerRow[]; counsellors: CounsellorRow[] };

const ENDS_SOON_DAYS = 90;
const OFFICE_LACKS: readonly Lack[] = ["office_not_signed", "not_chosen", "not_called"];
const line = (href: string, who: string, what: string, more: Partial<OfficeWait> = {}): OfficeWait => ({
  href,
  who,
  what,
  since: null,
  late: false,
  ...more,
});

/** What waits for the office besides decisions of two people and its word to employers: nothing waits unseen. */
export async function officeWaits(asking: Asking, known: Known): Promise<OfficeWait[]> {
  return [
    ...(await terms(asking)),
    ...(await agreements(asking, known)),
    ...(await steps(asking, known)),
    ...(await certificates(asking, known)),
    ...(await money(asking, known)),
    ...(await prevention(asking)),
  ];
}

async function terms({ tx }: Asking): Promise<OfficeWait[]> {
  const { noReader, late, today } = await deskTerms(tx, await productNow(tx));
  const at = "/netwerk/termijnen";
  return [
    ...(noReader.length > 0 ? [line(at, words.terms, words.noReader(noReader.length), { late: true })] : []),
    ...(late.length > 0 ? [line(at, words.terms, words.missed(late.length), { late: true })] : []),
    ...(today.length > 0 ? [line(at, words.terms, words.dueToday(today.length))] : []),
  ];
}

async function agreements({ tx }: Asking, { employers }: Known): Promise<OfficeWait[]> {
  return (await rulesWaiting(tx)).map(({ tenantId, number, since }) =>
    line(`/netwerk/werkgevers/${tenantId}`, nameOf(employers, tenantId), words.rules(number), { since }),
  );
}

const nameOf = (employers: EmployerRow[], tenantId: string): string =>
  employers.find(({ id }) => id === tenantId)?.name ?? "";

async function steps({ tx }: Asking, { employers }: Known): Promise<OfficeWait[]> {
  const found: OfficeWait[] = [];
  const known = await goingLiveFactsOf(
    tx,
    employers.map(({ id }) => id),
  );
  for (const { id, name, state } of employers.filter((one) => one.state !== "ended")) {
    const facts = known.get(id);
    if (!facts) continue;
    const at = `/netwerk/werkgevers/${id}`;
    const own = checklist(facts).filter(({ lacks }) => lacks.some(({ lack }) => OFFICE_LACKS.includes(lack)));
    if (own.length > 0) found.push(line(at, name, words.steps(own.length)));
    if (state === "setup" && isReady(facts)) found.push(line(at, name, words.ready));
  }
  return found;
}

async function certificates({ tx }: Asking, { day, counsellors }: Known): Promise<OfficeWait[]> {
  const { claims } = await profilesOf(tx, day);
  const ending = counsellors.filter(({ days }) => days !== null && days <= ENDS_SOON_DAYS);
  return [
    ...claims.map(({ name, filedOn }) =>
      line("/netwerk/vertrouwenspersonen", name, words.claim, { since: filedOn }),
    ),
    ...ending.map(({ name, days }) =>
      line("#vertrouwenspersonen", name, words.ends(days ?? 0), { late: (days ?? 0) < 0 }),
    ),
  ];
}

async function money({ tx, me }: Asking, { day }: Known): Promise<OfficeWait[]> {
  const { heads, unpaid, failed } = await billingDesk(tx, me.id, day);
  const at = "/netwerk/facturen";
  const undecided = unpaid.filter(({ step, proposed, stands }) => proposed || (step === "decide" && !stands));
  return [
    ...heads.map(({ name }) => line(at, name, words.heads)),
    ...undecided.map(({ name, invoice, proposed }) =>
      line(at, name, proposed ? words.second(invoice.number) : words.decide(invoice.number), {
        since: invoice.issuedOn,
        late: !proposed,
      }),
    ),
    ...(failed.length > 0 ? [line(at, words.money, words.failed(failed.length), { late: true })] : []),
  ];
}

async function prevention({ tx }: Asking): Promise<OfficeWait[]> {
  return (await activitiesOf(tx))
    .filter(({ state }) => state === "asked")
    .map(({ employer, askedOn }) =>
      line("/netwerk/preventie", employer, words.prevention, { since: askedOn }),
    );
}
