import { seesNothingOf, takeOn, writeToReporter } from "#test/support/counsellor-steps";
import { expect, test } from "#test/support/journey";
import {
  comeBack,
  firstNameOf,
  keepCode,
  readerOn,
  readThrough,
  send,
  told,
  writeDown,
} from "#test/support/reporter-steps";
import { dutch, english, polish, type Spoken } from "#test/support/spoken";

/** Who passes by the poster of which employer, and what the two then write to each other. */
const STORIES: {
  slug: string;
  speaks: string;
  spoken: Spoken;
  story: string;
  answer: string;
  admin: string;
}[] = [
  {
    slug: "de-linde",
    speaks: "nl-NL",
    spoken: dutch,
    story: told("Een docent maakt steeds opmerkingen over mijn hoofddoek."),
    answer: told("Dank u dat u dit vertelt. Wat zou u zelf willen?"),
    admin: "Wouter Hazelhof",
  },
  {
    slug: "oosterwaarde",
    speaks: "en-GB",
    spoken: english,
    story: told("My manager shouts at me in front of the counter."),
    answer: told("Thank you for telling me. Shall we talk this week?"),
    admin: "Fenna Wijngaard",
  },
  {
    slug: "noordzijl",
    speaks: "pl-PL",
    spoken: polish,
    story: told("Brygadzista wyzywa nas od najgorszych, a agencja milczy."),
    answer: told("Dziękuję za wiadomość. Jest Pan bezpieczny, nikt w firmie o tym nie wie."),
    admin: "Sanne Verkuil",
  },
];

test.describe.configure({ mode: "parallel" });

for (const { slug, speaks, spoken, story, answer, admin } of STORIES) {
  test(`at ${slug} in ${spoken.name}: told, answered, read, and seen by nobody else`, async ({
    person,
    colleague,
    house,
  }) => {
    const worker = await person({ script: false, speaks });
    await worker.goto(`/m/${slug}`);
    await expect(worker.locator("html")).toHaveAttribute("lang", spoken.lang);
    await worker.getByRole("link", { name: spoken.begin }).click();
    await worker.getByLabel(spoken.story).fill(story);
    await readThrough(worker, spoken);
    await expect(worker.getByRole("main")).toContainText(story);

    const sent = await send(worker, house, spoken);
    const who = firstNameOf(sent.reader);
    await keepCode(worker, sent.code, spoken);
    await expect(worker.getByRole("heading", { name: spoken.waits(who) })).toBeVisible();
    await expect(worker.getByRole("main")).not.toContainText(sent.code);

    const others = await Promise.all(
      house
        .demo()
        .accounts.filter(({ face, name }) => face === "counsellor" && name !== sent.reader)
        .map(({ name }) => colleague(name)),
    );
    for (const other of others) await seesNothingOf(other, sent.dossierId, ["/werkplek"]);
    const counsellor = await colleague(sent.reader);
    await takeOn(counsellor, sent.dossierId);
    await expect(counsellor.getByRole("main")).toContainText(story);
    await writeToReporter(counsellor, answer);

    for (const other of others) await seesNothingOf(other, sent.dossierId, ["/werkplek"]);
    await seesNothingOf(await colleague(admin), sent.dossierId, ["/beheer"]);
    await seesNothingOf(await colleague("Ineke Dral"), sent.dossierId, ["/netwerk", "/netwerk/termijnen"]);

    const later = await person({ script: false, speaks });
    await comeBack(later, sent.code, spoken);
    await expect(later.getByRole("heading", { name: spoken.yourTurn(who) })).toBeVisible();
    await expect(later.getByRole("listitem").filter({ hasText: answer })).toContainText(sent.reader);
  });
}

for (const slug of STORIES.map((one) => one.slug)) {
  test(`at ${slug} every language leads to somebody who reads it`, async ({ person }) => {
    const worker = await person({ script: false });
    for (const spoken of [dutch, english, polish]) {
      await worker.goto(`/m/${slug}`);
      await worker.getByRole("link", { name: spoken.name, exact: true }).click();
      await expect(worker.locator("html")).toHaveAttribute("lang", spoken.lang);
      await writeDown(worker, slug, told("12345"), spoken);
      await expect(worker.locator("html")).toHaveAttribute("lang", spoken.lang);
      expect(await readerOn(worker, spoken)).not.toBe("");
    }
  });
}
