import { unzipSync } from "fflate";
import { expect, type Page } from "#test/support/journey";
import { test } from "#test/support/own-house";
import { textsOf } from "#test/support/read-pdf";
import { until } from "#test/support/until";

const DECISIONS = "/netwerk/besluiten";
const COMES = "Marijke Oostveen";
const GOES = "Ruben Tjin-A-Loe";
const STAYS = "Agata Wiśniewska-Bos";

const PHONE = "06 0123 4510";
/** Texts to copy outlive a panel: they lead to the number and the page, which name who is there today. */
const NAMES_NOBODY = /^teksten/;

const inOne = (text: string) => text.replace(/\s+/g, " ");
const inPdf = async (bytes: Uint8Array) => inOne((await textsOf(bytes)).join(" "));
const fetched = async (page: Page, at: string) => {
  const answer = await page.request.get(at);
  expect(answer.status(), at).toBe(200);
  return answer.body();
};

test("two people of the office change a panel, and all that names it follows at once", async ({
  colleague,
  person,
  house,
}) => {
  const [ineke, joris, hr, staff] = [
    await colleague("Ineke Dral"),
    await colleague("Joris Amelink"),
    await colleague("Sanne Verkuil"),
    await person(),
  ];
  const named = (text: string) => [COMES, GOES, STAYS].filter((name) => text.includes(name));
  const onPage = async () => {
    await staff.goto("/m/noordzijl?taal=nl");
    return named(await staff.getByRole("main").innerText());
  };
  const onFlyer = async (page: Page, at: string) => named(await inPdf(await fetched(page, at)));
  expect(await onPage()).toEqual([GOES, STAYS]);

  await ineke.goto(DECISIONS);
  const ask = async (title: string, chosen: Record<string, string>) => {
    await ineke.locator("summary").filter({ hasText: title }).click();
    const form = ineke.locator("details[open] form");
    for (const [label, choice] of Object.entries(chosen))
      await form.getByLabel(label).selectOption({ label: choice });
    await form.getByRole("button", { name: "Vraag dit aan" }).click();
    await expect(ineke.getByRole("status")).toContainText("Gevraagd.");
  };
  await ask("Iemand in een panel", { Werkgever: "Noordzijl Fulfilment B.V.", Vertrouwenspersoon: COMES });
  await ask("Iemand uit een panel", { "Wie gaat er uit welk panel?": `${GOES}, Noordzijl Fulfilment B.V.` });
  await expect(ineke.getByText("U vroeg dit zelf. Een collega bevestigt.")).toHaveCount(2);
  await expect(ineke.getByRole("button", { name: /^Bevestig/ })).toHaveCount(0);
  expect(await onPage()).toEqual([GOES, STAYS]);

  await joris.goto(DECISIONS);
  for (const name of [COMES, GOES]) {
    const asked = joris.getByRole("article").filter({ hasText: name });
    await asked.getByRole("button", { name: /^Bevestig/ }).click();
    await expect(joris.getByRole("status")).toContainText("Bevestigd.");
  }
  await until("both decisions took effect", async () => {
    const rows = await house.sql("owner", "select from decision where kind ~ '^panel_' and state = 'done'");
    return rows.length === 2;
  });

  expect(await onPage()).toEqual([COMES, STAYS]);
  expect(await onFlyer(staff, "/m/noordzijl/documenten/flyer.pdf?taal=nl")).toEqual([COMES, STAYS]);
  await hr.goto("/beheer/materiaal");
  for (const label of ["Voor het intranet, Nederlands", "Mail aan iedereen, Nederlands"]) {
    const text = inOne(await hr.getByLabel(label).inputValue());
    expect(named(text), label).toEqual([]);
    expect(text, label).toContain(PHONE);
  }
  const all = Object.entries(unzipSync(await fetched(hr, "/beheer/materiaal/alles.zip")));
  expect(all.length).toBeGreaterThan(25);
  for (const [name, bytes] of all) {
    const text = name.endsWith(".pdf") ? await inPdf(bytes) : inOne(Buffer.from(bytes).toString("utf8"));
    expect(text, name).toContain(PHONE);
    expect(named(text), name).toEqual(NAMES_NOBODY.test(name) ? [] : [COMES, STAYS]);
  }

  // The next story in this house finds the panel as it was.
  await house.sql(
    "owner",
    `with changed as (select tenant_id, counsellor_id, kind from decision where kind ~ '^panel_' and state = 'done'),
       back as (update panel p set until = null from changed c
         where (p.tenant_id, p.counsellor_id) = (c.tenant_id, c.counsellor_id) and c.kind = 'panel_remove')
     delete from panel p using changed c
      where (p.tenant_id, p.counsellor_id) = (c.tenant_id, c.counsellor_id) and c.kind = 'panel_add'`,
  );
});
