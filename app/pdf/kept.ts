import { type DocumentPaper, documentPdf } from "./document";
import type { Bytes } from "./paper";

const MOST = 60;
const made = new Map<string, Promise<Bytes>>();

/**
 * The same words give the same file: one that was made lately is not made again, however many ask for it at once. What
 * can be published is little, so nobody can fill this up.
 */
export function keptPdf(paper: DocumentPaper): Promise<Bytes> {
  const key = JSON.stringify(paper);
  const bytes = made.get(key) ?? documentPdf(paper);
  made.delete(key);
  made.set(key, bytes);
  bytes.catch(() => made.delete(key));
  for (const [oldest] of made) if (made.size > MOST) made.delete(oldest);
  return bytes;
}
