import { useActionData, useLoaderData } from "~/framework";
import { publicDoor } from "~/http/doors";
import { firstStep, nextStep, shown } from "./report-steps.server";
import { ReportSteps } from "./report-view";

export const handle = { face: "public", title: "Contact" };

export const loader = publicDoor.loader(async (context) =>
  shown(context, await firstStep(context, "terugbellen")),
);

export const action = publicDoor.action(async (context) =>
  shown(context, await nextStep(context, "terugbellen")),
);

/** The second door: three short fields, and then the very same sealed path as a written report. */
export default function CallBack() {
  const first = useLoaderData<typeof loader>();
  const next = useActionData<typeof action>();
  return <ReportSteps step={next ?? first} path="terugbellen" />;
}
