import type { TestProject } from "vitest/node";
import { startHouse } from "./house";

declare module "vitest" {
  interface ProvidedContext {
    house: string;
  }
}

/** One house for all files of the run that only look, or that add reports of their own. */
export default async function setup(project: TestProject) {
  const house = await startHouse("shared");
  project.provide("house", house.folder);
  return () => house.stop();
}
