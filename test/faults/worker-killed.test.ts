import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, startHouse } from "#test/support/house";
import { checkedForm, sending } from "#test/support/intake";
import { lettersTo } from "#test/support/letters";
import { until } from "#test/support/until";
import { moveClock } from "#test/support/visitor";
import { holdTable } from "./hold";
import { isBack, kill } from "./processes";

let house: House;
beforeAll(async () => {
  house = await startHouse("worker killed");
});
afterAll(() => house?.stop());

const TJEERD = "t.vanwolde@tweespoor.example";

test("a worker killed in the middle of a job is replaced, the job is done again, and there is one letter (5.1-17)", async () => {
  const [tjeerd] = await house.sql<{ id: string }>("owner", "select id from account where email = $1", [
    TJEERD,
  ]);
  const { post, token } = await checkedForm(house, "noordzijl", {
    verhaal: "Let op.",
    wie: tjeerd?.id ?? "",
  });
  await moveClock(house, "PT1S");
  const lettersBefore = lettersTo(house, TJEERD).length;

  const held = await holdTable(house, "letter");
  expect((await post(sending(token))).status).toBe(200);
  await held.waits("vp_jobs");
  const killed = await kill(house, "worker");
  await isBack(house, "worker", killed);
  await held.release();

  await until("the job that was cut off is done", async () => {
    const jobs = await house.sql("owner", "select from graphile_worker.jobs where task_identifier = 'event'");
    return jobs.length === 0;
  });
  const events = await house.sql("owner", "select from event");
  expect(events).toHaveLength(0);
  await moveClock(house, "PT1S");
  expect(lettersTo(house, TJEERD)).toHaveLength(lettersBefore + 1);
  const waiting = await house.sql("owner", "select from letter where kind = 'something_waits'");
  expect(waiting).toHaveLength(0);
});
