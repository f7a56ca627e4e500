import { expect, type Page, test } from "#test/support/journey";
import { send, told, writeDown } from "#test/support/reporter-steps";
import { dutch, english, polish } from "#test/support/spoken";

/** Every word that would be printed, those that only the style sheet adds included. */
function wordsOnPaper(page: Page): Promise<string> {
  return page.evaluate(() => {
    const added = [...document.querySelectorAll("body *")]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => [getComputedStyle(element, "::before"), getComputedStyle(element, "::after")])
      .map((style) => style.content)
      .filter((content) => content !== "none" && content !== "normal" && content !== '""');
    return [document.body.innerText, ...added].join("\n");
  });
}

for (const spoken of [dutch, english, polish]) {
  test(`the receipt on paper, from the ${spoken.name} page: six groups and not one other word`, async ({
    person,
    house,
  }) => {
    const worker = await person();
    await writeDown(worker, "noordzijl", told("12345"), spoken);
    const { code } = await send(worker, house, spoken);
    await worker.emulateMedia({ media: "print" });
    expect((await wordsOnPaper(worker)).split(/\s+/).filter(Boolean)).toEqual(code.split("-"));
    const inBlackAndWhite = await worker.locator("ol.code").evaluate((list) => getComputedStyle(list).color);
    expect(inBlackAndWhite).toBe("rgb(0, 0, 0)");
  });
}
