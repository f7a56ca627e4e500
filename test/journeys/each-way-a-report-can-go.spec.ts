import { begun } from "#test/support/begun-case";
import { act, consent, isNotOffered, step, walkOn, wroteDown } from "#test/support/course-in-browser";
import { expect } from "#test/support/journey";
import { test } from "#test/support/own-house";
import { nowInForce } from "#test/support/protocol-in-force";
import { scene } from "#test/support/scene";
import { AT, seated } from "#test/support/seated";
import { trackOn } from "~/domain/tracks/all";

const TRACK = trackOn("unwanted_behaviour", "2026-11-01");

test("S2-12: who only wants to tell is heard, and may come back", async ({ person, colleague, house }) => {
  const walk = await begun({ person, colleague, house }, "oosterwaarde");
  await walkOn(walk, ["explain", "judge_fit"]);
  await wroteDown(walk, "sign");
  await walkOn(walk, ["listen_only", "evaluate", "decline_aftercare", "classify", "close"]);
  await isNotOffered(walk, "stap", "describe");
  await step(walk, "reopen");
  await walk.staff.goto(`/werkplek/dossiers/${walk.dossierId}`);
  await expect(walk.staff.getByRole("main")).not.toContainText("Dit dossier is gesloten");
  await step(walk, "judge_fit");
});

test("S2-09 S2-14 S3-22: what does not fit is said together, and there is a way on", async ({
  person,
  house,
}) => {
  const walk = await seated({ person, house }, TRACK, { ...AT.noordzijl, stage: "contacted" });
  await step(walk, "explain");
  await step(walk, "judge_unfit", {
    reason: "labour_conflict",
    words: "Een vakbond helpt bij een contract.",
  });
  await isNotOffered(walk, "stap", "close_referred");
  await walk.reporter.goto("/mijn-melding?taal=nl");
  await expect(walk.reporter.getByText("Een vakbond helpt bij een contract.").first()).toBeVisible();
  await scene(walk.reporter, "reporter/unfit");
  await step(walk, "agree_unfit");
  await step(walk, "refer", { target: "union", letter: "Deze persoon zoekt hulp bij een contract." });
  await walk.reporter.goto("/mijn-melding?taal=nl");
  // In a fold, to be opened by who takes it along.
  await expect(walk.reporter.getByText("Deze persoon zoekt hulp bij een contract.").first()).toBeAttached();
  await step(walk, "close_referred");
});

for (const [slug, addressee] of [
  ["oosterwaarde", "Regionale klachtencommissie gemeenten"],
  ["noordzijl", "Directie Noordzijl"],
] as const) {
  test(`S1-05 S2-24 S3-24: a formal complaint at ${slug} goes to ${addressee}, with the reporter's own name`, async ({
    person,
    house,
  }) => {
    const walk = await seated({ person, house }, TRACK, { ...AT[slug], stage: "mandated" });
    await walkOn(walk, ["explore", { step: "decide", act: "accompany" }, "show_regulation"]);
    await walk.reporter.goto("/mijn-melding?taal=nl");
    await expect(walk.reporter.getByText(addressee).first()).toBeVisible();
    await scene(walk.reporter, `reporter/complaint-${slug}`);
    await walk.reporter.locator("#klacht").getByRole("link", { name: "Klachtenreglement" }).first().click();
    await expect(walk.reporter.getByRole("heading", { level: 1, name: "Klachtenreglement" })).toBeVisible();
    await scene(walk.reporter, `reporter/regulation-${slug}`);
    await walkOn(walk, ["disclose", "file_complaint"]);
    await consent(walk, "accompany", true);
    await act(walk, "accompany");
    await walkOn(walk, ["conclude_complaint", "evaluate"]);
  });
}

test("S2-19 S4-14: taken back in the middle, every consent ends; nothing is done any more, and it is closed", async ({
  person,
  house,
}) => {
  const walk = await seated({ person, house }, TRACK, { ...AT.linde, stage: "mandated" });
  await walkOn(walk, ["explore", { step: "decide", act: "contact_employer" }]);
  await consent(walk, "contact_employer", true);
  await step(walk, "withdraw");
  await isNotOffered(walk, "daad", "contact_employer");
  await scene(walk.staff, "counsellor/withdrawn");
  await step(walk, "close_withdrawn");
});

test("S2-17 S3-15: without the employer's rule nobody mediates, and the screen says who does", async ({
  person,
  house,
}) => {
  const walk = await seated({ person, house }, TRACK, { ...AT.oosterwaarde, stage: "mandated" });
  await walkOn(walk, ["explore"]);
  await walk.reporter.goto("/mijn-melding?taal=nl");
  await expect(walk.reporter.locator('[name="a.act"][value="attend"]')).toHaveCount(1);
  await expect(walk.reporter.locator('[name="a.act"][value="mediate"]')).toHaveCount(0);
  await isNotOffered(walk, "stap", "advise_self_talk");
  await isNotOffered(walk, "daad", "mediate");
  await step(walk, "refer", { target: "mediator" });
});

test("S2-17 S2-18 S3-15: where the employer's rule allows it the counsellor mediates, after advice, a choice and two times yes", async ({
  person,
  house,
}) => {
  await nowInForce(house, "noordzijl", { counsellorMediationAllowed: true });
  const walk = await seated({ person, house }, TRACK, { ...AT.noordzijl, stage: "mandated" });
  await walkOn(walk, ["explore"]);
  await step(walk, "advise_self_talk", { view: "Alleen durf ik dat niet." });
  await step(walk, "decide", { act: "mediate" });
  await step(walk, "accused_agreed", { asked_by: "reporter" });
  await isNotOffered(walk, "daad", "mediate");
  await consent(walk, "mediate", true, "Wij praten met zijn drieën over de planning.");
  await scene(walk.staff, "counsellor/mediation");
  await act(walk, "mediate", { done: "Zij maakten een afspraak over de planning." });
  await walk.reporter.goto("/mijn-melding?taal=nl");
  await expect(walk.reporter.getByText("Zij maakten een afspraak over de planning.").first()).toBeAttached();
  await step(walk, "wind_up");
});
