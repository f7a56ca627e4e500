import { beforeAll, describe, expect, test } from "vitest";
import { sharedHouse } from "#test/support/shared-house";
import { hidden } from "#test/support/visitor";
import { type Case, openCase } from "#test/support/worked-case";
import { trackOn } from "~/domain/tracks/all";
import { asking, enter, type Staff } from "./people";

/** The counsellor's forms of a course over HTTP: what each brings about, and what is said when it cannot be. */
const house = sharedHouse();
const AGATA = "a.wisniewska@tweespoor.example";
const track = trackOn("unwanted_behaviour", "2026-11-24");
let day = "";
beforeAll(async () => {
  day = (await house.sql<{ d: string }>("owner", "select app.today()::text as d"))[0]?.d ?? "";
});

const begun = async () => {
  const one = await openCase(house, track, { slug: "noordzijl", email: AGATA, day });
  await one.walk([{ step: "make_contact" }]);
  return one;
};
const mandated = async () => {
  const one = await begun();
  const steps = ["explain", "judge_fit", "sign", "describe", "offer", "approve", "give_mandate", "explore"];
  await one.walk(steps.map((step) => ({ step })));
  await one.walk([{ step: "decide", act: "contact_employer" }]);
  return one;
};
const at = (one: Case, part = "gesprek") => `/werkplek/dossiers/${one.dossierId}?deel=${part}`;
const shown = async (one: Case, part?: string) => (await one.staff.visitor.get(at(one, part))).text;
const text = (page: string) =>
  page
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const alertOn = (page: string) => text(/role="alert"[^>]*>.*?<\/div>/s.exec(page)?.[0] ?? "");
const lastAsked = (page: string) =>
  /<article class="consent" id="vraag-([0-9a-f-]{36})"/.exec(page)?.[1] ?? "";

describe("a step", () => {
  test("S0-08: is taken, stands in the checklist and the report, and makes room for the next", async () => {
    const one = await begun();
    const page = await shown(one, "stappen");
    const taken = await one.counsellor({
      doe: "stap", stap: "explain", "a.how": "spoken", "a.limits": "ja", formulier: hidden(page, "formulier"),
    }); // biome-ignore format: a form in one look
    expect([taken.status, taken.headers.get("location")]).toEqual([303, at(one, "stappen")]);
    const after = text(await shown(one, "verslag"));
    expect(after).toMatch(
      /Werkwijze, geheimhouding en grenzen uitleggen Gedaan op \d+ \w+ Samen nagaan of het past Nu bij u/,
    );
    expect(after).toMatch(
      /uur , u Werkwijze, geheimhouding en grenzen uitleggen \. Hoe hebt u het uitgelegd\? In een gesprek/,
    );
  });

  test("S0-07: that comes too early says why, and keeps what was typed", async () => {
    const one = await begun();
    const early = await one.counsellor({ doe: "stap", stap: "describe", "a.text": "Alvast geschreven." });
    expect(early.status).toBe(422);
    expect(alertOn(early.text)).toContain("Dit kan nu niet U ging nog niet samen na of het past.");
    expect(await one.lines()).toBe(2);
  });

  test("with a question left open names it, leads there and keeps the rest", async () => {
    const one = await begun();
    const half = await one.counsellor({
      doe: "stap",
      stap: "refer",
      "a.who": "Dokter <Bos>",
      "a.agreed": "later",
    });
    expect(half.status).toBe(422);
    expect(half.text).toContain('<a href="#stap-refer-target">');
    expect(half.text).toContain('value="Dokter &lt;Bos&gt;"');
    expect(half.text).toMatch(/value="later"[^>]*checked|checked=""[^>]*value="later"/);
  });

  test("S0-09: that the reporter said has its day, and none that is still to come", async () => {
    const one = await begun();
    await one.walk([{ step: "explain" }]);
    const said = { doe: "stap", stap: "sign", hoe: "papier" };
    for (const gezegd of ["", "2099-01-01"]) {
      const refused = await one.counsellor({ ...said, gezegd });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('<a href="#stap-sign-gezegd">');
    }
    expect((await one.counsellor({ ...said, gezegd: day })).status).toBe(303);
    expect(text(await shown(one))).toContain("op papier");
  });

  test("whose session had ended comes back open, in its own form", async () => {
    const one = await begun();
    const formulier = hidden(await shown(one, "stappen"), "formulier");
    const { visitor } = one.staff;
    const session = visitor.cookies.get("s") ?? "";
    visitor.cookies.delete("s");
    const typed = { doe: "stap", stap: "urge_police", "a.view": "Wil er nog over denken", formulier };
    const lost = await one.counsellor(typed);
    expect(lost.status).toBe(401);
    visitor.cookies.set("s", session);
    const back = await one.counsellor({ doe: "terughalen", bewaard: hidden(lost.text, "bewaard") });
    expect(back.status).toBe(200);
    expect(back.text).toMatch(/<details id="stap-urge-police" open="">/);
    expect(back.text).toContain('value="Wil er nog over denken"');
  });
});

describe("the description", () => {
  test("fault 20 S0-10: of two who write at once the second reads both texts, and a yes to the old one is void", async () => {
    const one = await mandated();
    const first = await shown(one, "beschrijving");
    const op = hidden(first.slice(first.indexOf('id="stap-describe"')), "op");
    const write = (words: string) => one.counsellor({ doe: "stap", stap: "describe", op, "a.text": words });
    expect((await write("Het gebeurt elke week.")).status).toBe(303);
    const second = await write("Het gebeurt elke dag.");
    expect(second.status).toBe(422);
    expect(text(second.text)).toContain("Iemand anders veranderde de beschrijving intussen");
    expect(second.text).toContain(">Het gebeurt elke dag.</textarea>");
    expect(second.text).toContain("<del>week.</del><ins>dag.</ins>");
    expect(text(await shown(one, "beschrijving"))).toContain("Versie 2 Nog niet voorgelegd");
    expect((await one.course()).course.standing.some(({ step }) => step === "approve")).toBe(false);

    const now = hidden(second.text.slice(second.text.indexOf('id="stap-describe"')), "op");
    const again = await one.counsellor({
      doe: "stap",
      stap: "describe",
      op: now,
      "a.text": "Het gebeurt elke dag.",
    });
    expect(again.status).toBe(303);
  });

  test("S0-10: a yes that was said belongs to the text that was on the screen", async () => {
    const one = await begun();
    await one.walk(["explain", "judge_fit", "sign", "describe", "offer"].map((step) => ({ step })));
    const page = await shown(one, "beschrijving");
    const op = hidden(page.slice(page.indexOf('id="stap-approve"')), "op");
    await one.walk([{ step: "describe" }, { step: "offer" }]);
    const said = { doe: "stap", stap: "approve", gezegd: day, hoe: "mondeling" };
    const stale = await one.counsellor({ ...said, op });
    expect(stale.status).toBe(422);
    expect(alertOn(stale.text)).toContain("Dit is intussen veranderd.");
    const fresh = hidden(stale.text.slice(stale.text.indexOf('id="stap-approve"')), "op");
    expect((await one.counsellor({ ...said, op: fresh })).status).toBe(303);
    expect(text(await shown(one, "beschrijving"))).toContain("Versie 2 Goedgekeurd");
  });
});

describe("a consent", () => {
  const asks = (act: string) => ({
    doe: "vraag",
    daad: act,
    wat: "Dat er geschreeuwd wordt.",
    met: "Sanne",
    tot: "",
  });

  test("S2-19: is asked in words, answered by mouth, used by name, and taken back", async () => {
    const one = await mandated();
    const empty = await one.counsellor({ ...asks("contact_employer"), wat: " " });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('<a href="#vraag-contact-employer-wat">');
    expect(empty.text).toContain('value="Sanne"');
    expect((await one.counsellor(asks("contact_employer"))).status).toBe(303);
    const op = lastAsked(await shown(one, "toestemmingen"));

    const act = { doe: "daad", daad: "contact_employer", op, "a.done": "Gebeld met Sanne." };
    const without = await one.counsellor(act);
    expect(without.status).toBe(422);
    expect(alertOn(without.text)).toContain(
      "De melder gaf hiervoor geen toestemming: praten met de werkgever.",
    );
    expect((await one.counsellor({ doe: "antwoord", op, antwoord: "", gezegd: day })).status).toBe(422);
    expect(
      (await one.counsellor({ doe: "antwoord", op, antwoord: "ja", gezegd: day, hoe: "mondeling" })).status,
    ).toBe(303);
    expect(text(await shown(one, "toestemmingen"))).toMatch(
      /Praten met de werkgever Ja Ja sinds .*, mondeling/,
    );
    expect((await one.counsellor(act)).status).toBe(303);
    expect((await one.counsellor({ doe: "intrekken", op, gezegd: day, hoe: "mondeling" })).status).toBe(303);
    expect((await one.counsellor({ ...act, "a.done": "Nog eens." })).status).toBe(422);
    const after = text(await shown(one, "toestemmingen"));
    expect(after).toContain("Praten met de werkgever Ingetrokken");
    expect(after).toContain("Wat al gezegd is, kan niemand meer ongedaan maken.");
  });

  test("S0-14: for what the reporter did not choose is not asked", async () => {
    const one = await mandated();
    const refused = await one.counsellor(asks("contact_accused"));
    expect(refused.status).toBe(422);
    expect(alertOn(refused.text)).toContain(
      "De melder koos hier niet voor: praten met degene over wie het gaat.",
    );
  });

  test("C1: what was told is kept apart from it", async () => {
    const one = await begun();
    expect((await one.counsellor({ doe: "verteld", wat: "" })).status).toBe(422);
    expect((await one.counsellor({ doe: "verteld", wat: "Wat de leiding moet weten." })).status).toBe(303);
    const page = text(await shown(one, "toestemmingen"));
    expect(page).toContain("Er is nog niets gevraagd.");
    expect(page).toMatch(/Dit is geen toestemming\..*Wat de leiding moet weten\./);
  });
});

describe("the day's list", () => {
  const rowOf = async (one: Case) => {
    const list = await one.staff.visitor.get("/werkplek");
    const row = list.text.split("<li>").find((part) => part.includes(one.dossierId)) ?? "";
    const groups = list.text.slice(0, list.text.indexOf(one.dossierId)).match(/id="(choose|yours|waiting)"/g);
    return { words: text(row), group: groups?.at(-1) };
  };

  test("says whose turn it is and what comes next", async () => {
    const one = await begun();
    await one.counsellor({ doe: "bericht", bericht: "Dank u." });
    expect(await rowOf(one)).toMatchObject({ group: 'id="yours"' });
    expect((await rowOf(one)).words).toContain(
      "Volgende stap: Werkwijze, geheimhouding en grenzen uitleggen",
    );
    await one.walk(["explain", "judge_fit"].map((step) => ({ step })));
    expect(await rowOf(one)).toMatchObject({ group: 'id="waiting"' });
    expect((await rowOf(one)).words).toContain("Volgende stap: De vertrouwensovereenkomst aangaan");
  });

  test("S0-18: shows the last day of the talk afterwards", async () => {
    const one = await mandated();
    await one.walk(["wind_up", "evaluate"].map((step) => ({ step })));
    const { words, group } = await rowOf(one);
    expect(group).toBe('id="waiting"');
    expect(words).toMatch(/^.*Gesprek achteraf .*nog 42 dagen uiterlijk/);
  });
});

test("S1-20: a dossier is closed with its reason, says so, and takes no step any more", async () => {
  const one = await mandated();
  await one.walk(["wind_up", "evaluate", "hold_aftercare", "classify", "close"].map((step) => ({ step })));
  expect(text(await shown(one))).toContain("De volgende stap Dit dossier is gesloten");
  const late = await one.counsellor({
    doe: "stap",
    stap: "explore",
    "a.option": "Nog iets",
    "a.consequences": "x",
  });
  expect(late.status).toBe(422);
  expect(alertOn(late.text)).toContain("Dit kan niet in deze fase: gesloten.");
});

test("the parts of somebody else's dossier are as little there as the dossier", async () => {
  const one = await begun();
  const other = await enter(house, "r.tjinaloe@tweespoor.example");
  for (const part of ["beschrijving", "stappen", "toestemmingen", "verslag"]) {
    expect((await one.staff.visitor.get(at(one, part))).status).toBe(200);
    expect((await other.visitor.get(at(one, part))).status).toBe(404);
  }
});

describe("the employer's documents", () => {
  test("S1-03 S2-07: are one click away for whoever works on the dossier, and for nobody else", async () => {
    const one = await begun();
    const at = /href="(\/werkplek\/dossiers\/[^"]*\/regels\/klachtenreglement\/[\d.]+)"/.exec(
      await shown(one),
    )?.[1];
    const other = await enter(house, "t.vanwolde@tweespoor.example");
    expect((await one.staff.visitor.get(at ?? "")).text).toContain("<h1>Klachtenreglement");
    const versions = async ({ session }: Staff) =>
      (await asking(house, "counsellor", { session }, "select * from app.versions_for($1)", [one.dossierId]))
        .count;
    expect(await versions(one.staff)).toBeGreaterThan(1);
    expect(await versions(other)).toBe(0);
  });
});

describe("somebody who withdraws before the first contact", () => {
  test("S2-19: stands on the day's list as withdrawn, with the same last day", async () => {
    const one = await openCase(house, track, { slug: "noordzijl", email: AGATA, day });
    const row = async () => {
      const list = (await one.staff.visitor.get("/werkplek")).text;
      return text(list.split("<li>").find((item) => item.includes(one.dossierId)) ?? "");
    };
    expect(await row()).toMatch(/^Eerste contact met de melder .* uiterlijk/);
    await one.walk([{ step: "withdraw" }]);
    expect(await row()).toMatch(/^De melder trok de melding in .* Afsluiten na intrekken .* uiterlijk/);
  });
});
