import { takeOn } from "#test/support/counsellor-steps";
import { expect, test } from "#test/support/journey";
import { comeBack, send, told, writeDown } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { addDays } from "~/domain/clock";

test("a counsellor holds a dossier, its reporter reads why and until when, and a wish to destroy waits for that day", async ({
  person,
  colleague,
  house,
}) => {
  const worker = await person();
  await writeDown(worker, "oosterwaarde", told("Er komt misschien een rechtszaak."));
  const { code, reader, dossierId } = await send(worker, house);
  const counsellor = await colleague(reader);
  await takeOn(counsellor, dossierId);

  await counsellor.getByRole("link", { name: "Vasthouden of vernietigen" }).click();
  await expect(counsellor.getByRole("heading", { level: 1 })).toContainText("bewaren en vernietigen");
  await counsellor.getByRole("button", { name: "Houd dit dossier vast" }).click();
  await expect(counsellor.getByRole("alert")).toContainText("Kies een reden");
  await scene(counsellor, "counsellor/keeping-wrong");
  const [now] = await house.sql<{ day: string }>("owner", "select app.today()::text as day");
  const until = addDays(now?.day ?? "", 40);
  await counsellor.getByLabel("Waarom?").selectOption("court");
  await counsellor.getByLabel("Tot en met welke dag?").fill(until);
  await counsellor.getByRole("button", { name: "Houd dit dossier vast" }).click();
  await expect(counsellor.getByText("Vastgehouden tot en met")).toBeVisible();
  await scene(counsellor, "counsellor/keeping-held");

  await comeBack(worker, code);
  await expect(worker.getByRole("main")).toContainText("er loopt een zaak bij de rechter");
  await worker.getByText("Stoppen en alles vernietigen").click();
  await expect(worker.getByRole("main")).toContainText("Vraagt u het nu, dan onthouden wij dat");
  await worker.getByLabel("Ik weet dat dit niet terug te draaien is").check();
  await scene(worker, "reporter/held");
  await worker.getByRole("button", { name: "Stop en vernietig alles" }).click();
  await expect(worker.getByRole("main")).toContainText("U wilt dat alles wordt vernietigd");
  await scene(worker, "reporter/wish-waits");

  await counsellor.reload();
  await expect(counsellor.getByRole("main")).toContainText("De melder wil vernietigen");
  await expect(counsellor.getByRole("button", { name: "Houd dit dossier vast" })).toHaveCount(0);
  await counsellor.goto("/werkplek/vernietigd");
  await expect(counsellor.getByRole("heading", { level: 1 })).toHaveText("Vernietigd");

  await worker.getByRole("button", { name: "Toch bewaren" }).click();
  await expect(worker.getByRole("main")).not.toContainText("U wilt dat alles wordt vernietigd");
});
