import fs from "node:fs";
import path from "node:path";
import { launchPostgres } from "#db/embedded";
import { type House, startHouse } from "./house";

export type WithDatabase = {
  house: House;
  /** The database ends as an operator would end it: every connection is broken off. */
  stopDatabase(): Promise<void>;
  startDatabase(): Promise<void>;
  stop(): Promise<void>;
};

/** A house on a database that it did not start itself, so that a test can take it away and bring it back. */
export async function withDatabase(name: string): Promise<WithDatabase> {
  const dir = path.resolve(import.meta.dirname, "../../.test", `${name}-database`);
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir, { recursive: true });
  const place = { dir: path.join(dir, "pg"), fast: true };
  let database = await launchPostgres(place);
  const { port } = database;
  const house = await startHouse(name, { DATABASE_URL: database.url() }).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  return {
    house,
    stopDatabase: () => database.stop().then(() => {}),
    startDatabase: async () => {
      database = await launchPostgres({ ...place, port });
    },
    stop: async () => {
      await house.stop();
      await database.discard();
    },
  };
}
