import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Turn } from "~/domain/dossier/schema";
import { IntakeForm, LANGUAGES, type Language } from "~/domain/intake/schema";
import { ApartView, ReferredView } from "~/ui/intake/apart";
import { CallBackView } from "~/ui/intake/call-back";
import { CheckView, NobodyFitsView } from "~/ui/intake/check";
import { EmployerPageView } from "~/ui/intake/employer-page";
import { IntakeFormView } from "~/ui/intake/form";
import {
  AccessibilityView,
  BusyView,
  HomeView,
  LeftView,
  NotAvailableView,
  OutOfOrderView,
} from "~/ui/intake/plain-pages";
import { LimitsView, PrivacyView } from "~/ui/intake/promises-pages";
import { ReceiptView } from "~/ui/intake/receipt";
import { PublicShell } from "~/ui/kit/shell";
import { CodeFormView } from "~/ui/reporter/code-form";
import { DestroyedView } from "~/ui/reporter/destroyed";
import { ReporterHomeView } from "~/ui/reporter/home";
import { AGATA, DUE, FORM, NETWORK, PAGE, reporterPage, TJEERD } from "./public-cases";
import { expectLabelled, expectSound } from "./sound-markup";

function home(
  lang: Language,
  turn: Turn,
  more: Partial<Parameters<typeof ReporterHomeView>[0]> = {},
): ReactElement {
  return (
    <ReporterHomeView
      page={reporterPage(turn)}
      lang={lang}
      formToken="t"
      flash={null}
      error={null}
      typed=""
      typedMail={null}
      others={[]}
      problem={null}
      toSign={null}
      network={{ name: NETWORK.networkName, phone: NETWORK.networkPhone }}
      {...more}
    />
  );
}

function viewsIn(lang: Language): Record<string, ReactElement> {
  const check = { page: PAGE, lang, token: "t", form: FORM, changed: false, needsConsent: false };
  const receipt = {
    page: PAGE,
    lang,
    token: "t",
    primary: AGATA,
    due: DUE,
    wrongGroup: false,
    reach: "call" as const,
  };
  const code = ["3NRS", "XS5B", "6TS1", "CVA2", "MDBM", "XGF6"];
  return {
    employer: <EmployerPageView page={PAGE} lang={lang} origin="https://example.test" meeting={[]} />,
    employerWithFigures: (
      <EmployerPageView
        page={{ ...PAGE, contextFigures: true }}
        lang={lang}
        origin="https://example.test"
        meeting={[]}
      />
    ),
    employerWithoutForm: (
      <EmployerPageView
        page={{ ...PAGE, canWrite: false }}
        lang={lang}
        origin="https://example.test"
        meeting={[]}
      />
    ),
    form: <IntakeFormView page={PAGE} lang={lang} token="t" values={{}} errors={[]} />,
    formWithErrors: (
      <IntakeFormView
        page={PAGE}
        lang={lang}
        token="t"
        freshForm
        values={{ story: "Hij schreeuwt.", reach: "mail", mail: "k@noordzijl.example", department: "hal 3" }}
        errors={[
          { field: "mail", problem: "mail_of_work" },
          { field: "exclude", problem: "same_person" },
        ]}
      />
    ),
    callBack: (
      <CallBackView
        page={PAGE}
        lang={lang}
        token="t"
        values={{}}
        errors={[{ field: "phone", problem: "phone_needed" }]}
      />
    ),
    check: <CheckView {...check} readers={{ primary: AGATA, deputy: TJEERD }} />,
    checkAgain: <CheckView {...check} changed needsConsent readers={{ primary: AGATA, deputy: null }} />,
    apart: (
      <ApartView
        page={PAGE}
        lang={lang}
        token="t"
        values={{ story: "Ik hoorde iets." }}
        errors={[{ field: "phone", problem: "phone_unclear" }]}
        named={{ ...TJEERD, tie: null }}
        office={NETWORK.networkPhone}
      />
    ),
    referred: <ReferredView lang={lang} office={NETWORK.networkPhone} />,
    nobodyFits: <NobodyFitsView page={PAGE} lang={lang} token="t" wish="language" />,
    receipt: <ReceiptView {...receipt} code={code} />,
    receiptWrong: <ReceiptView {...receipt} code={code} wrongGroup />,
    receiptKept: <ReceiptView {...receipt} code={null} />,
    notAvailable: <NotAvailableView lang={lang} {...NETWORK} />,
    busy: (
      <BusyView
        lang={lang}
        phone={PAGE.phone}
        again={{ action: "/", fields: [{ name: "sleutel", value: "t" }] }}
      />
    ),
    broken: (
      <OutOfOrderView lang={lang} phone={PAGE.phone} fields={[{ name: "a", value: "b" }]} secret={false} />
    ),
    left: <LeftView lang={lang} exitUrl="https://nieuws.example" />,
    home: (
      <HomeView lang={lang} {...NETWORK} meeting={[{ province: "Utrecht", places: 1, towns: ["Zeist"] }]} />
    ),
    limits: <LimitsView lang={lang} />,
    privacy: <PrivacyView lang={lang} networkPhone={NETWORK.networkPhone} />,
    accessibility: <AccessibilityView lang={lang} networkPhone={NETWORK.networkPhone} />,
    code: <CodeFormView lang={lang} error="unknown" carried="sealed" />,
    reporterAccept: home(lang, {
      who: "counsellor",
      what: "accept",
      due: { day: "2026-11-23", hour: 12 },
      late: false,
    }),
    reporterLate: home(lang, { who: "counsellor", what: "contact", due: DUE, late: true }, { flash: "sent" }),
    reporterRead: home(
      lang,
      { who: "reporter", what: "read" },
      { error: { field: "sure", problem: "not_ticked" }, typed: "tekst" },
    ),
    reporterNobody: home(
      lang,
      { who: "nobody", what: "no_reader" },
      {
        page: {
          ...reporterPage({ who: "nobody", what: "no_reader" }),
          counsellor: null,
          passedOnBy: AGATA.name,
          messages: [],
          looks: [],
        },
      },
    ),
    destroyed: <DestroyedView lang={lang} name="KM-42" day="2026-11-24" />,
  };
}

function html(view: ReactElement, lang: Language): string {
  return renderToStaticMarkup(
    <PublicShell lang={lang} exitUrl="https://nieuws.example">
      {view}
    </PublicShell>,
  );
}

for (const lang of LANGUAGES) {
  describe(`public and reporter pages in ${lang}`, () => {
    for (const [name, view] of Object.entries(viewsIn(lang))) {
      test(`${name} is sound markup without style or script`, () => {
        expectSound(html(view, lang));
      });

      test(`${name} has a label at every field, and no field is remembered`, () => {
        expectLabelled(html(view, lang));
      });
    }
  });
}

describe("what the pages say", () => {
  const nl = viewsIn("nl");
  const text = (name: string) => html(nl[name] ?? <p />, "nl").replace(/<[^>]+>/g, "");

  test("nobody ready to read: no form and no call-back, but a phone (S0-26)", () => {
    const page = html(nl.employerWithoutForm ?? <p />, "nl");
    expect(page).not.toMatch(/\/melden|\/terugbellen/);
    expect(page).toContain('href="tel:+31601234510"');
  });

  test("the criminal-offence line follows the rule and stands before the story (S0-12)", () => {
    expect(text("form")).toContain("Ook dan deelt de vertrouwenspersoon alleen iets als u ja zegt.");
    const linde = {
      ...PAGE,
      shortName: "De Linde",
      boardName: "het bestuur",
      criminalOffenceRule: "inform_board_with_knowledge" as const,
    };
    const page = html(<IntakeFormView page={linde} lang="nl" token="t" values={{}} errors={[]} />, "nl");
    expect(page).toContain("Bij De Linde moet het bestuur het daarna weten.");
    expect(page.indexOf("strafbaar feit")).toBeLessThan(page.indexOf("<textarea"));
    expect(page).not.toContain("alleen iets als u ja zegt");
  });

  test("promise and limit stand on the page together, with a former tie and the written date (S1-09)", () => {
    const page = text("employer");
    for (const said of [
      "Dit beloven wij",
      "Dit kunnen wij niet",
      "24 maanden",
      TJEERD.tie ?? "",
      "dinsdag 24 november, 17.00 uur",
    ]) {
      expect(page).toContain(said);
    }
  });

  test("S3-20: who is spoken of reads that nobody says what exists, and meets nobody of the panel (decision 29)", () => {
    for (const name of ["apart", "referred"]) {
      expect(text(name)).toContain("Wij zeggen nooit of er een melding is");
      expect(text(name)).not.toContain(AGATA.name);
    }
    expect(text("apart")).toContain("Alleen Tjeerd leest wat u schrijft.");
    expect(html(nl.referred ?? <p />, "nl")).not.toContain("<textarea");
    expect(html(nl.employer ?? <p />, "nl")).toContain("/m/noordzijl/over-mij");
  });

  test("an error opens its fold, keeps the text and takes away the links that would lose it", () => {
    const page = html(nl.formWithErrors ?? <p />, "nl");
    expect(page.match(/<details open/g)).toHaveLength(2);
    expect(page).toContain("Hij schreeuwt.");
    expect(page).toContain('value="hal 3"');
    expect(page).not.toContain('class="languages"');
  });

  test("the check page names who reads, and says so when nobody can stand in (decision 6)", () => {
    expect(text("check")).toContain("Tjeerd mag niet meelezen");
    expect(html(nl.check ?? <p />, "nl")).toContain('name="zonder_waarnemer"');
    expect(text("checkAgain")).toContain("Niemand anders kan meelezen.");
    expect(html(nl.checkAgain ?? <p />, "nl")).not.toContain("zonder_waarnemer");
  });

  test("a code that was kept is not shown again", () => {
    expect(text("receipt")).toContain("3NRS");
    expect(text("receiptKept")).not.toContain("3NRS");
  });

  test("a missed date says so, and says that the office cannot read", () => {
    expect(text("reporterLate")).toContain("Wij zijn te laat");
    expect(text("reporterLate")).toContain(
      "U had uiterlijk dinsdag 24 november, 17.00 uur van ons moeten horen.",
    );
    expect(text("reporterLate")).toContain("Het ziet niet wat u schreef.");
  });

  test("what was typed is shown as text, never as markup", () => {
    const form = IntakeForm.parse({ story: "<img src=x onerror=alert(1)>\nregel twee" });
    const readers = { primary: AGATA, deputy: null };
    const page = html(
      <CheckView
        page={PAGE}
        lang="nl"
        token="t"
        form={form}
        readers={readers}
        changed={false}
        needsConsent={false}
      />,
      "nl",
    );
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;<br/>regel twee");
  });
});
