import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { MADE_BY_A_DOOR } from "~/http/doors";
import routes from "~/routes";
import { filesOf, parsed, root } from "./sources";

/** The door of each face: who may come in there, and as whom the database sees them. */
const DOORS: Record<string, RegExp> = {
  public: /^publicDoor$/,
  reporter: /^(reporterDoor|activationDoor)$/,
  staff: /^(loginDoor|accountDoor)$/,
  counsellor: /^counsellorDoor$/,
  employer: /^employerDoor$/,
  network: /^networkDoor$/,
  machine: /^(demoDoor|machineDoor)$/,
};
const SERVER_EXPORTS = ["loader", "action"];
const NEVER = [
  "clientLoader",
  "clientAction",
  "HydrateFallback",
  "shouldRevalidate",
  "headers",
  "links",
  "meta",
];

const sheets = routes.map((route) => `app/${route.file}`);
// Found by the bundler, so that a sheet is read as the product reads it.
const modules = import.meta.glob<Record<string, unknown>>("../../app/routes/**/*.{ts,tsx}");

/** What a sheet exports, with the door and the method of `export const x = door.method(…)`. */
function exportsOf(file: string, text?: string): { name: string; door: string; method: string }[] {
  const found: { name: string; door: string; method: string }[] = [];
  for (const statement of parsed(file, text).statements) {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
    if (ts.isExportDeclaration(statement))
      found.push({ name: statement.getText(), door: "re-export", method: "" });
    if (!exported) continue;
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        const call = initializer && ts.isCallExpression(initializer) ? initializer.expression : null;
        const made = call && ts.isPropertyAccessExpression(call) ? call : null;
        found.push({
          name: name.getText(),
          door: made?.expression.getText() ?? "",
          method: made?.name.text ?? "",
        });
      }
    } else if (ts.isFunctionDeclaration(statement)) {
      found.push({ name: statement.name?.text ?? "default", door: "", method: "" });
    }
  }
  return found;
}

const faceOf = (file: string) => /^app\/routes\/([^/]+)\//.exec(file)?.[1] ?? "";

/** What is wrong with how this sheet lets somebody in. */
function faults(file: string, text?: string): string[] {
  return exportsOf(file, text).flatMap(({ name, door, method }) => {
    if (NEVER.includes(name)) return [`${file}: ${name} runs in a browser or beside the door`];
    if (door === "re-export") return [`${file}: ${name}`];
    if (!SERVER_EXPORTS.includes(name)) return [];
    const own = DOORS[faceOf(file)];
    return own?.test(door) && method === name ? [] : [`${file}: ${name} was made by ${door || "no door"}`];
  });
}

test("every loader and action of every address was made by the door of its own face", () => {
  expect(sheets.length).toBeGreaterThan(15);
  expect(sheets.flatMap((file) => faults(file))).toEqual([]);
});

test("and it is really the door's own function that the server runs", async () => {
  let looked = 0;
  for (const file of sheets) {
    const load = modules[`../../${file}`];
    if (!load) throw new Error(`${file} is an address without a file`);
    const sheet = await load();
    for (const name of SERVER_EXPORTS) {
      const run = sheet[name];
      if (run === undefined) continue;
      looked += 1;
      expect({ file, name, made: MADE_BY_A_DOOR.has(run as object) }).toEqual({ file, name, made: true });
    }
    expect(sheet.loader).toBeTypeOf("function");
  }
  expect(looked).toBeGreaterThan(25);
  // It loads the whole product, which on a busy machine takes its time.
}, 90_000);

test("a page that an action gives is the whole page: the door shows it in place of what the loader would say", () => {
  const beside = sheets.filter((file) => {
    const uses =
      fs.readFileSync(path.join(root, file), "utf8").match(/useActionData<typeof action>\(\).*/g) ?? [];
    return uses.some((use) => !/^useActionData<typeof action>\(\) \?\? (loaded|first)\b/.test(use));
  });
  expect(beside).toEqual([]);
});

test("the document around the pages looks at nothing by itself", () => {
  expect(faults("app/root.tsx")).toEqual([]);
  const names = exportsOf("app/root.tsx").map((one) => one.name);
  expect(names.filter((name) => SERVER_EXPORTS.includes(name))).toEqual([]);
});

test("every sheet in a face's folder is an address, or says that it is not one", () => {
  const strays = filesOf("app/routes").filter(
    (file) => !sheets.includes(file) && exportsOf(file).some((one) => SERVER_EXPORTS.includes(one.name)),
  );
  expect(strays).toEqual([]);
  expect(new Set(sheets).size).toBe(sheets.length);
  for (const face of fs.readdirSync(path.join(root, "app/routes")))
    expect(Object.keys(DOORS)).toContain(face);
});

test.each([
  ["app/routes/counsellor/x.tsx", "export const loader = employerDoor.loader(async () => 1);"],
  ["app/routes/counsellor/x.tsx", "export const loader = async () => 1;"],
  ["app/routes/counsellor/x.tsx", "export async function action() {}"],
  ["app/routes/counsellor/x.tsx", "export const action = counsellorDoor.loader(async () => 1);"],
  ["app/routes/public/x.tsx", "export const loader = counsellorDoor.loader(async () => 1);"],
  ["app/routes/public/x.tsx", 'export { loader } from "./y";'],
  ["app/routes/public/x.tsx", "export const clientLoader = async () => 1;"],
])("finds in %s: %s", (file, text) => {
  expect(faults(file, text)).toHaveLength(1);
});
