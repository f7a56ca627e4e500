import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { wayTo } from "#test/support/course-plan";
import type { DossierPage } from "~/domain/dossier/schema";
import { TRACKS } from "~/domain/tracks/all";
import { UNFIT_REASONS } from "~/domain/tracks/taxonomy";
import { addressOf, PARTS, type Part } from "~/ui/counsellor/parts";
import { courseWords } from "~/words/nl/staff-course";
import { unfitWords } from "~/words/nl/unfit";
import { askedLine, TO_MANDATE, viewed, withdrawnLine, yesLine } from "./course-cases";
import { contacted, dossierView } from "./dossier-cases";

const UB = "unwanted_behaviour";
const html = (node: ReactNode) => renderToStaticMarkup(node);
const text = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const all = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].map((match) => match[1] ?? "");

type Steps = Parameters<typeof viewed>[2];
const EXPLORED: Steps = [
  ["explore", { option: "Praten", consequences: "Besproken.", view: "" }],
  ["decide", { act: "contact_employer", words: "" }],
];
const page = (steps: Steps, more: Parameters<typeof viewed>[3] = []): DossierPage => {
  const course = viewed(UB, "counsellor", steps, more);
  return { ...contacted, answerDue: null, standing: course.stage === "closed" ? "closed" : "active", course };
};
const shown = (dossier: DossierPage, part: Part, props: Parameters<typeof dossierView>[1] = {}) =>
  html(dossierView(dossier, { part, ...props }));

/** From the first contact to the end, as most reports go, and the ways that lead aside. */
const WAYS: [string, Steps][] = [
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((count): [string, Steps] => [`${count} steps`, TO_MANDATE.slice(0, count)]),
  ["a changed wish", [...TO_MANDATE.slice(0, 7), ["ask_change", { words: "Elke week." }]]],
  ["an option discussed", [...TO_MANDATE, ...EXPLORED.slice(0, 1)]],
  ["a choice made", [...TO_MANDATE, ...EXPLORED]],
  ["a complaint chosen", [...TO_MANDATE, ...EXPLORED, ["decide", { act: "accompany", words: "" }]]],
  ["enough", [...TO_MANDATE, "wind_up"]],
  ["looked back", [...TO_MANDATE, "wind_up", "evaluate"]],
  ["talked afterwards", [...TO_MANDATE, "wind_up", "evaluate", "hold_aftercare"]],
  ["no talk wanted", [...TO_MANDATE, "wind_up", "evaluate", "decline_aftercare"]],
  ["unfit", [...TO_MANDATE.slice(0, 3), ["judge_unfit", { reason: "policy_matter", words: "Nee." }]]],
  ["a crime suspected", [...TO_MANDATE.slice(0, 4), ["flag_crime", { what: "Mishandeling." }]]],
  ["referred", [...TO_MANDATE.slice(0, 3), "judge_unfit", "agree_unfit"]],
  ["withdrawn", [...TO_MANDATE, "withdraw"]],
];

describe.each(WAYS)("the next step after %s", (_name, steps) => {
  const dossier = page(steps);

  test("is one thing, and its button leads to where it is done", () => {
    expect(dossier.course.next).not.toBeNull();
    const panel = /<section class="next".*?<\/section>/s.exec(shown(dossier, "gesprek"))?.[0] ?? "";
    const [href = ""] = all(panel, /href="([^"]+)"/g);
    expect(href).not.toBe("");
    const part = PARTS.find((one) => href.startsWith(`${addressOf("d2", one)}#`)) ?? "gesprek";
    expect(shown(dossier, part)).toContain(` id="${href.split("#")[1]}"`);
  });

  test.each(PARTS)(
    "on %s every field has its label, every name is there once, every form goes to the server",
    (part) => {
      const markup = shown(dossier, part);
      const ids = all(markup, / id="([^"]+)"/g);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      const labels = all(markup, / for="([^"]+)"/g);
      for (const [tag] of markup.matchAll(/<(?:input|select|textarea)[^>]*>/g))
        if (!tag.includes('type="hidden"') && !tag.includes('type="file"'))
          expect(labels).toContain(/ id="([^"]+)"/.exec(tag)?.[1]);
      for (const form of markup.match(/<form[^>]*>/g) ?? []) expect(form).toContain('method="post"');
      for (const id of all(markup, / aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((one) =>
        one.split(" "),
      ))
        expect(ids).toContain(id);
    },
  );
});

/** Every stage of every case, reached by the way that the table itself gives. */
const STAGES = TRACKS.filter(({ code }) => code !== "confidentiality").flatMap((track) =>
  Object.keys(track.stages)
    .filter(
      (stage) => stage !== track.start && stage !== "accepted" && track.stages[stage]?.standing !== "closed",
    )
    .map((stage) => [track.code, stage, track] as const),
);

test.each(STAGES)(
  "%s, %s: there is one next step, and its button leads to where it is done",
  (code, stage, track) => {
    const way = wayTo(track, stage);
    // What the reporter took back before anybody read it is accepted all the same.
    if (!way.some(({ step }) => step === "accept")) way.push({ step: "accept" });
    const steps = way.map(({ step, act }): Steps[number] => (act ? [step, { act }] : step));
    const course = viewed(code, "counsellor", steps);
    expect(course.stage).toBe(stage);
    const dossier = { ...contacted, answerDue: null, standing: "active" as const, course };
    expect(course.next).not.toBeNull();
    const panel = /<section class="next".*?<\/section>/s.exec(shown(dossier, "gesprek"))?.[0] ?? "";
    const [href = ""] = all(panel, /href="([^"]+)"/g);
    if (course.next?.who === "counsellor") expect(href).not.toBe("");
    const part = PARTS.find((one) => href.startsWith(`${addressOf("d2", one)}#`)) ?? "gesprek";
    if (href) expect(shown(dossier, part)).toContain(` id="${href.split("#")[1]}"`);
  },
);

describe("whose turn it is, and what", () => {
  test.each([
    ["make_contact", 1, "De volgende stap Contact"],
    ["explain", 2, "Werkwijze, geheimhouding en grenzen uitleggen"],
    ["describe", 5, "Een beschrijving maken"],
    ["offer", 6, "De beschrijving voorleggen"],
    ["approve", 7, "De melder leest uw beschrijving U hoeft nu niets te doen."],
    ["give_mandate", 8, "De melder beslist over begeleiding"],
    ["explore", 9, "Mogelijkheden en gevolgen bespreken"],
  ])("%s", (step, count, words) => {
    const dossier = page(TO_MANDATE.slice(0, count));
    expect(dossier.course.next).toMatchObject({ kind: "step", name: step });
    if (count > 1) expect(text(shown(dossier, "gesprek"))).toContain(`De volgende stap ${words}`);
  });

  test("S0-14 S2-19: what the reporter chose is first asked, then waited for, then done", () => {
    const chosen: Steps = [...TO_MANDATE, ...EXPLORED];
    const next = (more: Parameters<typeof viewed>[3]) => page(chosen, more).course.next;
    expect(next([])).toMatchObject({ kind: "ask", name: "contact_employer", who: "counsellor" });
    const asked = askedLine("q", "contact_employer");
    expect(next([asked])).toMatchObject({ kind: "consent", who: "reporter" });
    expect(next([asked, yesLine("q")])).toMatchObject({ kind: "act", who: "counsellor" });
    expect(next([asked, yesLine("q", false)])).toMatchObject({ kind: "step", name: "wind_up" });
    expect(next([asked, yesLine("q"), withdrawnLine("q")])).toMatchObject({ name: "wind_up" });
  });

  test("S0-10: after a wish the text is written anew before it is offered again", () => {
    expect(page([...TO_MANDATE.slice(0, 7), ["ask_change", { words: "Nee." }]]).course.next?.name).toBe(
      "describe",
    );
  });

  test("S0-12: at a suspected crime the reporter hears it before anything else happens", () => {
    const flagged: Steps = [...TO_MANDATE, ...EXPLORED, ["flag_crime", { what: "Mishandeling." }]];
    expect(page(flagged).course.next).toMatchObject({ name: "tell_crime", who: "counsellor" });
    expect(page([...flagged, "tell_crime"]).course.next).toMatchObject({ kind: "ask" });
  });

  test("S1-05: on the way to a complaint come the regulation, the name, the complaint itself", () => {
    const steps: Steps = [...TO_MANDATE, EXPLORED[0] ?? "", ["decide", { act: "accompany", words: "" }]];
    expect(page(steps).course.next?.name).toBe("show_regulation");
    expect(page([...steps, "show_regulation"]).course.next?.name).toBe("disclose");
    expect(page([...steps, "show_regulation", "disclose"]).course.next?.name).toBe("file_complaint");
  });

  test("S0-18: the talk afterwards has its last day, and closing waits for the kinds", () => {
    const wound: Steps = [...TO_MANDATE, "wind_up", "evaluate"];
    expect(page(wound).course.next).toMatchObject({ name: "hold_aftercare", due: { day: "2027-01-01" } });
    expect(page([...wound, "hold_aftercare"]).course.next?.name).toBe("classify");
    expect(page([...wound, "hold_aftercare", "classify"]).course.next?.name).toBe("close");
    expect(page([...wound, "decline_aftercare", "classify"]).course.next?.name).toBe("close");
  });

  test("S2-12 S2-19: who leaves the way finds no rows that wait for what never comes", () => {
    for (const aside of [["listen_only"], ["withdraw"]]) {
      const { checklist } = viewed(UB, "counsellor", [...TO_MANDATE.slice(0, 5), ...aside]);
      expect(checklist.find(({ step }) => step === "describe")).toMatchObject({
        state: "passed",
        because: null,
      });
    }
  });
});

describe("the checklist", () => {
  test("S1-20: ticks closing, whichever way a case was closed", () => {
    for (const way of [["withdraw", "close_withdrawn"], ["stay_away"]]) {
      const { checklist } = viewed(UB, "counsellor", [...TO_MANDATE, ...way]);
      expect(checklist.find(({ step }) => step === "close")).toMatchObject({ state: "done" });
      expect(checklist.find(({ step }) => step === "evaluate")).toMatchObject({ state: "passed" });
    }
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
    const markup = shown(page(TO_MANDATE.slice(0, 3)), "stappen", { reason: "labour_conflict" });
    expect(markup).toMatch(/value="labour_conflict"[^>]*>|checked=""[^>]*value="labour_conflict"/);
    expect(markup).toContain(`>${unfitWords.labour_conflict}</textarea>`);
    for (const reason of Object.keys(UNFIT_REASONS)) expect(markup).toContain(`reden=${reason}#`);
    expect(shown(page(TO_MANDATE.slice(0, 3)), "stappen", { reason: "constructor" })).toContain(
      "></textarea>",
    );
  });

  test("every step of a case says why it is taken", () => {
    const elsewhere = ["accept", "make_contact", "stay_away", "reopen"];
    const cases = TRACKS.filter(({ code }) => code !== "confidentiality");
    const steps = new Set(cases.flatMap((track) => Object.keys(track.steps)));
    expect([...steps].filter((step) => !courseWords.steps.why[step])).toEqual(elsewhere);
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
});
