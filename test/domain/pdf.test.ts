import { describe, expect, test } from "vitest";
import { protocols } from "#db/seed/protocols";
import { structureOf, type Tag, textsOf, unpacked } from "#test/support/read-pdf";
import { plainText } from "~/domain/documents/clause";
import { trustAgreement } from "~/domain/documents/trust-agreement";
import { LANGUAGES } from "~/domain/intake/schema";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { composedPaper } from "~/pdf/composed";
import { documentPdf, type Printed } from "~/pdf/document";

const made = (blocks: Printed[], lang = "nl") =>
  documentPdf({
    lang,
    title: "Een proef",
    furniture: {
      brand: "Tweespoor",
      running: "Proef",
      page: (number, of) => `Bladzijde ${number} van ${of}`,
    },
    unseen: (count) => `Niet getoond: ${count}.`,
    blocks,
  });

const p = (text: string): Printed => ({ kind: "p", text });
const ALL: Printed[] = [
  { kind: "h1", text: "Eerst" },
  { kind: "lead", text: "Daarna." },
  { kind: "note", title: "Belofte", text: "Wij vertellen niets." },
  { kind: "h2", text: "Feiten" },
  { kind: "facts", items: [{ name: "Waar", value: "Loods 3" }] },
  { kind: "h3", text: "Lijst" },
  { kind: "list", items: ["Appel", "Peer"] },
  { kind: "steps", items: ["Bellen", "Schrijven"] },
  {
    kind: "table",
    head: ["Dag", "Wat"],
    rows: [
      ["Maandag", "Gebeld"],
      ["Dinsdag", "Gesproken"],
    ],
  },
  { kind: "said", by: "Agata", at: "maandag 2 maart, 9.00 uur", text: "Dag.\n\nTot morgen." },
  p("Laatste zin."),
];

const tagsOf = (tags: Tag[]): string[] => tags.flatMap(({ tag, inside }) => [tag, ...tagsOf(inside)]);
/** All words of the pages in one line, without what stands on every page. */
const spoken = (texts: string[]) =>
  texts
    .join("\n")
    .replace(/Tweespoor Proef|Bladzijde \d+ van \d+/g, "")
    .replace(/\s+/g, " ")
    .trim();

describe("a document on paper", () => {
  test("is read out in the order in which it was written", async () => {
    const text = spoken(await textsOf(await made(ALL)));
    expect(text).toBe(
      "Eerst Daarna. Belofte Wij vertellen niets. Feiten Waar Loods 3 Lijst • Appel • Peer 1. Bellen 2. Schrijven " +
        "Dag Wat Maandag Gebeld Dinsdag Gesproken Agata maandag 2 maart, 9.00 uur Dag. Tot morgen. Laatste zin.",
    );
  });

  test("tells a screen reader its language, its title and what everything is", async () => {
    const { lang, title, marked, root } = await structureOf(await made(ALL, "pl"));
    expect({ lang, title, marked }).toEqual({ lang: "pl", title: "Een proef", marked: true });
    expect(root.map(({ tag }) => tag)).toEqual(["Document"]);
    expect(tagsOf(root[0]?.inside ?? [])).toEqual([
      ...["H1", "P", "Sect", "P", "P", "H2", "L", "LI", "Lbl", "LBody", "H3"],
      ...["L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody", "L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"],
      ...["Table", "TR", "TH", "TH", "TR", "TD", "TD", "TR", "TD", "TD", "Sect", "P", "BlockQuote", "P"],
    ]);
    const table = root[0]?.inside.find(({ tag }) => tag === "Table");
    expect(table?.inside[0]?.inside.map(({ scope }) => scope)).toEqual(["Column", "Column"]);
  });

  test("holds its letters, Dutch and Polish ones too, in fonts of its own", async () => {
    const words = "Zażółć gęślą jaźń ĄĆĘŁŃÓŚŹŻ coördinatie ’s avonds – één überhaupt façade Київ € 5";
    const bytes = await made([{ kind: "h2", text: words }, p(words)]);
    expect(spoken(await textsOf(bytes))).toBe(`${words} ${words}`);
    const { fonts } = await structureOf(bytes);
    expect(fonts.length).toBeGreaterThan(3);
    expect(fonts.filter(({ embedded, name }) => !embedded || !name.includes("+SourceSans3"))).toEqual([]);
  });

  test("says so when a letter cannot be shown, once for one or many in a row", async () => {
    const text = spoken(await textsOf(await made([p("Hij zei مرحبا tegen 👩‍👩‍👧 en mij.")])));
    expect(text).toBe("Hij zei [?] tegen [?] en mij. Niet getoond: 8.");
    expect(spoken(await textsOf(await made([p("Niets bijzonders.")])))).not.toContain("Niet getoond");
  });

  test("shows no sign that turns or hides other letters", async () => {
    const steered = "Het bes\u{200B}tand \u{202E}fdp.exe\u{202C} is\u{AD} weg\u{7}.";
    expect(spoken(await textsOf(await made([p(steered)])))).toBe("Het bestand fdp.exe is weg.");
  });

  test("says nothing about who made it, when, where or with what (G9)", async () => {
    const bytes = await made(ALL);
    expect((await structureOf(bytes)).info).toEqual(["Creator", "Producer", "Title"]);
    const all = await unpacked(bytes);
    expect(all).toContain("BT");
    expect(all).not.toMatch(
      /pdfkit|https?:|Author|CreationDate|ModDate|xmp|D:20\d\d|\/(tmp|home|root)\/|\/URI/i,
    );
    expect((await made(ALL)).equals(bytes)).toBe(true);
  });
});

describe("the pages of a document", () => {
  const sentence = "Ik werk sinds maart in het magazijn en ga graag naar mijn werk. ";

  test("hold all of a long text, in order, with no word lost at a page's end", async () => {
    const words = Array.from({ length: 2400 }, (_, at) => `woord${at}`).join(" ");
    const texts = await textsOf(await made([{ kind: "said", by: "Melder", at: "nu", text: words }]));
    expect(texts.length).toBeGreaterThan(3);
    expect(spoken(texts)).toBe(`Melder nu ${words}`);
    texts.forEach((text, at) => {
      expect(text).toContain(`Bladzijde ${at + 1} van ${texts.length}`);
    });
  });

  const FOLLOWING: Printed[] = [
    p(sentence.repeat(6)),
    { kind: "list", items: [sentence.repeat(3), sentence] },
    { kind: "facts", items: [{ name: "Waar", value: "Loods 3\nLaadstraat 7\nAchter de poort" }] },
    { kind: "said", by: "Melder", at: "dinsdag 3 maart", text: sentence.repeat(4) },
    { kind: "table", head: ["Dag", "Wat"], rows: [["Maandag", sentence]] },
    { kind: "note", title: "Let op", text: sentence.repeat(3) },
  ];
  const pagesOf = ({ pages, inside }: Tag): number[] => [...pages, ...inside.flatMap(pagesOf)];

  test("keep a sentence that announces something with what it announces", async () => {
    for (let filler = 20; filler < 29; filler += 1) {
      const blocks: Printed[] = [
        ...Array.from({ length: filler }, (_, at) => p(`Regel ${at}`)),
        p("Dit doen wij:"),
        { kind: "list", items: ["Luisteren.", "Uitleggen."] },
      ];
      const { root } = await structureOf(await made(blocks));
      const [announces, list] = (root[0]?.inside ?? []).slice(-2).map((tag) => pagesOf(tag)[0]);
      expect(announces).toBe(list);
    }
  });

  test.each(FOLLOWING)(
    "keep headings with what they head, wherever the page ends: $kind",
    async (following) => {
      for (let filler = 20; filler < 29; filler += 1) {
        const blocks: Printed[] = [
          ...Array.from({ length: filler }, (_, at) => p(`Regel ${at}`)),
          { kind: "h2", text: "Hoofdstuk" },
          { kind: "h3", text: "Deel" },
          following,
        ];
        const { root } = await structureOf(await made(blocks));
        const [h2, h3, text] = (root[0]?.inside ?? []).slice(-3).map((tag) => pagesOf(tag)[0]);
        expect({ filler, h2, h3 }).toEqual({ filler, h2: text, h3: text });
      }
    },
  );

  test("never hold a single line of a paragraph", async () => {
    for (let filler = 24; filler < 34; filler += 1) {
      const texts = await textsOf(
        await made([...Array.from({ length: filler }, (_, at) => p(`Regel ${at}`)), p(sentence.repeat(6))]),
      );
      const counted = texts.map(
        (text) => text.split("\n").filter((line) => /werk|magazijn|maart/.test(line)).length,
      );
      expect(counted.filter((count) => count === 1)).toEqual([]);
    }
  });

  test("break a word that is wider than the page and nothing else", async () => {
    const address = `https-${"lang".repeat(80)}`;
    const bytes = await made([p(`Kijk op ${address} voor meer.`)]);
    const lines = (await textsOf(bytes))[0]?.split("\n") ?? [];
    expect(lines.filter((line) => /lang/.test(line)).length).toBeGreaterThan(2);
    expect(
      lines
        .map((line) => line.trimEnd())
        .join("")
        .replaceAll(" ", ""),
    ).toContain(address);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120);
  });

  test("keep the space that a line's end stands for, for who hears or copies the text", async () => {
    const [text = ""] = await textsOf(await made([p(sentence.repeat(4))]));
    const lines = text.split("\n").filter((line) => /werk/.test(line));
    expect(lines.slice(0, -1).map((line) => line.endsWith(" "))).toEqual(lines.slice(0, -1).map(() => true));
    expect(lines.length).toBeGreaterThan(2);
  });

  test("repeat a table's head for the eye, and read it out once", async () => {
    const rows = Array.from({ length: 90 }, (_, at) => [`Dag ${at}`, sentence]);
    const bytes = await made([{ kind: "table", head: ["Kopdag", "Kopwat"], rows }]);
    const texts = await textsOf(bytes);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.map((text) => text.includes("Kopdag"))).toEqual(texts.map(() => true));
    const { root } = await structureOf(bytes);
    expect(tagsOf(root).filter((tag) => tag === "TH")).toHaveLength(2);
    expect(tagsOf(root).filter((tag) => tag === "TR")).toHaveLength(91);
    const days = [...spoken(texts).matchAll(/Dag (\d+)/g)].map(([, day]) => Number(day));
    expect(days).toEqual(rows.map((_row, at) => at));
  });

  test("go on with a table's row that is longer than a page", async () => {
    const words = Array.from({ length: 1500 }, (_, at) => `cel${at}`).join(" ");
    const texts = await textsOf(
      await made([{ kind: "table", head: ["Wie", "Wat"], rows: [["Melder", words]] }]),
    );
    expect(texts.length).toBeGreaterThan(1);
    expect([...spoken(texts).matchAll(/cel(\d+)/g)].map(([, at]) => Number(at))).toEqual(
      Array.from({ length: 1500 }, (_, at) => at),
    );
  });

  test("are A4, standing", async () => {
    const { pages } = await structureOf(await made(ALL));
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[595, 842]]);
  });
});

test.each(LANGUAGES)(
  "a document of clauses says on paper what it says in the browser: %s",
  async (language) => {
    const agreement = trustAgreement({
      track: "unwanted_behaviour",
      settings: ProtocolSettings.parse(protocols["de-linde"]),
      language,
      names: {
        reporter: null,
        counsellor: "Agata Wiśniewska",
        deputy: null,
        network: { name: "het bureau", phone: "1" },
      },
      signed: null,
    });
    const bytes = await documentPdf(composedPaper(agreement, "De Linde"));
    const plain = (text: string) => text.replace(/(^|\s)(•|-|\d+\.) /g, " ").replace(/\s+/g, " ");
    const sheets = (await textsOf(bytes)).map((sheet) =>
      sheet
        .replace(/\s+/g, " ")
        .replace(`De Linde ${agreement.title}`, "")
        .replace(/(Bladzijde|Page|Strona) \d+ (van|of|z) \d+/, ""),
    );
    expect(plain(sheets.join(" ")).trim()).toBe(plain(plainText(agreement).replaceAll("\n", " ")));
    const { root } = await structureOf(bytes);
    const headings = agreement.blocks.filter(({ kind }) => kind === "heading").length;
    expect(tagsOf(root).filter((tag) => tag === "H2")).toHaveLength(headings);
  },
);
