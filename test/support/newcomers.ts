import { newUuid } from "~/crypto/primitives.server";
import type { House } from "./house";
import { type Joined, join, linkTo } from "./invited";
import type { Visitor } from "./visitor";

export type Newcomer = Joined & { id: string; email: string; password: string };

const FIELDS = {
  network: {},
  counsellor: { geslacht: "w", regio: "Midden", telefoon: "06 0123 4577" },
  employer: { rol: "hr" },
} as const;

/** Somebody nobody else of the run knows, let in by the office as a person would be. */
export async function newcomer(
  house: Pick<House, "origin" | "folder" | "sql">,
  office: Visitor,
  kind: keyof typeof FIELDS,
  { name = "Nieuw Iemand", tenant = "" } = {},
): Promise<Newcomer> {
  const email = `${newUuid()}@nieuw.example`;
  const password = `nieuw wachtwoord van ${newUuid()}`;
  const fields = { doe: "uitnodigen", soort: kind, naam: name, email, werkgever: tenant, ...FIELDS[kind] };
  const answer = await office.post("/netwerk/mensen", fields);
  if (answer.status !== 303) throw new Error(`the invitation was refused with ${answer.status}`);
  const joined = await join(house, await linkTo(house, email, "uitnodiging"), password);
  const [row] = await house.sql<{ id: string }>("owner", "select id from account where email = $1", [email]);
  return { ...joined, id: row?.id ?? "", email, password };
}
