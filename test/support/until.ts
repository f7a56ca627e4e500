import { setTimeout as pause } from "node:timers/promises";

const LOOK_AGAIN_MS = 15;

type Found = string | number | object | true;

/** Waits for a fact by looking until it is there; fails with its name when it does not come in time. */
export async function until<T extends Found>(
  fact: string,
  look: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  withinMs = 20_000,
): Promise<T> {
  const patient = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > patient) throw new Error(`this did not come about: ${fact}`);
    await pause(LOOK_AGAIN_MS);
  }
}
