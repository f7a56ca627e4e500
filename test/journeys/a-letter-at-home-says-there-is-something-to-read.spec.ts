import { takeOn, writeToReporter } from "#test/support/counsellor-steps";
import { expect, test } from "#test/support/journey";
import { lettersTo } from "#test/support/letters";
import { comeBack, send, told, writeDown } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { polish } from "#test/support/spoken";
import { until } from "#test/support/until";

const STORY = told("Ik kijk niet elke dag of er iets staat.");

test("who wants a letter at home gets one without a word of it, in the own language, until it is enough", async ({
  person,
  colleague,
  house,
}) => {
  const worker = await person({ speaks: "pl-PL" });
  await writeDown(worker, "noordzijl", STORY, polish);
  const { code, reader, dossierId } = await send(worker, house, polish);
  await comeBack(worker, code, polish);
  await worker.getByText("Powiadomienie e-mail").click();
  await scene(worker, "reporter/letters-pl");

  await worker.getByLabel("Państwa prywatny adres e-mail").fill("jan@noordzijl.example");
  await worker.getByLabel("Tak, proszę o e-mail").check();
  await worker.getByRole("button", { name: "Zapisz ten wybór" }).click();
  await expect(worker.getByRole("alert")).toContainText("Proszę podać adres, który nie jest z pracy");
  await expect(worker.getByLabel("Państwa prywatny adres e-mail")).toHaveValue("jan@noordzijl.example");
  await scene(worker, "reporter/letters-of-work");

  const mail = `jan${Date.now()}@dom.example`;
  await worker.getByLabel("Państwa prywatny adres e-mail").fill(mail);
  await worker.getByRole("button", { name: "Zapisz ten wybór" }).click();
  await expect(worker.getByText("Teraz: wysyłamy e-maile")).toBeVisible();

  const counsellor = await colleague(reader);
  await takeOn(counsellor, dossierId);
  await expect(counsellor.locator("body")).not.toContainText(mail);
  await writeToReporter(counsellor, told("Dag, ik ben er voor u."));
  await house.sql("jobs", "select graphile_worker.add_job('sweep', job_key => 'sweep', max_attempts => 1)");
  const letter = await until("the letter at home", () => lettersTo(house, mail)[0]);
  expect(letter.subject).toBe("Coś czeka na Państwa");

  await worker.goto("/mijn-melding?taal=en");
  await worker.getByText("Get an e-mail").click();
  await expect(worker.getByLabel("Your own e-mail address")).toHaveValue(mail);
  await scene(worker, "reporter/letters-en");
  await worker.getByLabel("Yes, e-mail me").uncheck();
  await worker.getByRole("button", { name: "Keep this choice" }).click();
  await expect(worker.getByText("Now: no e-mail")).toBeVisible();

  // Once more and without a tick: asked, not guessed.
  await worker.goto("/mijn-melding?taal=nl");
  await worker.getByText("Een mail krijgen").click();
  await expect(worker.getByLabel("Uw eigen mailadres")).toHaveValue("");
  await worker.getByRole("button", { name: "Bewaar deze keuze" }).click();
  await expect(worker.getByRole("alert")).toContainText("Zet een vinkje als u mail wilt");
  await scene(worker, "reporter/letters-nl");
});
