import { noteTold } from "~/domain/billing/told";
import { env } from "~/env.server";
import { machineDoor } from "~/http/doors";
import { notFound } from "~/http/refusals";
import { readStripeHook } from "~/outside/stripe.server";

/** Only the payment company speaks here; there is nothing to see. */
export const loader = machineDoor.loader(async () => notFound());

/** Takes what the payment company tells; anything it did not sign itself is refused and leaves no trace. */
export const action = machineDoor.action(async ({ request, act }) => {
  const { STRIPE_WEBHOOK_SECRET } = env();
  if (!STRIPE_WEBHOOK_SECRET) return notFound();
  const signature = request.headers.get("stripe-signature") ?? "";
  const told = readStripeHook(await request.text(), signature, STRIPE_WEBHOOK_SECRET);
  if (!told) return new Response(null, { status: 400 });
  await act((tx) => noteTold(tx, told));
  return new Response(null, { status: 200 });
});
