import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "~/domain/intake/schema";
import { dossierPrint } from "~/pdf/dossier-print";
import { coursePart } from "~/pdf/own-course";
import { plainDocument } from "~/pdf/plain";
import { AgreementView } from "~/ui/reporter/course/papers";
import { differencesSaid } from "~/words/later-said";
import { wordsFor } from "~/words/words";
import { contacted, dossierView, now } from "./dossier-cases";
import { homeOf, LATER, STATES } from "./reporter-cases";

const plain = (view: React.ReactElement) =>
  renderToStaticMarkup(view)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const read = (name: string, lang: Language = "nl") => {
  const page = STATES[name];
  if (!page) throw new Error(`no state is called ${name}`);
  return plain(homeOf(page, lang, null));
};

describe("a later version, as the reporter reads of it", () => {
  test("S0-27: it says that nothing changes, what is different, what stays, and what a yes means", () => {
    const page = read("later");
    for (const said of [
      "Voor u verandert niets, behalve als u dat wilt.",
      "Alleen bij ernstig gevaar kan de vertrouwenspersoon iets delen zonder uw ja.",
      "Dit geldt pas als u daarvoor tekent. Tot dan deelt niemand iets zonder uw ja.",
      "Voor deze melding blijft dit zoals het was.",
      "Wij bewaren nooit langer dan nu is afgesproken.",
      "Ja, versie 2 geldt voor mij",
      "Niets doen mag.",
    ])
      expect(page).toContain(said);
    expect(read("signed")).not.toContain("Nieuwere afspraken");
    expect(read("laterSame")).toContain("Alleen de tekst is anders.");
  });

  test("after the yes the signed agreement stays, with what its limits now say, and a new one can be signed", () => {
    const page = read("laterTaken");
    expect(page).toContain("U koos op maandag 23 november 2026 voor versie 2 van de afspraken.");
    expect(page).toContain("Deze overeenkomst blijft zoals u haar tekende.");
    expect(page).toContain("Tot dan deelt Agata niets zonder uw ja.");
    expect(page).toContain("Lees de nieuwe tekst en teken opnieuw");
    expect(page).toContain("gelden nieuwe regels uit de wet");
    expect(read("signedAgain")).not.toContain("blijft zoals u haar tekende");
  });

  test.each(LANGUAGES)(
    "every thing that touches a dossier is named in %s, once, and said differently",
    (lang) => {
      const said = differencesSaid(LATER, lang);
      expect(said.map(({ title }) => title)).toEqual([
        ...Object.values(wordsFor(lang).later.topics).filter(
          (one) => one !== wordsFor(lang).later.topics.addressee,
        ),
      ]);
      const other = { ...LATER.says.formalAddressee, name: "Commissie Noord" };
      const moved = { ...LATER, says: { ...LATER.says, formalAddressee: other } };
      expect(
        differencesSaid(moved, lang)
          .map(({ newer }) => newer)
          .join(),
      ).toContain("Commissie Noord");
    },
  );

  test("an agreement that was signed before stays readable, in full, below the one that holds", () => {
    const { agreement } = STATES.signedAgain?.course ?? {};
    const text = agreement?.agreed;
    const page = text
      ? plain(<AgreementView lang="nl" written="nl" text={text} earlier={agreement.earlier} />)
      : "";
    expect(page).toMatch(/tussen Vlinder en.*Eerder getekend, op vrijdag 20 november 2026.*tussen Kim en/);
  });

  test("S0-22: on paper both read the yes, the second signature and the new law", () => {
    for (const name of ["laterTaken", "signedAgain"]) {
      const { course } = STATES[name] ?? {};
      const printed = course ? JSON.stringify(coursePart({ course, counsellor: null }, "nl")) : "";
      expect(printed).toContain("U koos voor versie 2 van de afspraken");
      expect(printed.match(/Getekend op/g)).toHaveLength(name === "laterTaken" ? 1 : 2);
      expect(printed).toContain(
        name === "laterTaken" ? "Die gelden ook voor u." : "U tekende de overeenkomst opnieuw",
      );
    }
  });

  test("the counsellor sees which version holds, and that only a yes counts until a new signature", () => {
    const taken = { major: 4, on: "2026-11-22", signed: false, strict: true };
    const said =
      /Versie 4, door de melder gekozen op .*22 november.*De overeenkomst is nog de oude. Deel niets zonder ja./s;
    expect(plain(dossierView({ ...contacted, taken }))).toMatch(said);
    expect(plainDocument(dossierPrint({ ...contacted, taken }, "Marijke", new Date(now))).toString()).toMatch(
      said,
    );
  });
});
