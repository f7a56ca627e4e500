/** A session at Noordzijl that was asked for, planned and held, in days before today. */
export const SESSION = {
  slug: "noordzijl",
  by: "r.tjinaloe@tweespoor.example",
  theme: "conduct",
  wish: "Uitleg voor de teamleiders van beide hallen.",
  asked: 291,
  planned: 277,
  held: 272,
  quarterHours: 4,
} as const;

/** What was done at the demo employers besides cases, and what they ask for now. All invented. */
export const PREVENTION = [
  {
    slug: "noordzijl",
    by: "r.tjinaloe@tweespoor.example",
    deeds: [{ kind: "advice", theme: "leadership", solicited: false, quarterHours: 2, daysAgo: 90 }],
    own: [{ kind: "introduction", theme: "knowing_us", daysAgo: 60 }],
    asks: [],
  },
  {
    slug: "de-linde",
    by: "m.oostveen@tweespoor.example",
    deeds: [{ kind: "works_council", theme: "speaking_up", solicited: true, quarterHours: 5, daysAgo: 150 }],
    own: [{ kind: "introduction", theme: "knowing_us", daysAgo: 80 }],
    asks: [{ kind: "advice", theme: "registering", wish: "Hoe houden wij bij wat er op school gebeurt?" }],
  },
  {
    slug: "oosterwaarde",
    by: "m.oostveen@tweespoor.example",
    deeds: [{ kind: "session", theme: "speaking_up", solicited: false, quarterHours: 6, daysAgo: 120 }],
    own: [{ kind: "materials", theme: "knowing_us", daysAgo: 240 }],
    asks: [{ kind: "session", theme: "integrity", wish: "Voor het college en de raad, na de zomer." }],
  },
] as const; // biome-ignore format: a table
