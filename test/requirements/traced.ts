import fs from "node:fs";
import path from "node:path";
import { REQUIREMENTS, type Requirement } from "./list";

const root = path.resolve(import.meta.dirname, "../..");
export type Place = { file: string; line: number };
export type Traced = { number: Requirement; tests: (Place & { title: string })[]; code: Place[] };

const NUMBER = /S[0-4]-\d\d/g;
const TITLE = /\b(?:test|describe)(?:\.each\([\s\S]*?\))?\(\s*(["'`])((?:\\.|(?!\1)[\s\S])*?)\1/g;

/** Each requirement with the tests that name it in their title and the lines of the product that name it. */
export function traced(): Traced[] {
  const tests = new Map<string, Traced["tests"]>();
  const code = new Map<string, Place[]>();
  for (const test of titledTests()) for (const number of numbersIn(test.title)) add(tests, number, test);
  for (const file of ["app", "db/migrations", "emails"].flatMap(filesUnder)) {
    const lines = fs.readFileSync(path.join(root, file), "utf8").split("\n");
    for (const [at, text] of lines.entries())
      for (const number of numbersIn(text)) add(code, number, { file, line: at + 1 });
  }
  return (Object.keys(REQUIREMENTS) as Requirement[]).map((number) => ({
    number,
    tests: tests.get(number) ?? [],
    code: [...(code.get(number) ?? [])].sort((a, b) => Number(isText(a)) - Number(isText(b))),
  }));
}

/** Every test of ours, by its title and where it stands. */
export function titledTests(): (Place & { title: string })[] {
  const files = filesUnder("test").filter((name) => /\.(test|spec)\.tsx?$/.test(name));
  return files.flatMap((file) => {
    const text = fs.readFileSync(path.join(root, file), "utf8");
    return [...text.matchAll(TITLE)].map((found) => ({
      file,
      line: text.slice(0, found.index).split("\n").length,
      title: (found[2] ?? "").replace(/\s+/g, " "),
    }));
  });
}

/** A sentence that serves a requirement comes after the line that does it. */
const isText = ({ file }: Place) => file.startsWith("app/domain/documents/");

/** Numbers in a text; "S3-19 … S3-22" names all between. */
function numbersIn(text: string): Set<string> {
  const found = new Set(text.match(NUMBER) ?? []);
  for (const [, source, from, to] of text.matchAll(/S([0-4])-(\d\d) ?(?:…|\.\.\.) ?S\1-(\d\d)/g))
    for (let at = Number(from); at <= Number(to); at += 1)
      found.add(`S${source}-${String(at).padStart(2, "0")}`);
  return found;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|sql)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
