import { PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { bomb, livelyPdf, lockedPdf, pagesPdf, photo, picture } from "#test/support/made-files";
import { cleanImage } from "~/cleaning/image";
import { kindOf } from "~/cleaning/kind";
import { cleanPdf } from "~/cleaning/pdf";

const bytesOf = async (made: ReturnType<typeof cleanPdf>) => {
  const cleaned = await made;
  if (!cleaned.ok) throw new Error(`not cleaned: ${cleaned.problem}`);
  return Buffer.from(cleaned.bytes);
};

describe("a photo", () => {
  test("comes out without place, author and device, and looks the same (bad input 34)", async () => {
    const before = await photo();
    expect((await sharp(before).metadata()).exif?.toString("latin1")).toContain("VERBORGEN-MAKER");
    const after = await bytesOf(cleanImage("jpeg", before));
    const { exif, width, height, format } = await sharp(after).metadata();
    expect({ exif, width, height, format }).toEqual({
      exif: undefined,
      width: 64,
      height: 48,
      format: "jpeg",
    });
    expect(after.toString("latin1")).not.toContain("VERBORGEN");
  });

  test("stays a PNG or WebP when it was one", async () => {
    for (const kind of ["png", "webp"] as const) {
      const after = await bytesOf(cleanImage(kind, await picture(kind)));
      expect((await sharp(after).metadata()).format).toBe(kind);
    }
  });

  test("that stood on its side because of its EXIF stands upright without it", async () => {
    const turned = await sharp(await photo())
      .withExif({ IFD0: { Orientation: "6" } })
      .toBuffer();
    const tagged = await sharp(turned).withMetadata({ orientation: 6 }).toBuffer();
    const { width, height } = await sharp(await bytesOf(cleanImage("jpeg", tagged))).metadata();
    expect([width, height]).toEqual([48, 64]);
  });

  test("of 400 million pixels in a small file is refused unread (bad input 33)", async () => {
    const small = bomb();
    expect(small.length).toBeLessThan(100_000);
    expect(await cleanImage("png", small)).toEqual({ ok: false, problem: "too_many_pixels" });
  });

  test("cut off half-way is refused", async () => {
    const whole = await picture("png");
    expect(await cleanImage("png", whole.subarray(0, whole.length / 2))).toEqual({
      ok: false,
      problem: "damaged",
    });
  });
});

describe("a PDF", () => {
  test("keeps its pages and loses scripts, notes, files, metadata, also those inside its photos (bad input 35)", async () => {
    const before = await livelyPdf();
    const shown = plainOf(await PDFDocument.load(before, { updateMetadata: false }));
    for (const word of ["MAKER", "NOOT", "ACTIE", "XMP", "OPEN"])
      expect(shown).toContain(`VERBORGEN-${word}`);
    expect(shown).toMatch(/EmbeddedFile(.|\n)*JavaScript|JavaScript(.|\n)*EmbeddedFile/);
    const after = await bytesOf(cleanPdf(before));
    const document = await PDFDocument.load(after, { updateMetadata: false });
    expect(document.getPageCount()).toBe(2);
    expect(plainOf(document)).toContain("/DCTDecode");
    expect(plainOf(document)).not.toMatch(
      /VERBORGEN|JavaScript|\/AA|\/Annots|\/Names|\/Metadata|\/Author|EmbeddedFile/,
    );
    expect(after.toString("latin1")).not.toContain("VERBORGEN");
  });

  test("behind a password is refused (bad input 35)", async () => {
    expect(await cleanPdf(await lockedPdf())).toEqual({ ok: false, problem: "locked" });
  });

  test("with too many pages or without sense is refused (bad input 35)", async () => {
    expect(await cleanPdf(await pagesPdf(501))).toEqual({ ok: false, problem: "too_many_pages" });
    expect(await cleanPdf(Buffer.from("%PDF-1.7\nnothing of the kind"))).toEqual({
      ok: false,
      problem: "damaged",
    });
  });
});

/** All objects of a document as text, packed ones unpacked. */
function plainOf(document: PDFDocument): string {
  const { context } = document;
  const objects = context.enumerateIndirectObjects().map(([, object]) => {
    const contents = object instanceof PDFRawStream ? Buffer.from(object.contents).toString("latin1") : "";
    return `${object.toString()} ${contents}`;
  });
  return [...objects, JSON.stringify(context.trailerInfo.Info?.toString() ?? "")].join("\n");
}

describe("what a file is, is in its content", () => {
  const cases: [string, Buffer | string, unknown][] = [
    ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', { problem: "drawing" }],
    [
      "an SVG with a prologue",
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
      { problem: "unknown" },
    ],
    ["HEIC", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), { problem: "heic" }],
    [
      "a zip",
      Buffer.concat([Buffer.from("PK\x03\x04\x14\0\0\0\0\0", "latin1"), Buffer.alloc(40)]),
      { problem: "archive" },
    ],
    [
      "old Office",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
      { problem: "document" },
    ],
    ["a program", Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), { problem: "unknown" }],
    ["PHP", "<?php system($_GET[0]);", { problem: "unknown" }],
    ["HTML", "<!doctype html><script>alert(1)</script>", { problem: "unknown" }],
    ["GIF", Buffer.from("GIF89a\x01\0\x01\0\0\0\0", "latin1"), { problem: "unknown" }],
    ["a PDF behind other bytes", "\n\n%PDF-1.7\n", { kind: "text" }],
    ["nothing", "", { problem: "empty" }],
    ["text", "Op dinsdag riep hij: „ga weg”.\n", { kind: "text" }],
  ];
  test.each(cases)("%s", async (_name, bytes, expected) => {
    expect(await kindOf(Buffer.from(bytes as Buffer))).toEqual(expected);
  });

  test("pictures and PDFs", async () => {
    expect(await kindOf(await photo())).toEqual({ kind: "jpeg" });
    expect(await kindOf(await picture("png"))).toEqual({ kind: "png" });
    expect(await kindOf(await picture("webp"))).toEqual({ kind: "webp" });
    expect(await kindOf(await livelyPdf())).toEqual({ kind: "pdf" });
  });
});
