import { parentPort } from "node:worker_threads";
import type { FileKind } from "~/domain/dossier/file-schema";
import type { Cleaned } from "./cleaned";
import { cleanImage } from "./image";
import { cleanPdf } from "./pdf";

export type Order = {
  kind: Exclude<FileKind, "text">;
  bytes: Uint8Array;
  /** What a PDF is called and in which language, where everybody may know that. */
  called?: { title: string; language: string };
};

/** One file, then the thread is gone: whatever a hostile file does, it does to nobody else. */
parentPort?.once("message", async ({ kind, bytes, called }: Order) => {
  const cleaned: Cleaned =
    kind === "pdf" ? await cleanPdf(bytes, called) : await cleanImage(kind, Buffer.from(bytes));
  parentPort?.postMessage(cleaned);
});
