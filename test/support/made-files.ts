import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import sharp from "sharp";

/** A small photo with a place and an author hidden in it. */
export async function photo(): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 48, channels: 3, background: { r: 180, g: 90, b: 20 } } })
    .withExif({
      IFD0: { Artist: "VERBORGEN-MAKER", Software: "VERBORGEN-TOESTEL" },
      IFD3: { GPSLatitude: "52/1 5/1 24/1", GPSLatitudeRef: "N", GPSLongitude: "5/1 7/1 12/1" },
    })
    .jpeg()
    .toBuffer();
}

/** A PNG of 400 million black pixels in less than 100 KB. */
export function bomb(): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const typed = Buffer.concat([Buffer.from(type), body]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(body.length);
    around.writeUInt32BE(crc32(typed), 4);
    return Buffer.concat([around.subarray(0, 4), typed, around.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(20_000);
  header.writeUInt32BE(20_000, 4);
  header.writeUInt8(1, 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(2501 * 20_000), { level: 6 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The checksum of PNG, bit by bit; Node has one only from version 22 on. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

export async function picture(format: "png" | "webp"): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 48, channels: 3, background: "#205080" } })
    [format]()
    .toBuffer();
}

/** Two pages with a photo, a script that opens with the document, a note, a file inside and an author. */
export async function livelyPdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.setAuthor("VERBORGEN-AUTEUR");
  document.setTitle("VERBORGEN-TITEL");
  document.addJavaScript("VERBORGEN", 'app.alert("VERBORGEN-SCRIPT");');
  await document.attach(Buffer.from("MZ VERBORGEN-PROGRAMMA"), "VERBORGEN.exe");
  const image = await document.embedJpg(await photo());
  for (let at = 1; at <= 2; at += 1) {
    const page = document.addPage([300, 200]);
    page.drawText(`Bladzijde ${at}`, { x: 20, y: 100 });
    page.drawImage(image, { x: 20, y: 20 });
    const { context } = document;
    const note = context.register(
      context.obj({
        Type: "Annot",
        Subtype: "Text",
        Rect: [0, 0, 9, 9],
        Contents: PDFString.of("VERBORGEN-NOOT"),
      }),
    );
    page.node.set(PDFName.of("Annots"), context.obj([note]));
    const action = { Type: "Action", S: "JavaScript", JS: PDFString.of("VERBORGEN-ACTIE") };
    page.node.set(PDFName.of("AA"), context.obj({ O: action }));
    page.node.set(PDFName.of("Metadata"), context.register(context.stream("VERBORGEN-XMP")));
  }
  document.catalog.set(
    PDFName.of("OpenAction"),
    document.context.obj({ S: "JavaScript", JS: PDFString.of("VERBORGEN-OPEN") }),
  );
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

export async function lockedPdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage();
  document.encrypt({ userPassword: "geheim", ownerPassword: "geheim" });
  return Buffer.from(await document.save());
}

export async function pagesPdf(count: number): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let at = 0; at < count; at += 1) document.addPage([10, 10]);
  return Buffer.from(await document.save());
}
