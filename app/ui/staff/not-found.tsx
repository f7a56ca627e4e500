import { homeOf, type StaffFace } from "~/ui/staff/shell";
import { refusalWords } from "~/words/nl/staff";

/** "Not there" and "not yours" are this one page, so that nobody can tell them apart. */
export function NotFoundView({ face }: { face: StaffFace | null }) {
  return <Refused words={refusalWords.notFound} face={face} />;
}

export function StaffErrorView({ face }: { face: StaffFace | null }) {
  return <Refused words={refusalWords.error} face={face} />;
}

export function ForbiddenView({ face }: { face: StaffFace | null }) {
  return <Refused words={refusalWords.forbidden} face={face} />;
}

type RefusedProps = { words: { title: string; text: string; next: string }; face: StaffFace | null };

function Refused({ words, face }: RefusedProps) {
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      <p>{words.next}</p>
      <p>
        <a className="button" href={face ? homeOf[face] : "/inloggen"}>
          {face ? refusalWords.home : refusalWords.logIn}
        </a>
      </p>
    </>
  );
}
