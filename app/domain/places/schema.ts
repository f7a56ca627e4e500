import { z } from "zod";
import { line } from "~/domain/intake/schema";

/** By their Dutch names, which are the same in every language of the pages. */
export const PROVINCES = [
  "Drenthe", "Flevoland", "Fryslân", "Gelderland", "Groningen", "Limburg", "Noord-Brabant", "Noord-Holland",
  "Overijssel", "Utrecht", "Zeeland", "Zuid-Holland",
] as const; // biome-ignore format: a list of the domain
export type Province = (typeof PROVINCES)[number];

/** A place where somebody can be met that is no employer's (S0-06, S4-01). */
export type NeutralPlace = { id: string; name: string; town: string; province: Province };

const filled = (max: number) => line(max).refine((text) => text !== "", { message: "empty" });

export const PlaceForm = z.object({ name: filled(80), town: filled(40), province: z.enum(PROVINCES) });
export type PlaceForm = z.output<typeof PlaceForm>;

/** A province somebody travels to, how many places there are, and in which towns. */
export type MeetingPlaces = { province: Province; places: number; towns: string[] };
