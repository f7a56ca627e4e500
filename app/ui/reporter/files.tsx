import type { FileLine, FileProblem } from "~/domain/dossier/file-schema";
import type { OwnCase } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import { FileForm, FileList } from "~/ui/kit/files";
import { withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";

const AT = "/mijn-melding/bijlagen";

type ReporterFilesProps = { files: FileLine[]; lang: Language; cases: OwnCase[] };

/** The reporter's files, and the form that adds one to the case that it stands with. */
export function ReporterFiles({ files, lang, cases }: ReporterFilesProps) {
  const { files: t } = wordsFor(lang);
  const other = cases.find(({ current, no }) => current && no !== 1);
  return (
    <section id="bestanden" aria-labelledby="b-kop">
      <h2 id="b-kop">{t.title}</h2>
      {files.length === 0 ? <p className="soft">{t.none}</p> : null}
      {files.length > 0 ? (
        <FileList
          files={files}
          lang={lang}
          address={(id) => `${AT}/${id}`}
          who={(file) => (file.from === "reporter" ? t.you : file.author)}
        />
      ) : null}
      <FileForm lang={lang} action={`${withLanguage(AT, lang)}${other ? `&zaak=${other.no}` : ""}`} />
    </section>
  );
}

/** Why a file was not kept, and what to do. */
export function FileRefusedView({ lang, problem }: { lang: Language; problem: FileProblem }) {
  const { refused, problems } = wordsFor(lang).files;
  return (
    <main id="inhoud" className="flow">
      <h1>{refused.title}</h1>
      <p className="lead">{problems[problem]}</p>
      <p>{refused.rest}</p>
      <p>
        <a className="button" href={`${withLanguage("/mijn-melding", lang)}#bestanden`}>
          {refused.back}
        </a>
      </p>
    </main>
  );
}
