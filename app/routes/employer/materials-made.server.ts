import { factsFor } from "~/domain/documents/queries";
import { toPrint } from "~/domain/documents/translations";
import type { Language } from "~/domain/intake/schema";
import type { GoingLiveFacts } from "~/domain/tenancy/going-live/schema";
import { env } from "~/env.server";
import { aroundOf } from "~/http/surroundings.server";
import { type Material, materialOf } from "~/pdf/materials/material";
import { numberOf, panelLines } from "./document-read.server";

/** What all materials of an employer are made of today, per language that may be printed; null before the flyer holds. */
export function materialsOf(facts: GoingLiveFacts): { materials: Material[]; refused: Language[] } | null {
  const flyer = facts.versions.find(({ kind }) => kind === "flyer");
  const { settings } = facts;
  if (!settings || !flyer) return null;
  const { publicOrigin: origin } = env();
  const written = factsFor(settings, aroundOf(facts.slug));
  const languages = toPrint(settings.languages, flyer.inForceOn);
  const materials = languages.flatMap(({ language, of }) => {
    if (of === null) return [];
    const about = {
      ...written,
      panel: panelLines(facts, language),
      version: {
        number: numberOf(flyer),
        inForceOn: of,
        replaces: null,
        consent: null,
      },
    };
    return materialOf(about, language, { slug: facts.slug, edition: flyer.major, origin });
  });
  return { materials, refused: languages.filter(({ of }) => of === null).map(({ language }) => language) };
}
