import type { CourseView } from "~/domain/dossier/course/schema";
import { courseWords } from "~/words/nl/staff-course";
import { addressOf, PARTS, type Part } from "./parts";

type Props = { dossierId: string; current: Part; drafts: ReadonlySet<Part>; breach: CourseView };

/** The parts of the dossier as links; a part with a text that was not sent yet says so. Breaking confidentiality is there once it began. */
export function Tabs({ dossierId, current, drafts, breach }: Props) {
  const words = courseWords.parts;
  const rare = (part: Part) =>
    part === "geheimhouding" && part !== current && !drafts.has(part) && breach.history.length === 0;
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
