import type { CourseView } from "~/domain/dossier/course/schema";
import { courseWords } from "~/words/nl/staff-course";
import { addressOf, PARTS, type Part } from "./parts";

type Props = {
  dossierId: string;
  current: Part;
  drafts: ReadonlySet<Part>;
  course: CourseView;
  breach: CourseView;
};

/**
 * The parts of the dossier as links; a part with a text that was not sent yet says so. A description is there where the
 * track knows one, breaking confidentiality once it began.
 */
export function Tabs({ dossierId, current, drafts, course, breach }: Props) {
  const words = courseWords(course).parts;
  const empty: Partial<Record<Part, boolean>> = {
    beschrijving: !course.checklist.some(({ step }) => step === "describe"),
    geheimhouding: breach.history.length === 0,
  };
  const rare = (part: Part) => empty[part] === true && part !== current && !drafts.has(part);
  return (
    <nav className="tabs" aria-label={words.label}>
      <ul>
        {PARTS.filter((part) => !rare(part)).map((part) => (
          <li key={part}>
            <a href={addressOf(dossierId, part)} aria-current={part === current ? "page" : undefined}>
              {words.names[part]}
              {drafts.has(part) && part !== current && <small> ({words.draft})</small>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
