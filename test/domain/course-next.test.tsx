import { describe, expect, test } from "vitest";
import { wayTo } from "#test/support/course-plan";
import { TRACKS } from "~/domain/tracks/all";
import { addressOf, PARTS } from "~/ui/counsellor/parts";
import { askedLine, TO_MANDATE, viewed, withdrawnLine, yesLine } from "./course-cases";
import { all, EXPLORED, page, type Steps, shown, text, UB } from "./course-pages";
import { contacted, dossier } from "./dossier-cases";

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

  test("S2-19: who withdraws before anybody was in contact is not called any more, only closed in time", () => {
    const uncontacted = { ...page(["accept", "withdraw"]), firstContact: dossier.firstContact };
    const markup = shown(uncontacted, "gesprek");
    const panel = text(/<section class="next".*?<\/section>/s.exec(markup)?.[0] ?? "");
    expect(panel).toContain("Afsluiten na intrekken");
    expect(panel).toContain("dinsdag 24 november, 17.00 uur");
    expect(panel).not.toContain("Neem contact op");
    expect(markup).toContain("Er was geen contact");
    expect(markup).not.toContain('value="contact"');
    const waiting = { ...page(["accept"]), firstContact: dossier.firstContact };
    expect(shown(waiting, "gesprek")).toContain("Neem contact op");
    expect(shown(waiting, "gesprek")).toContain('value="contact"');
  });
});
