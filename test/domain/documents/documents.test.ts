import { describe, expect, test } from "vitest";
import { type Composed, plainText } from "~/domain/documents/clause";
import {
  appointmentOf,
  consentRequest,
  processing,
  REGULATIONS,
  regulation,
  summary,
  terms,
} from "~/domain/documents/compose-document";
import type { DocumentFacts } from "~/domain/documents/facts";
import { flyerTexts } from "~/domain/documents/flyer";
import { valuesOf } from "~/domain/documents/values";
import { LANGUAGES } from "~/domain/intake/schema";
import { termsPrice } from "~/routes/employer/price-terms.server";
import { DOCUMENTS } from "./every-clause";
import { factsOf, SLUGS } from "./facts";
import { sentencesOf, wordsIn } from "./sentences";

const numbers = (prefix: string, last: number, first = 1) =>
  Array.from(
    { length: last - first + 1 },
    (_, place) => `${prefix}-${String(first + place).padStart(2, "0")}`,
  );

/** The items of the checklist whose text stands in the document. */
function itemsOf({ blocks }: Pick<Composed, "blocks">): string[] {
  const ids = blocks.flatMap((block) => (block.kind === "heading" ? [] : (block.clause.split(".")[0] ?? "")));
  return [...new Set(ids)];
}

const request = (
  facts: DocumentFacts,
  about: "conductProtocol" | "whistleblowingScheme" = "conductProtocol",
) =>
  consentRequest(facts, {
    about,
    annex: { number: "2.0", hash: "3f9a" },
    motives: "Wij willen dat iedereen hier veilig werkt.",
    differences: ["De bewaartijd wordt korter."],
    meetingOn: "2026-12-03",
    wishedOn: "2027-01-04",
  });
const PRICE = termsPrice({ startsOn: "2027-01-01", own: 120, hired: 0, students: 0, quote: null }, "nl_21");

describe("every item of a checklist has its text in the document", () => {
  describe.each(SLUGS)("at %s", (slug) => {
    const facts = factsOf(slug);
    /** Items that only some employers have, and who has them. */
    const absent: Record<string, boolean> = {
      "CP-06": !facts.allowedRelations.includes("temp_agency_worker"),
      "CP-16": facts.internalCounsellors.length === 0,
      "CP-37": facts.criminalOffenceRule !== "consent_or_five_conditions",
      "CP-39": facts.sector === "private",
      "WS-17": facts.sector !== "public_body",
      "WS-26": slug === "noordzijl", // private, more than 249 people
    };
    const expected = (items: string[]) => items.filter((item) => !absent[item]);

    test.each([
      ["A1", "conductProtocol", numbers("CP", 54)],
      ["A3", "complaintsRegulation", numbers("CR", 29)],
      ["A4", "whistleblowingScheme", numbers("WS", 26)],
    ] as const)("%s is complete and has each item, in Dutch", (_document, kind, items) => {
      const text = regulation(kind, facts);
      expect(text.missing).toEqual([]);
      expect(itemsOf(text).sort()).toEqual(expected(items).sort());
    });

    test("A6, A7, A8 and A9 too", () => {
      const appointment = appointmentOf(facts, {
        name: "Tjeerd van Wolde",
        tracks: ["unwanted_behaviour", "integrity"],
        from: "2026-01-12",
        until: null,
        signed: null,
      });
      const papers: [Composed | null, string[]][] = [
        [appointment, numbers("AL", 9)],
        [request(facts), numbers("OR", 8, 0)],
        [processing(facts), numbers("PA", 11)],
        [terms(facts, PRICE), numbers("AT", 11)],
      ];
      for (const [paper, items] of papers) {
        expect(paper?.missing).toEqual([]);
        expect(itemsOf(paper ?? { blocks: [] }).sort()).toEqual(items);
      }
    });

    test("A2 has each piece, in three languages and within its measure (documents.md D)", () => {
      for (const language of LANGUAGES) {
        const { slots, missing, tooLong } = flyerTexts(facts, language);
        expect({ missing, tooLong }).toEqual({ missing: [], tooLong: [] });
        const pieces = new Set(Object.keys(slots).map((id) => id.split(/[./]/)[0]));
        for (const piece of numbers("D", 16)) if (piece !== "D-12") expect(pieces, piece).toContain(piece);
        const items = new Set(
          (DOCUMENTS.A2?.[0]?.clauses ?? [])
            .filter(({ id }) => slots[id])
            .map((slot) => (slot as { item?: string }).item),
        );
        for (const item of numbers("FL", 13)) if (item !== "FL-12") expect(items, item).toContain(item);
      }
    });

    test("a summary in English and Polish fits one page", () => {
      for (const kind of REGULATIONS) {
        for (const language of ["en", "pl"] as const) {
          const text = summary(kind, facts, language);
          expect(text.missing).toEqual([]);
          expect(plainText(text).length, `${kind} ${language}`).toBeLessThan(3000);
        }
      }
    });
  });

  test("C1, C12: nothing beside the rule on offences says that the board never hears, or must not", () => {
    const told = (change: Partial<DocumentFacts>) =>
      plainText(regulation("conductProtocol", factsOf("de-linde", change)));
    const rule = "Bij De Linde moet het bestuur het daarna weten.";
    expect(told({})).toContain(rule);
    expect(told({})).not.toMatch(/bestuur vertellen zij alleen|hoeven het bestuur niet te waarschuwen/);
    expect(told({})).toContain("In hun verslagen staan alleen totalen.");
    expect(told({})).toContain("Voor hen gelden die regels niet.");
    expect(told({ criminalOffenceRule: "consent_only" })).not.toContain(rule);
  });

  test("CP-12, CP-15: who may do one of the two tracks has that by her name, in her reader's language", () => {
    const facts = factsOf("noordzijl");
    const [agata, tjeerd] = valuesOf(facts, "nl").panel ?? [];
    expect(agata).toContain("Pools, Engels. Alleen voor omgang met elkaar. Maandag t/m donderdag");
    expect(tjeerd).not.toContain("Alleen");
    expect(valuesOf(facts, "pl").panel?.[0]).toContain("Tylko w sprawach zachowania");
  });

  test("A4 WS-01: a misstand is one of two, and known from somebody's own work", () => {
    const text = plainText(regulation("whistleblowingScheme", factsOf("noordzijl")));
    expect(text).toContain(
      "De wet noemt twee soorten misstand. Samengevat:\n1. Iemand schendt Europees recht",
    );
    expect(text).toContain("U weet het uit uw eigen werk, niet alleen van anderen.");
  });

  test("no sentence of a demo employer's documents has more than 15 words once its values are in it", () => {
    const long = SLUGS.flatMap((slug) =>
      REGULATIONS.flatMap((kind) => regulation(kind, factsOf(slug)).blocks).flatMap((block) =>
        block.kind === "paragraph" ? sentencesOf(block.text).filter((one) => wordsIn(one) > 15) : [],
      ),
    );
    expect(long).toEqual([]);
  });

  test("FL-12: the employer's own line stands on the Dutch flyer only", () => {
    const facts = factsOf("de-linde", { flyerLine: "Wij luisteren." });
    expect(flyerTexts(facts, "nl").slots["D-12"]).toEqual(["Wij luisteren."]);
    expect(flyerTexts(facts, "pl").slots["D-12"]).toBeUndefined();
  });

  test("a line that does not fit is told with its slot and measure, never made smaller", () => {
    const shortName = "Vakopleidingscentrum Lindenho";
    expect(flyerTexts(factsOf("de-linde", { shortName }), "nl").tooLong).toEqual([
      { slot: "D-01", line: `Praat met iemand die niet bij ${shortName} werkt`, most: 62 },
      { slot: "imprint", line: `${shortName}. Versie 2.0, februari 2026, Nederlands`, most: 60 },
    ]);
  });

  test("a document without a required value is incomplete and says which", () => {
    const bare = factsOf("noordzijl", { normLines: [], promiseText: "" });
    expect(regulation("conductProtocol", bare).missing).toEqual([
      { clause: "CP-03", value: "promiseText" },
      { clause: "CP-08", value: "normLines" },
    ]);
    const noAddressee = factsOf("de-linde", { quarterlyAddressee: null });
    expect(regulation("conductProtocol", noAddressee).missing).toEqual([
      { clause: "CP-49.yes_no", value: "quarterlyRole" },
    ]);
  });
});

describe("who can be asked for consent (documents.md C2)", () => {
  const asked = (
    participationBody: DocumentFacts["participationBody"],
    about?: Parameters<typeof request>[1],
  ) => {
    const paper = request(factsOf("de-linde", { participationBody }), about);
    return paper && plainText(paper);
  };

  test("the works council, or the staff's representatives", () => {
    expect(asked("or")).toContain("Aan de ondernemingsraad van Vakopleiding De Linde.");
    expect(asked("pvt")).toContain("Aan de personeelsvertegenwoordiging");
    expect(asked("or")).toContain("artikel 27 lid 1 onder d");
    expect(asked("or", "whistleblowingScheme")).toContain("artikel 27 lid 1 onder m");
    expect(asked("or")).toContain("Stemt niet in.");
    expect(asked("or")).toContain("Geen antwoord is geen ja.");
  });

  test("the staff itself for the reporting scheme only, and nobody where a council was compulsory", () => {
    expect(asked("none_not_obliged", "whistleblowingScheme")).toContain("Meer dan de helft moet ja zeggen.");
    expect(asked("none_not_obliged")).toBeNull();
    expect(asked("none_but_obliged")).toBeNull();
    expect(asked("none_but_obliged", "whistleblowingScheme")).toBeNull();
  });
});

describe("papers with two faces", () => {
  test("A8: who is responsible follows the model; no model gives the employer a dossier", () => {
    const ours = plainText(processing(factsOf("de-linde")));
    const theirs = plainText(processing(factsOf("de-linde", { privacyRoleModel: "employer_controller" })));
    expect(ours.split("\n")[0]).toBe("Afspraken over persoonsgegevens");
    expect(theirs.split("\n")[0]).toBe("Verwerkersovereenkomst");
    expect(theirs).toContain("kan nooit vragen om een dossier te lezen");
    for (const text of [ours, theirs]) expect(text).toContain("krijgt geen gegevens uit dossiers");
  });

  test("A6 S3-25: one track or both, with an end or without, always protected", () => {
    const letter = (tracks: ("unwanted_behaviour" | "integrity")[], until: string | null) =>
      plainText(
        appointmentOf(factsOf("noordzijl"), {
          name: "Agata Wiśniewska-Bos",
          tracks,
          from: "2026-01-26",
          until,
          signed: until ? { by: "Saskia Roodbergen", on: "2026-01-20" } : null,
        }),
      );
    expect(letter(["unwanted_behaviour"], null)).toContain("De taak gaat alleen over omgang met elkaar.");
    expect(letter(["integrity"], "2028-01-25")).toContain("tot en met 25 januari 2028");
    expect(letter(["integrity"], "2028-01-25")).toContain(
      "Getekend voor Noordzijl Fulfilment B.V. door Saskia Roodbergen, op 20 januari 2026.",
    );
    expect(letter(["integrity"], null)).not.toContain("Getekend");
    expect(letter(["unwanted_behaviour", "integrity"], null)).toContain(
      "zolang Noordzijl Fulfilment B.V. is aangesloten",
    );
    expect(letter(["integrity"], null)).toContain("De vertrouwenspersoon heeft geen nadeel van dit werk.");
  });

  test("what is no version yet says that it does not hold", () => {
    const draft = plainText(regulation("complaintsRegulation", factsOf("de-linde", { version: null })));
    expect(draft).toContain("Dit is een concept van Vakopleiding De Linde. Het geldt nog niet.");
    expect(draft).not.toContain("geldig vanaf");
    const inForce = plainText(regulation("complaintsRegulation", factsOf("de-linde")));
    expect(inForce).toContain("Versie 2.0, geldig vanaf 1 februari 2026.");
    expect(inForce).toContain("De ondernemingsraad stemde in op 8 januari 2026.");
    expect(inForce).toContain("Deze tekst vervangt versie 1.3.");
  });
});
