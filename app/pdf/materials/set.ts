import { zipSync } from "fflate";
import { card, tenCards } from "./card";
import { flyer, flyerPages, MOST_WITH_HOURS } from "./flyer";
import { largePrint, ownTexts, peopleSheet, plainFlyer } from "./in-words";
import { type Material, nameOf } from "./material";
import { poster } from "./poster";

export type PrintedFile = { name: string; bytes: Uint8Array };

export type Piece = { piece: PieceName; name: string; make: () => Promise<Uint8Array> };

/** All that can be printed or copied, in the order in which it is offered. */
export const PIECES = [
  "flyer",
  "flyer-drukker",
  "flyer-drukker-los",
  "inlegvel",
  "flyer-groot",
  "flyer-tekst",
  "poster",
  "poster-drukker",
  "kaartje-drukker",
  "kaartjes",
  "teksten",
] as const;
export type PieceName = (typeof PIECES)[number];

const MAKE: Record<PieceName, (material: Material) => Promise<Uint8Array> | string> = {
  flyer: (material) => flyer(material, "office"),
  "flyer-drukker": (material) => flyer(material, "shop"),
  "flyer-drukker-los": flyerPages,
  inlegvel: peopleSheet,
  "flyer-groot": largePrint,
  "flyer-tekst": plainFlyer,
  poster: (material) => poster(material, "office"),
  "poster-drukker": (material) => poster(material, "shop"),
  "kaartje-drukker": card,
  kaartjes: tenCards,
  teksten: ownTexts,
};
const PLAIN: readonly PieceName[] = ["flyer-tekst", "teksten"];

/** The pieces in one language, each to be made when it is asked for. */
export const piecesIn = (material: Material): Piece[] =>
  PIECES.filter((piece) => piece !== "inlegvel" || material.people.length > MOST_WITH_HOURS).map((piece) => ({
    piece,
    name: `${nameOf(piece, material)}.${PLAIN.includes(piece) ? "txt" : "pdf"}`,
    make: async () => {
      const made = await MAKE[piece](material);
      return typeof made === "string" ? new TextEncoder().encode(made) : made;
    },
  }));

/** Every piece in one language. A piece on which something does not fit throws, and none is made. */
export async function piecesOf(material: Material): Promise<PrintedFile[]> {
  const files: PrintedFile[] = [];
  for (const { name, make } of piecesIn(material)) files.push({ name, bytes: await make() });
  return files;
}

/** A day like any other: when a file was made is nobody's business. */
const NO_DAY = new Date(1980, 0, 2);

/** All materials of one employer, in each of its languages, as one file to download; with a word on what is left out. */
export async function materialsZip(materials: readonly Material[], left: string | null): Promise<Uint8Array> {
  const files: Record<string, [Uint8Array, { level: 0 | 6; mtime: Date }]> = {};
  for (const material of materials) {
    for (const { name, bytes } of await piecesOf(material)) {
      // What a PDF holds is packed already.
      files[name] = [bytes, { level: name.endsWith(".pdf") ? 0 : 6, mtime: NO_DAY }];
    }
  }
  if (left !== null)
    files["wat-ontbreekt.txt"] = [new TextEncoder().encode(`${left}\n`), { level: 6, mtime: NO_DAY }];
  return zipSync(files);
}
