import fs from "node:fs";
import path from "node:path";
import { launchPostgres } from "#db/embedded";
import { type DatabaseProxy, databaseProxy } from "./database-proxy";
import { type House, startHouse } from "./house";

export type WithDatabase = {
  house: House;
  between: DatabaseProxy;
  /** The database ends as an operator would end it: every connection is broken off. */
  stopDatabase(): Promise<void>;
  startDatabase(): Promise<void>;
  stop(): Promise<void>;
};

/** A house on a database that it did not start itself, so that a test can take it away and bring it back. */
export async function withDatabase(name: string, env: Record<string, string> = {}): Promise<WithDatabase> {
  const dir = path.resolve(import.meta.dirname, "../../.test", `${name}-database`);
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir, { recursive: true });
  const place = { dir: path.join(dir, "pg"), fast: true };
  let database = await launchPostgres(place);
  const { port } = database;
  const between = await databaseProxy(port);
  const url = new URL(database.url());
  url.port = String(between.port);
  const house = await startHouse(name, { ...env, DATABASE_URL: url.href }).catch(async (error: unknown) => {
    await between.close();
    await database.stop();
    throw error;
  });
  return {
    house,
    between,
    stopDatabase: async () => {
      await Promise.all([database.stop(), between.close()]);
    },
    startDatabase: async () => {
      database = await launchPostgres({ ...place, port });
      await between.open();
    },
    stop: async () => {
      await house.stop();
      await between.close();
      await database.discard();
    },
  };
}
