import fs from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchFile, fileLinks, sendFile } from "#test/support/files";
import { type House, startHouse } from "#test/support/house";
import { fileReport, returnWith, type Visitor } from "#test/support/visitor";

/** What files cost the web process, beside what pages cost it in the same run. */
let house: House;
let reporters: Visitor[];
const OWN = "/mijn-melding/bijlagen";
const MB = 1024 * 1024;
const FIVE = [1, 2, 3, 4, 5];

beforeAll(async () => {
  house = await startHouse("bench-files");
  reporters = await Promise.all(
    FIVE.map(async () => {
      const { code } = await fileReport(house, "noordzijl", { verhaal: "Met bestanden." });
      return returnWith(house, code);
    }),
  );
});
afterAll(() => house?.stop());

/** A JPEG by its first bytes; as an original nobody looks further. */
const original = (bytes: number) => ({
  name: "opname.jpg",
  bytes: Buffer.concat([Buffer.from("ffd8ffe000104a46494600010100", "hex"), Buffer.alloc(bytes - 14, 7)]),
  original: true,
});

/** The most that the web process held while this ran, beyond what it held before. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const status = `/proc/${house.demo().pids.web}/status`;
  const mb = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(fs.readFileSync(status, "utf8"))?.[1] ?? 0) / 1024;
  fs.writeFileSync(`/proc/${house.demo().pids.web}/clear_refs`, "5");
  const before = mb("VmRSS");
  await work();
  return Math.round(mb("VmHWM") - before);
}

const send = (bytes: number) => async () => {
  const answers = await Promise.all(reporters.map((reporter) => sendFile(reporter, OWN, original(bytes))));
  expect(answers.map((answer) => answer.status)).toEqual(FIVE.map(() => 303));
};

async function fetchNewest(): Promise<void> {
  const sent = original(10 * MB).bytes;
  const fetched = await Promise.all(
    reporters.map(async (reporter) => {
      const link = fileLinks((await reporter.get("/mijn-melding")).text).at(-1);
      return fetchFile(reporter, link?.href ?? "");
    }),
  );
  for (const { bytes } of fetched) expect(bytes.equals(sent)).toBe(true);
}

test.skipIf(!fs.existsSync("/proc/self/clear_refs"))(
  "five files of 10 MB sent at once let web grow by less than 30 MB; what fetching them costs stands beside it",
  async () => {
    await send(2 * MB)();
    const pages = await growth(() =>
      Promise.all(reporters.flatMap((one) => FIVE.map(() => one.get("/mijn-melding")))),
    );
    const sent = await growth(send(10 * MB));
    const fetched = await growth(fetchNewest);
    const again = await growth(fetchNewest);
    process.stdout.write(
      `web grew, in MB: 25 pages ${pages}, five files sent ${sent}, fetched ${fetched}, fetched again ${again}\n`,
    );
    expect(sent).toBeLessThan(30);
  },
  60_000,
);
