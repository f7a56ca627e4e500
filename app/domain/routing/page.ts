import { type CivilDay, firstContactDue } from "~/domain/clock";
import type { EmployerPage } from "~/domain/intake/schema";
import type { PublicIntake } from "~/domain/tenancy/queries";
import { route } from "./policy";
import type { PanelEntry } from "./queries";
import type { Wishes } from "./schema";

const NO_WISH: Wishes = {
  counsellor: "",
  gender: "",
  language: "",
  exclude: "",
  about: "unknown",
  refuseDeputy: false,
};

/** Everything the public pages of one employer show today. Who has no valid certificate is not shown (S4-02). */
export function employerPage(intake: PublicIntake, panel: PanelEntry[], today: CivilDay): EmployerPage {
  const { settings } = intake;
  const candidates = panel.map((entry) => entry.candidate);
  return {
    slug: intake.slug,
    name: intake.name,
    shortName: intake.shortName,
    boardName: settings.boardName,
    relations: settings.allowedRelations,
    phone: settings.panelPhone,
    panel: panel
      .filter((entry) => entry.candidate.tracks.length > 0)
      .map((entry) => entry.member)
      .sort((a, b) => a.name.localeCompare(b.name, "nl")),
    atWork: settings.internalCounsellors,
    firstContact: firstContactDue(today, settings.firstContactDays, settings.firstContactUnit),
    criminalOffenceRule: settings.criminalOffenceRule,
    retentionMonths: settings.retentionMonths,
    hiresThroughAgency: settings.headcountHired > 0,
    statutoryChannel: settings.statutoryChannel,
    hasMinors: settings.hasMinors,
    contextFigures: settings.contextFigures,
    documents: intake.documents,
    lastDay: intake.lastDay,
    canWrite: route(candidates, NO_WISH).ok || route(candidates, { ...NO_WISH, about: "integrity" }).ok,
  };
}
