import { takeOn } from "#test/support/counsellor-steps";
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

const STORY = told("Eerste regel.\n\nTweede regel, met “aanhalingstekens” en <haakjes>.");

async function refused(page: Page, ...problems: string[]): Promise<void> {
  for (const problem of problems) await expect(page.getByRole("alert")).toContainText(problem);
}

test("an empty form says what is needed, and its link leads to the field", async ({ person }) => {
  const worker = await person();
  await worker.goto("/m/noordzijl/melden?taal=nl");
  await worker.getByRole("button", { name: "Lees na wat u schreef" }).click();
  await refused(worker, "Eén ding klopt nog niet");
  await worker.getByRole("link", { name: "Schrijf wat er is, of vul in hoe wij u bereiken" }).click();
  await expect(worker.getByLabel("Wat is er gebeurd?")).toBeFocused();
});

test("a work address is refused with the reason, and everything that was typed stays", async ({ person }) => {
  const worker = await person();
  await worker.goto("/m/noordzijl/melden?taal=nl");
  await worker.getByLabel("Wat is er gebeurd?").fill(STORY);
  await worker.getByLabel("Mail mij").check();
  await worker.getByLabel("Uw eigen mailadres").fill("robin@post.noordzijl.example");
  await worker.getByLabel("Hoe mogen wij u noemen?").fill("Robin");
  await worker.getByText("Wie mag u helpen?").click();
  await worker.getByRole("group", { name: "Met wie wilt u praten?" }).getByLabel("Tjeerd van Wolde").check();
  await worker.getByLabel("Is er iemand met wie u juist niet wilt praten?").selectOption("Tjeerd van Wolde");
  await worker.getByRole("button", { name: "Lees na wat u schreef" }).click();

  await refused(worker, "Twee dingen kloppen nog niet", "Vul een mailadres in dat niet van Noordzijl is");
  await expect(worker.getByText("Uw werkgever kan daar meelezen.")).toBeVisible();
  await expect(worker.getByLabel("Wat is er gebeurd?")).toHaveValue(STORY);
  await expect(worker.getByLabel("Uw eigen mailadres")).toHaveValue("robin@post.noordzijl.example");
  await expect(worker.getByLabel("Hoe mogen wij u noemen?")).toHaveValue("Robin");
  await scene(worker, "public/form-error", { dark: true });

  await worker.getByLabel("Uw eigen mailadres").fill("robin@thuis.example");
  await worker.getByLabel("Is er iemand met wie u juist niet wilt praten?").selectOption("Niemand");
  await readThrough(worker);
  await expect(worker.getByRole("main")).toContainText("Mailen naar robin@thuis.example.");
});

test("“Iets veranderen” brings back every answer, and nothing is sent without a yes", async ({ person }) => {
  const worker = await person();
  await worker.goto("/m/noordzijl/melden?taal=nl");
  await worker.getByLabel("Wat is er gebeurd?").fill(STORY);
  await worker.getByLabel("Bel mij").check();
  await worker.getByLabel("Telefoonnummer").fill("06 0123 4588");
  await worker.getByLabel("Wanneer kunt u vrij praten?").fill("na het werk");
  await worker.getByLabel("U mag mijn voicemail inspreken").check();
  for (const fold of [
    "Wie mag u helpen?",
    "Waar gaat het over?",
    "Wie zijn erbij betrokken?",
    "Wanneer en waar was het?",
  ])
    await worker.locator("summary", { hasText: fold }).click();
  await worker.getByRole("group", { name: "Liever met een vrouw of een man?" }).getByLabel("Een man").check();
  await worker.getByLabel("Allebei").check();
  await worker
    .getByLabel("Wat is uw band met deze werkgever?")
    .selectOption("Ik werk hier via een uitzendbureau");
  await worker.getByLabel("Over wie gaat het?").selectOption("Mijn leidinggevende");
  await worker.getByLabel("Op welke afdeling of plek?").fill("hal 3");
  await worker.getByLabel("Wanneer?", { exact: true }).fill("vorige week");
  await worker.getByLabel("Waar?", { exact: true }).fill("de kantine");
  await scene(worker, "public/form-unfolded");
  await readThrough(worker);
  await scene(worker, "public/check-full");

  const who = firstNameOf(await readerOn(worker));
  await worker.getByRole("button", { name: `Verstuur naar ${who}` }).click();
  await refused(worker, `Zeg of ${who} dit mag lezen`);
  await scene(worker, "public/check-without-yes");

  await worker.getByRole("button", { name: "Iets veranderen" }).click();
  await expect(worker.getByLabel("Wat is er gebeurd?")).toHaveValue(STORY);
  await expect(worker.getByLabel("Telefoonnummer")).toHaveValue("06 0123 4588");
  await expect(worker.getByLabel("Wanneer kunt u vrij praten?")).toHaveValue("na het werk");
  await expect(worker.getByLabel("U mag mijn voicemail inspreken")).toBeChecked();
  await expect(worker.getByLabel("Een man")).toBeChecked();
  await expect(worker.getByLabel("Allebei")).toBeChecked();
  await expect(worker.getByLabel("Wat is uw band met deze werkgever?")).toHaveValue("temp_agency_worker");
  await expect(worker.getByLabel("Over wie gaat het?")).toHaveValue("direct_manager");
  await expect(worker.getByLabel("Op welke afdeling of plek?")).toHaveValue("hal 3");
  await expect(worker.getByLabel("Wanneer?", { exact: true })).toHaveValue("vorige week");
  await expect(worker.getByLabel("Waar?", { exact: true })).toHaveValue("de kantine");
});

test("a mistyped code, an unknown one and an empty message are answered kindly; so is the counsellor's", async ({
  person,
  colleague,
  house,
}) => {
  const worker = await person();
  await comeBack(worker, "1234");
  await refused(worker, "Vul de hele code in");
  await scene(worker, "reporter/code-error");

  await writeDown(worker, "de-linde", STORY);
  const { code, reader, dossierId } = await send(worker, house);
  await comeBack(worker, code);
  await worker.getByRole("button", { name: "Stuur bericht" }).click();
  await refused(worker, "Schrijf eerst een bericht");
  await scene(worker, "reporter/message-error");

  const counsellor = await colleague(reader);
  await takeOn(counsellor, dossierId);
  await counsellor.getByLabel("Schrijf aan de melder").fill("x".repeat(10_001));
  await counsellor.getByRole("button", { name: "Stuur bericht" }).click();
  await refused(counsellor, "Maak het bericht korter.", "Wat u schreef, staat er nog.");
  await expect(counsellor.getByLabel("Schrijf aan de melder")).toHaveValue("x".repeat(10_001));
});
