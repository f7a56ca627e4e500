import { courseWords } from "~/words/nl/staff-course";
import { addressOf, PARTS, type Part } from "./parts";

type Props = { dossierId: string; current: Part; drafts: ReadonlySet<Part> };

/** The parts of the dossier as links; a part with a text that was not sent yet says so. */
export function Tabs({ dossierId, current, drafts }: Props) {
  const words = courseWords.parts;
  return (
    <nav className="tabs" aria-label={words.label}>
      <ul>
        {PARTS.map((part) => (
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
