import { beforeAll, expect, test } from "vitest";
import { checkedForm, freshForm, looking, sending } from "#test/support/intake";
import { hidden } from "#test/support/visitor";
import { borrowEnv } from "#test/walls/people";
import { actAs } from "~/data/as.server";
import type { PublicContext } from "~/http/doors";
import { nextStep } from "~/routes/public/report-steps.server";
import { ownEmployer } from "./own-employer";

let own: Awaited<ReturnType<typeof ownEmployer>>;
beforeAll(async () => {
  own = await ownEmployer("drukte");
  // No employer has any room left here (decision 33).
  borrowEnv(own.house, { RATE_FACTOR: "0" });
});

test("a form that is sent while its page is closed for a while stays in the answer, and is taken once it is open again", async () => {
  const state = (to: string) =>
    own.house.sql("owner", "update employer set state = $2 where id = $1", [own.tenantId, to]);
  const written = await checkedForm(own.house, own.slug, { verhaal: "Net te laat." });
  await state("paused");
  const closed = await written.post(sending(written.token));
  expect([closed.status, hidden(closed.text, "sleutel")]).toEqual([404, written.token]);
  await state("live");
  const { status, text } = await written.post(sending(hidden(closed.text, "sleutel")));
  expect([status, text.includes('class="code"')]).toEqual([200, true]);
});

/** What the form's address answers to these fields, in this process. */
async function answered(fields: Record<string, string>) {
  const context: PublicContext = {
    shared: {},
    refusedFile: null,
    act: (work) => actAs("public", {}, work),
    params: { slug: own.slug },
    lang: "nl",
    request: new Request(own.house.origin + own.path),
    posted: new Map(Object.entries(fields)),
  };
  const step = await nextStep(context, "melden");
  return step instanceof Response ? [step.status] : [step.status, step.show.view];
}

test("only a report that would be stored meets the rate, so nobody reads off it whether others report (1.4)", async () => {
  const late = await checkedForm(own.house, own.slug, { verhaal: "Te veel." });
  expect(await answered(sending(late.token))).toEqual([429, "busy"]);

  const sent = await checkedForm(own.house, own.slug, { verhaal: "Een keer." });
  await sent.post(sending(sent.token));
  expect(await answered(sending(sent.token))).toEqual([200, "receipt"]);
  const { post, token } = await freshForm(own.house, own.slug);
  const nobody = await post(looking(token, { verhaal: "Bij niemand.", taalwens: "uk" }));
  expect(await answered(sending(hidden(nobody.text, "sleutel")))).toEqual([422, "nobody"]);
});
