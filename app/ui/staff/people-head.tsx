import { ErrorSummary } from "~/ui/kit/fields";
import { PageTop } from "~/ui/staff/page-top";
import { peopleWords } from "~/words/nl/people";
import { staffWords } from "~/words/nl/staff";
import type { InviteProblem } from "./invite-parts";

type Props = {
  title: string;
  lead: string;
  /** Which form of the page was refused: its fields have ids of their own. */
  kind: string | null;
  problems: InviteProblem[];
  flash: keyof typeof peopleWords.flash | null;
};

/** The top of a page of people: what could not be done and where, what was done, and what the page is for. */
export function PeopleHead({ title, lead, kind, problems, flash }: Props) {
  const at = (problem: InviteProblem) => {
    const field = FIELDS[problem];
    return field && `#${field.replace("*", kind ?? "")}`;
  };
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary
          title={staffWords.notDone}
          items={problems.map((problem) => ({ href: at(problem), text: peopleWords.problems[problem] }))}
        />
      )}
      <PageTop title={title} said={flash && peopleWords.flash[flash]} lead={lead} />
    </>
  );
}

/** The field of each problem; a star stands for the form. Without one it is about somebody in the list. */
const FIELDS: Partial<Record<InviteProblem, string>> = {
  name: "*-naam",
  email: "*-mail",
  taken: "*-mail",
  tenantId: "werkgever",
  role: "rol",
  gender: "geslacht",
  region: "regio",
  phone: "telefoon",
};
