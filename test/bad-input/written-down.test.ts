import { afterAll, beforeAll, expect, test } from "vitest";
import { checkedForm, freshForm, looking, sending } from "#test/support/intake";
import { codeOn, returnWith, Visitor } from "#test/support/visitor";
import { ownEmployer } from "./own-employer";
import { ownWeb } from "./own-web";
import { FORM, raw } from "./raw";

const CANARY = "logvogel";
const INJECTED = `${CANARY}\n{"level":"fatal"}\r\n{"alarm":"${CANARY}"}`;
const PATTERNS = ["/m/:slug", "/m/:slug/melden", "/mijn-melding", "/inloggen", "/*"];

let own: Awaited<ReturnType<typeof ownEmployer>>;
let web: Awaited<ReturnType<typeof ownWeb>>;
beforeAll(async () => {
  own = await ownEmployer("log");
  web = await ownWeb(own.house);
});
afterAll(() => web?.stop());

test("nothing that anybody sends is written down: one line a request, with a pattern and no more (6-41)", async () => {
  const visitor = new Visitor(web.origin);
  const headers = {
    "User-Agent": CANARY,
    Referer: `https://${CANARY}.example/`,
    "X-Request-Id": CANARY,
    "X-Forwarded-For": "203.0.113.9",
  };
  const asked = [
    raw(web.origin, `/m/${CANARY}?u=${CANARY}`, { headers }),
    raw(web.origin, `/${CANARY}/%7b%22level%22:%22fatal%22%7d`, { headers }),
    raw(web.origin, "/m/noordzijl", { headers: { Host: `${CANARY}.example` } }),
    raw(web.origin, "/mijn-melding", { headers: { Cookie: `r=${CANARY}; s=${CANARY}`, ...headers } }),
    raw(web.origin, `/m/${own.slug}/melden`, { method: CANARY.toUpperCase() }).catch(() => null),
    raw(web.origin, own.path, {
      method: "POST",
      headers: { ...FORM, "Content-Type": `text/${CANARY}` },
      body: INJECTED,
    }),
    visitor.post("/inloggen", { doe: "wachtwoord", email: `${INJECTED}@voorbeeld.nl`, wachtwoord: INJECTED }),
    visitor.post("/mijn-melding", { doe: "openen", code: INJECTED }),
    visitor.post("/mijn-melding", `code=${CANARY}&code=${CANARY}`),
  ];
  await Promise.all(asked);

  const { post, token } = await freshForm(web, own.slug);
  await post(looking(token, { verhaal: `${CANARY}\0`, naam: INJECTED, mail: INJECTED, wie: INJECTED }));
  await post(looking(INJECTED, { verhaal: INJECTED }));
  const ready = await checkedForm(web, own.slug, { verhaal: INJECTED, afdeling: CANARY });
  const receipt = await ready.post(sending(ready.token));
  const code = codeOn(receipt.text);
  const reporter = await returnWith(web, code);
  await reporter.post("/mijn-melding", { doe: "bericht", bericht: INJECTED });
  expect((await reporter.get("/mijn-melding")).text).toContain(CANARY);
  await web.stop();

  const [banner, ...lines] = web.said().trim().split("\n");
  expect(banner).toBe(`web ${web.origin}`);
  expect(lines.length).toBeGreaterThan(15);
  // Nobody has to look because somebody typed nonsense: no line is an alarm.
  for (const line of lines.map((text) => JSON.parse(text) as Record<string, string>)) {
    expect(Object.keys(line)).toEqual(["hour", "face", "route", "status", "ms"]);
    expect(PATTERNS).toContain(line.route);
    expect(line.hour).toMatch(/^\d{4}-\d\d-\d\dT\d\dh$/);
    expect(line.status).toMatch(/^[234]xx$/);
  }
  const everything = lines.join("\n");
  for (const word of [CANARY, "fatal", own.slug, own.tenantId, code, "203.0.113.9", "127.0.0.1"]) {
    expect(everything).not.toContain(word);
  }
});

test("an address with a line end in it is not written down either (6-41)", async () => {
  const another = await ownWeb(own.house);
  await raw(another.origin, `/${CANARY}%0a%7b%22level%22:%22fatal%22%7d`);
  await raw(another.origin, `/m/${CANARY}%0d%0a`);
  await another.stop();
  expect(another.said()).not.toContain(CANARY);
  expect(another.said()).not.toContain("alarm");
});
