/** All caps on files in one place (security design 2.9). */
export const FILE_MAX = 10 * 1024 * 1024;
export const FILES_MAX = 10;
export const FILES_TOGETHER_MAX = 25 * 1024 * 1024;
export const PIXELS_MAX = 50_000_000;
export const PDF_PAGES_MAX = 500;

export const FILE_KINDS = ["jpeg", "png", "webp", "pdf", "text"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Why a file was not kept; each is a sentence that says what to do. */
export const FILE_PROBLEMS = [
  "none",
  "empty",
  "too_large",
  "too_many",
  "too_much",
  "heic",
  "document",
  "archive",
  "drawing",
  "unknown",
  "too_many_pixels",
  "locked",
  "too_many_pages",
  "damaged",
  "busy",
  "not_now",
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** A file as it stands in the list. `at` is the exact product moment (ISO), known only inside the seal. */
export type FileLine = {
  id: string;
  name: string;
  bytes: number;
  /** Kept as it came, with everything that hides in it. */
  original: boolean;
  from: "reporter" | "counsellor";
  author: string;
  at: string;
};
