import type { Province } from "~/domain/places/schema";

/** Where the cast can be met. No such houses exist. */
export const PLACES: readonly { name: string; town: string; province: Province }[] = [
  { name: "Buurthuis De Dwarsbalk, zaal 2", town: "Amersfoort", province: "Utrecht" },
  { name: "Leeszaal Het Vijfde Blad", town: "Eindhoven", province: "Noord-Brabant" },
  { name: "Vergaderhuis Kalmoesbed", town: "Groningen", province: "Groningen" },
  { name: "Bibliotheek Aan de Zilverwilg, kamer 3", town: "Haarlem", province: "Noord-Holland" },
  { name: "Ontmoetingshuis De Lange Leest", town: "Arnhem", province: "Gelderland" },
  { name: "Werkzaal Zevenmijl", town: "Rotterdam", province: "Zuid-Holland" },
];

/** By the mail address of a counsellor. */
export const TRAVELS: Readonly<Record<string, readonly Province[]>> = {
  "m.oostveen@tweespoor.example": ["Utrecht", "Gelderland", "Flevoland"],
  "t.vanwolde@tweespoor.example": ["Groningen", "Fryslân", "Drenthe"],
  "a.wisniewska@tweespoor.example": ["Noord-Brabant", "Limburg", "Zeeland"],
  "r.tjinaloe@tweespoor.example": ["Zuid-Holland", "Noord-Holland"],
  "h.rijsdorp@tweespoor.example": ["Overijssel", "Gelderland"],
};
