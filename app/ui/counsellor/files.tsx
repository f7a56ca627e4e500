import type { FileLine, FileProblem } from "~/domain/dossier/file-schema";
import { FileForm, FileList } from "~/ui/kit/files";
import { Empty } from "~/ui/staff/parts";
import { dossierFilesWords, fileRefusedWords } from "~/words/nl/dossier-files";
import { filesWords } from "~/words/nl/files";
import type { OnTrack } from "~/words/nl/on-track";
import { addressOf } from "./parts";

const filesOf = (dossierId: string) => `/werkplek/dossiers/${dossierId}/bijlagen`;

type Props = { track: OnTrack; dossierId: string; files: FileLine[]; you: string };

/** The dossier's files, and the form that adds one. */
export function DossierFiles({ track, dossierId, files, you }: Props) {
  const words = dossierFilesWords(track);
  const whoAdded = (file: FileLine) => {
    if (file.from === "reporter") return words.reporter;
    return file.author === you ? filesWords.you : file.author;
  };
  return (
    <section aria-labelledby="bestanden">
      <h2 id="bestanden">{filesWords.title}</h2>
      {files.length === 0 && <Empty {...words.empty} />}
      {files.length > 0 && (
        <FileList files={files} lang="nl" address={(id) => `${filesOf(dossierId)}/${id}`} who={whoAdded} />
      )}
      <FileForm lang="nl" action={filesOf(dossierId)} />
    </section>
  );
}

/** Why a file was not kept, and what to do. */
export function FileRefusedView({ dossierId, problem }: { dossierId: string; problem: FileProblem }) {
  const { refused, problems } = filesWords;
  return (
    <>
      <h1>{refused.title}</h1>
      <p className="lead">{problems[problem]}</p>
      <p>{refused.rest}</p>
      <p>
        <a className="button" href={addressOf(dossierId, "bestanden")}>
          {fileRefusedWords.back}
        </a>
      </p>
    </>
  );
}
