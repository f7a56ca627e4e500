import type { ReachableHours } from "~/domain/intake/schema";

/** The demo cast of the domain page, section 7. Everybody is invented; the phone numbers are meant not to exist. */
export type SeedCounsellor = {
  key: string;
  name: string;
  email: string;
  gender: "w" | "m";
  languages: string[];
  region: string;
  phone: string;
  hours: ReachableHours[];
  certificate: { number: string; months: number; tracks: ("unwanted_behaviour" | "integrity")[] };
  employers: string[];
};

const both: ("unwanted_behaviour" | "integrity")[] = ["unwanted_behaviour", "integrity"];

export const COUNSELLORS: SeedCounsellor[] = [
  {
    key: "marijke",
    name: "Marijke Oostveen",
    email: "m.oostveen@tweespoor.example",
    gender: "w",
    languages: ["nl", "en"],
    region: "Midden",
    phone: "06 0123 4501",
    hours: [
      { from: 1, to: 5, start: "9.00", end: "21.00" },
      { from: 7, to: 7, start: "12.00", end: "17.00" },
    ],
    certificate: { number: "LVV-90001", months: 16, tracks: both },
    employers: ["de-linde", "oosterwaarde"],
  },
  {
    key: "tjeerd",
    name: "Tjeerd van Wolde",
    email: "t.vanwolde@tweespoor.example",
    gender: "m",
    languages: ["nl", "en", "de"],
    region: "Noord",
    phone: "06 0123 4502",
    hours: [
      { from: 1, to: 5, start: "9.00", end: "17.00" },
      { from: 6, to: 6, start: "10.00", end: "16.00" },
    ],
    certificate: { number: "LVV-90002", months: 12, tracks: both },
    employers: ["de-linde", "noordzijl"],
  },
  {
    key: "agata",
    name: "Agata Wiśniewska-Bos",
    email: "a.wisniewska@tweespoor.example",
    gender: "w",
    languages: ["nl", "pl", "en"],
    region: "Zuid",
    phone: "06 0123 4503",
    hours: [{ from: 1, to: 4, start: "9.00", end: "20.00" }],
    certificate: { number: "LVV-90003", months: 26, tracks: ["unwanted_behaviour"] },
    employers: ["noordzijl"],
  },
  {
    key: "ruben",
    name: "Ruben Tjin-A-Loe",
    email: "r.tjinaloe@tweespoor.example",
    gender: "m",
    languages: ["nl", "en"],
    region: "West",
    phone: "06 0123 4504",
    hours: [{ from: 6, to: 7, start: "10.00", end: "18.00" }],
    certificate: { number: "LVV-90004", months: 5, tracks: both },
    employers: ["oosterwaarde", "noordzijl"],
  },
  {
    key: "hanneke",
    name: "Hanneke Rijsdorp",
    email: "h.rijsdorp@tweespoor.example",
    gender: "w",
    languages: ["nl"],
    region: "Oost",
    phone: "06 0123 4505",
    hours: [{ from: 1, to: 5, start: "9.00", end: "17.00" }],
    certificate: { number: "LVV-90005", months: 21, tracks: ["integrity"] },
    employers: ["oosterwaarde"],
  },
  {
    key: "kerim",
    name: "Kerim Aydemir",
    email: "k.aydemir@tweespoor.example",
    gender: "m",
    languages: ["nl", "tr", "en"],
    region: "West",
    phone: "06 0123 4506",
    hours: [{ from: 2, to: 5, start: "10.00", end: "17.00" }],
    certificate: { number: "LVV-90006", months: -18, tracks: both },
    employers: ["de-linde"],
  },
];

export const EMPLOYERS = [
  {
    slug: "noordzijl",
    name: "Noordzijl Fulfilment B.V.",
    shortName: "Noordzijl",
    major: 1,
    admin: { name: "Sanne Verkuil", email: "s.verkuil@noordzijl.example" },
    domain: "noordzijl.example",
  },
  {
    slug: "de-linde",
    name: "Vakopleiding De Linde",
    shortName: "De Linde",
    major: 3,
    admin: { name: "Wouter Hazelhof", email: "w.hazelhof@de-linde.example" },
    domain: "de-linde.example",
  },
  {
    slug: "oosterwaarde",
    name: "Gemeente Oosterwaarde",
    shortName: "Oosterwaarde",
    major: 2,
    admin: { name: "Fenna Wijngaard", email: "f.wijngaard@oosterwaarde.example" },
    domain: "oosterwaarde.example",
  },
] as const;

export const OFFICE = [
  { name: "Ineke Dral", email: "i.dral@tweespoor.example" },
  { name: "Joris Amelink", email: "j.amelink@tweespoor.example" },
] as const;

/** Shown with Tjeerd's name at De Linde: a former tie is declared, not a conflict. */
export const TIE = {
  slug: "de-linde",
  counsellor: "tjeerd",
  words: "Werkte tot 2022 bij een leverancier van De Linde.",
} as const;
