import sharp, { type Sharp } from "sharp";
import { PIXELS_MAX } from "~/domain/dossier/file-schema";
import type { Cleaned } from "./cleaned";

export type ImageKind = "jpeg" | "png" | "webp";

const WRITE: Record<ImageKind, (image: Sharp) => Sharp> = {
  jpeg: (image) => image.jpeg({ quality: 88 }),
  png: (image) => image.png(),
  webp: (image) => image.webp({ quality: 88 }),
};

/** Draws a picture anew: what was seen stays, what was hidden beside it (place, camera, author) does not come along. */
export async function cleanImage(kind: ImageKind, bytes: Buffer): Promise<Cleaned> {
  sharp.cache(false);
  sharp.concurrency(1);
  const image = sharp(bytes, { limitInputPixels: PIXELS_MAX, sequentialRead: true, failOn: "error" });
  try {
    const { width, height, format } = await image.metadata();
    if (format !== kind) return { ok: false, problem: "damaged" };
    if (width * height > PIXELS_MAX) return { ok: false, problem: "too_many_pixels" };
    return { ok: true, bytes: await WRITE[kind](image.rotate()).toBuffer() };
  } catch (error) {
    const tooMany = error instanceof Error && /pixel limit|dimensions/i.test(error.message);
    return { ok: false, problem: tooMany ? "too_many_pixels" : "damaged" };
  }
}
