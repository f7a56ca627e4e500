import type { Keyring } from "~/crypto/keyring.server";
import type { HeaderFacts } from "~/domain/intake/contents";

type SealedHeader = { tenant_id: string; dossier_id: string; sealed: Buffer };

/** What this counsellor may know of a dossier before deciding (decision 14). */
export const headerFacts = (keyring: Keyring, { tenant_id, dossier_id, sealed }: SealedHeader): HeaderFacts =>
  JSON.parse(keyring.openMine("header", [tenant_id, dossier_id], sealed));
