import { publicDoor } from "~/http/doors";
import { unavailable } from "./unavailable.server";

export const handle = { face: "public", title: "Contact" };

export const loader = publicDoor.loader(async ({ lang }) => {
  throw unavailable(lang);
});

export const action = publicDoor.action(async ({ lang }) => {
  throw unavailable(lang);
});

export default function NotHere() {
  return null;
}
