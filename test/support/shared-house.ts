import { inject } from "vitest";
import { joinHouse } from "./house";

/** The house that the run started; nobody may stop it or break it for others. */
export const sharedHouse = () => joinHouse(inject("house"));

export type SharedHouse = ReturnType<typeof sharedHouse>;
