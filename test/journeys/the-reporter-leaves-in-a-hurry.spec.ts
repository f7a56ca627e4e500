import { expect, type JourneyHouse, type Page, test } from "#test/support/journey";
import { comeBack, send, told, writeDown } from "#test/support/reporter-steps";
import { Visitor } from "#test/support/visitor";

const mayLeaveTo = process.env.JOURNEY_AWAY ?? "";
const WORDS = "Hij staat ineens naast mij.";

/** Somebody who told something earlier, and now reads the own page on a phone. */
async function reading(page: Page, writer: Page, house: JourneyHouse): Promise<string> {
  await writeDown(writer, "de-linde", told(WORDS));
  const { code } = await send(writer, house);
  await comeBack(page, code);
  await expect(page.getByRole("main")).toContainText(WORDS);
  return code;
}

/** Elsewhere; and Back asks for the code. */
async function isGone(page: Page, house: JourneyHouse): Promise<void> {
  await expect(page).toHaveURL(mayLeaveTo);
  await expect(page.getByRole("heading")).toHaveText("Het weer van vandaag");
  await expect.poll(() => page.context().cookies(house.origin)).toEqual([]);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lees uw antwoord");
  await expect(page.getByLabel("Uw code", { exact: true })).toHaveValue("");
}

test("one press on “Snel weg”: the weather, and Back asks for the code", async ({ person, house }) => {
  const student = await person({ mayLeaveTo });
  const code = await reading(student, await person(), house);
  const [session] = await student.context().cookies(house.origin);
  await student.getByRole("button", { name: "Snel weg" }).click();
  await isGone(student, house);

  // The session ended in the house too: whoever copied the cookie has nothing.
  const thief = new Visitor(house.origin);
  thief.cookies.set(session?.name ?? "", session?.value ?? "");
  expect((await thief.get("/mijn-melding?taal=nl")).text).toContain("Vul de code in");

  await comeBack(student, code);
  await expect(student.getByRole("heading", { level: 1 })).toHaveText("Uw melding");
});

test("while the other page is still coming, the screen is empty", async ({ person, house }) => {
  const student = await person({ mayLeaveTo });
  await reading(student, await person(), house);
  // An answer without a page: the browser stays where it is, as it does on a slow line.
  await student.context().route(mayLeaveTo, (route) => route.fulfill({ status: 204 }));
  await student.getByRole("button", { name: "Snel weg" }).click();
  await expect
    .poll(() => student.evaluate(() => document.documentElement.innerText + document.title.trim()))
    .toBe("");
});

test("three times Escape does the same, two times does nothing", async ({ person, house }) => {
  const student = await person({ mayLeaveTo });
  await reading(student, await person(), house);
  for (const key of ["Escape", "Escape", "Tab", "Escape", "Escape", "Tab"]) await student.keyboard.press(key);
  await expect(student.getByRole("main")).toContainText(WORDS);
  for (const key of ["Escape", "Escape", "Escape"]) await student.keyboard.press(key);
  await isGone(student, house);
});

test("halfway through writing: what was typed does not come back", async ({ person }) => {
  const student = await person({ mayLeaveTo });
  await student.goto("/m/de-linde?taal=nl");
  await student.getByRole("link", { name: "Begin met schrijven" }).click();
  await student.getByLabel("Wat is er gebeurd?").fill(told(WORDS));
  await student.getByRole("button", { name: "Snel weg" }).click();
  await expect(student).toHaveURL(mayLeaveTo);
  await student.goBack();
  await expect(student.getByRole("heading", { level: 1 })).toHaveText(
    "Praat met iemand die niet bij De Linde werkt",
  );
  await student.goForward();
  await expect(student).toHaveURL(mayLeaveTo);
});

test("without script “Snel weg” goes by way of a page of ours that says nothing", async ({
  person,
  house,
}) => {
  const student = await person({ script: false, mayLeaveTo });
  await reading(student, await person(), house);
  await student.getByRole("button", { name: "Snel weg" }).click();
  await isGone(student, house);

  const between = await new Visitor(house.origin).post("/weg?taal=nl", {});
  expect(between.text).toContain(`content="0;url=${mayLeaveTo}"`);
  const words = between.text.replace(/<[^>]*>/g, " ");
  expect(words).toContain("Een ogenblik");
  expect(words).not.toMatch(/melding|vertrouw|tweespoor|werkgever|code/i);
  expect(between.headers.get("clear-site-data")).toBe('"cookies", "storage"');
});
