import type { ProtocolSettings } from "~/domain/tenancy/settings";

/** What of an employer's protocol decides whether a step or act exists at all: the same settings that write its documents. */
export type GuardSettings = Pick<
  ProtocolSettings,
  "counsellorMediationAllowed" | "statutoryChannel" | "criminalOffenceRule"
>;

/** The settings by the names under which tables need them. */
export const SETTINGS = {
  counsellorMediationAllowed: (settings) => settings.counsellorMediationAllowed,
  networkReceives: ({ statutoryChannel }) => statutoryChannel === "network_receives",
  boardMustKnow: ({ criminalOffenceRule }) => criminalOffenceRule === "inform_board_with_knowledge",
  fiveConditions: ({ criminalOffenceRule }) => criminalOffenceRule === "consent_or_five_conditions",
} satisfies Record<string, (settings: GuardSettings) => boolean>;

export type SettingName = keyof typeof SETTINGS;

export const settingHolds = (name: string, settings: GuardSettings): boolean =>
  name in SETTINGS && SETTINGS[name as SettingName](settings);
