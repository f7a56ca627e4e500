import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { TypedText } from "~/ui/kit/text";
import { CounsellorTable } from "~/ui/network/counsellor-table";
import { LoginView, SecondStepView } from "~/ui/staff/login";
import { DoorShell, StaffShell } from "~/ui/staff/shell";
import { sinceWords, termWords } from "~/words/nl/term";
import { contacted, dossier, dossierView, now, tuesday } from "./dossier-cases";
import {
  acceptView,
  accountView,
  counsellors,
  employerHome,
  termsView,
  todayView,
  views,
  wholeDay,
} from "./staff-cases";

const html = (node: ReactNode) => renderToStaticMarkup(node);
const page = (node: ReactNode) =>
  html(
    <StaffShell face="counsellor" name="Marijke Oostveen" current="/werkplek">
      {node}
    </StaffShell>,
  );
const text = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const all = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].map((match) => match[1] ?? "");

describe.each(views)("%s", (_name, view) => {
  const markup = page(view);

  test("has one h1, and neither style nor script nor an image inside the page", () => {
    expect(all(markup, /<(h1)[ >]/g)).toHaveLength(1);
    expect(markup).not.toMatch(/ style=|<script|<style|data:|\son[a-z]+=/);
  });

  test("binds every field to a label, and every reference to something that exists once", () => {
    const ids = all(markup, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const fields = [...markup.matchAll(/<(?:input|select|textarea)[^>]*>/g)]
      .map((match) => match[0])
      .filter((tag) => !tag.includes('type="hidden"'));
    const labels = all(markup, / for="([^"]+)"/g);
    for (const tag of fields) expect(labels).toContain(/ id="([^"]+)"/.exec(tag)?.[1]);
    const references = all(markup, / (?:for|aria-describedby|aria-labelledby|href)="([^"]+)"/g)
      .flatMap((value) => value.split(" "))
      .filter((value) => !/^(?:\/|https:|tel:)/.test(value))
      .map((value) => value.replace(/^#/, ""));
    for (const id of references) expect(ids).toContain(id);
  });

  test("leads only to pages that exist, and posts every form to the server", () => {
    const known =
      /^\/(?:werkplek(?:\?blad=\d|\/nieuw|\/werkgevers|\/profiel|\/preventie|\/overleg|\/dossiers\/d\d(?:\/bijlagen(?:\/[\w-]+)?|\/afspraak\.ics|\/regels\/[a-z]+\/[\d.]+|\/afdruk|\/bewaren|(?:\?deel=[a-z]+(?:&amp;reden=\w+)?)?(?:#[\w-]+)?)?|\/vernietigd)?|beheer(?:\/[a-z]+(?:\.svg)?)?|netwerk(?:\/[a-z]+|\/werkgevers\/n)?|account|herstel|inloggen)$/;
    for (const href of all(markup, / href="(\/[^"]*)"/g)) expect(href).toMatch(known);
    for (const form of markup.match(/<form[^>]*>/g) ?? []) expect(form).toContain('method="post"');
  });
});

describe("the words of a term", () => {
  test.each([
    ["nog 5 uur", { day: "2026-11-23", hour: 17 }, now],
    ["nog 1 uur", { day: "2026-11-23", hour: 17 }, "2026-11-23T14:01:00.000Z"],
    ["nog minder dan een uur", { day: "2026-11-23", hour: 17 }, "2026-11-23T15:30:00.000Z"],
    ["nog 1 dag", tuesday, now],
    ["nog 2 dagen", { day: "2026-11-25", hour: 17 }, now],
    ["nog 23 uur", tuesday, "2026-11-23T16:01:00.000Z"],
    ["2 uur te laat", { day: "2026-11-23", hour: 9 }, now],
    ["minder dan een uur te laat", { day: "2026-11-23", hour: 17 }, "2026-11-23T16:00:01.000Z"],
    ["1 dag te laat", { day: "2026-11-22", hour: 9 }, now],
    ["3 dagen te laat", { day: "2026-11-20", hour: 9 }, now],
    ["nog 5 uur", { day: "2026-07-01", hour: 17 }, "2026-07-01T09:59:00.000Z"],
  ])("%s", (words, due, at) => {
    expect(termWords(due, at)).toBe(words);
  });

  test("a term is shown with both the time left and the date, in the shade of its urgency", () => {
    const markup = html(todayView);
    expect(markup).toMatch(/class="term soon"><strong>nog 5 uur om te kiezen<\/strong>/);
    expect(markup).toMatch(/class="term late"><strong>2 uur te laat<\/strong> <span>was <time/);
    expect(markup).toMatch(
      /class="term"><strong>nog 1 dag<\/strong> <span>uiterlijk <time dateTime="2026-11-24T17:00"/i,
    );
  });

  test("waiting counts civil days, whatever the hour", () => {
    expect(sinceWords("2026-11-23", now)).toBe("sinds vandaag");
    expect(sinceWords("2026-11-22", "2026-11-22T23:01:00.000Z")).toBe("sinds gisteren");
    expect(sinceWords("2026-11-20", now)).toBe("sinds 3 dagen");
  });
});

describe("the counsellor's day", () => {
  test("keeps new, waiting for you and waiting for the other apart", () => {
    const sections = html(wholeDay).split("<section");
    expect(text(sections[1] ?? "")).toContain("Nieuw voor u 1 Nieuwe melding Gemeente Oosterwaarde.");
    expect(text(sections[2] ?? "")).toMatch(/Eerste contact met de melder .*De melder wacht op antwoord/);
    expect(text(sections[3] ?? "")).toContain("De melder is aan zet De Linde, dossier uil");
    expect(text(sections[3] ?? "")).toContain("Afspraak: dinsdag 24 november, 14.00 uur");
  });

  test("counts what asks something now, not what only waits", () => {
    expect(text(html(wholeDay))).toContain("Drie dingen vragen iets van u.");
  });

  test("with more pages it counts no group, as only this page is known", () => {
    expect(text(html(todayView))).toContain("Dit is blad 2 van 3. In totaal staan er 60 dossiers.");
    expect(html(todayView)).not.toContain('class="count"');
  });

  test("turns pages with ?blad=", () => {
    const hrefs = all(html(todayView), /href="(\/werkplek(?:\?[^"]*)?)"/g);
    expect(hrefs).toEqual([
      "/werkplek",
      "/werkplek",
      "/werkplek?blad=2",
      "/werkplek?blad=3",
      "/werkplek?blad=3",
    ]);
  });
});

describe("accepting", () => {
  test("asks for two choices and never for a reason", () => {
    expect(all(html(acceptView()), /name="keuze"[^>]* value="([^"]+)"/g)).toEqual(["aannemen", "doorgeven"]);
    expect(html(acceptView())).not.toContain('name="reden"');
  });

  test("says that the track is our choice when the reporter left it open", () => {
    expect(text(html(acceptView()))).toContain("De melder weet het niet. Wij kozen Integriteit");
  });
});

describe("the dossier", () => {
  test("asks for the first contact until it was made, then for the answer, then for nothing", () => {
    const calling = text(html(dossierView(dossier)));
    expect(calling).toContain("De volgende stap Neem contact op met de melder nog 1 dag");
    expect(calling).toContain("Bel de melder op een veilige tijd.");
    const writing = html(dossierView({ ...dossier, reach: { ...dossier.reach, reach: "code" } }));
    expect(text(writing)).toContain("Dat telt als eerste contact.");
    expect(html(dossierView(dossier))).toContain('name="wijze"');
    expect(text(html(dossierView(contacted)))).toContain("De volgende stap Beantwoord het bericht");
    expect(html(dossierView(contacted))).not.toContain('name="wijze"');
    const own = html(dossierView({ ...contacted, answerDue: null }));
    expect(text(own)).toContain("De volgende stap Werkwijze, geheimhouding en grenzen uitleggen");
    expect(own).toContain('href="/werkplek/dossiers/d2?deel=stappen#stap-explain"');
  });

  test("shows on the track and in the facts whether the first contact was in time", () => {
    expect(text(html(dossierView(contacted)))).toMatch(/Contact opnemen Gedaan op [^,]*, binnen de termijn/);
    const late = { ...contacted, firstContact: { ...contacted.firstContact, met: false } };
    expect(text(html(dossierView(late)))).toMatch(/, na de termijn .*Eerste contact Te laat op/);
  });

  test("names the author: the reporter, you, or the counsellor before you", () => {
    expect(all(html(dossierView(dossier)), /<header><b>([^<]+)<\/b>, /g)).toEqual([
      "Melder",
      "U",
      "Tjeerd van Wolde",
    ]);
  });

  test("says how to reach the reporter and what not to do", () => {
    expect(text(html(dossierView(dossier)))).toMatch(
      /Bellen: 0600000000 Veilig: na 19.00 uur Spreek geen voicemail in/,
    );
    expect(html(dossierView(dossier))).toContain("<bdi>lokaal &lt;2&gt;</bdi>");
  });

  test("keeps what was typed, also when it is empty", () => {
    const markup = html(dossierView(dossier, { typed: { message: "Half af", way: "mail", note: "" } }));
    expect(markup).toMatch(/name="bericht"[^>]*>Half af<\/textarea>/);
    expect(markup).toContain('<option value="mail" selected="">');
    const notes = html(dossierView(dossier, { part: "eigen", typed: { note: "" } }));
    expect(notes).toMatch(/name="aantekening"[^>]*><\/textarea>/);
  });

  test("binds every form to the person and the page", () => {
    const tokens = all(html(dossierView(dossier)), /name="formulier" value="([^"]+)"/g);
    expect([tokens.length > 2, ...new Set(tokens)]).toEqual([true, "t1"]);
  });

  test("an error names the field, leads to it and marks it", () => {
    const markup = html(dossierView(dossier, { error: { field: "wijze", problem: "empty" } }));
    expect(markup).toContain('<a href="#wijze">Kies hoe u contact had.</a>');
    expect(markup).toMatch(/<select id="wijze" aria-describedby="wijze-f" aria-invalid="true"/);
  });
});

test("a certificate and a protocol are dated with their year", () => {
  expect(text(html(<CounsellorTable rows={counsellors} />))).toContain(
    "tot en met donderdag 31 december 2026",
  );
  expect(text(html(employerHome))).toContain("Versie 2, geldt sinds donderdag 1 oktober 2026");
});

test("typed text keeps its lines and paragraphs and cannot become markup", () => {
  expect(html(<TypedText text={"Een.\nTwee.\n \n<b>Drie</b>\n"} />)).toBe(
    '<p dir="auto">Een.<br/>Twee.</p><p dir="auto">&lt;b&gt;Drie&lt;/b&gt;</p>',
  );
});

describe("what a face never shows", () => {
  test("the desk reads of a term no more than who, what and when (decision 14)", () => {
    expect(text(html(termsView))).toBe(
      text(
        `Termijnen die gevaar lopen U ziet wie, welke termijn en wanneer. Bel de vertrouwenspersoon, niet wie schreef.
        Zonder lezer 1 Aannemen of doorgeven Niemand meer; wie schreef, beslist zelf Geen waarnemer
        Gemist 1 Eerste contact Bij Ruben Tjin-A-Loe, 06 0000 0001 Geen waarnemer 2 uur te laat was maandag 23 november, 9.00 uur
        Loopt vandaag af 1 Aannemen of doorgeven Bij Marijke Oostveen Waarnemer: Agata Bos
        nog minder dan een uur uiterlijk maandag 23 november, 12.00 uur`,
      ),
    );
  });

  test("the desk sees by the shade what is missed and what runs out", () => {
    expect(all(html(termsView), /class="(term[^"]*)"/g)).toEqual(["term late", "term soon"]);
  });

  test("the desk says that it can read nothing, the employer that it sees no report", () => {
    const shell = (face: "network" | "employer") =>
      text(
        html(
          <StaffShell face={face} name="I" current="/" subtitle="Noordzijl">
            {null}
          </StaffShell>,
        ),
      );
    expect(shell("network")).toContain("Het netwerkbureau kan geen enkele melding lezen.");
    expect(shell("employer")).toContain("Tweespoor Beheer, Noordzijl");
    expect(shell("employer")).toContain("U ziet hier nooit meldingen");
  });

  test("only a counsellor reads of a recovery key", () => {
    const account = (face: "network" | "counsellor") => html(accountView(face));
    expect(account("counsellor")).toContain("herstelsleutel");
    expect(account("network")).not.toMatch(/herstelsleutel/i);
    expect(all(account("network"), /name="sessie" value="([^"]+)"/g)).toEqual(["s2"]);
  });
});

describe("log-in", () => {
  test("carries the sealed text of a lost session through both steps and says that it is kept", () => {
    for (const view of [
      <LoginView key="p" error={null} email="" carried="zegel" />,
      <SecondStepView key="s" error={null} carried="zegel" />,
    ]) {
      expect(html(view)).toContain('<input type="hidden" name="bewaard" value="zegel"/>');
      expect(html(view)).toContain("Wat u schreef, is bewaard.");
    }
    expect(html(<LoginView error={null} email="" />)).not.toContain("bewaard");
  });

  test("says how long to wait", () => {
    const wait = (seconds: number) => html(<LoginView error="wait" waitSeconds={seconds} email="" />);
    expect(wait(40)).toContain("Wacht 40 seconden");
    expect(wait(91)).toContain("Wacht 2 minuten");
  });

  test("the door has no menu, no name and no way to log out", () => {
    const door = html(<DoorShell>x</DoorShell>);
    expect(door).not.toMatch(/<nav|\/account|\/uitloggen/);
  });
});
