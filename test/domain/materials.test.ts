import jsqr from "jsqr";
import { beforeAll, describe, expect, test } from "vitest";
import { type Picture, picturesOf, structureOf, type Tag, textsOf, unpacked } from "#test/support/read-pdf";
import { LANGUAGES, type Language } from "~/domain/intake/schema";
import { card } from "~/pdf/materials/card";
import { piecesOf } from "~/pdf/materials/set";
import { factsOf, SLUGS } from "./documents/facts";
import { material, talkative } from "./material-cases";

const MM = 72 / 25.4;
const DPI = 150;
type Pieces = Map<string, Uint8Array>;
const made = new Map<Language, Pieces>();

const pieces = async (one: Parameters<typeof piecesOf>[0]): Promise<Pieces> =>
  new Map((await piecesOf(one)).map(({ name, bytes }) => [name.replace(/-noordzijl-.*\./, "."), bytes]));

const bytesOf = (language: Language, name: string): Uint8Array => {
  const found = made.get(language)?.get(name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

beforeAll(async () => {
  for (const language of LANGUAGES) made.set(language, await pieces(material(language)));
});

const jsQR = ((jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr) as typeof jsqr;

/** The code on a page: what it says, how wide it is on paper, and whether white surrounds it. */
function codeOn(page: Picture) {
  const found = jsQR(page.data, page.width, page.height);
  if (!found) return null;
  const { topLeftCorner: a, topRightCorner: b, bottomLeftCorner: c, bottomRightCorner: d } = found.location;
  const wide = b.x - a.x;
  const one = wide / (17 + 4 * found.version);
  const white = (x: number, y: number) => {
    const at = 4 * (Math.round(y) * page.width + Math.round(x));
    return [0, 1, 2].every((of) => (page.data[at + of] ?? 0) === 255);
  };
  const ring = [1, 2, 3, 3.8].flatMap((modules) => {
    const far = modules * one;
    return Array.from({ length: 21 }, (_, step) => step / 20).flatMap((part) => [
      white(a.x + part * wide, a.y - far),
      white(c.x + part * wide, c.y + far),
      white(a.x - far, a.y + part * wide),
      white(b.x + far, b.y + part * (d.y - b.y)),
    ]);
  });
  return { says: found.data, mm: (wide / DPI) * 25.4, quiet: ring.every(Boolean) };
}

const CODED: [piece: string, page: number, mm: number][] = [
  ["flyer.pdf", 0, 30],
  ["flyer-drukker.pdf", 0, 30],
  ["flyer-drukker-los.pdf", 0, 30],
  ["poster.pdf", 0, 50],
  ["poster-drukker.pdf", 0, 50],
  ["kaartje-drukker.pdf", 1, 18],
];

describe.each(LANGUAGES)("the printed materials in %s", (language) => {
  // What differs by language is the link; one piece of each size shows it.
  test.each(
    CODED.filter(([piece]) => language === "nl" || !/drukker\.|los/.test(piece) || /kaart/.test(piece)),
  )("%s: its code, read from the paper at 150 dpi, is the link and nothing else", async (piece, at, mm) => {
    const page = (await picturesOf(bytesOf(language, piece), DPI))[at];
    const code = page && codeOn(page);
    expect(code?.says).toBe(
      `https://tweespoor.example/m/noordzijl${language === "nl" ? "" : `?taal=${language}`}`,
    );
    expect(code?.mm).toBeGreaterThan(mm - 0.3);
    expect(code?.quiet).toBe(true);
  });

  test("ten cards have ten codes, and who listens hears one", async () => {
    const bytes = bytesOf(language, "kaartjes.pdf");
    const page = (await picturesOf(bytes, DPI))[1] as Picture;
    const found = new Set<string>();
    const [wide, high] = [Math.round(85 * MM * (DPI / 72)), Math.round(55 * MM * (DPI / 72))];
    for (let card = 0; card < 10; card += 1) {
      const x = Math.round((page.width - 2 * wide) / 2) + (card % 2) * wide;
      const y = Math.round((page.height - 5 * high) / 2) + Math.floor(card / 2) * high;
      const cut = new Uint8ClampedArray(wide * high * 4);
      for (let row = 0; row < high; row += 1) {
        const from = 4 * ((y + row) * page.width + x);
        cut.set(page.data.subarray(from, from + 4 * wide), row * wide * 4);
      }
      const code = jsQR(cut, wide, high);
      if (code) found.add(`${card} ${code.data}`);
    }
    expect(found.size).toBe(10);
    expect(new Set([...found].map((one) => one.replace(/^\d /, "")))).toEqual(
      new Set([material(language).link]),
    );
    const { root } = await structureOf(bytes);
    expect(tagsOf(root).filter((tag) => tag === "Figure")).toHaveLength(1);
  });

  test("every PDF has a language, a title, headings, and a code that says its address", async () => {
    for (const [name, bytes] of made.get(language) ?? []) {
      if (!name.endsWith(".pdf")) continue;
      const { lang, title, marked, root, fonts, info } = await structureOf(bytes);
      expect({ name, lang, marked, title }).toEqual({
        name,
        lang: language,
        marked: true,
        title: material(language).slots["D-01"]?.[0],
      });
      expect(info).toEqual(["Creator", "Producer", "Title"]);
      expect(fonts.every(({ embedded }) => embedded)).toBe(true);
      if (!/kaartje/.test(name)) expect(tagsOf(root).filter((tag) => tag === "H1")).toHaveLength(1);
      const alts = figuresIn(root).map(({ alt }) => alt);
      if (name !== "flyer-groot.pdf")
        expect(alts).toEqual([
          expect.stringMatching(/^(Webadres|Web address|Adres strony): https:\/\/tweespoor\.example/),
        ]);
    }
  });

  test("S2-06: the flyer says every slot, each once, and is read page by page as it is folded", async () => {
    const words = flat((await textsOf(bytesOf(language, "flyer.pdf"))).join(" "));
    expect(saidIn(language).filter((line) => !words.includes(flat(line)))).toEqual([]);
    const { root } = await structureOf(bytesOf(language, "flyer.pdf"));
    const panels = root[0]?.inside ?? [];
    expect(panels.map(({ tag }) => tag)).toEqual(["Sect", "Sect", "Sect", "Sect"]);
    expect(panels.map((panel) => [...new Set(pagesOf(panel))])).toEqual([[1], [2], [2], [1]]);
    expect(panels.map((panel) => tagsOf([panel])[1])).toEqual(["H1", "H2", "H2", "H2"]);
  });

  test("the poster holds a promise and a limit, always both", async () => {
    const words = flat((await textsOf(bytesOf(language, "poster.pdf"))).join(" "));
    const { slots } = material(language);
    for (const slot of ["D-08.promise_title", "D-08.consent", "D-08.limit_title", "D-08.limits"])
      expect(words).toContain(flat(slots[slot]?.[0] ?? "none"));
    expect(words).not.toContain(flat(slots["D-08.limits"]?.[1] ?? "none"));
    expect(words).not.toMatch(/06 0123 450\d/);
  });

  test("large letters and plain text say what the flyer says", async () => {
    const pages = await textsOf(bytesOf(language, "flyer-groot.pdf"));
    const numbers = /(Bladzijde|Page|Strona) \d+ (van|of|z) \d+/;
    const large = flat(pages.map((page) => page.replace(numbers, "")).join(" "));
    const plain = flat(new TextDecoder().decode(bytesOf(language, "flyer-tekst.txt")));
    expect(saidIn(language).filter((line) => !large.includes(flat(line)))).toEqual([]);
    expect(saidIn(language).filter((line) => !plain.includes(flat(line)))).toEqual([]);
    const own = flat(new TextDecoder().decode(bytesOf(language, "teksten.txt")));
    const { slots } = material(language);
    for (const slot of ["D-14.title", "D-14.body", "D-15.subject", "D-15.body", "D-16"])
      expect(slots[slot]?.filter((line) => !own.includes(flat(line)))).toEqual([]);
  });
});

/** One line of text as it is read, whatever breaks and binds its words. */
const flat = (text: string) => text.replace(/\s+/g, " ").trim();

/** What the flyer must say: every line of every slot that is the flyer's, and everybody of the panel. */
const saidIn = (language: Language): string[] => {
  const { slots, people } = material(language);
  const lines = Object.entries(slots).flatMap(([slot, texts]) => (/^D-(06|1[3-6])/.test(slot) ? [] : texts));
  return [...lines, ...people.flatMap(({ name, about, hours, phone }) => [name, about, ...hours, phone])];
};

const tagsOf = (tags: Tag[]): string[] => tags.flatMap(({ tag, inside }) => [tag, ...tagsOf(inside)]);
const figuresIn = (tags: Tag[]): Tag[] =>
  tags.flatMap((one) => [...(one.tag === "Figure" ? [one] : []), ...figuresIn(one.inside)]);
const pagesOf = ({ pages, inside }: Tag): number[] => [...pages, ...inside.flatMap(pagesOf)];

describe("the paper", () => {
  const A5: [number, number] = [148.5, 210];
  test.each<[string, [number, number], number, number]>([
    ["flyer.pdf", [297, 210], 2, 0],
    ["flyer-drukker.pdf", [297, 210], 2, 11],
    ["flyer-drukker-los.pdf", A5, 4, 11],
    ["poster.pdf", [210, 297], 1, 0],
    ["poster-drukker.pdf", [210, 297], 1, 11],
    ["kaartje-drukker.pdf", [85, 55], 2, 11],
    ["kaartjes.pdf", [210, 297], 2, 0],
  ])(
    "of %s is %o millimetres, with 3 to cut off and room for marks at a shop",
    async (name, [width, height], count, around) => {
      const { pages, boxes } = await structureOf(bytesOf("nl", name));
      const mm = (points: number) => Math.round((points / MM) * 10) / 10;
      expect(pages.map((page) => [mm(page.width), mm(page.height)])).toEqual(
        Array.from({ length: count }, () => [width + 2 * around, height + 2 * around]),
      );
      if (around === 0) return;
      expect(boxes.map(({ trim }) => trim.map(mm))).toEqual(
        Array.from({ length: count }, () => [around, around, around + width, around + height]),
      );
      expect(boxes.map(({ bleed }) => bleed.map(mm))).toEqual(
        Array.from({ length: count }, () => [
          around - 3,
          around - 3,
          around + width + 3,
          around + height + 3,
        ]),
      );
    },
  );

  test("is blank within ten millimetres of its edge where an office prints it", async () => {
    for (const name of ["flyer.pdf", "poster.pdf", "kaartjes.pdf"]) {
      for (const page of await picturesOf(bytesOf("nl", name), 72)) {
        const edge = name === "kaartjes.pdf" ? 4 : Math.floor(10 * MM);
        const inked = Array.from({ length: page.width * page.height }, (_, at) => at).filter((at) => {
          const [x, y] = [at % page.width, Math.floor(at / page.width)];
          const inside = x >= edge && y >= edge && x < page.width - edge && y < page.height - edge;
          return !inside && page.data[4 * at] !== 255;
        });
        expect({ name, inked: inked.length }).toEqual({ name, inked: 0 });
      }
    }
  });

  test.each([
    ["flyer.pdf", 10.5],
    ["poster.pdf", 10.5],
    ["kaartje-drukker.pdf", 8.5],
  ])("of %s has no letters under %d points, but those in a face", async (name, least) => {
    const sizes = [...(await unpacked(bytesOf("nl", name))).matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) =>
      Number(size),
    );
    expect(Math.min(...sizes)).toBe(least);
  });

  test("of the large print has letters of 18 points", async () => {
    const all = await unpacked(bytesOf("nl", "flyer-groot.pdf"));
    const times = Number(/\n([\d.]+) 0 0 \1 0 0 cm/.exec(all)?.[1]);
    const sizes = [...all.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size) * times);
    expect(sizes.filter((size) => size > 17.9).length).toBeGreaterThan(sizes.length * 0.9);
  });
});

describe("the texts", () => {
  test.each(SLUGS.flatMap((slug) => LANGUAGES.map((language) => [slug, language] as const)))(
    "of %s fit in %s when the employer says as much as it may",
    async (slug, language) => {
      await expect(piecesOf(talkative(language, slug))).resolves.toHaveLength(10);
    },
  );

  test.each(LANGUAGES)("of a card in %s name who listens, as far as there is place", async (language) => {
    const [, back] = await textsOf(bytesOf(language, "kaartje-drukker.pdf"));
    const { people } = material(language);
    for (const { name } of people) expect(back).toContain(name);
    const all = Array.from({ length: 5 }, (_, at) => ({
      ...people[0],
      name: `Iemand ${at}`,
    })) as typeof people;
    const [, many] = await textsOf(await card({ ...material(language), people: all }));
    expect(many).not.toContain("Iemand");
  });

  test("of a panel of six have a sheet with everybody's hours, laid in", async () => {
    const { panel } = factsOf("noordzijl");
    const found = await pieces(material("nl", "noordzijl", { panel: [...panel, ...panel, ...panel] }));
    expect(flat((await textsOf(found.get("inlegvel.pdf") ?? new Uint8Array())).join(" "))).toContain(
      "Zaterdag, 10.00–16.00 uur",
    );
    expect(made.get("nl")?.has("inlegvel.pdf")).toBe(false);
  });

  test.each(["D-01", "D-02", "D-04", "D-07", "D-08.limits", "D-13.front", "D-13.back"])(
    "are never set smaller: too much in %s is an error",
    async (slot) => {
      const one = material("nl");
      const slots = { ...one.slots, [slot]: one.slots[slot]?.map((line) => `${line} `.repeat(14)) ?? [] };
      await expect(piecesOf({ ...one, slots })).rejects.toMatchObject({ name: "DoesNotFit" });
    },
  );

  test("that are missing or longer than their slot are an error before anything is printed", () => {
    expect(() => material("nl", "noordzijl", { shortName: "N".repeat(60) })).toThrow(
      "D-01 is longer than 62",
    );
    expect(() => material("nl", "noordzijl", { panelPhone: "" })).toThrow("lacks panelPhone");
  });
});
