import { data } from "~/framework";
import { counsellorDoor } from "~/http/doors";
import { keepTyped } from "~/http/drafts.server";
import { take } from "~/http/limits";
import { notFound } from "~/http/refusals";

/** What is being typed comes back on its own page; there is nothing to look at here. */
export const loader = counsellorDoor.loader(async () => notFound());

/** Takes what the script of a page saves while somebody types (design decision 25). */
export const action = counsellorDoor.action(async ({ tx, keyring, me, posted }) => {
  if (!take("draft", me.id)) throw data(null, { status: 429 });
  await keepTyped(tx, keyring, me.id, posted);
  return new Response(null, { status: 204 });
});
