import { zipSync } from "fflate";
import { card, tenCards } from "./card";
import { flyer, flyerPages, MOST_WITH_HOURS } from "./flyer";
import { largePrint, ownTexts, peopleSheet, plainFlyer } from "./in-words";
import { type Material, nameOf } from "./material";
import { poster } from "./poster";

export type PrintedFile = { name: string; bytes: Uint8Array };

/** Every piece in one language. A piece on which something does not fit throws, and none is made. */
export async function piecesOf(material: Material): Promise<PrintedFile[]> {
  const pdf = (piece: string, bytes: Uint8Array) => ({ name: `${nameOf(piece, material)}.pdf`, bytes });
  const text = (piece: string, words: string) => ({
    name: `${nameOf(piece, material)}.txt`,
    bytes: new TextEncoder().encode(words),
  });
  return [
    pdf("flyer", await flyer(material, "office")),
    pdf("flyer-drukker", await flyer(material, "shop")),
    pdf("flyer-drukker-los", await flyerPages(material)),
    ...(material.people.length > MOST_WITH_HOURS ? [pdf("inlegvel", await peopleSheet(material))] : []),
    pdf("flyer-groot", await largePrint(material)),
    text("flyer-tekst", plainFlyer(material)),
    pdf("poster", await poster(material, "office")),
    pdf("poster-drukker", await poster(material, "shop")),
    pdf("kaartje-drukker", await card(material)),
    pdf("kaartjes", await tenCards(material)),
    text("teksten", ownTexts(material)),
  ];
}

/** A day like any other: when a file was made is nobody's business. */
const NO_DAY = new Date(1980, 0, 2);

/** All materials of one employer, in each of its languages, as one file to download. */
export async function materialsZip(materials: readonly Material[]): Promise<Uint8Array> {
  const files: Record<string, [Uint8Array, { level: 0 | 6; mtime: Date }]> = {};
  for (const material of materials) {
    for (const { name, bytes } of await piecesOf(material)) {
      // What a PDF holds is packed already.
      files[name] = [bytes, { level: name.endsWith(".pdf") ? 0 : 6, mtime: NO_DAY }];
    }
  }
  return zipSync(files);
}
