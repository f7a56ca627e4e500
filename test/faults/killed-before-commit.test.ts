import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, startHouse } from "#test/support/house";
import { checkedForm, sending } from "#test/support/intake";
import { rowsOf, tenantOf } from "#test/support/rows";
import { codeOn, returnWith } from "#test/support/visitor";
import { holdTable, isGone } from "./hold";
import { isBack, kill } from "./processes";

let house: House;
beforeAll(async () => {
  house = await startHouse("killed before commit");
});
afterAll(() => house?.stop());

test("a server killed before COMMIT leaves no row behind, and the same form can then be sent (5.1-2)", async () => {
  const tenant = await tenantOf(house, "noordzijl");
  const { post, token } = await checkedForm(house, "noordzijl", { verhaal: "De ploegbaas schreeuwt." });
  const before = await rowsOf(house, tenant);

  // The event is the last thing that the intake writes: everything of the report is in the transaction already.
  const held = await holdTable(house, "event");
  const answer = post(sending(token)).then(
    ({ status }) => `answered ${status}`,
    () => "no answer",
  );
  const transaction = await held.waits("vp_public");
  const killed = await kill(house, "web");
  await held.release();
  expect(await answer).toBe("no answer");
  await isGone(house, transaction);
  expect(await rowsOf(house, tenant)).toEqual(before);

  await isBack(house, "web", killed);
  const receipt = await post(sending(token));
  expect(receipt.status).toBe(200);
  const reporter = await returnWith(house, codeOn(receipt.text));
  expect((await reporter.get("/mijn-melding?taal=nl")).text).toContain("De ploegbaas schreeuwt.");
  expect(await rowsOf(house, tenant)).toMatchObject({
    dossier: (before.dossier ?? 0) + 1,
    reporter: (before.reporter ?? 0) + 1,
  });
});
