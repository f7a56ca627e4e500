import { expect, test } from "vitest";
import { inForceOn, type Published } from "~/domain/dossier/case-documents";
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
  const { regulation } = dossier.documents;
  const atFacts = { ...regulation, factsOn: "2025-02-03", atFacts: "1.0" };
  return { ...dossier, documents: { ...dossier.documents, regulation: atFacts } };
};
const box = (markup: string) => text(/<section class="box flow".*?<\/section>/s.exec(markup)?.[0] ?? "");

test("S1-03: the rules and the complaints regulation are one click away in every dossier", () => {
  const markup = shown(page(TO_MANDATE.slice(0, 3)), "gesprek");
  for (const path of ["protocol/3.0", "klachtenreglement/2.1"])
    expect(markup).toContain(`href="https://melden.example/m/de-linde/documenten/${path}"`);
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
  expect(inForceOn(published, "complaintsRegulation", "2025-12-31")).toBeNull();
  expect(inForceOn(published, "complaintsRegulation", "2026-02-28")).toBe("1.0");
  expect(inForceOn(published, "complaintsRegulation", "2026-03-01")).toBe("1.1");
  expect(inForceOn(published, "conductProtocol", "2026-11-01", 3)).toBe("3.0");
});
