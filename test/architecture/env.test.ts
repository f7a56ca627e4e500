import ts from "typescript";
import { expect, test } from "vitest";
import { codeOf, parsed, placesOf } from "./sources";

const THE_READER = "app/env.server.ts";

/** Reads a setting of the process: `process.env` in whatever spelling, or what a bundler would put in its place. */
function readsSettings(node: ts.Node): boolean {
  const isProcess = (one: ts.Node | undefined) =>
    one !== undefined && /^(globalThis\.)?process$/.test(one.getText());
  if (ts.isPropertyAccessExpression(node))
    return (
      node.name.text === "env" && (isProcess(node.expression) || node.expression.getText() === "import.meta")
    );
  if (ts.isElementAccessExpression(node))
    return isProcess(node.expression) && /^["'`]env["'`]$/.test(node.argumentExpression.getText());
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name))
    return isProcess(node.initializer);
  return (
    ts.isImportDeclaration(node) &&
    ts.isStringLiteral(node.moduleSpecifier) &&
    /^(node:)?process$/.test(node.moduleSpecifier.text)
  );
}

test("one file reads the settings; everybody else is given them checked", () => {
  // The database that the demo and the tests start is handed no setting of ours either, so it is not excepted.
  const files = codeOf("app", "db", "emails").filter((file) => file !== THE_READER);
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => placesOf(parsed(file), readsSettings))).toEqual([]);
  expect(placesOf(parsed(THE_READER), readsSettings).length).toBeGreaterThan(0);
});

test.each([
  "process.env.PORT",
  'process["env"].PORT',
  "globalThis.process.env",
  "const { env } = process;",
  "import.meta.env.MODE",
  'import { env } from "node:process";',
])("finds %s", (text) => {
  expect(placesOf(parsed("planted.ts", text), readsSettings)).toHaveLength(1);
});

test.each(["env().PORT", "process.argv[2]", "process.exit(1)", "settings.env"])("leaves %s alone", (text) => {
  expect(placesOf(parsed("planted.ts", text), readsSettings)).toEqual([]);
});

test("nobody but the staff's log-in asks from which address somebody comes", () => {
  const asks = (node: ts.Node) =>
    ts.isIdentifier(node) && /^(TRUSTED_IP_HEADER|remoteAddress|networkOf|ips?)$/.test(node.text);
  const files = codeOf("app").filter((file) => placesOf(parsed(file), asks).length > 0);
  expect(files.sort()).toEqual([THE_READER, "app/http/throttle.server.ts", "app/routes/staff/login.tsx"]);
});
