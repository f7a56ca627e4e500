import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { findBrowser } from "./support/browser";

type Step = {
  name: string;
  command: string[];
  results?: "vitest" | "playwright";
  env?: Record<string, string>;
};
/** `why` is the first lines of what a failed one said. */
type Case = { name: string; ms: number; ok: boolean; why: string };

const out = path.resolve(".test/results");
const vitest = (project: string): Step["command"] => [
  "vitest",
  "run",
  "--config",
  "test/vitest.config.ts",
  "--project",
  project,
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${path.join(out, `${project}.json`)}`,
];

const tests = (name: string, ...only: string[]): Step => ({
  name,
  command: [...vitest(name), ...only],
  results: "vitest",
});
const journeys = (env = {}): Step => ({
  name: "journeys",
  command: ["playwright", "test", "-c", "test/journeys/playwright.config.ts"],
  results: "playwright",
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(out, "journeys.json"), ...env },
});

/** Steps of one row run side by side: the types keep one core busy. */
const CHECK: Step[][] = [
  [
    {
      name: "types",
      command: [
        "tsc",
        "--noEmit",
        "-p",
        ".",
        "--incremental",
        "--tsBuildInfoFile",
        ".test/types.tsbuildinfo",
      ],
    },
    { name: "format and lint", command: ["biome", "check", "."] },
    { name: "unused code", command: ["knip", "--config", "test/architecture/knip.json"] },
  ],
  [tests("pure")],
];
const BUILD: Step[] = [
  { name: "build", command: ["remix", "vite:build", "-c", "app/vite.config.ts", "--logLevel", "error"] },
];
const PLANS: Record<string, Step[][]> = {
  check: CHECK,
  all: [BUILD, ...CHECK, [tests("house")], [tests("own")], [journeys()]],
  bench: [BUILD, [tests("bench")]],
  drill: [BUILD, [tests("drill")]],
  "restore-drill": [BUILD, [tests("drill", "a-backup")]],
  scenes: [BUILD, [journeys({ SCENES: "1" })]],
};

const plan = PLANS[process.argv[2] ?? "all"];
if (!plan) {
  process.stderr.write(`which tests? one of: ${Object.keys(PLANS).join(", ")}\n`);
  process.exit(1);
}
fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });
if (plan !== CHECK) process.stdout.write(`browser: ${(await findBrowser()).which}\n`);

const cases: Case[] = [];
const lines: string[] = [];
let failed = false;
for (const row of plan) {
  await Promise.all(row.map((step) => take(step, row.length > 1)));
  // A wrong build makes the rest tell nothing new.
  if (failed && row === BUILD) break;
}

const red = cases.filter((one) => !one.ok);
if (red.length > 0)
  // Told again at the end: what a long run said in its middle may no longer be at hand.
  process.stdout.write(`\nWhat failed:\n${red.map(({ name, why }) => `  ${name}\n${why}`).join("\n")}\n`);

const slowest = [...cases].sort((a, b) => b.ms - a.ms).slice(0, 10);
process.stdout.write(
  `\nThe ten slowest:\n${slowest.map(({ name, ms }) => `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`).join("\n")}\n`,
);
process.stdout.write(`\nWhat ran:\n${lines.join("\n")}\n\n`);
const steps = lines.filter((line) => !line.includes(" tests (")).length;
const bad = red.length + lines.filter((line) => line.includes("FAILED") && !line.includes(" tests (")).length;
process.stdout.write(
  `${cases.filter((one) => one.ok).length + steps - lines.filter((line) => line.includes("FAILED") && !line.includes(" tests (")).length} passed, ${bad} failed\n`,
);
process.exitCode = failed ? 1 : 0;

async function take(step: Step, beside: boolean): Promise<void> {
  const began = performance.now();
  const code = await run(step, beside);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const found = step.results ? read(step) : [];
  cases.push(...found);
  const count = step.results ? `, ${found.filter((one) => one.ok).length} of ${found.length} tests` : "";
  lines.push(
    `${String(lines.length + 1).padStart(2)}. ${code === 0 ? "passed" : "FAILED"}  ${step.name}${count} (${seconds} s)`,
  );
  process.stdout.write(`${lines.at(-1)}\n`);
  failed ||= code !== 0;
}

/** What a step says that others run `beside` comes in one piece when it ends. */
async function run(step: Step, beside: boolean): Promise<number> {
  const [binary = "", ...args] = step.command;
  const says = beside ? "pipe" : "inherit";
  const child = spawn(process.execPath, [entryOf(binary), ...args], {
    stdio: ["ignore", says, says],
    env: { ...process.env, ...step.env },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece) => said.push(piece));
  return new Promise((done) =>
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(said));
      done(code ?? 1);
    }),
  );
}

/** The program behind a package's command, so that no shell and no npx stands between us and its exit code. */
function entryOf(binary: string): string {
  return fs.realpathSync(path.resolve("node_modules/.bin", binary));
}

type VitestFile = {
  testResults: {
    assertionResults: { fullName: string; duration?: number; status: string; failureMessages?: string[] }[];
    name: string;
    status: string;
    message?: string;
  }[];
};
type PlaywrightSuite = {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    ok: boolean;
    tests: { results: { duration: number; errors?: { message?: string }[] }[] }[];
  }[];
};

function read(step: Step): Case[] {
  const file = path.join(out, `${step.name}.json`);
  if (!fs.existsSync(file)) return [];
  const parsed = JSON.parse(fs.readFileSync(file, "utf8")) as VitestFile & { suites: PlaywrightSuite[] };
  if (step.results === "vitest") {
    return parsed.testResults.flatMap(({ assertionResults, name, status, message = "" }) => {
      const each = assertionResults
        .filter((one) => one.status === "passed" || one.status === "failed")
        .map((one) => ({
          name: `${step.name}: ${path.basename(name)} ${one.fullName}`,
          ms: one.duration ?? 0,
          ok: one.status === "passed",
          why: firstLines(one.failureMessages ?? []),
        }));
      // A file whose house did not come up has no test that ran, and must not pass unseen.
      const whole = {
        name: `${step.name}: ${path.basename(name)}`,
        ms: 0,
        ok: false,
        why: firstLines([message]),
      };
      return status === "failed" && each.every(({ ok }) => ok) ? [...each, whole] : each;
    });
  }
  const walk = (suite: PlaywrightSuite): Case[] => [
    ...(suite.specs ?? []).map((spec) => ({
      name: `${step.name}: ${suite.title} ${spec.title}`,
      ms: spec.tests.flatMap((test) => test.results).reduce((sum, result) => sum + result.duration, 0),
      ok: spec.ok,
      why: firstLines(
        spec.tests.flatMap((test) =>
          test.results.flatMap(({ errors = [] }) => errors.map(({ message = "" }) => message)),
        ),
      ),
    })),
    ...(suite.suites ?? []).flatMap(walk),
  ];
  return parsed.suites.flatMap(walk);
}

function firstLines(messages: string[]): string {
  return stripVTControlCharacters(messages.join("\n"))
    .split("\n")
    .slice(0, 12)
    .map((line) => `      ${line}`)
    .join("\n");
}
