import type { Route } from "@playwright/test";
import { isBack, kill } from "#test/faults/processes";
import { takeOn } from "#test/support/counsellor-steps";
import { accountNamed, expect, type JourneyHouse, type Page } from "#test/support/journey";
import { test } from "#test/support/own-house";
import { firstNameOf, keepCode, send, told, writeDown } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { digitsOf } from "#test/support/session";

const LONG = told("Een lange tekst, woord voor woord bedacht en nergens anders bewaard.");
const toReporter = (page: Page) => page.getByLabel("Schrijf aan de melder");
const ownNotes = (page: Page) => page.getByRole("link", { name: "Eigen aantekeningen" });
const notes = (page: Page) => page.getByLabel("Wat u wilt onthouden");
const sendMessage = (page: Page) => page.getByRole("button", { name: "Stuur bericht" }).click();

async function restarted(house: JourneyHouse): Promise<void> {
  await isBack(house, "web", await kill(house, "web"));
}

for (const [how, script] of [
  ["with script", true],
  ["without script", false],
] as const) {
  test(`${how}: a mistake, an ended session and a server that starts again cost no word, on both sides`, async ({
    person,
    colleague,
    house,
  }) => {
    const worker = await person({ script });
    await writeDown(worker, "de-linde", told("Er is iets dat ik kwijt moet."));
    const { code, reader, dossierId } = await send(worker, house);
    await keepCode(worker, code);
    const toCounsellor = worker.getByLabel(`Schrijf aan ${firstNameOf(reader)}`);

    await toCounsellor.fill(`${LONG}${"x".repeat(10_000)}`);
    await sendMessage(worker);
    await expect(toCounsellor).toHaveValue(`${LONG}${"x".repeat(10_000)}`);
    await toCounsellor.fill(LONG);
    await restarted(house);
    await worker.context().clearCookies();
    await sendMessage(worker);
    await worker.getByRole("textbox").fill(code);
    await worker.getByRole("button").filter({ hasNotText: "Snel weg" }).click();
    await expect(toCounsellor).toHaveValue(LONG);
    await sendMessage(worker);
    await expect(worker.getByRole("listitem").filter({ hasText: LONG })).toBeVisible();

    const counsellor = await colleague(reader, { script });
    await takeOn(counsellor, dossierId);
    await expect(counsellor.getByText(LONG)).toBeVisible();
    await toReporter(counsellor).fill(`${LONG} Dank u.`);
    if (script) await expect(counsellor.getByText("Bewaard als concept.").first()).toBeVisible();
    await restarted(house);
    await counsellor.context().clearCookies();
    await sendMessage(counsellor);
    const account = accountNamed(house, reader);
    await counsellor.getByLabel("E-mailadres").fill(account.email);
    await counsellor.getByLabel("Wachtwoord").fill(account.password);
    await counsellor.getByRole("button", { name: "Ga verder" }).click();
    await counsellor.getByLabel("Zes cijfers uit uw app").fill(digitsOf(account, script ? 0 : 1));
    await counsellor.getByRole("button", { name: "Log in" }).click();
    await counsellor.getByRole("main").getByRole("button").click();
    await expect(toReporter(counsellor)).toHaveValue(`${LONG} Dank u.`);
    await sendMessage(counsellor);
    await expect(counsellor.getByRole("listitem").filter({ hasText: `${LONG} Dank u.` })).toBeVisible();
    await expect(toReporter(counsellor)).toHaveValue("");
    await worker.goto("/mijn-melding");
    await expect(worker.getByText(`${LONG} Dank u.`)).toBeVisible();
  });
}

test("what a counsellor is typing waits for her when the browser is gone and the server starts again", async ({
  person,
  colleague,
  house,
}) => {
  const worker = await person();
  await writeDown(worker, "oosterwaarde", told("Er is weer iets."));
  const { reader, dossierId } = await send(worker, house);
  const first = await colleague(reader);
  await takeOn(first, dossierId);
  const [second, third] = [await first.context().newPage(), await first.context().newPage()];
  await second.goto(`/werkplek/dossiers/${dossierId}`);
  await ownNotes(second).click();
  await third.goto("/werkplek/nieuw");
  // Side by side, for each is kept by itself after some seconds.
  await toReporter(first).fill(LONG);
  await notes(second).fill(told("Half onthouden"));
  await third.getByLabel("Wat speelt er, in hoofdlijnen?").fill(told("Iemand belt, en de lijn valt weg."));
  await third.getByLabel("Integriteit").check();
  for (const page of [first, second])
    await expect(page.getByText("Bewaard als concept. Alleen u ziet het.")).toHaveCount(1);
  await expect(third.getByText("Bewaard als concept.")).toBeVisible();
  // Nothing of it is in the browser itself.
  expect(await first.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await first.context().close();
  await restarted(house);

  const again = await colleague(reader);
  await again.goto(`/werkplek/dossiers/${dossierId}`);
  await expect(again.getByText("Wat u eerder typte, staat er weer.")).toBeVisible();
  await expect(toReporter(again)).toHaveValue(LONG);
  await expect(again.getByText("Dit typte u eerder. Alleen u ziet het.")).toHaveCount(1);
  await expect(ownNotes(again)).toHaveText("Eigen aantekeningen (concept)");
  await scene(again, "counsellor/dossier-draft", { dark: true });
  await ownNotes(again).click();
  await expect(notes(again)).toHaveValue(told("Half onthouden"));
  await expect(again.getByText("Dit typte u eerder. Alleen u ziet het.")).toHaveCount(1);
  await again.goto("/werkplek/nieuw");
  await expect(again.getByLabel("Wat speelt er, in hoofdlijnen?")).toHaveValue(
    told("Iemand belt, en de lijn valt weg."),
  );
  await expect(again.getByLabel("Integriteit")).toBeChecked();
  await scene(again, "counsellor/register-draft");
  const other = await colleague(reader === "Tjeerd van Wolde" ? "Agata Wiśniewska-Bos" : "Tjeerd van Wolde");
  await other.goto("/werkplek/nieuw");
  await expect(other.getByLabel("Wat speelt er, in hoofdlijnen?")).toHaveValue("");

  // On a slow line the last save is still on its way when the message itself is sent.
  await again.goto(`/werkplek/dossiers/${dossierId}`);
  const held: Route[] = [];
  await again.route("**/werkplek/concept", (route) => void held.push(route));
  await toReporter(again).fill(`${LONG} Met een slot.`);
  await expect.poll(() => held.length, { timeout: 10_000 }).toBe(1);
  await sendMessage(again);
  await expect(again.getByRole("listitem").filter({ hasText: `${LONG} Met een slot.` })).toBeVisible();
  const late = held[0]?.request();
  const answer = await again.request.post(late?.url() ?? "", {
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin" },
    data: late?.postData() ?? "",
  });
  expect(answer.status()).toBe(204);
  await again.reload();
  await expect(toReporter(again)).toHaveValue("");
  await ownNotes(again).click();
  await expect(notes(again)).toHaveValue(told("Half onthouden"));
});
