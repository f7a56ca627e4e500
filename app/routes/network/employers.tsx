import { today } from "~/domain/product-clock";
import { admitEmployer } from "~/domain/tenancy/going-live/commands";
import { checklist } from "~/domain/tenancy/going-live/policy";
import { goingLiveFactsOf } from "~/domain/tenancy/going-live/queries";
import { Admission } from "~/domain/tenancy/going-live/schema";
import { employersOf } from "~/domain/tenancy/network";
import { data, useActionData, useLoaderData } from "~/framework";
import { networkDoor, type StaffContext } from "~/http/doors";
import { problemsIn } from "~/http/problems";
import { goTo } from "~/http/refusals";
import { type AdmitProblem, EmployersView } from "~/ui/network/employers";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Werkgevers, Tweespoor" };

const FIELDS = {
  naam: "name",
  kort: "shortName",
  adres: "slug",
  domein: "domain",
  soort: "sector",
  dienst: "headcountOwn",
  ingehuurd: "headcountHired",
  cursisten: "headcountStudents",
  telefoon: "panelPhone",
  vanaf: "startsOn",
} as const;
const COUNTS = ["headcountOwn", "headcountHired", "headcountStudents"] as const;

export const loader = networkDoor.loader(async (context) => page(context, []));

export const action = networkDoor.action(async (context) => {
  const { tx, posted } = context;
  const typed = typedIn(posted);
  const counts = COUNTS.map((name) => [
    name,
    /^\d{1,7}$/.test(typed[name].trim()) ? Number(typed[name]) : null,
  ]);
  const parsed = Admission.safeParse({ ...typed, ...Object.fromEntries(counts) });
  if (!parsed.success) {
    const problems = problemsIn<AdmitProblem>(parsed.error);
    return data(await page(context, problems), { status: 422 });
  }
  const admitted = await admitEmployer(tx, parsed.data);
  if (!admitted.ok) return data(await page(context, [admitted.refusal]), { status: 422 });
  return goTo(`/netwerk/werkgevers/${admitted.value.tenantId}?gedaan=aangesloten`);
});

function typedIn(posted: ReadonlyMap<string, string>) {
  return Object.fromEntries(
    Object.entries(FIELDS).map(([field, name]) => [name, posted.get(field) ?? ""]),
  ) as Record<(typeof FIELDS)[keyof typeof FIELDS], string>;
}

async function page({ tx, me, posted }: StaffContext, problems: AdmitProblem[]) {
  const day = await today(tx);
  const rows = await employersOf(tx, day);
  const known = await goingLiveFactsOf(
    tx,
    rows.map(({ id }) => id),
  );
  const employers = rows.map((employer) => {
    const facts = known.get(employer.id);
    const left = facts ? checklist(facts).filter(({ lacks }) => lacks.length > 0).length : 0;
    return { ...employer, state: employer.state as "live", left };
  });
  const typed = typedIn(posted);
  return {
    name: me.name,
    employers,
    problems,
    typed:
      problems.length > 0 ? typed : { ...typed, headcountHired: "0", headcountStudents: "0", startsOn: day },
  };
}

export default function Employers() {
  const loaded = useLoaderData<typeof loader>();
  const { name, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="network" name={name} current="/netwerk/werkgevers">
      <EmployersView {...shown} />
    </StaffShell>
  );
}
