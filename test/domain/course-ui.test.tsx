import { describe, expect, test } from "vitest";
import { TRACKS } from "~/domain/tracks/all";
import { UNFIT_REASONS } from "~/domain/tracks/taxonomy";
import { courseWords } from "~/words/nl/staff-course";
import { unfitWords } from "~/words/nl/unfit";
import { askedLine, TO_MANDATE, viewed, withdrawnLine, yesLine } from "./course-cases";
import { all, EXPLORED, page, type Steps, shown, text, UB } from "./course-pages";

describe("the checklist", () => {
  test("S1-20: ticks closing, whichever way a case was closed", () => {
    for (const way of [["withdraw", "close_withdrawn"], ["stay_away"]]) {
      const { checklist } = viewed(UB, "counsellor", [...TO_MANDATE, ...way]);
      expect(checklist.find(({ step }) => step === "close")).toMatchObject({ state: "done" });
      expect(checklist.find(({ step }) => step === "evaluate")).toMatchObject({ state: "passed" });
    }
    const closing = (steps: Steps) =>
      viewed(UB, "counsellor", steps).checklist.find(({ step }) => step === "close");
    expect(closing([...TO_MANDATE, "withdraw"])).toMatchObject({ state: "now", who: "counsellor" });
    const unfit: Steps = [...TO_MANDATE.slice(0, 3), "judge_unfit", "agree_unfit"];
    expect(closing(unfit)).toMatchObject({ state: "shut", because: { text: "er is nog niet verwezen" } });
    expect(closing([...unfit, "refer"])).toMatchObject({ state: "now" });
    // Nobody proposed another track: what leads to closing is looking back.
    const running = closing(TO_MANDATE.slice(0, 7));
    expect(running).toMatchObject({ because: { text: "u keek nog niet samen terug" } });
  });

  test("says what was done when and how, whose turn it is now, and why the rest is shut", () => {
    const track = text(
      /<nav aria-labelledby="spoor".*?<\/nav>/s.exec(shown(page(TO_MANDATE.slice(0, 7)), "gesprek"))?.[0] ??
        "",
    );
    expect(track).toContain("Contact opnemen Gedaan op 20 november , binnen de termijn");
    expect(track).toContain("De beschrijving goedkeuren Nu bij de melder");
    expect(track).toContain(
      "Instemmen met begeleiding Nog dicht: de melder keurde de beschrijving nog niet goed.",
    );
    expect(track).toContain("Samen terugkijken Nog dicht: er loopt nog begeleiding.");
  });
});

describe("the steps", () => {
  test("S0-09: stand with the likeliest first, and what the reporter said apart, with its day", () => {
    const markup = shown(page(TO_MANDATE.slice(0, 4)), "stappen");
    const [own = "", said = ""] = markup.split('<h3 id="gezegd">');
    expect(all(own, /name="stap" value="([^"]+)"/g)[0]).toBe("explain");
    expect(all(said, /name="stap" value="([^"]+)"/g)).toEqual(["sign", "withdraw"]);
    expect(said).toContain('name="gezegd"');
    expect(own).not.toContain('name="gezegd"');
  });

  test("S3-19 S3-20 S3-21 S3-22: each reason why it does not fit has a kind text to begin with", () => {
    expect(Object.keys(unfitWords)).toEqual(Object.keys(UNFIT_REASONS));
    const helper = {
      social_work: "maatschappelijk werk",
      accused_person: "Een ander staat u bij",
      policy_matter: "ondernemingsraad",
      labour_conflict: "vakbond",
      reorganisation: "vakbond",
      other_scheme: "andere regeling",
      mediation: "mediator",
      not_affiliated: "waar u wel terechtkunt",
    };
    for (const [reason, who] of Object.entries(helper)) {
      expect(unfitWords[reason as keyof typeof unfitWords]).toMatch(/^Dank u dat u dit vertelde\./);
      expect(unfitWords[reason as keyof typeof unfitWords]).toContain(who);
    }
    const markup = shown(page(TO_MANDATE.slice(0, 3)), "stappen", { reason: "labour_conflict" });
    expect(markup).toMatch(/value="labour_conflict"[^>]*>|checked=""[^>]*value="labour_conflict"/);
    expect(markup).toContain(`>${unfitWords.labour_conflict}</textarea>`);
    for (const reason of Object.keys(UNFIT_REASONS)) expect(markup).toContain(`reden=${reason}#`);
    expect(shown(page(TO_MANDATE.slice(0, 3)), "stappen", { reason: "constructor" })).toContain(
      "></textarea>",
    );
  });

  test("every step of a case says why it is taken", () => {
    const elsewhere = ["accept", "make_contact", "agree_other", "stay_away", "reopen"];
    const cases = TRACKS.filter(({ code }) => code !== "confidentiality");
    const steps = new Set(cases.flatMap((track) => Object.keys(track.steps)));
    expect([...steps].filter((step) => !courseWords({}).steps.why[step])).toEqual(elsewhere);
  });

  test("what was wrong stands before its field, leads there, and what was typed is kept", () => {
    const problem = {
      typed: { doe: "stap", stap: "refer", "a.who": "De huisarts", "a.agreed": "later" },
      errors: [
        { field: "a.target", problem: "empty" as const },
        { field: "a.discussed", problem: "empty" as const },
      ],
      because: null,
    };
    const markup = shown(page(TO_MANDATE), "stappen", { problem });
    const [summary = ""] = /<div class="errors".*?<\/div>/s.exec(markup) ?? [];
    expect(all(summary, /href="#([^"]+)"/g)).toEqual(["stap-refer-target", "stap-refer-discussed"]);
    expect(text(summary)).toContain("Naar wie? Kies een antwoord.");
    expect(markup).toMatch(
      /id="stap-refer-target-f".*?<select id="stap-refer-target"[^>]*aria-invalid="true"/s,
    );
    expect(markup).toMatch(/name="a.who"[^>]*value="De huisarts"|value="De huisarts"[^>]*name="a.who"/);
    expect(markup).toMatch(/<details id="stap-refer" open="">/);
  });
});

describe("the description", () => {
  const two: Steps = [...TO_MANDATE, ["describe", { text: "De docent belt u ’s avonds." }]];

  test("S0-10: shows the text that stands, what changed in it, and every earlier version", () => {
    const markup = shown(page(two), "beschrijving");
    expect(text(markup)).toContain("Versie 2 Nog niet voorgelegd");
    expect(markup).toContain("<ins>belt</ins>");
    expect(text(markup)).toMatch(/Eerdere versies .* Versie 1 Vervangen/);
  });

  test("S0-10: is offered once, and a yes that was said belongs to the version on the screen", () => {
    const draft = shown(page(two), "beschrijving");
    expect(all(draft, /name="stap" value="([^"]+)"/g)).toEqual(["offer", "describe"]);
    const offered = page([...two, "offer"]);
    const markup = shown(offered, "beschrijving");
    expect(all(markup, /name="stap" value="([^"]+)"/g)).toEqual(["describe", "ask_change", "approve"]);
    const approve = markup.slice(markup.indexOf('id="stap-approve"'));
    expect(all(approve, /name="op" value="([^"]+)"/g)).toEqual([offered.course.versions[0]?.entry]);
  });

  test("fault 20: the second of two writers reads both texts before anything is saved", () => {
    const problem = {
      typed: { doe: "stap", stap: "describe", op: "an older one", "a.text": "De docent appt u ’s avonds." },
      errors: [],
      because: { why: "changed" as const },
    };
    const markup = shown(page(two), "beschrijving", { problem });
    expect(text(markup)).toContain("Iemand anders veranderde de beschrijving intussen");
    expect(markup).toMatch(/<del>belt<\/del><ins>appt<\/ins>/);
    expect(markup).toContain(">De docent appt u ’s avonds.</textarea>");
    const describe = markup.slice(markup.indexOf('id="stap-describe"'));
    expect(all(describe, /name="op" value="([^"]+)"/g)[0]).toBe(page(two).course.versions[0]?.entry);
  });
});

describe("the consents", () => {
  const chosen: Steps = [...TO_MANDATE, ...EXPLORED];
  const asked = askedLine("q", "contact_employer");

  test("S2-19: only what waits can be answered, only a yes can be taken back", () => {
    const waiting = shown(page(chosen, [asked]), "toestemmingen");
    expect(all(waiting, /name="doe" value="(antwoord|intrekken)"/g)).toEqual(["antwoord"]);
    const given = shown(page(chosen, [asked, yesLine("q")]), "toestemmingen");
    expect(all(given, /name="doe" value="(antwoord|intrekken)"/g)).toEqual(["intrekken"]);
    const back = shown(page(chosen, [asked, yesLine("q"), withdrawnLine("q")]), "toestemmingen");
    expect(all(back, /name="doe" value="(antwoord|intrekken)"/g)).toEqual([]);
    expect(text(back)).toContain("Wat al gezegd is, kan niemand meer ongedaan maken.");
  });

  test("S2-19 S2-37: an act is offered with the yes it rests on, and otherwise with the reason why not", () => {
    const given = shown(page(chosen, [asked, yesLine("q")]), "toestemmingen");
    expect(all(given, /name="doe" value="(daad)"/g)).toHaveLength(1);
    expect(given).toMatch(/type="radio" name="op" checked="" value="q"/);
    const not = text(shown(page(chosen, [asked]), "toestemmingen"));
    expect(not).toContain("Praten met de werkgever Nog dicht: de melder gaf hiervoor geen toestemming");
    expect(not).toContain("Bemiddelen Nog dicht: het protocol van deze werkgever staat dit niet toe.");
  });

  test("C1: what was told is no consent, and says so in other words", () => {
    const told = { ...askedLine("n", "x"), kind: "notice" as const, what: "Dat de leiding het moet weten." };
    const markup = shown(page(chosen, [told]), "toestemmingen");
    const [, notices = ""] = markup.split('aria-labelledby="verteld-kop"');
    expect(text(notices)).toContain("Dit is geen toestemming.");
    expect(text(notices)).toContain("Dat de leiding het moet weten.");
    expect(markup.split('aria-labelledby="vragen"')[0]).not.toContain("Dat de leiding het moet weten.");
  });
});

test("a closed dossier offers no step, no question and no act", () => {
  const closed = page([...TO_MANDATE, "wind_up", "evaluate", "hold_aftercare", "classify", "close"]);
  expect(closed.course.next).toBeNull();
  for (const part of ["stappen", "beschrijving", "toestemmingen"] as const)
    expect(all(shown(closed, part), /name="doe" value="(stap|vraag|daad|antwoord|intrekken)"/g)).toEqual([]);
  expect(text(shown(closed, "gesprek"))).toContain("Dit dossier is gesloten Lezen kan nog.");
});

test("S0-22: the report holds steps, questions and contacts in one line of time, and not the description itself", () => {
  const dossier = page([...TO_MANDATE, ...EXPLORED], [askedLine("q", "contact_employer")]);
  const [report = ""] =
    /<section aria-labelledby="procesverslag".*?<\/section>/s.exec(shown(dossier, "verslag")) ?? [];
  const at = all(report, /<time dateTime="([^"]+T[^"]+)"/g);
  expect(at).toEqual([...at].sort().reverse());
  expect(text(report)).toContain("Toestemming gevraagd: Praten met de werkgever .");
  expect(text(report)).toContain("Melding ontvangen");
  expect(report).not.toContain("De docent stuurt u");
  const letter = { target: "gp", letter: "Geachte huisarts,\n\nDeze persoon slaapt slecht." };
  const referred = shown(page([...TO_MANDATE, ["refer", letter]]), "verslag");
  expect(referred).toContain('<p dir="auto">Geachte huisarts,</p><p dir="auto">Deze persoon');
});

test("S2-20: who asks whether the leadership may get a signal reads to keep it unrecognisable", () => {
  const markup = shown(page(TO_MANDATE), "toestemmingen");
  const [, ask = ""] = markup.split('id="vraag-signal"');
  expect(ask).toContain("geen naam, plek of dag waaraan iemand de melder herkent");
});

test("S3-20: a dossier of somebody who is spoken of says so, and knows no description", () => {
  const course = viewed("accused_person", "counsellor", ["accept", "make_contact"]);
  const apart = shown({ ...page([]), course }, "gesprek");
  expect(apart).toContain("U zegt niet of er een melding is");
  expect(apart).not.toContain("?deel=beschrijving");
  const usual = shown(page(["accept", "make_contact"]), "gesprek");
  expect(usual).not.toContain("U zegt niet of er een melding is");
  expect(usual).toContain("?deel=beschrijving");
});
