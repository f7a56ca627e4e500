import { ErrorSummary } from "~/ui/kit/fields";
import { PageTop } from "~/ui/staff/page-top";
import { peopleWords } from "~/words/nl/people";
import { staffWords } from "~/words/nl/staff";
import type { InviteProblem } from "./invite-parts";

type Props = {
  title: string;
  lead: string;
  problems: InviteProblem[];
  flash: keyof typeof peopleWords.flash | null;
};

/** The top of a page of people: what could not be done, what was done, and what the page is for. */
export function PeopleHead({ title, lead, problems, flash }: Props) {
  const above = problems.find((problem) => problem === "last_one" || problem === "not_allowed");
  return (
    <>
      {above && <ErrorSummary title={staffWords.notDone} items={[{ text: peopleWords.problems[above] }]} />}
      <PageTop title={title} said={flash && peopleWords.flash[flash]} lead={lead} />
    </>
  );
}
