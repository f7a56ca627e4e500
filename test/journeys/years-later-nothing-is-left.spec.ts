import { begun } from "#test/support/begun-case";
import { act, consent, isNotOffered, step, walkOn } from "#test/support/course-in-browser";
import { expect } from "#test/support/journey";
import { test } from "#test/support/own-house";
import { comeBack } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { moveClock } from "#test/support/visitor";

// Last of all by its name: two years later no certificate of the cast is valid any more.
test("S0-04 S0-07 S0-08 S0-09 S0-10 S0-11 S0-13 S0-15 S0-18 S0-19 S0-20: told, described, approved, helped, looked back, closed, destroyed", async ({
  person,
  colleague,
  house,
}) => {
  const walk = await begun({ person, colleague, house }, "de-linde");
  await walkOn(walk, ["explain", "judge_fit", "sign"]);
  await step(walk, "describe", { text: "U wordt in overleggen uitgelachen." });
  await step(walk, "offer");
  await step(walk, "ask_change", { words: "Niet uitgelachen maar overgeslagen." });
  await step(walk, "describe", { text: "U wordt in overleggen overgeslagen." });
  await step(walk, "offer");
  await walk.reporter.goto("/mijn-melding?taal=nl");
  await expect(walk.reporter.getByText("U wordt in overleggen overgeslagen.").first()).toBeVisible();
  await scene(walk.reporter, "reporter/description");
  await isNotOffered(walk, "stap", "explore");
  await step(walk, "approve");
  await isNotOffered(walk, "daad", "attend");
  await step(walk, "give_mandate");
  await walkOn(walk, ["explore", { step: "decide", act: "attend" }]);
  await isNotOffered(walk, "daad", "attend");
  await consent(walk, "attend", true);
  await scene(walk.staff, "counsellor/consents");
  await act(walk, "attend");
  await walkOn(walk, ["wind_up", "evaluate", "hold_aftercare", "classify"]);
  await scene(walk.staff, "counsellor/aftercare");
  await step(walk, "close");
  await walk.staff.goto(`/werkplek/dossiers/${walk.dossierId}`);
  await expect(walk.staff.getByRole("main")).toContainText("Gesloten");

  await moveClock(house, "P24M");
  await moveClock(house, "P1D");
  const left = await house.sql("owner", "select 1 from dossier where id = $1", [walk.dossierId]);
  expect(left).toEqual([]);
  const again = await person();
  await comeBack(again, walk.code);
  await expect(again.getByRole("alert")).toBeVisible();
});
