import { useActionData, useLoaderData, useParams } from "~/framework";
import { type PublicContext, publicDoor } from "~/http/doors";
import { trialPlace } from "./arrival.server";
import { firstStep, nextStep, shown } from "./report-steps.server";
import { ReportSteps } from "./report-view";

export const handle = { face: "public", title: "Contact" };

type Find = NonNullable<Parameters<typeof firstStep>[2]>;
const byLink: Find = (tx, { slug, token }) => trialPlace(tx, slug ?? "", token ?? "");

/** Whoever begins needs a link that was not used; the receipt of its one report is still shown under it. */
const byFreshLink: Find = (tx, { slug, token }) => trialPlace(tx, slug ?? "", token ?? "", true);

const at = ({ params }: PublicContext) => `proef/${params.token}` as const;

/** The real form, for one report before the employer opens. */
export const loader = publicDoor.loader(async (context) =>
  shown(await firstStep(context, at(context), byFreshLink)),
);

export const action = publicDoor.action(async (context) =>
  shown(await nextStep(context, at(context), byLink)),
);

export default function Trial() {
  const loaded = useLoaderData<typeof loader>();
  const step = useActionData<typeof action>() ?? loaded;
  const { token } = useParams();
  return <ReportSteps step={step} path={`proef/${token}`} />;
}
