import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, startHouse } from "#test/support/house";
import { checkedForm, freshForm, looking, sending } from "#test/support/intake";
import { rowsOf, tenantOf } from "#test/support/rows";
import { type Answer, codeOn, hidden } from "#test/support/visitor";
import { openToken, sealToken } from "~/crypto/tokens.server";

let house: House;
beforeAll(async () => {
  house = await startHouse("sent again");
});
afterAll(() => house?.stop());

const MINUTE = 60_000;
const FOUR_HOURS = 240 * MINUTE;
const STORY = "Dit schreef ik vanmorgen & het is <lang>.";
const AS_HTML = "Dit schreef ik vanmorgen &amp; het is &lt;lang&gt;.";

type Carried = { submission: { issuedAt: number; code: string; secret: string } };

/** The same token, as if its form had been opened so long ago: the machine's clock is out of a test's reach. */
function aged(token: string, ms: number): string {
  const formk = { current: Buffer.from(house.secrets().FORMK ?? "", "hex"), previous: null };
  const carried = openToken(formk, "intake", token) as Carried;
  const issuedAt = carried.submission.issuedAt - ms;
  return sealToken(formk, "intake", { ...carried, submission: { ...carried.submission, issuedAt } });
}

async function receivedForm() {
  const form = await checkedForm(house, "noordzijl", { verhaal: STORY });
  const receipt = await form.post(sending(form.token));
  expect(receipt.status).toBe(200);
  return { ...form, receipt, code: codeOn(receipt.text) };
}

const saysReceived = ({ status, text }: Answer) =>
  status === 200 && text.includes("Uw bericht is aangekomen");

test("after 'I kept the code' the same form says that it was received and never shows the code again (5.1-4)", async () => {
  const { visitor, post, token, receipt, code } = await receivedForm();
  const keep = { sleutel: hidden(receipt.text, "sleutel"), doe: "bewaard" };
  const mistyped = await post({ ...keep, laatste: "????" });
  expect(mistyped.status).toBe(422);
  expect(codeOn(mistyped.text)).toBe(code);
  const kept = await post({ ...keep, laatste: code.slice(-4).toLowerCase() });
  expect([kept.status, kept.headers.get("location")]).toEqual([303, "/mijn-melding?taal=nl"]);

  // Twice, because the answer to the first must not be what opens the second.
  for (const again of [await post(sending(token)), await post(sending(token))]) {
    expect(saysReceived(again)).toBe(true);
    expect(codeOn(again.text)).toBe("");
    for (const group of code.match(/.{4}/g) ?? []) expect(again.text).not.toContain(`>${group}<`);
  }
  expect(visitor.cookies.has("f")).toBe(false);
  const wrongAgain = await post({ ...keep, laatste: "????" });
  expect(codeOn(wrongAgain.text)).toBe("");
});

test("another browser that sends the same form learns that it was received, and no code (5.1-4)", async () => {
  const { visitor, post, token } = await receivedForm();
  visitor.cookies.clear();
  const again = await post(sending(token));
  expect(saysReceived(again)).toBe(true);
  expect(codeOn(again.text)).toBe("");
});

test("a form older than four hours comes back fresh with its text, on both pages, and stores nothing (5.1-4)", async () => {
  const tenant = await tenantOf(house, "noordzijl");
  const first = await freshForm(house, "noordzijl");
  const second = await checkedForm(house, "noordzijl", { verhaal: STORY, naam: "Jo" });
  const before = await rowsOf(house, tenant);

  const fromForm = await first.post(looking(aged(first.token, FOUR_HOURS), { verhaal: STORY, naam: "Jo" }));
  const fromCheck = await second.post(sending(aged(second.token, FOUR_HOURS)));
  for (const page of [fromForm, fromCheck]) {
    expect(page.status).toBe(200);
    expect(page.text).toContain("Dit formulier stond lang open");
    expect(page.text).toContain(`>${AS_HTML}</textarea>`);
    expect(page.text).toMatch(/<input id="naam"[^>]*value="Jo"/);
  }
  expect(await rowsOf(house, tenant)).toEqual(before);

  const check = await first.post(looking(hidden(fromForm.text, "sleutel"), { verhaal: STORY }));
  const receipt = await first.post(sending(hidden(check.text, "sleutel")));
  expect(codeOn(receipt.text)).toHaveLength(24);
});

test("a form one minute younger than four hours is still received (5.1-4)", async () => {
  const { post, token } = await checkedForm(house, "noordzijl", { verhaal: STORY });
  const receipt = await post(sending(aged(token, FOUR_HOURS - MINUTE)));
  expect(codeOn(receipt.text)).toHaveLength(24);
});

test("a form that was received before it grew old still says so (5.1-4)", async () => {
  const tenant = await tenantOf(house, "noordzijl");
  const { post, token, code } = await receivedForm();
  const before = await rowsOf(house, tenant);
  const again = await post(sending(aged(token, FOUR_HOURS)));
  expect(codeOn(again.text)).toBe(code);
  expect((await rowsOf(house, tenant)).dossier).toBe(before.dossier);
});
