import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { codeOf, filesOf, root } from "./sources";

const ALL = ["app", "db", "emails", "test"];
/** Drawers for what has no place of its own yet. */
const DRAWER = /^(helpers?|utils?|misc|common|index)$/;
/** Words and tables are as long as what they say; one file is written by a machine. */
const MAY_BE_LONG =
  /^app\/words\/|^app\/domain\/documents\/clauses\/|^app\/domain\/tracks\/|^db\/seed\/|^db\/types\.ts$/;
const LONGEST = 300;

const isDrawer = (file: string) => {
  const [name = ""] = path.basename(file).split(".");
  return DRAWER.test(name);
};

test("no file or folder is a drawer: each is named for its subject", () => {
  const files = filesOf(...ALL);
  expect(files.length).toBeGreaterThan(150);
  expect(files.filter(isDrawer)).toEqual([]);
  const folders = new Set(files.flatMap((file) => path.dirname(file).split(path.sep)));
  expect([...folders].filter((folder) => DRAWER.test(folder))).toEqual([]);
  expect(["app/helpers.ts", "app/ui/index.tsx", "app/x/utils.server.ts"].filter(isDrawer)).toHaveLength(3);
});

test(`no file is longer than ${LONGEST} lines, words and tables excepted`, () => {
  const long = codeOf(...ALL)
    .filter((file) => !MAY_BE_LONG.test(file))
    .map((file) => ({
      file,
      lines: fs.readFileSync(path.join(root, file), "utf8").trimEnd().split("\n").length,
    }))
    .filter(({ lines }) => lines > LONGEST);
  expect(long).toEqual([]);
});

test("names are English and plain: lower case, words with hyphens", () => {
  const odd = codeOf(...ALL).filter(
    (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(server|test|spec|config|d))*\.tsx?$/.test(path.basename(file)),
  );
  expect(odd).toEqual([]);
});

test("migrations are one rising sequence, and each opens with its reason", () => {
  const files = fs.readdirSync(path.join(root, "db/migrations")).sort();
  const numbers = files.map((file) => Number(file.slice(0, 4)));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  for (const file of files) {
    expect(file).toMatch(/^\d{4}_[a-z]+(_[a-z]+)*\.sql$/);
    expect(fs.readFileSync(path.join(root, "db/migrations", file), "utf8")).toMatch(/^-- [A-Z].{20,}/);
  }
});
