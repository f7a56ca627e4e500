import type { FileProblem } from "~/domain/dossier/file-schema";

/** A file without what hid in it, or why it could not be made. */
export type Cleaned = { ok: true; bytes: Uint8Array } | { ok: false; problem: FileProblem };
