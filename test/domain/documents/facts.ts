import { protocols } from "#db/seed/protocols";
import type { DocumentFacts } from "~/domain/documents/facts";
import { ProtocolSettings } from "~/domain/tenancy/settings";

export const SLUGS = ["de-linde", "oosterwaarde", "noordzijl"] as const;

/** What the documents of a demo employer are made of, with a panel of two. */
export function factsOf(slug: (typeof SLUGS)[number], change: Partial<DocumentFacts> = {}): DocumentFacts {
  return {
    ...ProtocolSettings.parse(protocols[slug]),
    publicUrl: `tweespoor.example/m/${slug}`,
    network: { name: "Netwerkbureau Tweespoor", phone: "06 0123 4500" },
    panel: [
      {
        name: "Agata Wiśniewska-Bos",
        about: "Vrouw. Nederlands, Pools, Engels",
        hours: ["Maandag t/m donderdag, 9.00–20.00 uur"],
        phone: "06 0123 4503",
        only: "unwanted_behaviour",
      },
      {
        name: "Tjeerd van Wolde",
        about: "Man. Nederlands, Engels, Duits",
        hours: ["Elke werkdag, 9.00–17.00 uur", "Zaterdag, 10.00–16.00 uur"],
        phone: "06 0123 4502",
        only: null,
      },
    ],
    accused: slug === "oosterwaarde" ? { name: "Tjeerd van Wolde", phone: "06 0123 4502" } : null,
    version: {
      number: "2.0",
      inForceOn: "2026-02-01",
      replaces: "1.3",
      consent: { outcome: "agreed", decided: "2026-01-08", reason: "" },
    },
    ...change,
  };
}
