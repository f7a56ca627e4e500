import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, startHouse } from "#test/support/house";
import { checkedForm, sending } from "#test/support/intake";
import { lettersOf } from "#test/support/letters";
import { rowsOf, tenantOf } from "#test/support/rows";
import { codeOn, hidden, moveClock } from "#test/support/visitor";

let house: House;
beforeAll(async () => {
  house = await startHouse("forty at once");
});
afterAll(() => house?.stop());

test("forty equal posts at once are one dossier, one event, one letter and forty equal answers (5.1-3)", async () => {
  const tenant = await tenantOf(house, "noordzijl");
  const { post, token } = await checkedForm(house, "noordzijl", { verhaal: "Veertig keer geklikt." });
  await moveClock(house, "PT1S");
  const before = await rowsOf(house, tenant);
  const lettersBefore = lettersOf(house).length;

  // The worker would take the event away before it could be counted.
  const { worker } = house.demo().pids;
  process.kill(worker, "SIGSTOP");
  const answers = await Promise.all(Array.from({ length: 40 }, () => post(sending(token))));
  const after = await rowsOf(house, tenant);
  process.kill(worker, "SIGCONT");

  const pages = answers.map(
    ({ status, text }) => `${status} ${text.replaceAll(hidden(text, "sleutel"), "…")}`,
  );
  expect(new Set(pages).size).toBe(1);
  expect(answers[0]?.status).toBe(200);
  expect(codeOn(answers[0]?.text ?? "")).toHaveLength(24);
  const added = Object.entries(after).map(([table, count]) => [table, count - (before[table] ?? 0)]);
  expect(Object.fromEntries(added.filter(([, count]) => count !== 0))).toEqual({
    dossier: 1,
    event: 1,
    header: 2,
    key_grant: 3,
    part: 3,
    record: 2,
    reporter: 1,
    timer: 3,
  });

  await moveClock(house, "PT1S");
  expect(lettersOf(house)).toHaveLength(lettersBefore + 1);
});
