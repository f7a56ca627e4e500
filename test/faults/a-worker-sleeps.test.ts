import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, startHouse } from "#test/support/house";
import { lettersTo, nextAnswers, release, triesOf } from "#test/support/mail-company";
import { fileReport, moveClock } from "#test/support/visitor";

/** Fault 18: a worker that sleeps beyond its lease and wakes up finds its work done by another, and changes nothing. */
const TJEERD = "t.vanwolde@tweespoor.example";
let house: House;
let second: ChildProcess | undefined;

beforeAll(async () => {
  house = await startHouse("worker-sleeps");
});
afterAll(async () => {
  if (second && second.exitCode === null) {
    const gone = new Promise((done) => second?.once("exit", done));
    second.kill("SIGTERM");
    await gone;
  }
  await house.stop();
});

/** Another worker of the same house, as a second machine would run it. */
async function anotherWorker(): Promise<ChildProcess> {
  const { roles, mailbox } = house.demo();
  const urls = Object.entries(roles).map(([face, url]) => [`DATABASE_URL_${face.toUpperCase()}`, url]);
  const child = spawn(process.execPath, [path.resolve(".build/server/main.js"), "worker", "--demo-build"], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      PATH: process.env.PATH,
      ...Object.fromEntries(urls),
      ...house.secrets(),
      POSTK: house.workerKey(),
      PORT: new URL(house.origin).port,
      JOURNAL_PATH: path.join(house.folder, "destroyed"),
      RESEND_API_KEY: "re_demo",
      RESEND_BASE_URL: mailbox,
      LETTER_DELAY: "PT0S",
      WORKER_SILENT_S: "3",
    } as unknown as NodeJS.ProcessEnv,
  });
  await new Promise<void>((ready, failed) => {
    child.once("message", () => ready());
    child.once("exit", (code) => failed(new Error(`the second worker did not start: ${code}`)));
  });
  return child;
}

const letters = (state = "waiting") =>
  house.sql<{ tries: number }>(
    "owner",
    "select l.tries from letter l join account a on a.id = l.person where a.email = $1 and l.state = $2",
    [TJEERD, state],
  );
const locked = () => house.sql("jobs", "select from graphile_worker.jobs where locked_at is not null");
const isStopped = (pid: number) => / T /.test(fs.readFileSync(`/proc/${pid}/stat`, "utf8").slice(0, 200));

test("fault 18: stopped in the middle of a letter, overtaken, woken up: one letter, one effect", async () => {
  const before = lettersTo(house, TJEERD).length;
  const tried = (await triesOf(house)).length;
  const [tjeerd] = await house.sql<{ id: string }>("owner", "select id from account where email = $1", [
    TJEERD,
  ]);
  await nextAnswers(house, { times: 1, hold: true });
  await fileReport(house, "de-linde", { verhaal: "Een melding.", wie: tjeerd?.id ?? "" });
  await expect.poll(letters, { timeout: 10_000 }).toHaveLength(1);
  await house.sql("jobs", "select graphile_worker.add_job('sweep', job_key => 'sweep', max_attempts => 1)");
  await expect.poll(async () => (await triesOf(house)).length, { timeout: 10_000 }).toBe(tried + 1);

  const sleeper = house.demo().pids.worker;
  process.kill(sleeper, "SIGSTOP");
  try {
    await expect.poll(() => isStopped(sleeper)).toBe(true);
    second = await anotherWorker();
    // Its lease is over: the second worker gives back what the sleeper held.
    await expect.poll(locked, { timeout: 15_000 }).toEqual([]);
    await moveClock(house, "PT1M");
    expect(await letters()).toEqual([]);
  } finally {
    process.kill(sleeper, "SIGCONT");
  }
  expect(await release(house)).toBe(1);
  const beats = await house.sql<{ at: Date }>("owner", "select clock_timestamp() as at");
  await expect
    .poll(() => house.sql("owner", "select from heartbeat where at > $1", [beats[0]?.at]), {
      timeout: 15_000,
    })
    .toHaveLength(2);
  await moveClock(house, "PT1M");

  const tries = (await triesOf(house)).slice(tried);
  expect(tries).toHaveLength(2);
  expect(tries[1]?.key).toBe(tries[0]?.key);
  expect(lettersTo(house, TJEERD).length - before).toBe(1);
  expect(await letters()).toEqual([]);
  expect(await letters("failed")).toEqual([]);
  expect(await house.sql("owner", "select from event")).toEqual([]);
}, 90_000);
