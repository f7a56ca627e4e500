import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { protocols } from "#db/seed/protocols";
import { PAGE } from "#test/domain/public-cases";
import { type Composed, plainText } from "~/domain/documents/clause";
import { regulation, summary } from "~/domain/documents/compose-document";
import { flyerTexts } from "~/domain/documents/flyer";
import { textHash } from "~/domain/documents/text-hash";
import { type Signed, trustAgreement, whatYouHearFirst } from "~/domain/documents/trust-agreement";
import { LANGUAGES, type Language, type Track } from "~/domain/intake/schema";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { EmployerPageView } from "~/ui/intake/employer-page";
import { BeforeYouWrite } from "~/ui/intake/form-parts";
import { factsOf, SLUGS } from "./facts";

const SETTINGS = SLUGS.map((slug) => [slug, ProtocolSettings.parse(protocols[slug])] as const);
const linde = ProtocolSettings.parse(protocols["de-linde"]);
const TRACKS: Track[] = ["unwanted_behaviour", "integrity"];
const NAMES = {
  reporter: null,
  counsellor: "Marijke Hoekstra",
  deputy: "Tjeerd van Wolde",
  network: { name: "het netwerkbureau", phone: "06 0123 4500" },
};

const agreed = (
  settings: ProtocolSettings,
  language: Language,
  track: Track = "unwanted_behaviour",
  signed: Signed | null = null,
  names: Parameters<typeof trustAgreement>[0]["names"] = NAMES,
) => trustAgreement({ track, settings, language, names, signed });

/** The items of the checklist that have a text in this document. */
function itemsOf({ blocks }: Composed): Set<string> {
  return new Set(
    blocks
      .flatMap((block) => (block.kind === "heading" ? block.item : block.clause))
      .map((id) => id.split(".")[0] as string),
  );
}

const spoken = (node: React.ReactElement) =>
  renderToStaticMarkup(node)
    .replace(/<[^>]*>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

describe("the trust agreement (A5)", () => {
  const ITEMS = Array.from({ length: 11 }, (_, place) => `TA-${String(place + 1).padStart(2, "0")}`);

  test.each(SETTINGS)(
    "S0-09, S1-17: every item is there in each language and track, at %s",
    (_slug, settings) => {
      for (const language of LANGUAGES) {
        for (const track of TRACKS) {
          const agreement = agreed(settings, language, track);
          expect(agreement.missing).toEqual([]);
          const items = itemsOf(agreement);
          for (const item of [...ITEMS, "CP-17", "CP-18", "CP-19", "CP-36", "CP-38", "CP-45", "CP-47"]) {
            expect(items, `${item} ${language} ${track}`).toContain(item);
          }
        }
      }
    },
  );

  test("TA-05: who decides is another text in each track, the rest is the same", () => {
    for (const language of LANGUAGES) {
      const [unwanted, integrity] = TRACKS.map((track) => agreed(linde, language, track));
      const rest = (one: Composed | undefined) =>
        one?.blocks.filter((block) => block.kind === "heading" || block.clause !== "TA-05");
      expect(rest(unwanted)).toEqual(rest(integrity));
      expect(unwanted?.title).not.toBe(integrity?.title);
      expect(unwanted?.blocks).not.toEqual(integrity?.blocks);
    }
    expect(plainText(agreed(linde, "nl"))).toContain("U beslist wat er gebeurt.");
    expect(plainText(agreed(linde, "nl", "integrity"))).toContain("Dan beslist de organisatie");
  });

  test("who signs in another language may rely on the reading that is best", () => {
    for (const track of TRACKS) {
      expect(plainText(agreed(linde, "en", track))).toContain("the reading that is best for you counts.");
      expect(plainText(agreed(linde, "pl", track))).toContain("Wtedy liczy się wersja lepsza dla Państwa.");
    }
  });

  test("S2-34: the five conditions stand only where the protocol has them", () => {
    for (const [slug, settings] of SETTINGS) {
      const has = itemsOf(agreed(settings, "nl")).has("CP-37");
      expect(has, slug).toBe(settings.criminalOffenceRule === "consent_or_five_conditions");
    }
  });

  test("S0-12: what binds a public body or a school stands only there", () => {
    const note = (change: Partial<ProtocolSettings>) =>
      agreed({ ...linde, ...change }, "nl").blocks.flatMap((block) =>
        block.kind !== "heading" && block.clause.startsWith("CP-39") ? block.clause : [],
      );
    expect(note({ sector: "public_body" })).toEqual(["CP-39.public_body"]);
    expect(note({ sector: "education_private" })).toEqual(["CP-39.education_private"]);
    expect(note({ sector: "education_regulated" })).toEqual(["CP-39.education_regulated"]);
    expect(note({ sector: "education_private", hasMinors: false })).toEqual([]);
    expect(note({ sector: "private" })).toEqual([]);
  });

  test("S2-17: mediation is told as the protocol settles it", () => {
    expect(plainText(agreed(linde, "nl"))).toContain("Bemiddelen doet een mediator.");
    const allowed = plainText(agreed({ ...linde, counsellorMediationAllowed: true }, "nl"));
    expect(allowed).not.toContain("Bemiddelen doet een mediator.");
    expect(allowed).toContain("5. U praat samen.");
  });

  test("S0-20: the months of keeping are the protocol's", () => {
    expect(plainText(agreed({ ...linde, retentionMonths: 7 }, "nl"))).toContain("wordt 7 maanden na");
    expect(plainText(agreed({ ...linde, retentionMonths: 0 }, "pl"))).toContain("od razu po zamknięciu");
  });

  test("a reporter without a name is the writer with the code; a name is used as it is", () => {
    expect(plainText(agreed(linde, "nl"))).toContain("tussen de schrijver met de code en");
    const named = agreed(linde, "en", "integrity", null, { ...NAMES, reporter: "  Sam  " });
    expect(plainText(named)).toContain("between Sam and");
  });

  test("S3-10 S3-12: what is told stays secret, what others tell too, and after the counsellor's term", () => {
    const lasts = { nl: "blijft gelden als", en: "still applies when", pl: "również po zakończeniu" };
    for (const language of LANGUAGES) {
      const said = agreed(linde, language).blocks.find(
        (block) => block.kind === "paragraph" && block.clause === "TA-03",
      );
      const text = said?.kind === "paragraph" ? said.text : "";
      expect(text).toMatch(/geheim|secret|tajemnic/);
      expect(text).toMatch(/anderen in uw zaak|others tell|innych osób/);
      expect(text).toContain(lasts[language]);
    }
  });

  test("TA-07: taking back the consent stops the help at once and destroys the file, or later where that must be", () => {
    const said = plainText(agreed(linde, "nl"));
    expect(said).toContain("Dan stopt de hulp meteen en wordt het dossier vernietigd.");
    expect(said).toContain("Dan kan dat vernietigen later zijn.");
  });

  test("TA-01: the deputy is named, or it says that nobody else can read", () => {
    expect(plainText(agreed(linde, "nl"))).toContain("Dan helpt Tjeerd van Wolde u.");
    const alone = agreed(linde, "nl", "unwanted_behaviour", null, { ...NAMES, deputy: null });
    expect(plainText(alone)).toContain("Niemand anders kan uw dossier lezen.");
    expect(alone.missing).toEqual([]);
  });

  test.each([
    ["portal", "U zei ja op deze site, op 24 november 2026."],
    ["paper", "U zei ja op papier, op 24 november 2026."],
    ["verbal", "U zei ja in een gesprek, op 24 november 2026."],
  ] as const)("S1-17: a yes given by %s is told with its day, and the text with its own", (how, sentence) => {
    const text = plainText(agreed(linde, "nl", "integrity", { how, on: "2026-11-24" }));
    expect(text).toContain(sentence);
    expect(text).not.toContain("drie manieren");
    expect(text).toContain("Tekst van 1 januari 2026, gelezen in het Nederlands.");
    expect(plainText(agreed(linde, "nl"))).toContain("drie manieren");
  });
});

describe("what proves the text that was read", () => {
  const hash = textHash(agreed(linde, "nl"));

  test("the same words have the same hash, any other word, language or name another", () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(textHash(agreed(linde, "nl"))).toBe(hash);
    const others = [
      agreed(linde, "en"),
      agreed(linde, "nl", "integrity"),
      agreed({ ...linde, retentionMonths: 23 }, "nl"),
      agreed(linde, "nl", "unwanted_behaviour", { how: "portal", on: "2026-11-24" }),
    ].map((text) => textHash(text));
    expect(new Set([hash, ...others]).size).toBe(5);
  });
});

describe("what is heard before the story", () => {
  test.each(SETTINGS)("S0-08: procedure, secrecy and limits, at %s", (_slug, settings) => {
    for (const language of LANGUAGES) {
      const told = whatYouHearFirst(settings, language);
      expect(told.missing).toEqual([]);
      expect(told.blocks.filter(({ kind }) => kind === "heading")).toHaveLength(3);
      for (const item of ["CP-29", "CP-36", "CP-38", "CP-47"]) expect(itemsOf(told)).toContain(item);
    }
  });
});

describe("one sentence about criminal offences (G4, C1)", () => {
  test.each(SETTINGS)(
    "page, form, protocol, flyer, agreement and what is heard first say it alike, at %s",
    (slug, settings) => {
      const { shortName, boardName, criminalOffenceRule } = settings;
      const page = { ...PAGE, shortName, boardName, criminalOffenceRule };
      for (const lang of LANGUAGES) {
        const agreement = agreed(settings, lang);
        const sentence = agreement.blocks
          .flatMap((block) =>
            block.kind === "paragraph" && block.clause === `CP-36.${criminalOffenceRule}` ? block.text : [],
          )
          .join();
        expect(sentence.length).toBeGreaterThan(80);
        expect(plainText(whatYouHearFirst(settings, lang))).toContain(sentence);
        expect(
          spoken(<EmployerPageView page={page} lang={lang} origin="https://x.example" meeting={[]} />),
        ).toContain(sentence);
        expect(spoken(<BeforeYouWrite page={page} lang={lang} />)).toContain(sentence);
        const facts = factsOf(slug);
        expect(flyerTexts(facts, lang).slots[`D-08.offence/CP-36.${criminalOffenceRule}`]).toEqual([
          sentence,
        ]);
        const protocol =
          lang === "nl" ? regulation("conductProtocol", facts) : summary("conductProtocol", facts, lang);
        expect(plainText(protocol)).toContain(sentence);
      }
    },
  );
});
