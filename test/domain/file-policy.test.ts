import { describe, expect, test } from "vitest";
import { keptName, mayAdd } from "~/domain/dossier/file-policy";
import { FILE_MAX, FILES_MAX } from "~/domain/dossier/file-schema";
import { writtenSize } from "~/words/sizes";

describe("the name a file is kept under (bad input 37)", () => {
  test.each([
    ["foto.jpg", "jpeg", "foto.jpg"],
    ["FOTO.JPEG", "jpeg", "FOTO.jpeg"],
    ["../../etc/passwd", "text", "passwd.txt"],
    ["..\\..\\x.pdf", "pdf", "x.pdf"],
    ["CON", "pdf", "_CON.pdf"],
    ["nul.txt", "text", "_nul.txt"],
    ["rekening.pdf.exe", "pdf", "rekening.pdf.exe.pdf"],
    ["foto\u202Egpj.exe", "jpeg", "foto␣gpj.exe.jpg"],
    ['a"\r\nb.png', "png", "a_␣␣b.png"],
    ["ruimte\u200Bloos.png", "png", "ruimte␣loos.png"],
    ["  .verborgen.txt ", "text", "verborgen.txt"],
    ["", "webp", "bestand.webp"],
    [".jpg", "jpeg", "jpg.jpg"],
    ["\uD800.png", "png", "␣.png"],
    ["zdjęcie 😀.png", "png", "zdjęcie 😀.png"],
  ] as const)("%j as %s is %j", (typed, kind, expected) => {
    expect(keptName(typed, kind)).toBe(expected);
  });

  test("is never longer than a hundred signs and its ending", () => {
    expect([...keptName(`${"😀".repeat(400)}.jpg`, "jpeg")]).toHaveLength(104);
  });
});

test("ten files, 10 MB each, 25 MB together", () => {
  const of = (...sizes: number[]) => sizes.map((bytes) => ({ bytes }));
  expect(mayAdd([], FILE_MAX)).toBeNull();
  expect(mayAdd([], FILE_MAX + 1)).toBe("too_large");
  expect(mayAdd(of(...Array(FILES_MAX).fill(1)), 1)).toBe("too_many");
  expect(mayAdd(of(FILE_MAX, FILE_MAX), 5 * 1024 * 1024)).toBeNull();
  expect(mayAdd(of(FILE_MAX, FILE_MAX), 5 * 1024 * 1024 + 1)).toBe("too_much");
});

test("a size is written as people write it", () => {
  expect([writtenSize(1, "nl"), writtenSize(340_400, "nl"), writtenSize(1_240_000, "nl")]).toEqual([
    "1 KB",
    "340 KB",
    "1,2 MB",
  ]);
  expect([writtenSize(1_240_000, "en"), writtenSize(1_240_000, "pl")]).toEqual(["1.2 MB", "1,2 MB"]);
});
