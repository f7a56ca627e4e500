import { PREVENTION, SESSION } from "#db/seed/prevention";
import { newUuid } from "~/crypto/primitives.server";
import { addDays } from "~/domain/clock";
import { ask, hold, plan, writeDown } from "~/domain/prevention/commands";
import { today } from "~/domain/product-clock";
import { as, type Moment, type Person } from "./person.server";

/** What was asked, planned and done besides cases, each by its own people. Most of it is written down today. */
export function preventionMoments(accounts: readonly Person[]): Moment[] {
  const of = (slug: string, by: string) => {
    const hr = accounts.find((one) => one.face === "employer" && one.employers.includes(slug));
    const counsellor = accounts.find((one) => one.email === by);
    if (!hr || !counsellor) throw new Error(`the demo has nobody for prevention at ${slug}`);
    return { hr, counsellor };
  };
  const { hr, counsellor } = of(SESSION.slug, SESSION.by);
  const id = newUuid();
  const day = async (tx: Parameters<typeof today>[0], back: number) => addDays(await today(tx), -back);
  return [
    {
      daysAgo: SESSION.asked,
      run: async () => {
        const { theme, wish } = SESSION;
        await as(hr, (tx, me) => ask(tx, me.tenantId, { kind: "session", theme, wish }, id));
        await as(counsellor, async (tx) => {
          await plan(tx, id, counsellor.id, await day(tx, SESSION.planned - SESSION.asked));
        });
      },
    },
    {
      daysAgo: SESSION.held,
      run: () =>
        as(counsellor, async (tx) => {
          const held = {
            day: await day(tx, SESSION.planned - SESSION.held),
            quarterHours: SESSION.quarterHours,
          };
          await hold(tx, id, counsellor.id, held);
        }),
    },
    { daysAgo: 0, run: () => lately(of) },
  ];
}

async function lately(of: (slug: string, by: string) => Record<"hr" | "counsellor", Person>): Promise<void> {
  for (const { slug, by, deeds, own, asks } of PREVENTION) {
    const { hr, counsellor } = of(slug, by);
    let tenantId = "";
    await as(hr, async (tx, me) => {
      tenantId = me.tenantId;
      const now = await today(tx);
      for (const wanted of asks) await ask(tx, tenantId, wanted, newUuid());
      for (const { daysAgo, ...deed } of own) {
        const done = { ...deed, solicited: false, quarterHours: 0, heldOn: addDays(now, -daysAgo) };
        await writeDown(tx, tenantId, null, done, newUuid());
      }
    });
    await as(counsellor, async (tx) => {
      const now = await today(tx);
      for (const { daysAgo, ...deed } of deeds) {
        const done = { ...deed, heldOn: addDays(now, -daysAgo) };
        await writeDown(tx, tenantId, counsellor.id, done, newUuid());
      }
    });
  }
}
