import { advance } from "~/demo/clock.server";
import { demoDoor } from "~/http/doors";
import { notFound } from "~/http/refusals";

/** The clock is moved, never looked at: there is no page here. */
export const loader = demoDoor.loader(async () => notFound());

/** Moves the product's clock forward and answers when everything that fell due has run. */
export const action = demoDoor.action(async ({ posted }) => {
  const moved = await advance(posted.get("advance") ?? "");
  return Response.json(moved ?? { error: "advance must be a duration like P3D or PT2H, forward only" }, {
    status: moved ? 200 : 400,
  });
});
