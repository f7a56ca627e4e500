import ts from "typescript";
import { expect, test } from "vitest";
import { codeOf, parsed, placesOf } from "./sources";

const THE_CLOCK = "app/domain/clock.ts";

const isNamed = (node: ts.Node | undefined, name: string): boolean =>
  node !== undefined &&
  ((ts.isIdentifier(node) && node.text === name) ||
    (ts.isPropertyAccessExpression(node) &&
      node.name.text === name &&
      isNamed(node.expression, "globalThis")));

const memberOf = (node: ts.Node, object: string, members: string[]): boolean =>
  (ts.isPropertyAccessExpression(node) &&
    isNamed(node.expression, object) &&
    members.includes(node.name.text)) ||
  (ts.isElementAccessExpression(node) &&
    isNamed(node.expression, object) &&
    ts.isStringLiteral(node.argumentExpression) &&
    members.includes(node.argumentExpression.text));

/** Asks the machine what time it is, in whatever spelling; a `Date` made of a given moment asks nothing. */
function asksTheTime(node: ts.Node): boolean {
  if (memberOf(node, "Date", ["now"])) return true;
  if (memberOf(node, "performance", ["now", "timeOrigin"])) return true;
  if (ts.isNewExpression(node) && isNamed(node.expression, "Date"))
    return (node.arguments?.length ?? 0) === 0;
  if (ts.isCallExpression(node) && isNamed(node.expression, "Date")) return true;
  // Taken apart, the clock could be carried off under another name.
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name))
    return isNamed(node.initializer, "Date") || isNamed(node.initializer, "performance");
  if (ts.isVariableDeclaration(node)) return isNamed(node.initializer, "Date");
  return (
    ts.isImportDeclaration(node) &&
    ts.isStringLiteral(node.moduleSpecifier) &&
    /^(node:)?perf_hooks$/.test(node.moduleSpecifier.text)
  );
}

/** Asks the database what time it is by its own clock instead of the product's. */
function asksTheDatabase(node: ts.Node): boolean {
  const text =
    ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node) ? node.getText() : "";
  return /(?<![\w.])(now\(\)|current_(date|timestamp|time)|clock_timestamp\(\)|localtimestamp)/i.test(text);
}

test("nothing but the clock asks the machine what time it is (decision 12)", () => {
  const files = codeOf("app").filter((file) => file !== THE_CLOCK);
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => placesOf(parsed(file), asksTheTime))).toEqual([]);
  expect(placesOf(parsed(THE_CLOCK), asksTheTime).length).toBeGreaterThan(0);
});

test("no date or term of the law comes from the database's own clock", () => {
  const files = codeOf("app/domain", "app/routes");
  expect(files.flatMap((file) => placesOf(parsed(file), asksTheDatabase))).toEqual([]);
});

test.each([
  "Date.now()",
  "const t = Date.now;",
  "globalThis.Date.now()",
  'Date["now"]()',
  "new Date()",
  "new Date",
  "new globalThis.Date()",
  "Date()",
  "performance.now()",
  "const { now } = Date;",
  "const Clock = Date;",
  'import { performance as p } from "node:perf_hooks";',
])("finds %s", (text) => {
  expect(placesOf(parsed("planted.ts", text), asksTheTime)).toHaveLength(1);
});

test.each([
  "new Date(0)",
  "new Date(row.at)",
  "Date.parse(x)",
  "machineNow()",
  "let at: Date;",
  "performance.mark('x')",
])("leaves %s alone", (text) => {
  expect(placesOf(parsed("planted.ts", text), asksTheTime)).toEqual([]);
});

test.each([
  ["sql`select now()`", 1],
  ["sql`select current_date`", 1],
  ["sql`select app.product_now(), app.today()`", 0],
])("reads %s as SQL", (text, count) => {
  expect(placesOf(parsed("planted.ts", text), asksTheDatabase)).toHaveLength(count);
});
