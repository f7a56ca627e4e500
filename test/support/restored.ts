import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { atWork } from "./at-work";
import type { WithDatabase } from "./own-database";
import { hidden, moveClock, returnWith, Visitor } from "./visitor";

export const CANARY_TEXT = "Kanarie in de kluis.";

/** Whether a code still opens something. */
export async function opens(origin: string, code: string): Promise<boolean> {
  const answer = await new Visitor(origin).post("/mijn-melding", { doe: "openen", code });
  return answer.status === 303;
}

/**
 * A house with two dossiers and a copy of its database's folder, made while that stood still; afterwards one of the two
 * was destroyed. `bringBack` puts the copy in the database's place, as a restore does: both are there again.
 */
export async function withOldBackup({ house, stopDatabase, startDatabase }: WithDatabase) {
  const tjeerd = await atWork(house, "t.vanwolde@tweespoor.example");
  const kept = await tjeerd.reported("noordzijl", { verhaal: CANARY_TEXT });
  const gone = await tjeerd.reported("noordzijl", { verhaal: "Dit gaat straks weg." });
  await tjeerd.accept(gone.id);
  const [row] = await house.sql<{ data_directory: string }>("owner", "show data_directory");
  const folder = row?.data_directory ?? "";
  const copy = `${folder}.old`;
  await stopDatabase();
  execFileSync("cp", ["-a", folder, copy]);
  await startDatabase();
  await moveClock(house, "P10D");
  const reporter = await returnWith(house, gone.code);
  const page = (await reporter.get("/mijn-melding?taal=nl")).text;
  const destroyed = await reporter.post("/mijn-melding?taal=nl", {
    doe: "vernietigen",
    zeker: "ja",
    formulier: hidden(page, "formulier"),
  });
  if (destroyed.status !== 200) throw new Error(`the dossier was not destroyed: ${destroyed.status}`);
  return {
    kept,
    gone,
    bringBack: async () => {
      await stopDatabase();
      fs.rmSync(folder, { recursive: true });
      execFileSync("cp", ["-a", copy, folder]);
      await startDatabase();
    },
    discard: () => fs.rmSync(copy, { recursive: true, force: true }),
  };
}
