import type { ReactNode } from "react";
import type { FileLine } from "~/domain/dossier/file-schema";
import type { Language } from "~/domain/intake/schema";
import { Moment } from "~/ui/kit/time";
import { writtenSize } from "~/words/sizes";
import { wordsFor } from "~/words/words";

type ListProps = {
  files: FileLine[];
  lang: Language;
  address: (id: string) => string;
  who: (file: FileLine) => ReactNode;
};

/** The files of a dossier: each a link that saves it, with its size and who added it when. */
export function FileList({ files, lang, address, who }: ListProps) {
  const { files: t } = wordsFor(lang);
  return (
    <ul className="log">
      {files.map((file) => (
        <li key={file.id}>
          <p>
            <a href={address(file.id)} download>
              <bdi>{file.name}</bdi>
            </a>{" "}
            ({writtenSize(file.bytes, lang)}
            {file.original ? `, ${t.original}` : ""})
          </p>
          <p className="soft">
            <small>
              {who(file)}, <Moment at={file.at} lang={lang} />
            </small>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** One file a time, so that each gets its own answer. */
export function FileForm({ lang, action }: { lang: Language; action: string }) {
  const { files: t } = wordsFor(lang);
  return (
    <form method="post" action={action} encType="multipart/form-data" className="flow">
      <div className="field">
        <label htmlFor="bestand">{t.label}</label>
        <p className="hint" id="bestand-h">
          {t.hint}
        </p>
        <input
          id="bestand"
          name="bestand"
          type="file"
          autoComplete="off"
          accept=".jpg,.jpeg,.png,.webp,.pdf,.txt"
          aria-describedby="bestand-h"
        />
      </div>
      <label className="choice bare" htmlFor="origineel">
        <input id="origineel" type="checkbox" name="origineel" value="ja" autoComplete="off" />
        <span>
          {t.keep}
          <small>{t.keepSmall}</small>
        </span>
      </label>
      <button type="submit" className="second">
        {t.send}
      </button>
    </form>
  );
}
