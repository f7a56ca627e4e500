import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { acceptedBy, attachmentsOf, dossierPage, type Filed, filedFor } from "#test/support/attached";
import { fetchFile, fileLinks, formHeaders, multipart, sendFile } from "#test/support/files";
import { bomb, livelyPdf, lockedPdf, pagesPdf, photo, picture } from "#test/support/made-files";
import { sharedHouse } from "#test/support/shared-house";
import { Visitor } from "#test/support/visitor";
import { enter, type Staff } from "#test/walls/people";

const house = sharedHouse();
const OWN = "/mijn-melding/bijlagen";
const SECRET_TEXT = "Dit staat in een bestand en nergens anders.";

let tjeerd: Staff;

const filed = () => filedFor(house, tjeerd);
const accepted = () => acceptedBy(house, tjeerd);
const rowsOf = (dossierId: string) => attachmentsOf(house, dossierId);

beforeAll(async () => {
  tjeerd = await enter(house, "t.vanwolde@tweespoor.example");
});

describe("three files each way", () => {
  test("arrive sealed, are listed for both and come back; the reporter reads who opened what", async () => {
    const { dossierId, reporter } = await accepted();
    const at = dossierPage(dossierId);
    const cat = await photo();
    const pdf = await livelyPdf();
    const text = Buffer.from(`${SECRET_TEXT}\n`);
    for (const sent of [
      { name: "foto.jpg", bytes: cat },
      { name: "brief.pdf", bytes: pdf, original: true },
      { name: "notitie.txt", bytes: text },
    ]) {
      const answer = await sendFile(reporter, OWN, sent);
      expect([answer.status, answer.headers.get("location")]).toEqual([
        303,
        "/mijn-melding?taal=nl#bestanden",
      ]);
    }
    for (const sent of [
      { name: "plan.png", bytes: await picture("png") },
      { name: "schets.webp", bytes: await picture("webp") },
      { name: "afspraak.pdf", bytes: pdf },
    ]) {
      const answer = await sendFile(tjeerd.visitor, `${at}/bijlagen`, sent);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, `${at}?deel=bestanden`]);
    }
    const names = ["foto.jpg", "brief.pdf", "notitie.txt", "plan.png", "schets.webp", "afspraak.pdf"];
    const theirs = fileLinks((await tjeerd.visitor.get(`${at}?deel=bestanden`)).text);
    const ours = fileLinks((await reporter.get("/mijn-melding?taal=nl")).text);
    expect([theirs.map((link) => link.name), ours.map((link) => link.name)]).toEqual([names, names]);

    for (const [visitor, links] of [
      [tjeerd.visitor, theirs],
      [reporter, ours],
    ] as const) {
      const fetched = [];
      for (const link of links) fetched.push(await fetchFile(visitor, link.href));
      const [sentPhoto, sentPdf, sentText, , , cleanPdf] = fetched;
      expect(fetched.map((file) => file.status)).toEqual([200, 200, 200, 200, 200, 200]);
      expect((await sharp(sentPhoto?.bytes).metadata()).exif).toBeUndefined();
      expect(sentPdf?.bytes.equals(pdf)).toBe(true);
      expect(sentText?.bytes.toString()).toBe(`${SECRET_TEXT}\n`);
      expect(cleanPdf?.bytes.toString("latin1")).not.toContain("VERBORGEN");
      const { headers } = sentPhoto ?? {};
      expect(headers?.get("content-disposition")).toBe("attachment; filename*=UTF-8''foto.jpg");
      expect(headers?.get("content-type")).toBe("application/octet-stream");
      expect(headers?.get("content-security-policy")).toBe("sandbox; default-src 'none'");
      expect(headers?.get("x-content-type-options")).toBe("nosniff");
      expect(headers?.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers?.get("cache-control")).toContain("no-store");
    }

    const [stored] = await house.sql<{ files: number; chunks: number; longest: number; readable: number }>(
      "owner",
      `select count(distinct a.id)::int as files, count(*)::int as chunks, max(length(c.sealed))::int as longest,
              count(*) filter (where position($2::bytea in c.sealed) > 0 or position('%PDF'::bytea in c.sealed) > 0
                or position('\\xffd8ff'::bytea in c.sealed) > 0)::int as readable
         from attachment a join attachment_chunk c on c.attachment_id = a.id where a.dossier_id = $1`,
      [dossierId, Buffer.from(SECRET_TEXT)],
    );
    expect(stored).toMatchObject({ files: 6, readable: 0 });
    expect(stored?.longest).toBeLessThanOrEqual(65_536 + 18);
    const home = (await reporter.get("/mijn-melding?taal=nl")).text;
    expect(home).toContain("Tjeerd van Wolde opende een bestand");
    expect(home).toContain("Tjeerd van Wolde voegde een bestand toe");
    expect(home).toContain("zoals het was, met verborgen gegevens");
  });

  test("nothing of a file stays when the dossier is destroyed", async () => {
    const { dossierId, reporter } = await filed();
    expect((await sendFile(reporter, OWN, { bytes: await photo() })).status).toBe(303);
    expect(await rowsOf(dossierId)).toEqual([{ n: 1, done: 1 }]);
    expect((await reporter.post("/mijn-melding", { doe: "vernietigen", zeker: "ja" })).text).toContain(
      "Alles is vernietigd",
    );
    expect(await rowsOf(dossierId)).toEqual([{ n: 0, done: 0 }]);
    expect(
      await house.sql("owner", "select 1 from attachment_chunk where dossier_id = $1", [dossierId]),
    ).toEqual([]);
  });
});

describe("who may not", () => {
  test("a file of another dossier under one's own is the same 404 as no file at all (bad input 27)", async () => {
    const mine = await accepted();
    const other = await accepted();
    await sendFile(other.reporter, OWN, { bytes: await photo() });
    const [theirs] = fileLinks((await other.reporter.get("/mijn-melding")).text);
    const id = theirs?.href.split("/").at(-1);
    const nobodys = "00000000-0000-4000-8000-000000000000";
    const bytesAt = async (visitor: Visitor, path: string) => {
      const { status, bytes } = await fetchFile(visitor, path);
      return [status, bytes.toString()];
    };
    for (const [visitor, at] of [
      [mine.reporter, OWN],
      [tjeerd.visitor, `${dossierPage(mine.dossierId)}/bijlagen`],
    ] as const) {
      const foreign = await bytesAt(visitor, `${at}/${id}`);
      expect(foreign[0]).toBe(404);
      expect(foreign).toEqual(await bytesAt(visitor, `${at}/${nobodys}`));
      expect(foreign).toEqual(await bytesAt(visitor, `${at}/..%2f..%00`));
    }
    expect((await fetchFile(other.reporter, `${OWN}/${id}`)).status).toBe(200);
  });

  test("nobody without a session, nor staff of another face, nor a counsellor before accepting", async () => {
    const { dossierId, reporter } = await filed();
    const at = `${dossierPage(dossierId)}/bijlagen`;
    const bytes = await photo();
    await sendFile(reporter, OWN, { bytes });
    const [link] = fileLinks((await reporter.get("/mijn-melding")).text);
    const id = link?.href.split("/").at(-1);
    const nobody = new Visitor(house.origin);
    expect((await sendFile(nobody, OWN, { bytes })).headers.get("location")).toContain("/mijn-melding");
    expect((await sendFile(nobody, at, { bytes })).headers.get("location")).toBe("/inloggen");
    expect((await fetchFile(nobody, `${OWN}/${id}`)).headers.get("location")).toBe("/mijn-melding");
    expect((await fetchFile(nobody, `${at}/${id}`)).headers.get("location")).toBe("/inloggen");
    const office = await enter(
      house,
      house.demo().accounts.find((one) => one.face === "network")?.email ?? "",
    );
    expect((await fetchFile(office.visitor, `${at}/${id}`)).status).toBe(404);
    expect((await sendFile(office.visitor, at, { bytes })).status).toBe(404);
    expect((await fetchFile(tjeerd.visitor, `${at}/${id}`)).status).toBe(404);
    expect((await sendFile(tjeerd.visitor, at, { bytes })).status).toBe(404);
    expect(await rowsOf(dossierId)).toEqual([{ n: 1, done: 1 }]);
  });

  test("a form of another site (bad input 17)", async () => {
    const { reporter, dossierId } = await filed();
    const response = await fetch(new URL(OWN, house.origin), {
      method: "POST",
      body: new Uint8Array(multipart({ bytes: await photo() })),
      headers: { ...formHeaders(reporter), "Sec-Fetch-Site": "cross-site" },
    });
    expect(response.status).toBe(403);
    expect(await rowsOf(dossierId)).toEqual([{ n: 0, done: 0 }]);
  });
});

describe("what is not kept, and why", () => {
  let report: Filed;
  beforeAll(async () => {
    report = await filed();
  });
  const docx = Buffer.concat([Buffer.from("504b0304140000000800", "hex"), randomBytes(400)]);
  const cases: [string, () => Promise<Buffer> | Buffer, string, number, string][] = [
    [
      "31: HTML with a JPEG's name",
      () => Buffer.from("<html><script>alert(1)</script>"),
      "foto.jpg",
      415,
      "Dit soort bestand",
    ],
    [
      "31: PHP with a JPEG's name",
      () => Buffer.from("<?php system(1);"),
      "foto.jpg",
      415,
      "Dit soort bestand",
    ],
    ["31: a program", () => Buffer.from("MZ\x90\0\x03", "latin1"), "foto.jpg", 415, "Dit soort bestand"],
    ["31: text with a JPEG's name", () => Buffer.from("gewoon tekst"), "foto.jpg", 415, "Dit soort bestand"],
    ["31: an empty file", () => Buffer.alloc(0), "foto.jpg", 422, "Er is geen bestand gekozen"],
    [
      "31: text that turns out to be none",
      () => Buffer.concat([Buffer.alloc(9000, "a"), Buffer.of(0)]),
      "a.txt",
      415,
      "Dit soort bestand",
    ],
    [
      "32: an SVG",
      () => Buffer.from('<svg><image href="file:///etc/passwd"/></svg>'),
      "a.svg",
      415,
      "SVG-tekening",
    ],
    ["32: an SVG as text", () => Buffer.from('\n<svg onload="1"/>'), "a.txt", 415, "SVG-tekening"],
    ["33: a PNG of 20 000 × 20 000", bomb, "a.png", 422, "te veel beeldpunten"],
    ["33: a GIF", () => Buffer.from("GIF89a\x01\0\x01\0\0\0\0", "latin1"), "a.gif", 415, "Dit soort bestand"],
    ["HEIC", () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), "a.jpg", 415, "JPEG"],
    ["35: a locked PDF", lockedPdf, "a.pdf", 422, "wachtwoord"],
    ["35: a PDF of 5 000 pages", () => pagesPdf(5000), "a.pdf", 422, "500 bladzijden"],
    ["35: a PDF without sense", () => Buffer.from("%PDF-1.7\nxref broken"), "a.pdf", 422, "beschadigd"],
    ["36: a zip, as every new Office file is", () => docx, "a.docx", 415, "zip"],
    [
      "36: old Office",
      () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
      "a.doc",
      415,
      "pdf",
    ],
    [
      "an original of more than 10 MB",
      () => Buffer.concat([Buffer.from("ffd8ffe000104a464946", "hex"), Buffer.alloc(10 * 1024 * 1024)]),
      "a.jpg",
      413,
      "10 MB",
    ],
    ["a film of 30 MB", () => Buffer.alloc(30 * 1024 * 1024), "a.mov", 413, "10 MB"],
  ];
  test.each(cases)("%s", async (_name, make, name, status, words) => {
    const answer = await sendFile(report.reporter, OWN, { name, bytes: await make() });
    expect([answer.status, answer.text.includes("Dit bestand is niet bewaard")]).toEqual([status, true]);
    expect(answer.text).toContain(words);
    expect(await rowsOf(report.dossierId)).toEqual([{ n: 0, done: 0 }]);
  });

  test("in the language of the page", async () => {
    const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
    const answer = async (lang: string) =>
      (await sendFile(report.reporter, `${OWN}?taal=${lang}`, { bytes: heic })).text;
    expect(await answer("en")).toContain("Send the photo as JPEG");
    expect(await answer("pl")).toContain('<html lang="pl">');
  });

  test("a form without a file, without an end, or of another kind", async () => {
    const post = (body: string | Buffer, headers = {}) =>
      fetch(new URL(OWN, house.origin), {
        method: "POST",
        body: typeof body === "string" ? body : new Uint8Array(body),
        redirect: "manual",
        headers: { ...formHeaders(report.reporter), ...headers },
      });
    const whole = multipart({ bytes: await photo() });
    expect((await post(whole.subarray(0, whole.length - 60))).status).toBeGreaterThanOrEqual(400);
    expect((await post("geen formulier")).status).toBe(422);
    expect((await post("{}", { "Content-Type": "application/json" })).status).toBe(415);
    expect((await post("a=b", { "Content-Type": "application/x-www-form-urlencoded" })).status).toBe(405);
    expect(await rowsOf(report.dossierId)).toEqual([{ n: 0, done: 0 }]);
  });
});
