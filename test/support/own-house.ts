import { startHouse } from "./house";
import { test as base, type JourneyHouse } from "./journey";
import { openSessions } from "./session";

/** For stories in which the clock moves or the server falls: a house that no other story lives in at the same time. */
export const test = base.extend<object, { house: JourneyHouse }>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
    async ({}, use, { workerIndex }) => {
      const house = await startHouse(`journeys-own-${workerIndex}`);
      await openSessions(house);
      await use(house);
      await house.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});
