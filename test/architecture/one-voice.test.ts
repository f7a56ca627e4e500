import ts from "typescript";
import { expect, test } from "vitest";
import { codeOf, parsed, placesOf } from "./sources";

const THE_VOICE = "app/domain/dossier/notice.ts";

const speaks = (node: ts.Node) =>
  ts.isCallExpression(node) &&
  node.expression.getText() === "tell" &&
  node.arguments.some((one) => ts.isStringLiteral(one) && one.text === "message.to_reporter");

test("there is one way to say that something waits for the reporter, and it takes the letter along", () => {
  const others = codeOf("app").filter((file) => file !== THE_VOICE);
  expect(others.flatMap((file) => placesOf(parsed(file), speaks))).toEqual([]);
  expect(placesOf(parsed(THE_VOICE), speaks)).toHaveLength(1);
});
