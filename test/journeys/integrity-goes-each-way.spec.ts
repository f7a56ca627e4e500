import { act, consent, isNotOffered, step, type Walk } from "#test/support/course-in-browser";
import { filledIn } from "#test/support/course-plan";
import { expect, test } from "#test/support/journey";
import { AT, type Seated, seated } from "#test/support/seated";
import { addDays } from "~/domain/clock";
import { trackOn } from "~/domain/tracks/all";

const MINE = "/mijn-melding?taal=nl";
const TRACK = trackOn("integrity", "2026-11-01");

type Fields = Record<string, string>;

/** What leads to the part that a story is about: posted as the forms of either side do, without a browser. */
async function before({ one, day }: Seated, ...names: (string | [string, Fields])[]): Promise<void> {
  for (const entry of names) {
    const [name, over] = typeof entry === "string" ? [entry, {}] : entry;
    const row = TRACK.steps[name];
    const fields = { doe: "stap", stap: name, ...filledIn(row?.asks, day), ...over };
    const by = row?.who === "reporter" && !over.gezegd ? one.teller : one.counsellor;
    expect((await by(fields)).status, name).toBe(303);
  }
}

async function breach({ one, day }: Seated, ...names: string[]): Promise<void> {
  for (const name of names) {
    const asks = filledIn(trackOn("confidentiality", day).steps[name]?.asks, day);
    const answer = await one.counsellor({ doe: "stap", stap: name, procedure: "geheimhouding", ...asks });
    expect(answer.status, name).toBe(303);
  }
}

async function opensBreach({ staff, dossierId }: Walk): Promise<void> {
  await staff.goto(`/werkplek/dossiers/${dossierId}`);
  await staff.getByRole("link", { name: "Geheimhouding", exact: true }).click();
  await expect(staff.locator("#geheimhouding-stop")).toBeAttached();
}

const fold = ({ staff }: Walk, name: string) => staff.locator(`#geheimhouding-${name.replaceAll("_", "-")}`);

async function reads({ reporter }: Walk, ...words: (string | RegExp)[]): Promise<void> {
  await reporter.goto(MINE);
  for (const one of words) await expect(reporter.getByRole("main")).toContainText(one);
}

async function doesNotRead({ reporter }: Walk, words: string): Promise<void> {
  await reporter.goto(MINE);
  await expect(reporter.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(reporter.locator("body")).not.toContainText(words);
}

test("S4-13 S4-15: who reports in person is accompanied, and after six months retaliation is found, also of who helped", async ({
  person,
  house,
}) => {
  const walk = await seated({ person, house }, TRACK, { ...AT.noordzijl, stage: "approved" });
  const ago = (days: number) => addDays(walk.day, -days);
  await before(walk, "explore", "tell_control", ["decide", { "a.act": "self_report" }]);
  await step(walk, "self_report", { on: ago(20) });
  await reads(walk, "Uw melding is officieel", "blijft u bijstaan");
  await step(walk, "acknowledge", { on: ago(15) });
  await before(walk, ["hear_back", { "a.on": ago(2) }]);
  await step(walk, "satisfied");
  await before(walk, "evaluate", ["agree_checks", { hoe: "mondeling", gezegd: ago(184) }]);
  await step(walk, "check_second", {
    "found.demotion": "ja",
    others: "Een collega kreeg minder uren.",
  });
  await reads(walk, "Lager geplaatst of geen promotie", "Een collega kreeg minder uren.");
});

test("S4-28: somebody with only a code is passed on without a name, and answers a question through the page", async ({
  person,
  house,
}) => {
  const walk = await seated({ person, house }, TRACK, { ...AT.noordzijl, stage: "approved" });
  const { reporter } = walk;
  await before(walk, "explore", "tell_control");
  await step(walk, "decide", { act: "relay_anonymous" });
  await consent(walk, "relay_anonymous", true);
  await act(walk, "relay_anonymous");
  await step(walk, "hear_question", { words: "Om welke maand gaat het?" });
  await reporter.context().clearCookies();
  await reporter.goto(MINE);
  await reporter.getByLabel("Uw code", { exact: true }).fill(walk.one.code);
  await reporter.getByRole("button", { name: "Open mijn melding" }).click();
  await reads(walk, "Uw melding is officieel", "Om welke maand gaat het?");
  await consent(walk, "answer_investigators", true, "Het was in maart.");
  await act(walk, "answer_investigators");
  await isNotOffered(walk, "daad", "reveal_identity");
});

test("S4-25: at a municipality the reporter hears of a civil servant's duty first, and then it is met together", async ({
  person,
  house,
}) => {
  const walk = await seated({ person, house }, TRACK, { ...AT.oosterwaarde, stage: "qualified" });
  await walk.staff.goto(`/werkplek/dossiers/${walk.dossierId}?deel=stappen`);
  await expect(walk.staff.getByRole("main")).toContainText("De werkgever is een overheid");
  await step(walk, "find_duty", { bound: "civil_servant", basis: "Sv art. 162" });
  await doesNotRead(walk, "Sv art. 162");
  await isNotOffered(walk, "stap", "share_control");
  await step(walk, "tell_duty", { what: "De gemeente kan aangifte moeten doen." });
  await reads(walk, "De gemeente kan aangifte moeten doen.");
  await isNotOffered(walk, "daad", "meet_duty");
  await step(walk, "share_control", { why: "De wet bindt de gemeente." });
  await reads(walk, /U en \w+ beslissen samen\./);
  await act(walk, "meet_duty");
});

for (const [rule, place, way] of [
  ["inform_board_with_knowledge", AT.linde, "inform_board"],
  ["consent_only", AT.noordzijl, "share_crime"],
  ["consent_or_five_conditions", AT.oosterwaarde, "share_crime"],
] as const) {
  test(`S0-12 S2-16: a suspected crime under ${rule}: the reporter hears it first, and the rule decides what comes after a no`, async ({
    person,
    house,
  }) => {
    const walk = await seated({ person, house }, TRACK, { ...place, stage: "contacted" });
    expect((await walk.one.course()).rules.settings.criminalOffenceRule).toBe(rule);
    await step(walk, "flag_crime", { what: "Er wordt geld weggenomen." });
    await doesNotRead(walk, "Er wordt geld weggenomen.");
    await isNotOffered(walk, "daad", "inform_board");
    await step(walk, "tell_crime", { what: "Dat er geld weg is.", whom: "De leiding" });
    await reads(walk, "Dat er geld weg is.");
    if (way === "inform_board") await act(walk, way);
    else {
      await consent(walk, way, false);
      await isNotOffered(walk, "daad", way, "inform_board");
      await breach(walk, "consider", "ask");
      await opensBreach(walk);
      await expect(fold(walk, "be_granted")).toHaveCount(1);
      await expect(fold(walk, "be_refused")).toHaveCount(rule === "consent_only" ? 0 : 1);
      await consent(walk, way, true, "Alleen dat er geld weg is.");
      await act(walk, way);
    }
  });
}

test("S2-32: a name is asked for and refused, asked again and given", async ({ person, house }) => {
  const walk = await seated({ person, house }, TRACK, { ...AT.noordzijl, stage: "approved" });
  const { one } = walk;
  await before(walk, "explore", "tell_control", ["decide", { "a.act": "relay_confidential" }]);
  await consent(walk, "relay_confidential", true);
  await act(walk, "relay_confidential");
  await step(walk, "hear_identity_request", { who: "De onderzoekers", why: "Voor een gesprek." });
  await reads(walk, "Voor een gesprek.");
  await consent(walk, "reveal_identity", false, "Uw naam.");
  await isNotOffered(walk, "daad", "reveal_identity");
  await before(walk, "hear_identity_request");
  await consent(walk, "reveal_identity", true, "Uw naam en uw afdeling.");
  await act(walk, "reveal_identity");
  expect((await one.course()).course.stage).toBe("submitted");
});

test("S4-22 S4-29: an integrity matter turns out to be about conduct, and goes on only there", async ({
  person,
  house,
}) => {
  const walk = await seated({ person, house }, TRACK, { ...AT.noordzijl, stage: "contacted" });
  const { staff, reporter, dossierId } = walk;
  await step(walk, "propose_other", { why: "Het gaat om hoe hij u behandelt." });
  await reads(walk, "Het gaat om hoe hij u behandelt.");
  await reporter.getByRole("button", { name: "Ja, maak een tweede melding" }).click();
  const cases = reporter.getByRole("region", { name: "Uw meldingen" });
  await cases.getByRole("button", { name: "Ga naar Omgangsvormen" }).click();
  await expect(cases).toContainText("Omgangsvormen. Die staat op deze pagina.");
  await step(walk, "classify");
  await step(walk, "close_moved");
  await expect(staff.getByRole("main")).toContainText("Dit dossier is gesloten");
  await staff.goto(`/werkplek/dossiers/${dossierId}`);
  await staff.getByRole("link", { name: /, Omgangsvormen$/ }).click();
  await expect(staff.getByRole("main")).toContainText("In contact");
});

test("S2-34 S2-37: breaking confidentiality is refused at each of the five conditions", async ({
  person,
  house,
}) => {
  const walk = await seated({ person, house }, TRACK, { ...AT.oosterwaarde, stage: "contacted" });
  const { staff, reporter } = walk;
  await breach(walk, "consider", "ask", "be_refused");
  await opensBreach(walk);
  for (const name of ["tried_everything", "conscience", "no_other_way", "harm_if_silent", "speaking_helps"]) {
    await expect(fold(walk, "review"), `with ${name} still open`).toHaveCount(0);
    if (!(await fold(walk, name).evaluate((node: HTMLDetailsElement) => node.open)))
      await fold(walk, name).locator("> summary").click();
    await fold(walk, name)
      .getByRole("button", { name: /^Leg vast/ })
      .click();
    await expect(staff.getByRole("alert")).toContainText("Waarom is hieraan voldaan?");
    await fold(walk, name).getByRole("textbox").fill("Dit is de reden.");
    await fold(walk, name)
      .getByRole("button", { name: /^Leg vast/ })
      .click();
    await expect(staff.getByRole("alert")).toHaveCount(0);
  }
  await expect(fold(walk, "review")).toHaveCount(1);
  await expect(fold(walk, "disclose")).toHaveCount(0);
  await reporter.goto(MINE);
  await expect(reporter.locator("body")).not.toContainText("Dit is de reden.");
});
