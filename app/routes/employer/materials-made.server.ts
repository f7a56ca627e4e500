import type { DocumentFacts } from "~/domain/documents/facts";
import type { GoingLiveFacts } from "~/domain/tenancy/going-live/schema";
import { env } from "~/env.server";
import { type Material, materialOf } from "~/pdf/materials/material";
import { panelLine } from "~/words/panel";

/** What all materials of an employer are made of today, per language; null before the flyer holds. */
export function materialsOf(facts: GoingLiveFacts): Material[] | null {
  const flyer = facts.versions.find(({ kind }) => kind === "flyer");
  const { settings } = facts;
  if (!settings || !flyer) return null;
  const { publicOrigin: origin, NETWORK_NAME, NETWORK_PHONE } = env();
  return settings.languages.map((language) => {
    const about: DocumentFacts = {
      ...settings,
      publicUrl: `${new URL(origin).host}/m/${facts.slug}`,
      network: { name: NETWORK_NAME, phone: NETWORK_PHONE },
      panel: facts.panel
        .filter(({ certificates }) => certificates.length > 0)
        .map((one) => panelLine({ ...one, tracks: [], tie: null }, one.phone, language)),
      accused: null,
      version: {
        number: `${flyer.major}.${flyer.minor}`,
        inForceOn: flyer.inForceOn,
        replaces: null,
        consent: null,
      },
    };
    return materialOf(about, language, { slug: facts.slug, edition: flyer.major, origin });
  });
}
