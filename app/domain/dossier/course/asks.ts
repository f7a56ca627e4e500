import type { ConsentRow, CourseView, Version } from "./schema";

/** What the reporter is asked to do now. */
export type Ask =
  | { what: "other" | "unfit" | "sign" | "mandate" | "choose" | "complaint" }
  | { what: "description"; version: Version }
  | { what: "consent"; consent: ConsentRow };

/** Everything that waits for the reporter, the most urgent first; empty: nothing has to be done. */
export function asksOf(course: CourseView): Ask[] {
  const may = (step: string) => course.steps.some((one) => one.step === step);
  const unfit = may("agree_unfit");
  const [version] = course.versions;
  const asks: (Ask | false)[] = [
    unfit && { what: "unfit" },
    !unfit && may("sign") && course.agreement === null && { what: "sign" },
    version?.standing === "offered" && may("approve") && { what: "description", version },
    may("agree_other") && { what: "other" },
    may("give_mandate") && { what: "mandate" },
    ...course.consents
      .filter(({ standing }) => standing === "asked")
      .map((consent): Ask => ({ what: "consent", consent })),
    may("decide") && exploredSinceChoice(course) && { what: "choose" },
    complains(course) && { what: "complaint" },
  ];
  return asks.filter((ask) => ask !== false);
}

/** Whether the reporter chose a formal complaint that is discussed and not yet sent. */
export function complains({ stage, decisions, answers }: CourseView): boolean {
  return stage === "mandated" && decisions.includes("accompany") && answers.show_regulation !== undefined;
}

/** A possibility was discussed after the last choice; until then there is nothing new to choose from. */
export function exploredSinceChoice({ history }: CourseView): boolean {
  const steps = history.filter(({ kind }) => kind === "step").map(({ code }) => code);
  return steps.lastIndexOf("explore") > steps.lastIndexOf("decide");
}
