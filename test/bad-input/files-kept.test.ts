import net from "node:net";
import { beforeAll, expect, test } from "vitest";
import { acceptedBy, attachmentsOf, filedFor } from "#test/support/attached";
import { fetchFile, fileLinks, formHeaders, multipart, sendFile } from "#test/support/files";
import { photo } from "#test/support/made-files";
import { sharedHouse } from "#test/support/shared-house";
import { enter, type Staff } from "#test/walls/people";

const house = sharedHouse();
const OWN = "/mijn-melding/bijlagen";
const _SECRET_TEXT = "Dit staat in een bestand en nergens anders.";

let tjeerd: Staff;

const filed = () => filedFor(house, tjeerd);
const _accepted = () => acceptedBy(house, tjeerd);
const rowsOf = (dossierId: string) => attachmentsOf(house, dossierId);

beforeAll(async () => {
  tjeerd = await enter(house, "t.vanwolde@tweespoor.example");
});

test("names are shown so that nobody is deceived, and sent so that no header breaks (bad input 5, 37)", async () => {
  const { reporter } = await filed();
  for (const name of [
    "../../x\u202Egpj.exe",
    'CON"\r\nSet-Cookie: a=b.jpg',
    "zdjęcie 😀.jpg",
    `${"l".repeat(400)}.jpg`,
  ])
    expect((await sendFile(reporter, OWN, { name, bytes: await photo() })).status).toBe(303);
  const page = (await reporter.get("/mijn-melding")).text;
  const links = fileLinks(page);
  expect(links.map((link) => link.name.length < 105)).toEqual([true, true, true, true]);
  expect(links[0]?.name).toBe("x␣gpj.exe.jpg");
  expect(links[2]?.name).toBe("zdjęcie 😀.jpg");
  for (const link of links) {
    const { headers } = await fetchFile(reporter, link.href);
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/);
    expect(headers.get("set-cookie") ?? "").not.toContain("a=b");
  }
});

test("an eleventh file, or more than 25 MB together, is refused; what is there stays", async () => {
  const many = await filed();
  const text = { name: "a.txt", bytes: Buffer.from("kort") };
  for (let at = 0; at < 10; at += 1) expect((await sendFile(many.reporter, OWN, text)).status).toBe(303);
  expect((await sendFile(many.reporter, OWN, text)).text).toContain("Er zijn al 10 bestanden");
  expect(await rowsOf(many.dossierId)).toEqual([{ n: 10, done: 10 }]);
  const large = await filed();
  const nine = { name: "a.txt", bytes: Buffer.alloc(9 * 1024 * 1024, "a") };
  const answers = await Promise.all([1, 2, 3].map(() => sendFile(large.reporter, OWN, nine)));
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 303, 413]);
  expect(await rowsOf(large.dossierId)).toEqual([{ n: 2, done: 2 }]);
});

test("who goes away at 90 % leaves nothing behind (bad input 38)", async () => {
  const { reporter, dossierId } = await filed();
  const body = multipart({ name: "a.txt", bytes: Buffer.alloc(2_000_000, "a") });
  const { port, hostname, host } = new URL(house.origin);
  const socket = net.connect(Number(port), hostname);
  const headers = Object.entries({ ...formHeaders(reporter), Host: host, "Content-Length": body.length });
  socket.write(
    `POST ${OWN} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}`).join("\r\n")}\r\n\r\n`,
  );
  socket.write(body.subarray(0, body.length * 0.9));
  await expect.poll(async () => (await rowsOf(dossierId))[0]).toEqual({ n: 1, done: 0 });
  expect(fileLinks((await reporter.get("/mijn-melding")).text)).toEqual([]);
  socket.destroy();
  await expect.poll(async () => (await rowsOf(dossierId))[0], { timeout: 5000 }).toEqual({ n: 0, done: 0 });
});
