import { CANARY } from "#db/seed/reports";
import { expect, type Page, test } from "#test/support/journey";
import { send, told, writeDown } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";

const EMPLOYERS = [
  { slug: "noordzijl", name: "Noordzijl", admin: "Sanne Verkuil", person: "Agata Wiśniewska-Bos" },
  { slug: "de-linde", name: "De Linde", admin: "Wouter Hazelhof", person: "Marijke Oostveen" },
  { slug: "oosterwaarde", name: "Oosterwaarde", admin: "Fenna Wijngaard", person: "Hanneke Rijsdorp" },
];

for (const { slug, name, admin, person: counsellor } of EMPLOYERS) {
  test(`${name}: the link, its picture, the people and the agreements`, async ({ colleague, house }) => {
    const page = await colleague(admin);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/beheer");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`De pagina van ${name}`);
    const link = `${house.origin}/m/${slug}`;
    await expect(page.getByLabel("Adres van uw pagina")).toHaveValue(link);
    await page.getByRole("button", { name: "Kopieer het adres" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    const qr = page.getByRole("img", { name: "QR-code die naar uw pagina leidt" });
    expect(await qr.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(0);
    await expect(page.getByRole("heading", { name: counsellor })).toBeVisible();
    await expect(page.getByText("Wat u hier nooit ziet")).toBeVisible();
    for (const other of EMPLOYERS.filter((one) => one.slug !== slug))
      await expect(page.getByRole("main")).not.toContainText(other.name);
    await expect(page.locator("body")).not.toContainText(CANARY);
    if (slug === "noordzijl") await scene(page, "employer/home", { dark: true });
  });
}

test("the page is the same to the letter before and after somebody tells something", async ({
  person,
  colleague,
  house,
}) => {
  const admin = await colleague("Wouter Hazelhof");
  const office = await colleague("Ineke Dral");
  const pages = async () => [await shownAt(admin, "/beheer"), await shownAt(office, "/netwerk")];
  const before = await pages();
  const student = await person();
  await writeDown(student, "de-linde", told("Dit merkt niemand op school."));
  await send(student, house);
  expect(await pages()).toEqual(before);
});

test("other faces are not there for the employer, nor is the employer's for others", async ({
  colleague,
}) => {
  const admin = await colleague("Wouter Hazelhof");
  for (const address of ["/werkplek", "/netwerk", "/netwerk/termijnen"])
    expect((await admin.goto(address))?.status()).toBe(404);
  for (const name of ["Ineke Dral", "Marijke Oostveen"])
    expect((await (await colleague(name)).goto("/beheer"))?.status()).toBe(404);
  await scene(admin, "staff/not-there");
});

async function shownAt(page: Page, address: string): Promise<string> {
  await page.goto(address);
  return page.locator("body").innerHTML();
}
