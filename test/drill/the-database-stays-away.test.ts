import { afterAll, beforeAll, expect, test } from "vitest";
import { liveWithoutDatabase } from "#test/support/database-away";
import { type WithDatabase, withDatabase } from "#test/support/own-database";

let own: WithDatabase;
beforeAll(async () => {
  own = await withDatabase("database-stays-away");
});
afterAll(() => own?.stop());

const TEN_MINUTES = 600_000;

test(
  "fault 7: the database is stopped for ten minutes, and everything works again without a restart",
  async () => {
    const { looks, slowest, backAfter } = await liveWithoutDatabase(own, TEN_MINUTES);
    process.stdout.write(
      `${looks} looks, the slowest ${Math.round(slowest)} ms; ready ${Math.round(backAfter)} ms after the database\n`,
    );
    expect(looks).toBeGreaterThan(100);
  },
  TEN_MINUTES + 180_000,
);
