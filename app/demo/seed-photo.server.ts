import { Readable } from "node:stream";
import { CANARY } from "#db/seed/reports";
import { actAs } from "~/data/as.server";
import { asReporter } from "~/http/doors";
import type { FileDoor } from "~/http/file-doors";
import { NotKept } from "~/http/file-store.server";
import { takeIn } from "~/http/uploads.server";

/** A conveyor of which the guard hangs loose, drawn plainly. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400">
<rect width="640" height="400" fill="#c9ced1"/><rect y="300" width="640" height="100" fill="#8b9296"/>
<rect x="40" y="200" width="560" height="46" rx="23" fill="#2f3437"/><circle cx="64" cy="223" r="17" fill="#757d82"/>
<circle cx="576" cy="223" r="17" fill="#757d82"/><rect x="90" y="246" width="18" height="90" fill="#4c5459"/>
<rect x="532" y="246" width="18" height="90" fill="#4c5459"/><rect x="170" y="146" width="80" height="54" fill="#b08453"/>
<rect x="300" y="160" width="62" height="40" fill="#c29764"/><path d="M410 120 l130 46 -8 24 -130 -46z" fill="#d9a400"/>
<circle cx="540" cy="178" r="8" fill="#2f3437"/></svg>`;

/** A photo as a telephone makes it, with its maker and its place hidden in it; the product keeps neither. */
async function photo(): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(DRAWING))
    .withExif({
      IFD0: { Artist: CANARY },
      IFD3: { GPSLatitude: "53/1 13/1 12/1", GPSLatitudeRef: "N", GPSLongitude: "6/1 34/1 1/1" },
    })
    .jpeg()
    .toBuffer();
}

/** The reporter of this code adds a photo, as the form on the own page does. */
export async function addPhoto(
  code: { lookup: Buffer; seed: Buffer },
  name: string,
): Promise<{ ok: true } | { ok: false; problem: string }> {
  const door: FileDoor = {
    by: "reporter",
    author: "",
    dossierId: null,
    rate: "",
    keyed: (work) => asReporter(code, work),
    plain: (work) => actAs("reporter", { lookup: code.lookup, caseNo: 1 }, work),
  };
  try {
    await takeIn(door, name, Readable.from([await photo()]));
    return { ok: true };
  } catch (error) {
    if (error instanceof NotKept) return { ok: false, problem: error.problem };
    throw error;
  }
}
