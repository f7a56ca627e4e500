import { FACES } from "#db/faces";
import { migrate, OtherMigrations } from "#db/migrate";
import { migrateSettings, WrongSettings } from "~/env.server";

/** `npm run migrate`: brings the database of DATABASE_URL to the newest shape. */
export async function migrateCommand(): Promise<void> {
  const settings = migrateSettings();
  const urls = Object.fromEntries(
    FACES.map((face) => [face, settings[`DATABASE_URL_${face.toUpperCase()}`]]),
  );
  const { done, countersHidden } = await migrate(settings.DATABASE_URL, urls).catch((error: unknown) => {
    if (error instanceof OtherMigrations) throw new WrongSettings(`setting DATABASE_URL: ${error.message}`);
    throw error;
  });
  process.stdout.write(done.length > 0 ? `migrated: ${done.join(", ")}\n` : "nothing to migrate\n");
  if (!countersHidden)
    process.stdout.write(
      "note: this login is no superuser, so every role can read the server's counters (pg_stat_*); the README says what that tells\n",
    );
}
