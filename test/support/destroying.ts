import fs from "node:fs";
import path from "node:path";
import type { House } from "./house";
import { returnWith } from "./visitor";

type Place = Pick<House, "origin" | "sql" | "folder">;

/** What tests ask about the end of a dossier. */
export function destroyingIn(house: Place) {
  const there = async (id: string) =>
    (await house.sql("owner", "select from dossier where id = $1", [id])).length === 1;
  /** The lines of the journal about one dossier. */
  const journalOf = (id: string) =>
    fs
      .readdirSync(path.join(house.folder, "destroyed"))
      .flatMap((name) => fs.readFileSync(path.join(house.folder, "destroyed", name), "utf8").split("\n"))
      .filter((line) => line.includes(id))
      .map((line) => JSON.parse(line) as { ground: string; day: string });
  /** The reporter wants it gone, over the own page. */
  const wished = async (code: string) => {
    const reporter = await returnWith(house, code);
    return {
      reporter,
      answer: await reporter.post("/mijn-melding?taal=nl", { doe: "vernietigen", zeker: "ja" }),
    };
  };
  const dueNow = (id: string) =>
    house.sql("owner", "update timer set due_on = app.today() where dossier_id = $1 and kind = 'destroy'", [
      id,
    ]);
  return { there, journalOf, wished, dueNow };
}
