import { beforeAll, describe, expect, test } from "vitest";
import { checkedForm, sending } from "#test/support/intake";
import { codeOn, fileReport, returnWith } from "#test/support/visitor";
import { enter } from "#test/walls/people";
import { ownEmployer } from "./own-employer";
import { FORM, raw } from "./raw";

let own: Awaited<ReturnType<typeof ownEmployer>>;
let origin: string;
beforeAll(async () => {
  own = await ownEmployer("vragen");
  origin = own.house.origin;
});

const POSTS = [
  "/mijn-melding",
  "/inloggen",
  "/uitloggen",
  "/werkplek/dossiers/00000000-0000-4000-8000-000000000000",
];

/** A report that only needs its last button: the most that a request could do. */
async function readyToSend() {
  const { visitor, token } = await checkedForm(own.house, own.slug, { verhaal: "Alleen nog versturen." });
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  return { body: new URLSearchParams(sending(token)).toString(), cookie, visitor };
}

describe("a body that is no form", () => {
  test.each([
    ["application/json", '{"doe":"openen","code":"x"}'],
    ["text/plain", "doe=openen&code=x"],
    ["application/x-www-form-urlencodedx", "doe=openen"],
    ["text/xml", "<doe>openen</doe>"],
    ["", "doe=openen"],
  ])("%j is not read, at any address (6-16)", async (type, body) => {
    const before = await own.rows();
    for (const path of [own.path, ...POSTS]) {
      const headers = {
        "Sec-Fetch-Site": "same-origin",
        "Content-Length": String(body.length),
        ...(type ? { "Content-Type": type } : {}),
      };
      const answer = await raw(origin, path, { method: "POST", headers, body });
      expect([path, answer.status, answer.text]).toEqual([
        path,
        415,
        "Dit soort bericht kunnen wij niet lezen.",
      ]);
    }
    expect(await own.rows()).toEqual(before);
  });
});

describe("a form that does not come from our own page", () => {
  const foreign: Record<string, string>[] = [
    {},
    { Origin: "null" },
    { Origin: "https://evil.example" },
    { Referer: "http://127.0.0.1/" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "none" },
    { "Sec-Fetch-Site": "same-origin, cross-site" },
  ];
  test.each(foreign)("%j is refused and sends nothing (6-17)", async (headers) => {
    const { body, cookie } = await readyToSend();
    const before = await own.rows();
    const type = { "Content-Type": FORM["Content-Type"], "Content-Length": String(body.length) };
    for (const path of [own.path, ...POSTS]) {
      const answer = await raw(origin, path, {
        method: "POST",
        headers: { ...type, Cookie: cookie, ...headers },
        body,
      });
      expect([path, answer.status, answer.text]).toEqual([
        path,
        403,
        "Dit formulier kwam niet van onze eigen pagina.",
      ]);
    }
    expect(await own.rows()).toEqual(before);
  });

  test("Sec-Fetch-Site counts before Origin, and Origin where it is the only one (6-17)", async () => {
    const { body, cookie } = await readyToSend();
    const plain = {
      "Content-Type": FORM["Content-Type"],
      "Content-Length": String(body.length),
      Cookie: cookie,
      Origin: origin,
    };
    const refused = await raw(origin, own.path, {
      method: "POST",
      headers: { ...plain, "Sec-Fetch-Site": "cross-site" },
      body,
    });
    expect(refused.status).toBe(403);
    const accepted = await raw(origin, own.path, { method: "POST", headers: plain, body });
    expect(codeOn(accepted.text)).toHaveLength(24);
  });
});

describe("a deed that is no post", () => {
  test("a GET with the fields of a deed does nothing, whatever other method it names (6-18)", async () => {
    const { body, visitor } = await readyToSend();
    const before = await own.rows();
    for (const header of [
      {},
      { "X-HTTP-Method-Override": "POST" },
      { "X-HTTP-Method": "POST", "X-Method-Override": "POST" },
    ]) {
      const answer = await visitor.get(
        `/m/${own.slug}/melden?taal=nl&_method=POST&${body}`,
        header as Record<string, string>,
      );
      expect([answer.status, answer.headers.get("location")]).toEqual([302, own.path]);
      const form = await visitor.get(own.path, header as Record<string, string>);
      expect(codeOn(form.text)).toBe("");
    }
    expect(await own.rows()).toEqual(before);
  });

  test("a GET neither accepts, nor logs out, nor leaves (6-18)", async () => {
    const { code } = await fileReport(own.house, own.slug, { verhaal: "Kort." });
    const [row] = await own.house.sql<{ id: string; email: string }>(
      "owner",
      "select d.id, a.email from dossier d join account a on a.id = d.counsellor_id where d.tenant_id = $1 and d.standing = 'new' limit 1",
      [own.tenantId],
    );
    const { visitor } = await enter(own.house, row?.email ?? "");
    await visitor.get(`/werkplek/dossiers/${row?.id}?doe=kiezen&keuze=aannemen`);
    const [after] = await own.house.sql("owner", "select standing from dossier where id = $1", [row?.id]);
    expect(after).toEqual({ standing: "new" });
    await visitor.get("/uitloggen");
    expect((await visitor.get("/werkplek")).status).toBe(200);
    const reporter = await returnWith(own.house, code);
    await reporter.get("/weg");
    expect((await reporter.get("/mijn-melding?taal=nl")).text).toContain("Uw melding");
  });

  test.each(["TRACE", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])(
    "%s is refused everywhere (6-18)",
    async (method) => {
      for (const path of ["/", own.path, ...POSTS, "/dev/klok", "/assets/x.js"]) {
        const answer = await raw(origin, path, { method });
        expect([path, answer.status, answer.text, answer.headers.allow]).toEqual([
          path,
          405,
          "Dit kan hier niet.",
          "GET, HEAD, POST",
        ]);
      }
    },
  );
});
