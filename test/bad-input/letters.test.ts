import { beforeAll, describe, expect, test } from "vitest";
import { freshForm, looking } from "#test/support/intake";
import { fileReport, returnWith } from "#test/support/visitor";
import { ownEmployer } from "./own-employer";

let own: Awaited<ReturnType<typeof ownEmployer>>;
beforeAll(async () => {
  own = await ownEmployer("letters");
});

describe("every other letter comes back as it was typed", () => {
  const texts = {
    emoji: "👩‍👩‍👧‍👦 🇳🇱 🦀",
    arabic: "مشكلة في العمل",
    polish: "Zażółć gęślą jaźń",
    chinese: "经理对我大喊大叫",
    // Written as e and a combining accent, which is stored as one letter.
    composed: "cafe\u0301",
  };
  test.each(Object.entries(texts))("%s (6-6, 6-7)", async (_name, story) => {
    const { code } = await fileReport(own.house, own.slug, { verhaal: story });
    const reporter = await returnWith(own.house, code);
    expect((await reporter.get("/mijn-melding?taal=nl")).text).toContain(story.normalize("NFC"));
  });

  test("nothing slips into a long line of them, wherever the page is cut on its way out", async () => {
    const { post, token } = await freshForm(own.house, own.slug);
    const typed = { afdeling: "ż".repeat(121), daar: "é".repeat(300) };
    for (const length of [0, 1, 200, 201, 400, 401, 600, 601]) {
      const { text } = await post(looking(token, { verhaal: "x".repeat(length), ...typed }));
      expect(text).toContain(`value="${typed.afdeling}"`);
      expect(text).toContain(`value="${typed.daar}"`);
      expect(text).not.toContain("\0");
    }
  });

  test("what steers the direction of text stays inside its own message (6-5)", async () => {
    const typed = "\u202egnp.exe\u2066 in een bericht";
    const { code } = await fileReport(own.house, own.slug, { verhaal: typed });
    const reporter = await returnWith(own.house, code);
    const { text } = await reporter.get("/mijn-melding?taal=nl");
    // An element with a direction of its own isolates what it holds.
    expect(text).toContain(`<p dir="auto">${typed}</p>`);
  });

  test("a code may be typed with what phones and papers add to it (6-6)", async () => {
    const { code } = await fileReport(own.house, own.slug, { verhaal: "Kort." });
    const groups = code.match(/.{4}/g) ?? [];
    for (const typed of [
      groups.join("-").toLowerCase(),
      groups.join("\u200b \u00a0"),
      groups.join("\u2011"),
      `\ufeff ${code}\r\n`,
    ])
      await returnWith(own.house, typed);
  });
});
