import { counsellorDoor } from "~/http/doors";
import { notFound } from "~/http/refusals";

export const handle = { face: "staff", title: "Dossier, Tweespoor" };

/** The server streams files itself; who comes here asked for one that is not there or not theirs. */
export const loader = counsellorDoor.loader(async () => notFound());

export default function NoFile() {
  return null;
}
