import { takeOn, writeToReporter } from "#test/support/counsellor-steps";
import { expect, test } from "#test/support/journey";
import { firstNameOf, keepCode, readThrough, send, told, writeDown } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { dutch, english, polish } from "#test/support/spoken";

const ADDRESSES = {
  home: "/",
  privacy: "/privacy",
  limits: "/wat-dit-niet-kan",
  accessibility: "/toegankelijkheid",
  "not-there": "/m/bestaat-niet",
  protocol: "/m/oosterwaarde/documenten/protocol",
  scheme: "/m/noordzijl/documenten/meldregeling",
  flyer: "/m/de-linde/documenten/flyer",
};
const OTHER_DOORS = { "de-linde": "/m/de-linde", oosterwaarde: "/m/oosterwaarde" };

test.describe.configure({ mode: "parallel" });

for (const spoken of [dutch, english, polish]) {
  const { lang, name } = spoken;

  test(`${name}: the pages that only say something`, async ({ person }) => {
    const anyone = await person();
    for (const [page, address] of Object.entries({ ...ADDRESSES, ...OTHER_DOORS })) {
      await anyone.goto(`${address}?taal=${lang}`);
      await expect(anyone.locator("html")).toHaveAttribute("lang", lang);
      await expect(anyone.getByRole("heading", { level: 1 })).toHaveCount(1);
      await scene(anyone, `public/${page}-${lang}`);
    }
  });

  // The Dutch way from form to answer is looked at in the stories themselves.
  if (spoken === dutch) continue;
  test(`${name}: from the form to the answer`, async ({ person, colleague, house }) => {
    const worker = await person();
    await worker.goto(`/m/noordzijl?taal=${lang}`);
    await scene(worker, `public/employer-${lang}`);
    await worker.getByRole("link", { name: spoken.begin }).click();
    await expect(worker.getByRole("button", { name: spoken.readThrough })).toBeVisible();
    await worker.waitForLoadState();
    for (const fold of await worker.locator("summary").all()) await fold.click();
    await scene(worker, `public/form-unfolded-${lang}`);
    await worker.getByRole("button", { name: spoken.readThrough }).click();
    await expect(worker.getByRole("alert")).toBeVisible();
    await scene(worker, `public/form-error-${lang}`);
    await worker.getByLabel(spoken.story).fill(told("12345"));
    await readThrough(worker, spoken);
    await scene(worker, `public/check-${lang}`);
    const { code, reader, dossierId } = await send(worker, house, spoken);
    await scene(worker, `public/receipt-${lang}`);
    await keepCode(worker, code, spoken);

    const counsellor = await colleague(reader);
    await takeOn(counsellor, dossierId);
    await writeToReporter(counsellor, told("67890"));
    await worker.reload();
    await expect(worker.getByRole("heading", { name: spoken.yourTurn(firstNameOf(reader)) })).toBeVisible();
    await worker.locator("summary").last().click();
    await scene(worker, `reporter/answered-${lang}`);
    await worker.getByLabel(spoken.write(firstNameOf(reader))).fill(told("09876"));
    await worker.getByRole("button", { name: spoken.sendMessage }).click();
    await expect(worker.getByRole("listitem").filter({ hasText: told("09876") })).toBeVisible();
  });

  test(`${name}: asking to be called`, async ({ person }) => {
    const worker = await person();
    await worker.goto(`/m/noordzijl/terugbellen?taal=${lang}`);
    await scene(worker, `public/call-back-${lang}`);
    await worker.goto(`/mijn-melding?taal=${lang}`);
    await scene(worker, `reporter/code-${lang}`);
  });
}

test("a page that somebody wrote with very long words still fits", async ({ person, house, colleague }) => {
  const worker = await person();
  const long = "Arbeidsomstandighedenvoorlichtingsbijeenkomst".repeat(4);
  await writeDown(worker, "de-linde", told(long));
  await scene(worker, "public/check-long-words");
  const { code, reader, dossierId } = await send(worker, house);
  await keepCode(worker, code);
  const counsellor = await colleague(reader);
  await takeOn(counsellor, dossierId);
  await writeToReporter(counsellor, told(long));
  await scene(counsellor, "counsellor/dossier-long-words");
  await worker.reload();
  await scene(worker, "reporter/long-words");
});
