import { deLinde } from "./reports/de-linde";
import { noordzijl } from "./reports/noordzijl";
import { oosterwaarde } from "./reports/oosterwaarde";
import { grave } from "./reports/oosterwaarde-grave";
import type { SeedReport } from "./reports/script";

export { CANARY } from "./reports/script";

const { teacher, overlooked, withdrawn, exam } = deLinde;
const { manager, headscarf, spokenOf } = oosterwaarde;
const { tender, threat } = grave;
const { shiftLeader, payslip, roster } = noordzijl;

/** The ten reports of the domain page (7.3), the one that was withdrawn, and the one whose confidentiality may have to be broken. */
export const REPORTS: readonly SeedReport[] = [
  teacher,
  overlooked,
  exam,
  manager,
  tender,
  headscarf,
  spokenOf,
  shiftLeader,
  payslip,
  roster,
  withdrawn,
  threat,
];
