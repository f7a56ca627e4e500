import type { Requirement } from "./list";

/** What may still lack its test, under the part of the product to which it belongs. */
export const LATER: Record<string, readonly Requirement[]> = {
  "figures and reports": ["S0-23", "S0-24", "S0-25", "S3-07", "S4-07", "S4-18"],
};
