import { LATER } from "./later";
import { REQUIREMENTS } from "./list";
import { traced } from "./traced";

/** `npm run requirements`: every number with its test and the line that would break it. */
for (const { number, tests, code } of traced()) {
  const [test] = tests;
  const [line] = code;
  process.stdout.write(
    `${number}  ${REQUIREMENTS[number]}\n` +
      `       test: ${test ? `${test.file}:${test.line} ${test.title}${more(tests.length)}` : "–"}\n` +
      `       code: ${line ? `${line.file}:${line.line}${more(code.length)}` : "–"}\n`,
  );
}
const open = new Set(
  traced().flatMap(({ number, tests, code }) => (tests.length === 0 || code.length === 0 ? [number] : [])),
);
process.stdout.write("\nNot proven yet:\n");
for (const [part, numbers] of Object.entries(LATER))
  process.stdout.write(`       ${part}: ${numbers.filter((number) => open.has(number)).join(" ")}\n`);

function more(count: number): string {
  return count > 1 ? ` (+${count - 1})` : "";
}
