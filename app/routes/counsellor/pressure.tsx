import { addMonths } from "~/domain/clock";
import { lawOn } from "~/domain/law-data";
import { recordPressure, withdrawPressure } from "~/domain/pressure/commands";
import { employersOfPanels, pressuresOf } from "~/domain/pressure/queries";
import { PressureForm } from "~/domain/pressure/schema";
import { today } from "~/domain/product-clock";
import { env } from "~/env.server";
import { data, useActionData, useLoaderData } from "~/framework";
import { CARRIED_FIELD, carriedFor, FORM_FIELD, formToken, onceFor } from "~/http/carried.server";
import { type CounsellorContext, counsellorDoor } from "~/http/doors";
import { flashIn } from "~/http/flash";
import { UUID } from "~/http/ids";
import { problemsIn } from "~/http/problems";
import { goTo, notFound } from "~/http/refusals";
import { type PressureProblem, type PressureTyped, PressureView } from "~/ui/counsellor/pressure";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Druk op uw werk, Tweespoor" };

const PATH = "/werkplek/druk";

export const loader = counsellorDoor.loader(async (context) => page(context, [], {}));

async function page(
  { tx, me, request }: CounsellorContext,
  problems: PressureProblem[],
  typed: PressureTyped,
) {
  const day = await today(tx);
  const keptMonths = lawOn(day).pressureMonths;
  return {
    name: me.name,
    rows: await pressuresOf(tx),
    employers: await employersOfPanels(tx, me.id),
    today: day,
    earliest: addMonths(day, -keptMonths),
    keptMonths,
    phone: env().NETWORK_PHONE,
    flash: problems.length > 0 ? null : flashIn(request, ["recorded", "asked", "withdrawn"]),
    problems,
    typed,
    token: formToken(me.id, PATH),
  };
}

export const action = counsellorDoor.action(async (context) => {
  const { tx, me, posted } = context;
  const refuse = async (problems: PressureProblem[]) =>
    data(await page(context, problems, Object.fromEntries(posted)), { status: 422 });
  switch (posted.get("doe")) {
    case "vastleggen": {
      const form = wanted(posted);
      if (!form.success) return refuse(problemsIn(form.error));
      const once = onceFor(posted.get(FORM_FIELD), JSON.stringify(form.data));
      const kept = await recordPressure(tx, me.id, form.data, once);
      if (!kept.ok) return refuse([kept.refusal]);
      return goTo(`${PATH}?gedaan=${form.data.wants === "record" ? "recorded" : "asked"}`);
    }
    case "weghalen": {
      const id = posted.get("op") ?? "";
      const gone = UUID.test(id) ? await withdrawPressure(tx, id) : notFound();
      if (gone.ok) return goTo(`${PATH}?gedaan=withdrawn`);
      return gone.refusal === "discussed" ? refuse(["discussed"]) : notFound();
    }
    case "terughalen":
      return data(await page(context, [], carriedFor(me.id, PATH, posted.get(CARRIED_FIELD)) ?? {}));
    default:
      return notFound();
  }
});

const wanted = (posted: ReadonlyMap<string, string>) =>
  PressureForm.safeParse({
    tenantId: posted.get("werkgever"),
    day: posted.get("dag"),
    kind: posted.get("wat"),
    by: posted.get("door"),
    wants: posted.get("wens"),
  });

export default function Pressure() {
  const loaded = useLoaderData<typeof loader>();
  const { name, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="counsellor" name={name} current="/werkplek/profiel" narrow>
      <PressureView {...shown} />
    </StaffShell>
  );
}
