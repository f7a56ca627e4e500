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
const open = traced().filter(({ tests, code }) => tests.length === 0 || code.length === 0);
process.stdout.write(
  `\n${open.length} of ${Object.keys(REQUIREMENTS).length} have no test or no line yet: ${open.map((one) => one.number).join(" ")}\n`,
);

function more(count: number): string {
  return count > 1 ? ` (+${count - 1})` : "";
}
