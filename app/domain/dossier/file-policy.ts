import {
  FILE_MAX,
  FILES_MAX,
  FILES_TOGETHER_MAX,
  type FileKind,
  type FileLine,
  type FileProblem,
} from "./file-schema";

const NAME_MAX = 100;
const EXTENSIONS: Record<FileKind, readonly [string, ...string[]]> = {
  jpeg: [".jpg", ".jpeg"],
  png: [".png"],
  webp: [".webp"],
  pdf: [".pdf"],
  text: [".txt"],
};

/** Controls, marks that turn the direction of writing, and signs that take no room: in a name they only deceive. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u115f\u3164]/gu;
const OF_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The name under which a file is kept: no path, nothing unseen, and the ending that its content has. */
export function keptName(typed: string, kind: FileKind): string {
  const [ending] = EXTENSIONS[kind];
  const plain = (typed.split(/[\\/]/).at(-1) ?? "")
    .normalize("NFC")
    .replace(UNSEEN, "␣")
    .replace(/["<>|:*?]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const known = EXTENSIONS[kind].find((one) => plain.toLowerCase().endsWith(one));
  const stem = known ? plain.slice(0, -known.length) : plain;
  const safe = OF_WINDOWS.test(stem) ? `_${stem}` : stem;
  return `${[...safe].slice(0, NAME_MAX).join("") || "bestand"}${known?.toLowerCase() ?? ending}`;
}

/** Text has no mark of its own, so its name has to say so too. */
export function isNamedText(typed: string): boolean {
  return /\.txt$/i.test(typed.trim());
}

/** Whether one more file of this size may come beside these. */
export function mayAdd(files: Pick<FileLine, "bytes">[], bytes: number): FileProblem | null {
  if (bytes > FILE_MAX) return "too_large";
  if (files.length >= FILES_MAX) return "too_many";
  const together = files.reduce((sum, file) => sum + file.bytes, bytes);
  return together > FILES_TOGETHER_MAX ? "too_much" : null;
}
