import { fileTypeFromBuffer } from "file-type";
import type { FileKind, FileProblem } from "~/domain/dossier/file-schema";

/** So many bytes from the front decide. */
export const HEAD = 4100;

type Magic = { kind: Exclude<FileKind, "text">; mime: string; front: string; at8?: string };
const MAGIC: Magic[] = [
  { kind: "jpeg", mime: "image/jpeg", front: "ffd8ff" },
  { kind: "png", mime: "image/png", front: "89504e470d0a1a0a" },
  { kind: "webp", mime: "image/webp", front: "52494646", at8: "57454250" },
  { kind: "pdf", mime: "application/pdf", front: "255044462d" },
];

/**
 * What a file is by its content. Two must agree: our own look at the first bytes, and the library's. Whatever neither
 * knows may be text, which every later byte has to confirm.
 */
export async function kindOf(head: Buffer): Promise<{ kind: FileKind } | { problem: FileProblem }> {
  if (head.length === 0) return { problem: "empty" };
  const mime = await mimeOf(head);
  const front = head.toString("hex", 0, 12);
  const magic = MAGIC.find((one) => front.startsWith(one.front) && front.slice(16).startsWith(one.at8 ?? ""));
  if (magic) return mime === magic.mime ? { kind: magic.kind } : { problem: "unknown" };
  if (mime) return { problem: refusalOf(mime) };
  if (isMarkup(head)) return { problem: /<svg\b/i.test(head.toString("latin1")) ? "drawing" : "unknown" };
  return isText(head) ? { kind: "text" } : { problem: "unknown" };
}

// A library that stumbles over a hostile header has thereby answered: it is not what it says.
async function mimeOf(head: Buffer): Promise<string | null> {
  try {
    const found = await fileTypeFromBuffer(head);
    return found?.mime ?? null;
  } catch {
    return "application/octet-stream";
  }
}

function refusalOf(mime: string): FileProblem {
  if (/^image\/(heic|heif|avif)/.test(mime)) return "heic";
  if (/openxmlformats|opendocument|msword|ms-|x-cfb|rtf/.test(mime)) return "document";
  if (/zip|x-tar|x-7z|rar|gzip|compress|x-xz|x-bzip/.test(mime)) return "archive";
  return "unknown";
}

function isMarkup(head: Buffer): boolean {
  return /^(\xef\xbb\xbf)?\s*<[a-z!?]/i.test(head.toString("latin1", 0, 512));
}

/** Whether these bytes can be part of a text; a program or a picture always holds bytes that no text has. */
export function isText(bytes: Buffer): boolean {
  return !bytes.some((byte) => byte === 0x7f || (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)));
}
