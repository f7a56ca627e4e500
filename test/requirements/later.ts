import type { Requirement } from "./list";

/** What may still lack its test, under the part of the product to which it belongs. */
export const LATER: Record<string, readonly Requirement[]> = {
  "portal and documents": [
    "S2-04", "S2-06", "S3-01", "S3-05", "S3-09", "S3-25", "S4-01", "S4-05", "S4-06", "S4-08",
  ],
  integrity: ["S1-19"],
  "figures and reports": ["S0-23", "S0-24", "S0-25", "S3-07", "S4-07", "S4-18"],
}; // biome-ignore format: a list a part
