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
  shown(context, await firstStep(context, at(context), context.afterPost ? byLink : byFreshLink)),
);

export const action = publicDoor.action(async (context) =>
  shown(context, await nextStep(context, at(context), byLink)),
);

export default function Trial() {
  const first = useLoaderData<typeof loader>();
  const next = useActionData<typeof action>();
  const { token } = useParams();
  return <ReportSteps step={next ?? first} path={`proef/${token}`} />;
}
