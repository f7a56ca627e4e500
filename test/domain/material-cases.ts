import type { Language } from "~/domain/intake/schema";
import { type Material, materialOf } from "~/pdf/materials/material";
import { factsOf, type SLUGS } from "./documents/facts";

type Slug = (typeof SLUGS)[number];

export const PRINTED = { edition: 3, origin: "https://tweespoor.example" };

/** The materials of a demo employer as they would be printed today. */
export const material = (
  language: Language,
  slug: Slug = "noordzijl",
  change: Parameters<typeof factsOf>[1] = {},
): Material => materialOf(factsOf(slug, change), language, { slug, ...PRINTED });

/** An employer that says as much as it may say, with a panel of four who are there at many hours. */
export const talkative = (language: Language, slug: Slug): Material => {
  const { externalHelp, panel } = factsOf(slug);
  const [first] = panel;
  const person = first ?? { name: "", about: "", hours: [], phone: "", only: null };
  return material(language, slug, {
    shortName: "Oosterdok Haven B.V.",
    boardName: "de raad van bestuur en de gemeentesecretaris",
    flyerLine:
      "Wij vinden het goed als u praat met iemand van buiten. Wij vragen niet of u dat deed, en waarom. Echt niet.",
    externalHelp: [
      ...externalHelp,
      { name: "Steunpunt Arbeidsmigranten Noordoost", reach: "050 000 0610", from: "local" },
    ],
    allowedRelations: ["employee", "student", "temp_agency_worker", "third_party"],
    panel: [1, 2, 3, 4].map((at) => ({
      ...person,
      name: `Marijke-Wilhelmina Oosterveen ${at}`,
      about: "Vrouw. Nederlands, Pools, Engels, Duits",
      hours: ["Maandag t/m donderdag, 9.00–20.00 uur", "Zaterdag en zondag, 10.00–16.00 uur"],
    })),
  });
};
