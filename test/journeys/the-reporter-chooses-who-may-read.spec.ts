import { isNotThere, passOn, takeOn } from "#test/support/counsellor-steps";
import { expect, type Page, test } from "#test/support/journey";
import {
  comeBack,
  firstNameOf,
  readerOn,
  readThrough,
  send,
  told,
  writeDown,
} from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { dutch } from "#test/support/spoken";

const STORY = told("Ik wil eerst weten wie dit leest.");

async function startAt(page: Page, slug: string): Promise<void> {
  await page.goto(`/m/${slug}/melden?taal=nl`);
  await page.getByLabel("Wat is er gebeurd?").fill(STORY);
  await page.getByText("Wie mag u helpen?").click();
}

const choose = (page: Page, question: string, answer: string) =>
  page.getByRole("group", { name: question }).getByLabel(answer).check();

test("the deputy may not read along: then nobody takes over, until the reporter chooses somebody", async ({
  person,
  colleague,
  house,
}) => {
  const student = await person();
  await writeDown(student, "de-linde", STORY);
  const deputy = await student.locator("section[aria-labelledby=lezer] .person b").nth(1).innerText();
  await student.getByLabel(`${firstNameOf(deputy)} mag niet meelezen`).check();
  const { code, reader, dossierId } = await send(student, house);

  await comeBack(student, code);
  await expect(student.getByText("Niemand anders leest mee.")).toBeVisible();
  await passOn(await colleague(reader), dossierId);
  await isNotThere(await colleague(deputy), dossierId);
  await student.reload();
  await expect(student.getByRole("heading", { name: "Nu leest niemand uw bericht" })).toBeVisible();
  await expect(student.getByRole("main")).toContainText(STORY);
  await scene(student, "reporter/nobody-reads");

  await student.getByLabel(deputy).check();
  await student.getByRole("button", { name: "Laat deze persoon lezen" }).click();
  await expect(student.getByRole("heading", { name: dutch.waits(firstNameOf(deputy)) })).toBeVisible();
  await isNotThere(await colleague(reader), dossierId);
  const chosen = await colleague(deputy);
  await takeOn(chosen, dossierId);
  await expect(chosen.getByRole("main")).toContainText(STORY);
});

test("a woman, a man, a person by name, a language, or not this one: the check page names who it becomes", async ({
  person,
}) => {
  const worker = await person();
  await startAt(worker, "de-linde");
  await choose(worker, "Liever met een vrouw of een man?", "Een vrouw");
  await readThrough(worker);
  expect(await readerOn(worker)).toBe("Marijke Oostveen");
  await expect(worker.getByText("Praten met een vrouw")).toBeVisible();

  await startAt(worker, "de-linde");
  await choose(worker, "Liever met een vrouw of een man?", "Een man");
  await readThrough(worker);
  expect(await readerOn(worker)).toBe("Tjeerd van Wolde");
  await expect(worker.getByText("Werkte tot 2022 bij een leverancier van De Linde.")).toBeVisible();

  await startAt(worker, "oosterwaarde");
  await choose(worker, "Met wie wilt u praten?", "Ruben Tjin-A-Loe");
  await readThrough(worker);
  expect(await readerOn(worker)).toBe("Ruben Tjin-A-Loe");

  await startAt(worker, "noordzijl");
  await worker.getByLabel("In welke taal wilt u praten?").selectOption("Pools");
  await readThrough(worker);
  expect(await readerOn(worker)).toBe("Agata Wiśniewska-Bos");

  for (const [unwanted, other] of [
    ["Marijke Oostveen", "Tjeerd van Wolde"],
    ["Tjeerd van Wolde", "Marijke Oostveen"],
  ] as const) {
    await startAt(worker, "de-linde");
    await worker.getByLabel("Is er iemand met wie u juist niet wilt praten?").selectOption(unwanted);
    await readThrough(worker);
    expect(await readerOn(worker)).toBe(other);
    // Not as a deputy either.
    await expect(worker.getByText("Niemand anders kan meelezen.")).toBeVisible();
  }
});

const IN_THE_WAY: {
  wish: (page: Page) => Promise<unknown>;
  letGo: (page: Page) => Promise<unknown>;
  says: string;
}[] = [
  {
    wish: (page) => page.getByLabel("In welke taal wilt u praten?").selectOption("Pools"),
    letGo: (page) => page.getByLabel("In welke taal wilt u praten?").selectOption("Maakt mij niet uit"),
    says: "Er is nu niemand die de taal spreekt die u koos.",
  },
  {
    wish: (page) => choose(page, "Liever met een vrouw of een man?", "Een vrouw"),
    letGo: (page) => choose(page, "Liever met een vrouw of een man?", "Maakt mij niet uit"),
    says: "Er is nu niemand met de wens vrouw of man die u koos.",
  },
  {
    wish: (page) => choose(page, "Met wie wilt u praten?", "Agata Wiśniewska-Bos"),
    letGo: (page) => choose(page, "Met wie wilt u praten?", "Maakt mij niet uit"),
    says: "De persoon die u koos, kan uw bericht nu niet lezen.",
  },
];

test("nobody fits: the page says which wish stands in the way, keeps the words, and letting go helps", async ({
  person,
}) => {
  const worker = await person();
  for (const [place, { wish, letGo, says }] of IN_THE_WAY.entries()) {
    await startAt(worker, "noordzijl");
    await wish(worker);
    await worker.getByText("Waar gaat het over?").click();
    // At Noordzijl the one woman, who also speaks Polish, is not certified for this.
    await worker.getByLabel("Iets op het werk wat niet mag of gevaarlijk is").check();
    await worker.getByRole("button", { name: "Lees na wat u schreef" }).click();
    await expect(worker.getByRole("heading", { level: 1 })).toHaveText("Met deze wens past nu niemand");
    await expect(worker.getByRole("main")).toContainText(says);
    await expect(worker.getByRole("link", { name: "Bel 06 0123 4510" })).toBeVisible();
    if (place === 0) await scene(worker, "public/nobody-fits");

    await worker.getByRole("button", { name: "Verander uw wens" }).click();
    await expect(worker.getByLabel("Wat is er gebeurd?")).toHaveValue(STORY);
    await letGo(worker);
    await readThrough(worker);
    await expect(worker.getByRole("main")).toContainText(STORY);
  }
});
