import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedHouse } from "#test/support/shared-house";
import { type Answer, codeOn, hidden, returnWith, Visitor } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import routes from "~/routes";
import { enter } from "./people";

/** What every answer carries and no answer may carry, on every face (decisions 4 and 27, security design 4). */
const house = sharedHouse();
const root = path.resolve(import.meta.dirname, "../..");

const HEADERS: Record<string, string> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "strict-transport-security": "max-age=63072000; includeSubDomains; preload",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
  "x-robots-tag": "noindex",
  "cache-control": "no-store",
};

type Seen = { what: string; answer: Answer };
const seen: Seen[] = [];
let html: Seen[] = [];

beforeAll(async () => {
  const look = async (name: string, visitor: Visitor, at: string, fields?: Record<string, string>) => {
    const answer = fields ? await visitor.post(at, fields) : await visitor.get(at);
    seen.push({ what: `${name} ${fields ? "POST" : "GET"} ${at}`, answer });
    return answer;
  };
  const counsellor = await enter(house, "t.vanwolde@tweespoor.example");
  const reported = new Visitor(house.origin);
  const form = "/m/noordzijl/melden?taal=nl";
  const token = async (answer: Promise<Answer>) => hidden((await answer).text, "sleutel");
  const empty = await token(look("who reports", reported, form));
  const typed = { doe: "nakijken", verhaal: "Voor de pagina's.", wie: counsellor.id, spoor: "integrity" };
  const checked = await token(look("who reports", reported, form, { sleutel: empty, ...typed }));
  const receipt = await look("who reports", reported, form, {
    sleutel: checked,
    doe: "versturen",
    akkoord: "ja",
  });
  await look("who reports", reported, form, { doe: "nakijken" });
  const code = codeOn(receipt.text);

  const people: [string, Visitor][] = [
    ["nobody", new Visitor(house.origin)],
    ["reporter", await returnWith(house, code)],
    ["counsellor", counsellor.visitor],
    ["employer", (await enter(house, "w.hazelhof@de-linde.example")).visitor],
    ["network", (await enter(house, "j.amelink@tweespoor.example")).visitor],
  ];
  for (const [name, visitor] of people) {
    for (const route of routes) {
      const at = `/${route.path ?? ""}`
        .replace(":slug", "noordzijl")
        .replace(":dossierId", "x")
        .replace("*", "nergens");
      await look(name, visitor, at);
    }
  }
  // Only the own dossier is opened: the reporters of the demo would read who looked.
  const [row] = await house.sql<{ id: string }>(
    "owner",
    "select g.dossier_id as id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1",
    [codeKeys(code).lookupHash],
  );
  const dossier = `/werkplek/dossiers/${row?.id}`;
  await look("counsellor", counsellor.visitor, dossier);
  await look("counsellor", counsellor.visitor, dossier, { doe: "kiezen" });
  await look("counsellor", counsellor.visitor, dossier, { doe: "kiezen", keuze: "aannemen" });
  await look("counsellor", counsellor.visitor, dossier);
  await look("counsellor", counsellor.visitor, dossier, { doe: "bericht", bericht: "" });
  const nobody = new Visitor(house.origin);
  for (const taal of ["en", "pl"]) {
    for (const at of [
      "/",
      "/m/noordzijl",
      "/m/noordzijl/melden",
      "/m/noordzijl/terugbellen",
      "/privacy",
      "/mijn-melding",
      "/nergens",
    ])
      await look("nobody", nobody, `${at}?taal=${taal}`);
  }
  await look("nobody", nobody, "/m/noordzijl/melden", {
    doe: "nakijken",
    verhaal: "<script>alert(1)</script>",
  });
  await look("nobody", nobody, "/inloggen", { doe: "cijfers", cijfers: "000000" });
  await look("nobody", nobody, "/mijn-melding", { doe: "openen", code: "x" });
  await look("nobody", nobody, "/m/noordzijl?utm_source=mail");
  await look("nobody", nobody, "/werkplek.data");
  await look("nobody", nobody, `/m/${"x".repeat(3000)}`);
  for (const at of ["/healthz", "/readyz", "/favicon.ico", "/assets/nothing.js"])
    await look("nobody", nobody, at);
  const refused: [string, RequestInit][] = [
    ["another site's form", { method: "POST", headers: { "Sec-Fetch-Site": "cross-site" } }],
    [
      "another kind of body",
      { method: "POST", headers: { Origin: house.origin, "Content-Type": "application/json" }, body: "{}" },
    ],
    [
      "too much",
      {
        method: "POST",
        headers: { Origin: house.origin, "Content-Type": "application/x-www-form-urlencoded" },
        body: "x".repeat(300_000),
      },
    ],
    ["another method", { method: "DELETE" }],
  ];
  for (const [what, init] of refused) {
    const response = await fetch(new URL("/m/noordzijl/melden", house.origin), init);
    seen.push({
      what,
      answer: { status: response.status, headers: response.headers, text: await response.text() },
    });
  }
  seen.push({ what: "another host", answer: await askAs("evil.example") });
  html = seen.filter(({ answer }) => answer.headers.get("content-type")?.startsWith("text/html"));
});

/** One page, asked of our address under another name; `fetch` would not say that name. */
function askAs(host: string): Promise<Answer> {
  return new Promise((answered, failed) => {
    const request = http.get(`${house.origin}/m/noordzijl`, { headers: { Host: host } }, (response) => {
      const headers = new Headers(
        Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]),
      );
      response.resume();
      response.on("end", () => answered({ status: response.statusCode ?? 0, headers, text: "" }));
    });
    request.on("error", failed);
  });
}

/** Every answer for which this says something, with what it says. */
const faults = (among: Seen[], say: (answer: Answer, what: string) => unknown[]) =>
  among.flatMap(({ what, answer }) => say(answer, what).map((fault) => `${what}: ${String(fault)}`));

test("all kinds of answers were looked at", () => {
  const statuses = new Set(seen.map(({ answer }) => answer.status));
  for (const status of [200, 204, 302, 303, 403, 404, 405, 413, 414, 415, 421, 422])
    expect([...statuses]).toContain(status);
  expect(html.length).toBeGreaterThan(80);
});

test("every answer, also a refusal, carries the headers that keep others out", () => {
  // Only a form of the employer may lead to the payment company.
  const { stripe } = house.demo();
  const wrong = faults(seen, ({ headers }, what) => [
    ...Object.entries(HEADERS).flatMap(([name, value]) => {
      const expected = / \/beheer\//.test(what) ? value.replace("form-action 'self'", `$& ${stripe}`) : value;
      const given = headers.get(name);
      return given === (name === "content-security-policy" ? expected : value) ? [] : [`${name} is ${given}`];
    }),
    ...["geolocation=()", "camera=()", "microphone=()"].filter(
      (none) => !headers.get("permissions-policy")?.includes(none),
    ),
    ...["server", "x-powered-by", "etag", "access-control-allow-origin"].filter((name) => headers.has(name)),
  ]);
  expect(wrong).toEqual([]);
});

describe("no page", () => {
  test("holds a script but our own three files, or anything inline", () => {
    const own = /^<script src="\/assets\/(quick-exit|copy-code|keep-text)-[\w-]+\.js" defer="">$/;
    const wrong = faults(html, ({ text }) => [
      ...[...text.matchAll(/<script[^>]*>/gi)].map(([tag]) => tag).filter((tag) => !own.test(tag)),
      ...[...text.matchAll(/<script[^>]*>([^<]+)/gi)].map(([, inside]) => inside),
      ...[...text.matchAll(/<style|<base|<iframe|<object|<embed|modulepreload|<link[^>]+manifest/gi)].map(
        ([tag]) => tag,
      ),
      ...[...text.matchAll(/<[^>]+\s(style|on[a-z]+)=/gi)].map(([tag]) => tag),
      ...[...text.matchAll(/(src|href|action|content)="\s*(javascript|data|blob|vbscript):/gi)].map(
        ([tag]) => tag,
      ),
    ]);
    expect(wrong).toEqual([]);
    expect(html.some(({ answer }) => answer.text.includes("<script src="))).toBe(true);
    expect(html.some(({ answer }) => answer.text.includes("&lt;script&gt;alert(1)"))).toBe(true);
  });

  test("loads anything from another house, or posts to one", () => {
    const elsewhere =
      /<(img|link|script|form|source|video|audio|input|button)\b[^>]*\s(src|href|action|formaction|srcset)="(https?:)?\/\/[^"]*"/gi;
    expect(faults(html, ({ text }) => [...text.matchAll(elsewhere)].map(([tag]) => tag))).toEqual([]);
  });

  test("of the public or reporter's face names in its title what it is about", () => {
    const wrong = faults(
      html.filter(({ what }) => /^(nobody|reporter) (GET|POST) \/(m\/|mijn-melding)/.test(what)),
      ({ text }) => {
        const title = /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? "none";
        return /meld|report|zgłosz|vertrouwen|Noordzijl|Tweespoor/i.test(title) ? [title] : [];
      },
    );
    expect(wrong).toEqual([]);
  });
});

describe("cookies", () => {
  const cookiesOf = (what: RegExp) =>
    seen.filter((one) => what.test(one.what)).flatMap(({ answer }) => answer.headers.getSetCookie());

  test("are set by an employer's page never, in no language, to nobody", () => {
    expect(seen.filter(({ what }) => /GET \/m\/noordzijl(\?|$)/.test(what)).length).toBeGreaterThan(6);
    expect(cookiesOf(/GET \/m\/noordzijl(\?|$)/)).toEqual([]);
    expect(cookiesOf(/GET \/(\?|$|privacy|wat-dit-niet-kan|toegankelijkheid|nergens|inloggen)/)).toEqual([]);
  });

  test("are for the session only, for this host only, and out of reach of scripts", () => {
    const all = cookiesOf(/./);
    expect(all.length).toBeGreaterThan(3);
    for (const cookie of all) {
      expect(cookie).toMatch(/^(__Host-)?[sprf]=/);
      expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=(Strict|Lax)/);
      expect(cookie).not.toMatch(/Domain|Expires|Max-Age=[1-9]/i);
    }
  });
});

describe("the framework", () => {
  const DATA = [
    "/werkplek.data",
    "/m/noordzijl.data",
    "/_root.data",
    "/mijn-melding.data?_routes=routes%2Freporter%2Fmy-report",
    "/werkplek?_data=routes%2Fcounsellor%2Ftoday",
    "/werkplek?_routes=root",
    "/__manifest",
    "/__manifest?p=%2Fwerkplek&version=1",
    `${house.origin}//werkplek.data`,
    "/werkplek.data/",
    "/werkplek%2Edata",
    "/werkplek.DATA",
    "/werkplek%2edata?_routes=root",
  ];

  test.each(DATA)("hands out no data at %s, to nobody and to somebody with a session", async (at) => {
    const { visitor } = await enter(house, "m.oostveen@tweespoor.example");
    for (const one of [new Visitor(house.origin), visitor]) {
      const answer = await one.get(at);
      expect({ at, status: answer.status }).toEqual({ at, status: 404 });
      expect(answer.headers.get("content-type")).not.toMatch(/x-script|json|x-component/);
      expect(answer.text).not.toMatch(/Oostveen|SingleFetch|turbo-stream/);
    }
  });

  test("sends no script to the browser: of the build only looks, letters and our own three files", async () => {
    const folder = path.join(root, ".build/client/assets");
    const visitor = new Visitor(house.origin);
    const served: string[] = [];
    for (const name of fs.readdirSync(folder)) {
      const answer = await visitor.get(`/assets/${name}`);
      expect([200, 404]).toContain(answer.status);
      if (answer.status === 200) served.push(name.replace(/-[\w-]{8}\./, "."));
    }
    expect(served.sort()).toEqual([
      "copy-code.js",
      "keep-text.js",
      "kit.css",
      "quick-exit.js",
      "source-sans-3-ext.woff2",
      "source-sans-3.woff2",
    ]);
    for (const name of served.filter((one) => one.endsWith(".js"))) {
      const [file = ""] = fs.readdirSync(folder).filter((one) => one.startsWith(name.replace(".js", "-")));
      const { text } = await visitor.get(`/assets/${file}`);
      expect(text.length).toBeLessThan(4000);
      expect(text).not.toMatch(/react|remix|__remix|import\(/i);
    }
  });

  test.each([
    "/assets/..%2f..%2fserver%2fmain.js",
    "/assets/%2e%2e/%2e%2e/server/main.js",
    "/assets/../../package.json",
    "/assets/%00",
    "/main.js",
    "/.build/server/main.js",
    "/package.json",
    "/.data/demo.json",
    "/assets/",
  ])("serves no file at %s", async (at) => {
    expect((await new Visitor(house.origin).get(at)).status).toBe(404);
  });
});
