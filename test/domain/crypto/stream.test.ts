import { describe, expect, test } from "vitest";
import { random } from "~/crypto/primitives.server";
import { type FilePlace, FileSealer, openFile, PIECE, PIECE_OVERHEAD, padme } from "~/crypto/stream.server";

const here: FilePlace = {
  tenant: "5d1b4a0e-0000-4000-8000-000000000001",
  dossier: "5d1b4a0e-0000-4000-8000-000000000002",
  file: "5d1b4a0e-0000-4000-8000-000000000003",
};

function sealed(bytes: Buffer, at = here, step = 10_000) {
  const sealer = new FileSealer(at);
  const pieces: Buffer[] = [];
  const kept = (piece: Buffer) => pieces.push(Buffer.from(piece));
  for (let from = 0; from < bytes.length; from += step)
    for (const piece of sealer.push(bytes.subarray(from, from + step))) kept(piece);
  for (const piece of sealer.end()) kept(piece);
  return { pieces, secret: sealer.secret, bytes: sealer.bytes };
}

async function* each(pieces: Buffer[]) {
  yield* pieces;
}

/** What a reader gets, and whether the reading ended well. */
async function read(file: ReturnType<typeof sealed>, more: Partial<typeof file> & { at?: FilePlace } = {}) {
  const { at = here, secret, bytes, pieces } = { ...file, ...more };
  const got: Buffer[] = [];
  try {
    for await (const part of openFile(at, secret, bytes, each(pieces))) got.push(Buffer.from(part));
    return { whole: true, got: Buffer.concat(got) };
  } catch (error) {
    expect(String(error)).toContain("sealed content could not be opened");
    return { whole: false, got: Buffer.concat(got) };
  }
}

test.each([1, 2, 255, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 5 * PIECE + 17])(
  "%d bytes come back as they were",
  async (length) => {
    const content = random(length);
    const file = sealed(content);
    expect(file.bytes).toBe(length);
    const { whole, got } = await read(file);
    // Compared as bytes: told apart one by one they take seconds.
    expect([whole, got.equals(content)]).toEqual([true, true]);
    for (const piece of file.pieces) expect(piece.length).toBeLessThanOrEqual(PIECE + PIECE_OVERHEAD);
    const stored = file.pieces.reduce((sum, piece) => sum + piece.length - PIECE_OVERHEAD, 0);
    expect(stored).toBe(padme(length));
  },
);

test("a length is told up to its bucket only, which costs at most an eighth", () => {
  expect([padme(1), padme(9), padme(100_000), padme(10_485_760)]).toEqual([1, 10, 100_352, 10_485_760]);
  expect(padme(99_500)).toBe(padme(100_000));
  for (let length = 2; length < 12_000_000; length = Math.ceil(length * 1.07)) {
    expect(padme(length)).toBeGreaterThanOrEqual(length);
    expect(padme(length) / length).toBeLessThanOrEqual(1.125);
    expect(padme(padme(length))).toBe(padme(length));
  }
});

describe("is not opened as a whole file", () => {
  const content = random(4 * PIECE - 1000);
  const file = sealed(content);
  const [first = Buffer.alloc(0), second = Buffer.alloc(0), third = Buffer.alloc(0), last = Buffer.alloc(0)] =
    file.pieces;

  test("without its tail, and the last real bytes never leave", async () => {
    for (const kept of [0, 1, 2, 3]) {
      const { whole, got } = await read(file, { pieces: file.pieces.slice(0, kept) });
      expect(whole).toBe(false);
      expect(got.length).toBeLessThan(content.length - 1000);
    }
  });

  test("when all real bytes are there but the filling behind them is not", async () => {
    const long = sealed(random(padme(70 * PIECE) + 10));
    expect(long.pieces.length).toBeGreaterThan(Math.ceil(long.bytes / PIECE));
    const pieces = long.pieces.slice(0, Math.ceil(long.bytes / PIECE));
    const { whole, got } = await read(long, { pieces });
    expect(whole).toBe(false);
    expect(got.length).toBeLessThan(long.bytes);
  });

  test.each<[string, Buffer[]]>([
    ["with two pieces exchanged", [first, third, second, last]],
    ["with a piece twice", [first, second, second, third, last]],
    ["with a piece missing", [first, third, last]],
    ["with something behind its end", [first, second, third, last, last]],
    ["with a piece of another file", [first, sealed(content).pieces[1] ?? last, third, last]],
    ["with a bit changed", [first, Buffer.from(second).fill((second[99] ?? 0) ^ 1, 99, 100), third, last]],
    ["with another version", [Buffer.from(first).fill(2, 0, 1), second, third, last]],
    ["with an empty piece", [first, Buffer.alloc(0), second, third, last]],
  ])("%s", async (_name, pieces) => {
    expect((await read(file, { pieces })).whole).toBe(false);
  });

  test("under another tenant, dossier or file, another key, or a length that is not its own", async () => {
    for (const part of ["tenant", "dossier", "file"] as const)
      expect(
        (await read(file, { at: { ...here, [part]: "5d1b4a0e-0000-4000-8000-00000000000f" } })).whole,
      ).toBe(false);
    expect((await read(file, { secret: random(56) })).whole).toBe(false);
    expect((await read(file, { secret: random(55) })).whole).toBe(false);
    expect((await read(file, { bytes: 5 * PIECE })).whole).toBe(false);
  });
});
