import { isNotThere, passOn, takeOn, writeToReporter } from "#test/support/counsellor-steps";
import { expect, test } from "#test/support/journey";
import { comeBack, firstNameOf, keepCode, send, told, writeDown } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";

const STORY = told("De praktijkbegeleider raakt mij aan als hij iets voordoet.");
const ANSWER = told("Ik lees het vanaf nu. Wanneer schikt het u?");

test("the first counsellor passes it on unread, the deputy reads and answers, and the reporter reads who did what", async ({
  person,
  colleague,
  house,
}) => {
  const student = await person();
  await writeDown(student, "de-linde", STORY);
  const deputy = await student.locator("section[aria-labelledby=lezer] .person b").nth(1).innerText();
  const { code, reader, dossierId } = await send(student, house);
  const promised = await student.locator(".lead time").innerText();
  await keepCode(student, code);

  const first = await colleague(reader);
  const second = await colleague(deputy);
  await isNotThere(second, dossierId);
  await first.goto(`/werkplek/dossiers/${dossierId}`);
  await scene(first, "counsellor/accept");
  await first.getByRole("button", { name: "Ga verder" }).click();
  await expect(first.getByRole("alert")).toContainText("Kies ja of nee.");
  await scene(first, "counsellor/accept-unanswered");

  await passOn(first, dossierId);
  await expect(first.getByRole("main")).toContainText("U hebt er niets van gelezen.");
  await scene(first, "counsellor/passed-on");
  await isNotThere(first, dossierId);
  await first.goto("/werkplek");
  await expect(first.locator(`a[href$="${dossierId}"]`)).toHaveCount(0);

  await student.reload();
  const passedOn = `${firstNameOf(reader)} kan u niet onafhankelijk helpen en heeft niets gelezen. ${deputy} neemt het over.`;
  await expect(student.getByRole("main")).toContainText(passedOn);
  await expect(student.getByRole("main")).toContainText(`De datum blijft: uiterlijk ${promised}.`);
  await scene(student, "reporter/passed-on");

  await takeOn(second, dossierId);
  await expect(second.getByRole("main")).toContainText(STORY);
  await writeToReporter(second, ANSWER);
  const later = await person();
  await comeBack(later, code);
  await expect(later.getByRole("listitem").filter({ hasText: ANSWER })).toContainText(deputy);
  await expect(later.getByText(`${reader} gaf uw melding door, zonder te lezen`)).toBeVisible();
  await expect(later.getByText("Niemand anders leest mee.")).toBeVisible();
});
