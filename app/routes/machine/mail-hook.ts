import { noteArrival } from "~/domain/notifications/arrival";
import { env } from "~/env.server";
import { machineDoor } from "~/http/doors";
import { notFound } from "~/http/refusals";
import { readMailHook } from "~/outside/resend.server";

/** Only the mail company speaks here; there is nothing to see. */
export const loader = machineDoor.loader(async () => notFound());

/** Takes what the mail company tells about a letter; anything it did not sign itself is refused and leaves no trace. */
export const action = machineDoor.action(async ({ request, act }) => {
  const { RESEND_WEBHOOK_SECRET } = env();
  if (!RESEND_WEBHOOK_SECRET) return notFound();
  const told = readMailHook(await request.text(), request.headers, RESEND_WEBHOOK_SECRET);
  if (!told) return new Response(null, { status: 400 });
  if (told !== "other") await act((tx) => noteArrival(tx, told));
  return new Response(null, { status: 200 });
});
