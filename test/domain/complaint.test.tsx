import { expect, test } from "vitest";
import { type Published, paperOf, papersOf } from "~/domain/dossier/case-papers";
import type { DossierPage } from "~/domain/dossier/schema";
import { TO_MANDATE } from "./course-cases";
import { EXPLORED, page, type Steps, shown, text } from "./course-pages";

const EXPLAINED: Steps = [...TO_MANDATE, ...EXPLORED];
const CHOSEN: Steps = [...EXPLAINED, ["decide", { act: "accompany", words: "" }]];
const SENT: Steps = [
  ...CHOSEN,
  ["show_regulation", { facts_on: "2025-02-03", explained: true }],
  ["disclose", { name: "Noor de Wit", address: "Kade 1, Utrecht" }],
  ["file_complaint", { on: "2026-11-22" }],
];
const told = (dossier: DossierPage) => {
  const { papers } = dossier.documents;
  const atFacts = {
    kind: "complaintsRegulation",
    number: "1.0",
    inForceOn: "2025-01-01",
    of: ["facts"],
  } as const;
  const held = [...papers, { ...atFacts, of: [...atFacts.of] }];
  return { ...dossier, documents: { ...dossier.documents, papers: held, factsOn: "2025-02-03" } };
};
const box = (markup: string) => text(/<section class="box flow".*?<\/section>/s.exec(markup)?.[0] ?? "");

test("S1-03: the rules and the complaints regulation are one click away in every dossier", () => {
  const markup = shown(page(TO_MANDATE.slice(0, 3)), "gesprek");
  for (const path of ["protocol/3.0", "klachtenreglement/2.1"])
    expect(markup).toContain(`href="/werkplek/dossiers/d2/regels/${path}"`);
});

test("S2-24 S3-24: who explains a formal complaint has before her to whom it goes", () => {
  const [before = "", fold = ""] = shown(page(EXPLAINED), "stappen").split('id="stap-show-regulation"');
  expect(before).not.toContain("Postbus 1, Utrecht");
  expect(box(fold)).toContain("Klachtencommissie De Linde Postbus 1, Utrecht 030 000 0600");
  expect(box(fold)).toContain("De melder noemde nog geen naam en adres");
});

test("S2-07 S2-24: a running complaint shows from whom it is, and the regulation of the day of the facts", () => {
  const markup = shown(told(page(SENT)), "stappen");
  expect(box(markup)).toContain("Van Noor de Wit, Kade 1, Utrecht");
  expect(box(markup)).toContain("Verstuurd zondag 22 november");
  expect(box(markup)).toContain("dag van de feiten Klachtenreglement versie 1.0 , maandag 3 februari");
  expect(markup.match(/id="klacht"/g)).toHaveLength(1);
  expect(shown(page(SENT.slice(0, -3)), "stappen")).toContain('id="klacht"');
});

test("S2-07 S0-27: a regulation holds on its day, a protocol within the major of the dossier", () => {
  const published: Published[] = [
    { kind: "conductProtocol", major: 3, minor: 0, inForceOn: "2026-01-01" },
    { kind: "complaintsRegulation", major: 1, minor: 0, inForceOn: "2026-01-01" },
    { kind: "complaintsRegulation", major: 1, minor: 1, inForceOn: "2026-03-01" },
    { kind: "conductProtocol", major: 4, minor: 0, inForceOn: "2026-06-01" },
  ];
  const held = (receivedOn: string, factsOn: string | null = null) =>
    papersOf(published, { receivedOn, factsOn, protocolMajor: 3 });
  const number = (day: string) => paperOf(held(day), "complaintsRegulation", "receipt")?.number;
  expect([number("2025-12-31"), number("2026-02-28"), number("2026-03-01")]).toEqual([
    undefined,
    "1.0",
    "1.1",
  ]);
  expect(paperOf(held("2026-11-01"), "conductProtocol", "receipt")?.number).toBe("3.0");
  expect(held("2026-11-01", "2026-02-01").map(({ number, of }) => [number, of])).toEqual([
    ["3.0", ["receipt", "facts"]],
    ["1.1", ["receipt"]],
    ["1.0", ["facts"]],
  ]);
});
