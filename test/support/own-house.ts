import { closePools } from "~/data/pools.server";
import { type House, startHouse } from "./house";
import { test as base, type JourneyHouse } from "./journey";
import { openSessions } from "./session";

/** After so many days the cast's certificates, absences and invoices no longer stand as a story expects them. */
const TOO_FAR_DAYS = 40;

type Lent = { house(): Promise<JourneyHouse> };

/**
 * For stories in which the clock moves or the server falls: a house that no other story lives in at the same time. The
 * stories of one worker follow each other in it, until one of them ended an affiliation or moved the clock too far for
 * the next.
 */
export const test = base.extend<{ house: JourneyHouse }, { lent: Lent }>({
  lent: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
    async ({}, use, { workerIndex }) => {
      let standing: House | undefined;
      let began = 0;
      await use({
        async house() {
          if (standing && (await spent(standing, began))) {
            await standing.stop();
            // What ran the product's own code here was connected to that house.
            await closePools();
            standing = undefined;
          }
          if (!standing) {
            standing = await startHouse(`journeys-own-${workerIndex}`);
            await openSessions(standing);
            began = (await movedTo(standing)).days;
          }
          return standing;
        },
      });
      await standing?.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  house: async ({ lent }, use) => use(await lent.house()),
});

async function spent(house: House, began: number): Promise<boolean> {
  const { days, ended } = await movedTo(house);
  return ended || days - began > TOO_FAR_DAYS;
}

async function movedTo(house: House): Promise<{ days: number; ended: boolean }> {
  const [now] = await house.sql<{ days: number; ended: boolean }>(
    "owner",
    `select offset_seconds::float8 / 86400 as days,
       exists (select from affiliation a where a.ends_on is not null) as ended from clock`,
  );
  if (!now) throw new Error("a house without a clock");
  return now;
}
