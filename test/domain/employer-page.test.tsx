import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type EmployerPage, LANGUAGES, type Language } from "~/domain/intake/schema";
import { employerPage } from "~/domain/routing/page";
import { fieldsOf, settingsIn } from "~/domain/tenancy/agreements";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { EmployerPageView } from "~/ui/intake/employer-page";
import { wordsFor } from "~/words/words";
import { DUE, PAGE, SETTINGS } from "./public-cases";

const html = (page: EmployerPage, lang: Language) =>
  renderToStaticMarkup(
    <EmployerPageView page={page} lang={lang} origin="https://example.test" meeting={[]} />,
  );

test.each(LANGUAGES)(
  "S3-01: the page says what the law asks of the employer, below all doors (%s)",
  (lang) => {
    const { duty } = wordsFor(lang).public.employer;
    const page = html(PAGE, lang);
    expect(duty.against).toHaveLength(4);
    for (const said of [duty.text(PAGE.shortName), ...duty.against, duty.source])
      expect(page).toContain(said);
    expect(page.indexOf(duty.title)).toBeGreaterThan(page.lastIndexOf("/melden"));
    expect(page.indexOf(duty.title)).toBeGreaterThan(page.indexOf(wordsFor(lang).public.promise.title));
  },
);

test("S4-08: figures stand there with source and year where the employer wants them, and nowhere else", () => {
  const { figures } = wordsFor("nl").public.employer;
  const shown = (posted: [string, string][]) => {
    const { contextFigures } = ProtocolSettings.parse({
      ...SETTINGS,
      ...settingsIn(new Map([...Object.entries(fieldsOf(SETTINGS)), ...posted]), SETTINGS),
    });
    const { slug, name, shortName, documents, lastDay } = PAGE;
    const intake = { id: "1", slug, name, shortName, documents, lastDay, major: 1, domains: [] };
    const page = employerPage({ ...intake, settings: { ...SETTINGS, contextFigures } }, [], DUE.day);
    return html(page, "nl");
  };
  const wanted = shown([["contextFigures", "ja"]]);
  for (const said of Object.values(figures)) expect(wanted).toContain(said);
  for (const number of ["13 procent", "23 procent", "30 procent", "16 procent", "2021", "TNO en CBS"])
    expect(wanted).toContain(number);
  expect(shown([])).not.toContain("procent");
});
