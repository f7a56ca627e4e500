import { reporterDoor } from "~/http/doors";
import { notFound } from "~/http/refusals";

export const handle = { face: "public", title: "Mijn bericht" };

/** The server streams files itself; who comes here asked for one that is not there or not theirs. */
export const loader = reporterDoor.loader(async () => notFound());

export default function NoFile() {
  return null;
}
