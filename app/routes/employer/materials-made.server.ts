import { factsFor } from "~/domain/documents/queries";
import type { GoingLiveFacts } from "~/domain/tenancy/going-live/schema";
import { env } from "~/env.server";
import { aroundOf } from "~/http/surroundings.server";
import { type Material, materialOf } from "~/pdf/materials/material";
import { numberOf, panelLines } from "./document-read.server";

/** What all materials of an employer are made of today, per language; null before the flyer holds. */
export function materialsOf(facts: GoingLiveFacts): Material[] | null {
  const flyer = facts.versions.find(({ kind }) => kind === "flyer");
  const { settings } = facts;
  if (!settings || !flyer) return null;
  const { publicOrigin: origin } = env();
  const written = factsFor(settings, aroundOf(facts.slug));
  return settings.languages.map((language) => {
    const about = {
      ...written,
      panel: panelLines(facts, language),
      version: {
        number: numberOf(flyer),
        inForceOn: flyer.inForceOn,
        replaces: null,
        consent: null,
      },
    };
    return materialOf(about, language, { slug: facts.slug, edition: flyer.major, origin });
  });
}
