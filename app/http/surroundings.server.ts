import type { Surroundings } from "~/domain/documents/queries";
import { env } from "~/env.server";

/** What a document of an employer is made of besides its agreements. */
export const aroundOf = (slug: string): Surroundings => ({
  publicUrl: `${new URL(env().publicOrigin).host}/m/${slug}`,
  network: { name: env().NETWORK_NAME, phone: env().NETWORK_PHONE },
});
