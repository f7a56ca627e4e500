import fs from "node:fs";
import { expect, test } from "vitest";
import { Overtaken } from "~/domain/outcome";
import { sentAgain } from "~/http/again";
import { databaseIsAway, wasOvertaken } from "~/http/database-away";

const sent = (path: string, fields: Record<string, string>) =>
  sentAgain(path, new Map(Object.entries(fields)));

test("what was typed stands in the page that says 'not now', on each face; a password or a code never does", () => {
  const typed = { doe: "toevoegen", naam: "De <kade>", formulier: "x" };
  const fields = Object.entries(typed).map(([name, value]) => ({ name, value }));
  for (const path of ["/werkplek/nieuw", "/beheer/mensen", "/netwerk/plekken", "/mijn-melding"])
    expect(sent(path, typed)).toEqual({ secret: false, fields });
  expect(sent("/m/noordzijl/melden", { sleutel: "sealed" }).fields).toHaveLength(1);
  for (const [path, name] of [
    ["/mijn-melding", "code"],
    ["/mijn-melding/activeren", "tekens"],
    ["/account/nieuw", "sleutel"],
    ["/inloggen", "reservecode"],
  ] as const)
    expect(sent(path, { ...typed, [name]: "geheim" })).toEqual({ secret: true, fields: [] });
});

test("every field of the screens that a browser hides or fills in for somebody is known as a secret", () => {
  const screens = fs
    .readdirSync("app/ui", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) => fs.readFileSync(`app/ui/${file}`, "utf8").match(/<input[^>]*>/g) ?? [])
    .filter((input) => /type="password"|autoComplete="(one-time-code|(new|current)-password)"/.test(input));
  const names = screens.map((input) => /name="(\w+)"/.exec(input)?.[1] ?? input);
  expect(new Set(names)).toEqual(new Set(["wachtwoord", "nieuw", "nogmaals", "bewijs", "cijfers"]));
  for (const name of names) expect(sent("/account", { [name]: "geheim" }).secret).toBe(true);
});

const told = (code: string) => Object.assign(new Error("something"), { code });

test("what a busy or interrupted database says is 'not now', and being the slower of two is done again first", () => {
  const away = [
    "40001",
    "40P01",
    "55P03",
    "57014",
    "57P01",
    "25P03",
    "25006",
    "53300",
    "08006",
    "58030",
    "EAI_AGAIN",
  ];
  for (const code of away) expect([code, databaseIsAway(told(code))]).toEqual([code, true]);
  expect(databaseIsAway(new Error("timeout exceeded when trying to connect"))).toBe(true);
  for (const code of ["23505", "42501", "22P02", "23503"]) expect(databaseIsAway(told(code))).toBe(false);
  for (const code of ["23505", "40001", "40P01"]) expect(wasOvertaken(told(code))).toBe(true);
  expect(wasOvertaken(new Overtaken("somebody was faster"))).toBe(true);
  for (const code of ["55P03", "57014", "42501"]) expect(wasOvertaken(told(code))).toBe(false);
});
