import { beforeAll, describe, expect, test } from "vitest";
import { filledIn, type Planned, wayTo } from "#test/support/course-plan";
import { openFor } from "#test/support/own-panel";
import { textsOf } from "#test/support/read-pdf";
import { sharedHouse } from "#test/support/shared-house";
import type { Visitor } from "#test/support/visitor";
import { type Case, openCase } from "#test/support/worked-case";
import { addDays } from "~/domain/clock";
import { trackOn } from "~/domain/tracks/all";
import { enter } from "./people";

/** The ways of an integrity matter over HTTP, each from both sides (domain 6.2). */
const house = sharedHouse();
const track = trackOn("integrity", "2026-11-24");
const PEOPLE = {
  noordzijl: "t.vanwolde@tweespoor.example",
  oosterwaarde: "r.tjinaloe@tweespoor.example",
  "de-linde": "m.oostveen@tweespoor.example",
} as const;
const MINE = "/mijn-melding?taal=nl";
let day = "";
beforeAll(async () => {
  day = (await house.sql<{ d: string }>("owner", "select app.today()::text as d"))[0]?.d ?? "";
});
const ago = (days: number) => addDays(day, -days);

async function at(stage: string, slug: keyof typeof PEOPLE = "noordzijl"): Promise<Case> {
  const one = await openCase(house, track, { slug, email: PEOPLE[slug], day });
  await one.walk(wayTo(track, stage).filter(({ step }) => step !== "accept"));
  return one;
}

type Fields = Record<string, string>;
const rowOf = (name: string) => track.steps[name] ?? track.acts[name];

/** Posts a step as whoever takes it; `said`: the counsellor writes down what the reporter said on that day. */
async function step(one: Case, name: string, over: Fields = {}, said?: string): Promise<number> {
  const fields = { doe: "stap", stap: name, ...filledIn(rowOf(name)?.asks, day), ...over };
  const reporters = track.steps[name]?.who === "reporter";
  if (said) return (await one.counsellor({ ...fields, hoe: "mondeling", gezegd: said })).status;
  return (await (reporters ? one.teller(fields) : one.counsellor(fields))).status;
}
const taken = async (one: Case, ...names: (string | [string, Fields])[]) => {
  for (const entry of names) {
    const [name, over] = typeof entry === "string" ? [entry, {}] : entry;
    expect([name, await step(one, name, over)]).toEqual([name, 303]);
  }
};

async function ask(one: Case, act: string, what = "Alleen deze woorden."): Promise<string> {
  const asked = await one.counsellor({
    doe: "vraag",
    daad: act,
    wat: what,
    met: "Meldpunt integriteit",
    tot: "",
  });
  expect([act, asked.status]).toEqual([act, 303]);
  return (await one.course()).course.consents.at(-1)?.asked.id ?? "";
}
const answer = async (one: Case, op: string, antwoord: "ja" | "nee") =>
  expect((await one.teller({ doe: "antwoord", op, antwoord })).status).toBe(303);
const act = async (one: Case, name: string, op: string, over: Fields = {}): Promise<number> =>
  (await one.counsellor({ doe: "daad", daad: name, op, ...filledIn(rowOf(name)?.asks, day), ...over }))
    .status;

/** Chosen, told that the organisation decides afterwards, asked and answered; then passed on some days ago. */
async function relayed(one: Case, level: string, on: string): Promise<string> {
  await taken(one, "explore", "tell_control", ["decide", { "a.act": `relay_${level}` }]);
  const asked = await ask(one, `relay_${level}`);
  await answer(one, asked, "ja");
  expect(await act(one, `relay_${level}`, asked, { "a.on": on })).toBe(303);
  return asked;
}

const text = (page: string) => page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const mine = async (one: Case) => text((await one.reporter.get(MINE)).text);
const desk = async (one: Case, part = "gesprek") =>
  text((await one.staff.visitor.get(`/werkplek/dossiers/${one.dossierId}?deel=${part}`)).text);
async function paper(visitor: Visitor, path: string) {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const got = await fetch(new URL(path, house.origin), { redirect: "manual", headers: { Cookie: cookie } });
  const bytes = new Uint8Array(await got.arrayBuffer());
  return { status: got.status, bytes, words: got.status === 200 ? (await textsOf(bytes)).join(" ") : "" };
}

describe("passed on to the organisation", () => {
  test("S4-26 S4-27: from a talk to a report; the terms pass, both see it, and the reporter reads where else to go", async () => {
    const one = await at("approved");
    expect(await mine(one)).toContain("Dit is nog geen officiële melding");
    await relayed(one, "confidential", ago(120));
    const read = (await one.course()).course.consents.at(-1)?.read;
    expect(read).toMatchObject({ language: "nl", ifNo: "Dan hoort de organisatie niets van ons." });
    expect(read?.question).toMatch(/^Mag \p{L}+ uw melding doorgeven en uw naam voor zich houden\?$/u);
    expect(await desk(one, "toestemmingen")).toContain(`Zo stond de vraag er ${read?.question}`);
    expect(await mine(one)).toContain("Uw melding is officieel");
    expect(await mine(one)).toContain("U kunt nu ook buiten uw organisatie melden");
    expect(await desk(one)).toContain("Een termijn van de wet is voorbij.");
    await taken(one, ["acknowledge", { "a.on": ago(118) }]);
    expect(await mine(one)).toContain("De organisatie moest laten weten wat zij doet");
    await taken(one, "miss_feedback", ["report_outside", { "a.authority": "ap", "a.on": day }]);
    expect((await one.course()).course.stage).toBe("outside");
    expect(await mine(one)).not.toContain("U kunt nu ook buiten uw organisatie melden");
    // After it is official nobody can take it back, and support goes on.
    expect(await step(one, "withdraw")).toBe(422);
    await taken(one, "end_company");
  });

  test("S2-19 S4-26: the letter is the same from both sides, and nobody else's to read", async () => {
    const one = await at("approved");
    const asked = await relayed(one, "confidential", day);
    const [hers, theirs] = [
      await paper(one.staff.visitor, `/werkplek/dossiers/${one.dossierId}/doorgeven/${asked}`),
      await paper(one.reporter, `/mijn-melding/doorgeven/${asked}?taal=nl`),
    ];
    expect(hers.words).toContain("Alleen deze woorden.");
    expect(Buffer.from(theirs.bytes).equals(Buffer.from(hers.bytes))).toBe(true);
    const colleague = await enter(house, "a.wisniewska@tweespoor.example");
    expect(
      (await paper(colleague.visitor, `/werkplek/dossiers/${one.dossierId}/doorgeven/${asked}`)).status,
    ).toBe(404);
    const other = await at("accepted");
    expect((await paper(other.reporter, `/mijn-melding/doorgeven/${asked}?taal=nl`)).status).toBe(303);
    expect((await paper(one.staff.visitor, `/werkplek/dossiers/${one.dossierId}/register`)).status).toBe(404);
  });

  test("S4-28: somebody with only a code is passed on without a name, and answers questions through the page", async () => {
    const one = await at("approved");
    await taken(one, "hvk_own_advice", "hvk_advice");
    await relayed(one, "anonymous", day);
    await taken(one, ["hear_question", { "a.words": "Om welke maand gaat het?" }]);
    expect(await mine(one)).toContain("Om welke maand gaat het?");
    const asked = await ask(one, "answer_investigators", "Het was in maart.");
    expect(await act(one, "answer_investigators", asked)).toBe(422);
    await answer(one, asked, "ja");
    expect(await act(one, "answer_investigators", asked)).toBe(303);
    await taken(one, "hvk_advice");
  });

  test("S2-32: a name is asked for and refused, asked again and given; an order is told before it is met", async () => {
    const one = await at("approved");
    await relayed(one, "confidential", day);
    const name = async (yes: "ja" | "nee") => {
      await taken(one, ["hear_identity_request", { "a.why": "Voor een gesprek." }]);
      const asked = await ask(one, "reveal_identity", "Uw naam.");
      await answer(one, asked, yes);
      return act(one, "reveal_identity", asked);
    };
    expect(await name("nee")).toBe(422);
    expect(await name("ja")).toBe(303);
    await taken(one, "hear_order");
    expect(await act(one, "reveal_by_order", "")).toBe(422);
    expect(await mine(one)).not.toContain("zei u vooraf van een bevel");
    await taken(one, "tell_order");
    expect(await mine(one)).toContain("zei u vooraf van een bevel");
    expect(await act(one, "reveal_by_order", "")).toBe(303);
  });
});

describe("reported by the reporter", () => {
  test("S4-13 S4-15: with company, an answer that is enough, and retaliation found at six months, also of who helped", async () => {
    const one = await at("approved");
    await taken(
      one,
      "explore",
      "tell_control",
      ["decide", { "a.act": "self_report" }],
      ["self_report", { "a.on": ago(20) }],
    );
    expect(await mine(one)).toContain("blijft u bijstaan");
    await taken(
      one,
      ["acknowledge", { "a.on": ago(15) }],
      ["hear_back", { "a.on": ago(2) }],
      "satisfied",
      "evaluate",
    );
    expect(await step(one, "agree_checks", {}, ago(184))).toBe(303);
    const before = await one.course();
    expect(before.course.stage).toBe("aftercare");
    await taken(one, [
      "check_second",
      { "a.found.demotion": "ja", "a.others": "Een collega kreeg minder uren." },
    ]);
    expect(await mine(one)).toContain("Lager geplaatst of geen promotie");
    expect(await mine(one)).toContain("Een collega kreeg minder uren.");
    // What was agreed holds until the last check, or until the reporter wants no more of them.
    await taken(one, "decline_aftercare", "classify");
    expect(await step(one, "close")).toBe(422);
    await taken(one, "decline_checks", "close");
  });
});

describe("a duty and a crime", () => {
  test("S4-25: at a municipality the reporter hears of the duty first, then it is decided together, then it is met", async () => {
    const one = await at("qualified", "oosterwaarde");
    expect(await desk(one)).toContain("De werkgever is een overheid");
    await taken(one, ["find_duty", { "a.bound": "civil_servant", "a.basis": "Sv art. 162" }]);
    expect(await mine(one)).not.toContain("Sv art. 162");
    expect(await step(one, "share_control")).toBe(422);
    expect(await act(one, "meet_duty", "")).toBe(422);
    await taken(one, ["tell_duty", { "a.what": "De gemeente kan aangifte moeten doen." }]);
    expect(await mine(one)).toContain("De gemeente kan aangifte moeten doen.");
    await taken(one, ["share_control", { "a.why": "De wet bindt de gemeente." }]);
    expect(await mine(one)).toMatch(/U en \w+ beslissen samen\./);
    expect(await act(one, "meet_duty", "")).toBe(303);
    // With a duty nobody can leave it at that.
    await taken(one, "describe", "offer", "approve", "explore", ["decide", { "a.act": "no_report" }]);
    expect(await step(one, "no_report")).toBe(422);
  });

  const RULES = [
    ["de-linde", "inform_board_with_knowledge", "inform_board"],
    ["noordzijl", "consent_only", "share_crime"],
    ["oosterwaarde", "consent_or_five_conditions", "share_crime"],
  ] as const;
  test.each(RULES)("S0-12: a suspected crime at %s, under %s", async (slug, rule, way) => {
    const one = await at("contacted", slug);
    expect((await one.course()).rules.settings.criminalOffenceRule).toBe(rule);
    await taken(one, ["flag_crime", { "a.what": "Er wordt geld weggenomen." }]);
    expect(await mine(one)).not.toContain("Er wordt geld weggenomen.");
    expect(await act(one, "inform_board", "")).toBe(422);
    await taken(
      one,
      ["tell_crime", { "a.what": "Dat er geld weg is.", "a.whom": "De leiding" }],
      "urge_police",
    );
    expect(await mine(one)).toContain("Dat er geld weg is.");
    if (way === "inform_board") expect(await act(one, "inform_board", "")).toBe(303);
    else {
      expect(await act(one, "inform_board", "")).toBe(422);
      const asked = await ask(one, "share_crime");
      await answer(one, asked, "nee");
      expect(await act(one, "share_crime", asked)).toBe(422);
      const again = await ask(one, "share_crime");
      await answer(one, again, "ja");
      expect(await act(one, "share_crime", again)).toBe(303);
    }
    // Without a yes only the five conditions are left, and only where the protocol has them.
    const breach = async (name: string) =>
      (
        await one.counsellor({
          doe: "stap",
          stap: name,
          procedure: "geheimhouding",
          ...filledIn(trackOn("confidentiality", day).steps[name]?.asks, day),
        })
      ).status;
    expect([await breach("consider"), await breach("ask")]).toEqual([303, 303]);
    expect(await breach("be_refused")).toBe(rule === "consent_or_five_conditions" ? 303 : 422);
  });
});

test("S4-23: where the network receives for an employer its clock runs from receipt, and only then there are facts for a register", async () => {
  const tjeerd = await enter(house, PEOPLE.noordzijl);
  const { slug, id } = await openFor(house, tjeerd.id);
  await house.sql(
    "owner",
    `update protocol_version set settings = settings || '{"statutoryChannel":"network_receives"}' where tenant_id = $1`,
    [id],
  );
  const one = await openCase(house, track, { slug, email: PEOPLE.noordzijl, day });
  await one.walk([{ step: "make_contact" }] satisfies Planned[]);
  const register = `/werkplek/dossiers/${one.dossierId}/register`;
  expect((await paper(one.staff.visitor, register)).status).toBe(404);
  await taken(one, [
    "acknowledge_receipt",
    { "a.register": "2026-014", "a.kind": "irregularity", "a.on": day },
  ]);
  const { words } = await paper(one.staff.visitor, register);
  expect(words).toContain("2026-014");
  expect(words).toContain("Een onregelmatigheid");
  expect(words).not.toContain("Er is iets gebeurd op het werk.");
});
