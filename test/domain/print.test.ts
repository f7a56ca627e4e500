import { expect, test } from "vitest";
import type { DossierPage } from "~/domain/dossier/schema";
import { dossierPrint } from "~/pdf/dossier-print";
import { ownPartPaper } from "~/pdf/own-part";
import { plainDocument } from "~/pdf/plain";
import { contacted } from "./dossier-cases";

const page: DossierPage = {
  ...contacted,
  notes: { text: "Alleen voor mij: bel de bedrijfsarts.", savedAt: contacted.receivedAt },
  course: {
    ...contacted.course,
    versions: [
      {
        entry: "v2",
        version: 2,
        text: "Op dinsdag schreeuwde de docent.",
        on: "2026-11-23",
        author: "Marijke",
        standing: "approved",
        approved: { on: "2026-11-24", how: null, disputable: null },
        offered: true,
        voidedYes: null,
        wish: "",
      },
      {
        entry: "v1",
        version: 1,
        text: "Een oudere tekst.",
        on: "2026-11-22",
        author: "Marijke",
        standing: "replaced",
        approved: null,
        offered: true,
        voidedYes: null,
        wish: "",
      },
    ],
    consents: [
      {
        id: "c1",
        act: "talk",
        does: "Praten met de docent",
        what: "Dat u zich bedreigd voelde.",
        whom: "de docent",
        until: "2026-12-31",
        askedOn: "2026-11-24",
        standing: "withdrawn",
        on: "2026-11-25",
        how: null,
        disputable: null,
        read: {
          language: "en",
          question: "May Tjeerd talk to your employer?",
          ifNo: "Then nothing changes.",
        },
      },
    ],
    history: [
      {
        id: "h1",
        at: "2026-11-24T09:00:00.000Z",
        by: "reporter",
        author: "",
        kind: "step",
        code: "give_mandate",
        answers: {},
        does: "Instemmen met begeleiding",
        details: [{ label: "Wat wilt u?", value: "Eerst praten" }],
        how: "verbal",
        on: "2026-11-23",
      },
    ],
  },
};

test("S0-22 S2-31: a dossier on paper holds description, conversation and report, and no working note", () => {
  const { blocks } = dossierPrint(page, "Marijke", new Date("2026-11-25T10:00:00.000Z"));
  const headings = blocks.flatMap((block) => (block.kind === "h2" ? [block.text] : []));
  expect(headings.slice(0, 3)).toEqual(["Feiten", "Beschrijving", "Gesprek"]);
  expect(headings.at(-1)).toBe("Procesverslag");
  const said = JSON.stringify(blocks);
  for (const part of [
    "Op dinsdag schreeuwde de docent.",
    "Versie 2. Goedgekeurd",
    "Ingetrokken, sinds woensdag 25 november 2026",
    "Dat u zich bedreigd voelde.",
    "Instemmen met begeleiding.",
    "Wat wilt u? Eerst praten",
    "Mondeling gezegd op maandag 23 november 2026",
  ])
    expect(said).toContain(part);
  expect(said).not.toContain("Een oudere tekst.");
  expect(said).not.toContain("bedrijfsarts");
});

test("a dossier without a description says so", () => {
  const { blocks } = dossierPrint(contacted, "Marijke", new Date("2026-11-25T10:00:00.000Z"));
  expect(JSON.stringify(blocks)).toContain("Er is nog geen beschrijving.");
});

test("S0-22: the reporter takes along the texts that were read, each yes and no, and the conversation", () => {
  const own = {
    facts: { when: "Dinsdag", where: "", department: "" } as never,
    messages: page.messages,
    openedOn: "2026-11-21",
    course: page.course,
    counsellor: "Marijke Oostveen",
  };
  const text = plainDocument(ownPartPaper(own, "pl"));
  for (const part of [
    "Op dinsdag schreeuwde de docent.",
    "Dat u zich bedreigd voelde.",
    "Kiedy: Dinsdag",
    ...page.messages.map((message) => message.text),
  ])
    expect(text).toContain(part);
  expect(text).not.toContain("bedrijfsarts");
});
