import type { Writing } from "~/data/tables";
import {
  invite,
  inviteAgain,
  setRole,
  startAgain,
  stopPerson,
  withdrawInvitation,
} from "~/domain/accounts/commands";
import { Invitation, ROLES, type Role } from "~/domain/accounts/schema";
import type { InviteProblem, InviteTyped } from "~/ui/staff/invite-parts";
import { flashIn } from "./flash";
import { UUID } from "./ids";
import { problemsIn } from "./problems";

const FLASHES = ["invited", "again", "withdrawn", "stopped", "started", "role"] as const;
type PeopleFlash = (typeof FLASHES)[number];
type Answer = { flash: PeopleFlash } | { problems: InviteProblem[] };

/** The fields of an invitation as they were typed. */
export const typedIn = (posted: ReadonlyMap<string, string>): InviteTyped => ({
  name: posted.get("naam") ?? "",
  email: posted.get("email") ?? "",
  role: posted.get("rol") ?? "",
  tenantId: posted.get("werkgever") ?? "",
  gender: posted.get("geslacht") ?? "",
  region: posted.get("regio") ?? "",
  phone: posted.get("telefoon") ?? "",
});

/** What a page of people may be asked to do; who may do it to whom is the database's to say. */
export async function peopleAct(
  tx: Writing,
  posted: ReadonlyMap<string, string>,
  own: { tenantId: string | null; faces: readonly string[] },
): Promise<Answer> {
  const act = posted.get("doe");
  if (act === "uitnodigen") return inviting(tx, posted, own);
  const who = posted.get("wie") ?? "";
  const role = ROLES.find((one) => one === posted.get("rol"));
  if (!UUID.test(who)) return { problems: ["not_allowed"] };
  switch (act) {
    case "opnieuw":
      return said(await inviteAgain(tx, who), "again");
    case "intrekken":
      return said(await withdrawInvitation(tx, who), "withdrawn");
    case "stoppen":
      return said(await stopPerson(tx, who), "stopped");
    case "toelaten":
      return said(await startAgain(tx, who), "started");
    case "rol":
      return role ? said(await setRole(tx, who, role as Role), "role") : { problems: ["not_allowed"] };
    default:
      return { problems: ["not_allowed"] };
  }
}

async function inviting(
  tx: Writing,
  posted: ReadonlyMap<string, string>,
  own: { tenantId: string | null; faces: readonly string[] },
): Promise<Answer> {
  const kind = posted.get("soort") ?? "";
  if (!own.faces.includes(kind)) return { problems: ["not_allowed"] };
  const { name, email, role, tenantId, gender, region, phone } = typedIn(posted);
  const of = {
    network: {},
    employer: { tenantId: own.tenantId ?? tenantId, role },
    counsellor: { gender, region, phone },
  }[kind as Invitation["face"]];
  const parsed = Invitation.safeParse({ face: kind, name, email, ...of });
  if (!parsed.success) return { problems: problemsIn<InviteProblem>(parsed.error) };
  return said(await invite(tx, parsed.data), "invited");
}

const said = (outcome: { ok: true } | { ok: false; refusal: InviteProblem }, flash: PeopleFlash): Answer =>
  outcome.ok ? { flash } : { problems: [outcome.refusal] };

/** The word in the address after something was done; anything else is none. */
export const flashOf = (request: Request): PeopleFlash | null => flashIn(request, FLASHES);
