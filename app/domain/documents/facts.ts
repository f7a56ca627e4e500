import type { CivilDay } from "~/domain/clock";
import type { Track } from "~/domain/intake/schema";
import type { ProtocolSettings } from "~/domain/tenancy/settings";

/** The version that a text is, once it is one. */
export type VersionFacts = {
  number: string;
  inForceOn: CivilDay;
  replaces: string | null;
  consent: { outcome: "agreed" | "agreed_if" | "not_needed"; decided: CivilDay; reason: string } | null;
};

/** Somebody of the panel, written in the language of the text by whoever shows it. */
export type PanelLine = {
  name: string;
  about: string;
  hours: readonly string[];
  phone: string;
  /** The one track of somebody who is not certified for both. */
  only: Track | null;
};

/** Everything that a document of an employer is made of. */
export type DocumentFacts = ProtocolSettings & {
  /** Without the scheme, as it is printed: "tweespoor.example/m/de-linde". */
  publicUrl: string;
  network: { name: string; phone: string };
  panel: readonly PanelLine[];
  /** Who helps people complained about; null where the network's desk says whom to turn to. */
  accused: { name: string; phone: string } | null;
  version: VersionFacts | null;
};
