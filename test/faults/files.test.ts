import http from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchFile, fileLinks, formHeaders, multipart, sendFile } from "#test/support/files";
import { type House, startHouse } from "#test/support/house";
import { fileReport, moveClock, returnWith, type Visitor } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";

let house: House;
beforeAll(async () => {
  house = await startHouse("files");
});
afterAll(() => house?.stop());

const OWN = "/mijn-melding/bijlagen";
const MB = 1024 * 1024;

async function filed(): Promise<{ reporter: Visitor; dossierId: string }> {
  const { code } = await fileReport(house, "noordzijl", { verhaal: "Met bestanden." });
  const [row] = await house.sql<{ id: string }>(
    "owner",
    "select g.dossier_id as id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1",
    [codeKeys(code).lookupHash],
  );
  return { reporter: await returnWith(house, code), dossierId: row?.id ?? "" };
}

/** A JPEG by its first bytes; as an original nobody looks further. */
const original = (bytes: number) => ({
  name: "opname.jpg",
  bytes: Buffer.concat([Buffer.from("ffd8ffe000104a46494600010100", "hex"), Buffer.alloc(bytes - 14, 7)]),
  original: true,
});

const rows = async (dossierId: string) => {
  const [row] = await house.sql<{ files: number; done: number; chunks: number }>(
    "owner",
    `select (select count(*)::int from attachment where dossier_id = $1) as files,
            (select count(*)::int from attachment where dossier_id = $1 and complete) as done,
            (select count(*)::int from attachment_chunk where dossier_id = $1) as chunks`,
    [dossierId],
  );
  return row;
};

/** Sends most of a file and holds on; `rest` sends what is left and gives the answer's number. */
async function held(reporter: Visitor, dossierId: string) {
  const body = multipart({ ...original(2 * MB) });
  const request = http.request(new URL(OWN, house.origin), {
    method: "POST",
    headers: { ...formHeaders(reporter), "Content-Length": body.length },
  });
  const answer = new Promise<number | string>((over) => {
    request.once("response", (response) => over(response.resume().statusCode ?? 0));
    request.once("error", (error: NodeJS.ErrnoException) => over(error.code ?? "error"));
  });
  request.write(body.subarray(0, 1.5 * MB));
  await expect.poll(async () => (await rows(dossierId))?.chunks ?? 0).toBeGreaterThan(10);
  return {
    answer,
    rest: () => {
      request.end(body.subarray(1.5 * MB));
      return answer;
    },
  };
}

describe("files", () => {
  test("the database receives a file in sealed pieces of at most 64 KB, while it is still coming", async () => {
    const { reporter, dossierId } = await filed();
    const upload = await held(reporter, dossierId);
    expect(await rows(dossierId)).toMatchObject({ files: 1, done: 0 });
    expect(await upload.rest()).toBe(303);
    const [pieces] = await house.sql<{ n: number; longest: number; bytes: number }>(
      "owner",
      `select count(*)::int as n, max(length(sealed))::int as longest, sum(length(sealed))::int as bytes
         from attachment_chunk where dossier_id = $1`,
      [dossierId],
    );
    expect(pieces?.longest).toBe(64 * 1024 + 18);
    expect(pieces?.n).toBe(Math.ceil((2 * MB) / (64 * 1024)));
    const [link] = fileLinks((await reporter.get("/mijn-melding")).text);
    const fetched = await fetchFile(reporter, link?.href ?? "");
    expect(fetched.bytes.equals(original(2 * MB).bytes)).toBe(true);
  });

  test("a reader who goes away half-way stops the reading, and is no alarm", async () => {
    const { reporter } = await filed();
    expect((await sendFile(reporter, OWN, original(9 * MB))).status).toBe(303);
    const [link] = fileLinks((await reporter.get("/mijn-melding")).text);
    const before = house.log().length;
    const leaving = new AbortController();
    const answer = await fetch(new URL(link?.href ?? "", house.origin), {
      headers: { Cookie: formHeaders(reporter).Cookie },
      signal: leaving.signal,
    });
    await answer.body?.getReader().read();
    leaving.abort();
    expect((await fetchFile(reporter, link?.href ?? "")).bytes.length).toBe(9 * MB);
    expect(house.log().slice(before)).not.toContain("file_broken");
  });

  test("a database connection that ends half-way leaves no half file and a living process (fault 6)", async () => {
    const { reporter, dossierId } = await filed();
    const upload = await held(reporter, dossierId);
    const { web } = house.demo().pids;
    const locked = house.sql(
      "owner",
      "begin; lock table attachment_chunk in access exclusive mode; select pg_sleep(1); commit",
    );
    const ending = upload.rest();
    await expect
      .poll(
        async () => {
          const [row] = await house.sql<{ n: number }>(
            "owner",
            `select count(pg_terminate_backend(pid))::int as n from pg_stat_activity
            where usename = 'vp_reporter' and wait_event_type = 'Lock'`,
          );
          return row?.n;
        },
        { interval: 20, timeout: 5000 },
      )
      .toBeGreaterThan(0);
    await locked;
    expect(await ending).toBe(503);
    await expect.poll(() => rows(dossierId)).toEqual({ files: 0, done: 0, chunks: 0 });
    expect(fileLinks((await reporter.get("/mijn-melding")).text)).toEqual([]);
    expect(house.demo().pids.web).toBe(web);
    expect((await sendFile(reporter, OWN, original(MB))).status).toBe(303);
  });

  test("a process that is killed half-way leaves pieces that nobody sees and the worker sweeps", async () => {
    const { reporter, dossierId } = await filed();
    const upload = await held(reporter, dossierId);
    const { web } = house.demo().pids;
    process.kill(web, "SIGKILL");
    expect(typeof (await upload.answer)).toBe("string");
    await expect.poll(() => house.demo().pids.web, { timeout: 20_000 }).not.toBe(web);
    await expect
      .poll(
        async () =>
          reporter.get("/mijn-melding").then(
            (page) => page.status,
            () => 0,
          ),
        { timeout: 20_000 },
      )
      .toBe(200);
    expect(fileLinks((await reporter.get("/mijn-melding")).text)).toEqual([]);
    const left = await rows(dossierId);
    expect([left?.files, left?.done]).toEqual([1, 0]);
    await moveClock(house, "PT1H");
    expect(await rows(dossierId)).toEqual(left);
    await moveClock(house, "P3D");
    await expect.poll(() => rows(dossierId)).toEqual({ files: 0, done: 0, chunks: 0 });
  });

  test("a stored file whose end is gone breaks off, and never looks whole", async () => {
    const { reporter, dossierId } = await filed();
    expect((await sendFile(reporter, OWN, original(MB))).status).toBe(303);
    const [link] = fileLinks((await reporter.get("/mijn-melding")).text);
    expect((await fetchFile(reporter, link?.href ?? "")).bytes.length).toBe(MB);
    await house.sql(
      "owner",
      "delete from attachment_chunk where dossier_id = $1 and seq = (select max(seq) from attachment_chunk where dossier_id = $1)",
      [dossierId],
    );
    await expect(fetchFile(reporter, link?.href ?? "")).rejects.toThrow();
    await expect.poll(() => house.log()).toContain("file_broken");
  });
});
