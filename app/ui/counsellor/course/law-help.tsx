import { LAW_TEXTS } from "~/domain/documents/law-texts";
import type { OpenStep } from "~/domain/dossier/course/schema";
import type { OnTrack } from "~/words/nl/on-track";
import { courseWords } from "~/words/nl/staff-course";

/** What the law says, as help beside the questions; nothing is decided by it. */
export function LawHelp({ law, track }: { law: NonNullable<OpenStep["law"]>; track: OnTrack }) {
  const words = courseWords(track).law;
  const text = LAW_TEXTS[law];
  if (!text) return null;
  return (
    <div className="box">
      <h4>{words[law]}</h4>
      <ul className="plain">
        {text.lines.map((line) => (
          <li key={line}>{line.replace(/^- /, "")}</li>
        ))}
      </ul>
      <p className="soft">
        {words.note} {text.source}.
      </p>
    </div>
  );
}
