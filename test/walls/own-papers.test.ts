import { beforeAll, describe, expect, test } from "vitest";
import { fetchFile, sendFile } from "#test/support/files";
import { livelyPdf, photo } from "#test/support/made-files";
import { structureOf, textsOf } from "#test/support/read-pdf";
import { sharedHouse } from "#test/support/shared-house";
import { Visitor } from "#test/support/visitor";
import { offerVersion } from "~/domain/documents/commands/offer";
import { ownVersions } from "~/domain/documents/queries";
import { as, newPerson, type Person, personOf } from "./employer-people";
import { asking, enter, seen } from "./people";
import { answerOf } from "./scenario";

const house = sharedHouse();
const PATH = "/beheer/documenten/klachtenreglement";
const KIND = "complaintsRegulation";
const around = { publicUrl: "x.example/m/x", network: { name: "Het netwerk", phone: "06 0123 4500" } };

let hr: Person;
let pdf: Buffer;

beforeAll(async () => {
  hr = await newPerson("eigen");
  pdf = await livelyPdf();
});

const send = (who: Visitor, bytes: Buffer, name = "reglement.pdf") =>
  sendFile(who, `${PATH}/eigen`, { name, bytes });
const versions = () => as(hr, (tx) => ownVersions(tx, KIND));
const publicFile = (after = "?taal=nl") =>
  fetchFile(new Visitor(house.origin), `/m/${hr.slug}/documenten/klachtenreglement.pdf${after}`);

describe("an employer's own regulation as a PDF", () => {
  test("what is no PDF, or nothing, is told in a sentence and nothing is kept", async () => {
    const form = await hr.visitor.get(PATH);
    expect(form.text).toContain(`action="${PATH}/eigen" encType="multipart/form-data"`);
    const wrong = await send(hr.visitor, await photo());
    expect([wrong.status, wrong.text.includes("alleen een pdf")]).toEqual([415, true]);
    const empty = await send(hr.visitor, Buffer.alloc(0));
    expect([empty.status, empty.text.includes("het bestand is leeg")]).toEqual([422, true]);
    const broken = await send(hr.visitor, pdf.subarray(0, 400));
    expect([broken.status, broken.text.includes("beschadigd")]).toEqual([422, true]);
    expect(await versions()).toEqual([]);
  });

  test("only who does the people's work of that employer sends one", async () => {
    const money = await personOf({ tenantId: hr.by.tenantId, slug: hr.slug }, "finance");
    const counsellor = await enter(house, "t.vanwolde@tweespoor.example");
    for (const visitor of [money.visitor, counsellor.visitor])
      expect((await send(visitor, pdf)).status).toBe(404);
    expect((await send(new Visitor(house.origin), pdf)).headers.get("location")).toBe("/inloggen");
    expect((await sendFile(hr.visitor, "/beheer/documenten/flyer/eigen", { bytes: pdf })).status).toBe(404);
    expect(await versions()).toEqual([]);
  });

  test("it becomes one version, without what hid in it, with a title and a language", async () => {
    for (const _twice of [1, 2]) {
      const sent = await send(hr.visitor, pdf);
      expect([sent.status, sent.headers.get("location")]).toEqual([303, `${PATH}?gedaan=eigen`]);
    }
    expect(await versions()).toMatchObject([{ major: 1, minor: 0, isFile: true, inForceOn: null }]);
    const kept = await fetchFile(hr.visitor, `${PATH}/versie-1.0.pdf`);
    expect(kept.headers.get("content-type")).toBe("application/pdf");
    expect(kept.bytes.toString("latin1")).not.toContain("VERBORGEN");
    const { title, lang } = await structureOf(kept.bytes);
    expect([title, lang]).toEqual(["Klachtenreglement ongewenst gedrag", "nl"]);
    expect((await textsOf(kept.bytes)).join()).toContain("Bladzijde 1");
    expect((await publicFile()).status).toBe(404);
  });

  test("with consent and a day it is what everybody reads; the page says where, in three languages", async () => {
    const at = `${PATH}?taal=nl`;
    const [row] = await house.sql<{ day: string; then: string }>(
      "owner",
      `select app.today()::text as day, (app.today() + 15)::text as "then"`,
    );
    const { day = "", then: later = "" } = row ?? {};
    const publish = { doe: "publiceren", versie: "1", klein: "0", vanaf: later, bekend: day };
    const early = await hr.visitor.post(at, publish);
    expect([early.status, early.text.includes("nog geen instemming")]).toEqual([422, true]);
    const agreed = { doe: "besluit", versie: "1", uitkomst: "agreed", besloten: day, gevraagd: "", naam: "" };
    expect((await hr.visitor.post(at, agreed)).status).toBe(303);
    expect((await hr.visitor.post(at, publish)).status).toBe(303);
    await house.sql(
      "owner",
      "update document_publication set in_force_on = app.today(), published_on = app.today() - 1 where tenant_id = $1",
      [hr.by.tenantId],
    );
    const shown = await publicFile();
    expect(shown.bytes.equals((await fetchFile(hr.visitor, `${PATH}/versie-1.0.pdf`)).bytes)).toBe(true);
    expect(shown.headers.get("content-disposition")).toBe(
      `attachment; filename="klachtenreglement-${hr.slug}-nl-v1.0.pdf"`,
    );
    for (const [language, says] of Object.entries({
      nl: "een eigen tekst",
      en: "its own text",
      pl: "własny tekst",
    })) {
      const page = await new Visitor(house.origin).get(
        `/m/${hr.slug}/documenten/klachtenreglement?taal=${language}`,
      );
      expect(page.text).toContain(says);
      expect(page.text).toContain(`klachtenreglement.pdf?taal=${language}`);
    }
  });

  test("going back to the network's text is a new major: nobody can compare a file, and the old one is still given out", async () => {
    const own = (await fetchFile(hr.visitor, `${PATH}/versie-1.0.pdf`)).bytes;
    expect(await as(hr, (tx) => offerVersion(tx, hr.by, around, { kind: KIND }))).toMatchObject({
      value: { major: 2, minor: 0 },
    });
    expect((await publicFile()).status).toBe(200);
    const page = (await hr.visitor.get(PATH)).text.replaceAll("<!-- -->", "");
    expect(page).toContain("Download versie 2.0 als pdf");
    expect(page).toMatch(/href="[^"]*\/versie-1\.0\.pdf" download="">Download uw eigen pdf van versie 1\.0/);
    const older = await fetchFile(hr.visitor, `${PATH}/versie-1.0.pdf`);
    expect(older.bytes.equals(own)).toBe(true);
    const newest = await fetchFile(hr.visitor, `${PATH}/versie-2.0.pdf`);
    expect((await textsOf(newest.bytes)).join()).toContain("Begrippen");
    const other = await newPerson("buurman");
    expect((await other.visitor.get(`${PATH}/versie-1.0.pdf`)).status).toBe(404);
  });

  test("nobody else sees the file, and a version made of clauses gets none", async () => {
    const other = await newPerson("vreemd");
    expect(await seen(house, "employer", { session: hr.session }, "document_file")).toBe(1);
    expect(await seen(house, "employer", { session: other.session }, "document_file")).toBe(0);
    for (const face of ["public", "network", "counsellor", "reporter"] as const)
      expect(await seen(house, face, {}, "document_file"), face).toBe("42501");
    const insert = `insert into document_file values ('${hr.by.tenantId}', '${KIND}', 2, 0, 'x')`;
    expect(await answerOf(asking(house, "employer", { session: hr.session }, insert))).toBe("42501");
  });
});
