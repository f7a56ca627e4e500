import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, startHouse } from "#test/support/house";
import { checkedForm, sending } from "#test/support/intake";
import { lettersTo } from "#test/support/letters";
import { rowsOf, tenantOf } from "#test/support/rows";
import { until } from "#test/support/until";
import { codeOn, moveClock, returnWith } from "#test/support/visitor";
import { holdCommits } from "./hold";
import { isBack, kill } from "./processes";

let house: House;
beforeAll(async () => {
  house = await startHouse("killed after commit");
});
afterAll(() => house?.stop());

const TJEERD = "t.vanwolde@tweespoor.example";

test("a server killed after COMMIT lost only its answer: the same form gives the same code, one dossier, one letter (5.1-1)", async () => {
  const tenant = await tenantOf(house, "noordzijl");
  const [tjeerd] = await house.sql<{ id: string }>("owner", "select id from account where email = $1", [
    TJEERD,
  ]);
  const { post, token } = await checkedForm(house, "noordzijl", {
    verhaal: "Er klopt iets niet.",
    wie: tjeerd?.id ?? "",
  });
  await moveClock(house, "PT1S");
  const before = await rowsOf(house, tenant);
  const lettersBefore = lettersTo(house, TJEERD).length;

  const held = await holdCommits(house);
  const answer = post(sending(token)).then(
    ({ status }) => `answered ${status}`,
    () => "no answer",
  );
  await held.waits("vp_public");
  const killed = await kill(house, "web");
  await held.release();
  expect(await answer).toBe("no answer");
  const one = (before.dossier ?? 0) + 1;
  await until(
    "the report is there although nobody was told",
    async () => (await rowsOf(house, tenant)).dossier === one,
  );

  await isBack(house, "web", killed);
  const again = await post(sending(token));
  const oncemore = await post(sending(token));
  const code = codeOn(again.text);
  expect(code).toHaveLength(24);
  expect(codeOn(oncemore.text)).toBe(code);
  const reporter = await returnWith(house, code);
  expect((await reporter.get("/mijn-melding?taal=nl")).text).toContain("Er klopt iets niet.");

  await moveClock(house, "PT1S");
  expect((await rowsOf(house, tenant)).dossier).toBe(one);
  expect(lettersTo(house, TJEERD)).toHaveLength(lettersBefore + 1);
});
