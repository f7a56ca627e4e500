import { useActionData, useLoaderData } from "~/framework";
import { publicDoor } from "~/http/doors";
import { firstStep, nextStep, shown } from "./report-steps.server";
import { ReportSteps } from "./report-view";

export const handle = { face: "public", title: "Contact" };

export const loader = publicDoor.loader(async (context) => shown(await firstStep(context, "over-mij")));

export const action = publicDoor.action(async (context) => shown(await nextStep(context, "over-mij")));

/** For somebody about whom others spoke (decision 29): another person, the same sealed path, and no word on what exists. */
export default function AboutMe() {
  const loaded = useLoaderData<typeof loader>();
  const step = useActionData<typeof action>() ?? loaded;
  return <ReportSteps step={step} path="over-mij" />;
}
