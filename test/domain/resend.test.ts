import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type KeptLetter, startMailbox } from "~/outside/mailbox-stand-in";
import { makePost, type Post } from "~/outside/resend.server";

const letter = {
  to: "samira@example.test",
  subject: "Er staat iets voor u klaar",
  html: "<p>Dag</p>",
  text: "Dag",
  idempotencyKey: "outbox-1",
};
const from = "Tweespoor <post@example.test>";

let folder: string;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let post: Post;

const kept = () =>
  fs
    .readdirSync(folder)
    .map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8")) as KeptLetter)
    .sort((a, b) => a.at - b.at);

async function next(fault: object) {
  const answer = await fetch(`${mailbox.url}/_next`, { method: "POST", body: JSON.stringify(fault) });
  expect(answer.status).toBe(200);
}

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "mailbox test "));
  mailbox = await startMailbox({ folder, control: true });
  post = makePost({ apiKey: "re_test", baseUrl: mailbox.url, from });
});
afterEach(async () => {
  await mailbox.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test("a letter arrives whole, and the order is kept when the mailbox is opened again", async () => {
  const sent = await post.send(letter);
  await mailbox.stop();
  mailbox = await startMailbox({ folder });
  const again = makePost({ apiKey: "re_test", baseUrl: mailbox.url, from });
  expect(await again.send({ ...letter, idempotencyKey: "outbox-2" })).toMatchObject({ ok: true });

  const { idempotencyKey: _, to, ...words } = letter;
  expect(kept()).toEqual([
    { id: sent.ok && sent.id, to: [to], from, ...words, at: 1 },
    { id: expect.any(String), to: [to], from, ...words, at: 2 },
  ]);
});

test("the same key gives the same answer and no second letter; with other words it is refused", async () => {
  const first = await post.send(letter);
  expect(first.ok).toBe(true);
  expect(await post.send(letter)).toEqual(first);
  expect(await post.send({ ...letter, text: "Anders" })).toEqual({
    ok: false,
    kind: "refused",
    retryAfterMs: null,
  });
  expect(kept()).toHaveLength(1);
});

test("fault 9: too many requests says how long to wait", async () => {
  await next({ status: 429, headers: { "retry-after": "3" } });
  expect(await post.send(letter)).toEqual({ ok: false, kind: "rate", retryAfterMs: 3000 });
  expect(kept()).toEqual([]);
  expect(await post.send(letter)).toMatchObject({ ok: true });
});

test("fault 10: after five failures the sixth try delivers exactly one letter", async () => {
  await next({ status: 500, times: 5 });
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await post.send(letter)).toEqual({ ok: false, kind: "unavailable", retryAfterMs: null });
  }
  expect(await post.send(letter)).toMatchObject({ ok: true });
  expect(kept()).toHaveLength(1);
});

test("fault 11: taken but never answered, then tried again with the same key: one letter", async () => {
  await next({ reset: true });
  expect(await post.send(letter)).toEqual({ ok: false, kind: "unavailable", retryAfterMs: null });
  expect(kept()).toHaveLength(1);
  expect(await post.send(letter)).toEqual({ ok: true, id: kept()[0]?.id });
  expect(kept()).toHaveLength(1);
});

test("nobody listening is not the letter's fault, a wrong address is, and neither is written down", async () => {
  const spies = (["log", "info", "warn", "error"] as const).map((level) => vi.spyOn(console, level));
  expect(await post.send({ ...letter, to: "geen adres" })).toMatchObject({ kind: "refused" });
  await next({ status: 403 });
  expect(await post.send(letter)).toMatchObject({ kind: "unavailable" });
  await mailbox.stop();
  expect(await post.send(letter)).toEqual({ ok: false, kind: "unavailable", retryAfterMs: null });
  for (const spy of spies) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

test("the mailbox asks for a key, knows no other address, and takes orders only in tests", async () => {
  const bare = await fetch(`${mailbox.url}/emails`, { method: "POST", body: "{}" });
  expect([bare.status, await bare.json()]).toMatchObject([401, { statusCode: 401, name: "missing_api_key" }]);
  expect((await fetch(`${mailbox.url}/elsewhere`, { method: "POST" })).status).toBe(404);
  await mailbox.stop();
  mailbox = await startMailbox({ folder });
  expect((await fetch(`${mailbox.url}/_next`, { method: "POST", body: "{}" })).status).toBe(404);
});
