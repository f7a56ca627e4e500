import { useActionData, useLoaderData } from "~/framework";
import { publicDoor } from "~/http/doors";
import { firstStep, nextStep, shown } from "./report-steps.server";
import { ReportSteps } from "./report-view";

export const handle = { face: "public", title: "Contact" };

export const loader = publicDoor.loader(async (context) => shown(await firstStep(context, "terugbellen")));

export const action = publicDoor.action(async (context) => shown(await nextStep(context, "terugbellen")));

/** The second door: three short fields, and then the very same sealed path as a written report. */
export default function CallBack() {
  const loaded = useLoaderData<typeof loader>();
  const step = useActionData<typeof action>() ?? loaded;
  return <ReportSteps step={step} path="terugbellen" />;
}
