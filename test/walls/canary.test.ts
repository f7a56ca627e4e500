import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "#db/embedded";
import { CANARY } from "#db/seed/reports";
import { type House, startHouse } from "#test/support/house";
import { codeOn, fileReport, hidden, moveClock, returnWith, Visitor } from "#test/support/visitor";
import { newSymbols } from "~/crypto/code";
import { enter, type Staff } from "./people";
import { lookIn, searchDataFolder, searchFiles, searchRows } from "./searched";

/** What a reporter or a counsellor types is nowhere but sealed: not in a row, a file, a letter or a log. */
let house: House;
let second: { process: ChildProcess; origin: string; said: () => string };
let tjeerd: Staff;
let phoneCode = "";
let dossierAt = "";

// Letters only, so that it may stand in every field; one for each field, so that a leak names its source.
const fresh = newSymbols(40)
  .toLowerCase()
  .replace(/[^a-z]/g, "")
  .padEnd(12, "q")
  .slice(0, 12);
const FIELDS = {
  verhaal: `${fresh}verhaal`,
  naam: `${fresh}naam`,
  uren: `${fresh}uren`,
  mail: `${fresh}mail@thuis.example`,
  afdeling: `${fresh}afdeling`,
  toen: `${fresh}toen`,
  daar: `${fresh}daar`,
  concept: `${fresh}concept`,
};
const PHONE = "06 8765 0912";
const WORDS = [CANARY, fresh, PHONE, PHONE.replaceAll(" ", "")];

/** A web process of our own beside the house's, whose every line we read: the demo throws its children's lines away. */
async function secondWeb() {
  const port = await freePort();
  const { roles } = house.demo();
  const urls = Object.entries(roles).map(([face, url]) => [`DATABASE_URL_${face.toUpperCase()}`, url]);
  const root = path.resolve(import.meta.dirname, "../..");
  const child = spawn(process.execPath, [path.join(root, ".build/server/main.js"), "web", "--demo-build"], {
    env: {
      ...process.env,
      ...Object.fromEntries(urls),
      ...house.secrets(),
      PORT: String(port),
      JOURNAL_PATH: path.join(house.folder, "destroyed"),
      ARGON2_MIB: "8",
      RATE_FACTOR: "100",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const listen = (part: Buffer) => {
    said += part;
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  await new Promise<void>((ready, failed) => {
    child.stdout.on("data", () => {
      if (/^web /m.test(said)) ready();
    });
    child.once("exit", () => failed(new Error(`the second web process did not start:\n${said}`)));
  });
  return { process: child, origin: `http://127.0.0.1:${port}`, said: () => said };
}

beforeAll(async () => {
  house = await startHouse("canary");
  second = await secondWeb();
  const front = { ...house, origin: second.origin };
  tjeerd = await enter(front, "t.vanwolde@tweespoor.example");
  const asks = { ...FIELDS, wie: tjeerd.id, spoor: "integrity" };

  const byCode = await fileReport(front, "noordzijl", asks);
  const byPhone = await fileReport(front, "noordzijl", {
    ...asks,
    bereik: "call",
    nummer: PHONE,
    voicemail: "ja",
  });
  const byMail = await fileReport(front, "de-linde", { ...asks, bereik: "mail" });
  await callBack(front.origin);
  phoneCode = byPhone.code;

  const list = await tjeerd.visitor.get("/werkplek");
  const links = [
    ...new Set([...list.text.matchAll(/\/werkplek\/dossiers\/[0-9a-f-]{36}/g)].map(([link]) => link)),
  ];
  for (const link of links) await tjeerd.visitor.post(link, { doe: "kiezen", keuze: "aannemen" });
  for (const link of links) {
    const page = await tjeerd.visitor.get(link);
    if (page.text.includes(PHONE) && page.text.includes(FIELDS.afdeling)) dossierAt = link;
  }
  const withWord = `${FIELDS.verhaal} nog een keer`;
  await tjeerd.visitor.post(dossierAt, { doe: "bericht", bericht: withWord });
  await tjeerd.visitor.post(dossierAt, { doe: "contact", wijze: "phone", regel: withWord });
  await tjeerd.visitor.post(dossierAt, { doe: "aantekening", aantekening: withWord });
  const proposal = { doe: "stap", stap: "propose_other", "a.why": withWord, "a.told": "ja" };
  expect((await tjeerd.visitor.post(dossierAt, proposal)).status).toBe(303);
  const agreeing = await returnWith(front, byPhone.code);
  const agreed = await agreeing.post("/mijn-melding?taal=nl", { doe: "stap", stap: "agree_other" });
  expect(agreed.status).toBe(303);
  for (const [page, concept, field] of [
    [dossierAt, "bericht", "bericht"],
    [dossierAt, "aantekening", "aantekening"],
    ["/werkplek/nieuw", "melding", "verhaal"],
  ] as const) {
    const formulier = hidden((await tjeerd.visitor.get(page)).text, "formulier");
    const draft = { formulier, concept, verstreken: "1", [field]: FIELDS.concept };
    expect((await tjeerd.visitor.post("/werkplek/concept", draft)).status).toBe(204);
  }
  for (const { code } of [byCode, byPhone, byMail]) {
    const reporter = await returnWith(front, code);
    await reporter.post("/mijn-melding?taal=nl", { doe: "bericht", bericht: withWord });
  }
  const leaving = await returnWith(front, byMail.code);
  await leaving.post("/mijn-melding?taal=nl", { doe: "vernietigen", zeker: "ja" });
  await everywhereElse(front.origin);
  await moveClock(house, "P3D");
}, 180_000);

/** The second door, with the word in each of its fields. */
async function callBack(origin: string) {
  const visitor = new Visitor(origin);
  const at = "/m/noordzijl/terugbellen?taal=nl";
  const form = await visitor.get(at);
  const fields = { nummer: PHONE, uren: FIELDS.uren, naam: FIELDS.naam, verhaal: FIELDS.verhaal };
  const check = await visitor.post(at, { sleutel: hidden(form.text, "sleutel"), doe: "nakijken", ...fields });
  const token = hidden(check.text, "sleutel");
  const receipt = await visitor.post(at, { sleutel: token, doe: "versturen", akkoord: "ja" });
  expect(codeOn(receipt.text)).toHaveLength(24);
}

/** The word in every place of a request where it has no business: refused, ignored, unknown or broken. */
async function everywhereElse(origin: string) {
  const word = FIELDS.verhaal;
  const headers = {
    "User-Agent": word,
    Referer: `${origin}/${word}`,
    "X-Forwarded-For": word,
    Cookie: `r=${word}; f=${word}; s=${word}`,
  };
  const visitor = new Visitor(origin);
  for (const at of [
    `/m/${word}`,
    `/${word}`,
    `/m/noordzijl?u=${word}`,
    `/werkplek/dossiers/${word}`,
    `/m/noordzijl/${word}.data`,
  ])
    await visitor.get(at, headers);
  const form = hidden((await visitor.get("/m/noordzijl/melden?taal=nl")).text, "sleutel");
  const refused: [string, Record<string, string> | string][] = [
    ["/m/noordzijl/melden?taal=nl", { sleutel: form, doe: "nakijken", verhaal: word.repeat(2000) }],
    [
      "/m/noordzijl/melden?taal=nl",
      { sleutel: form, doe: "nakijken", verhaal: `${word}\u0000`, bereik: "call", nummer: word },
    ],
    ["/m/noordzijl/melden?taal=nl", { sleutel: word, doe: word, verhaal: `${word}\n{"level":"fatal"}` }],
    ["/m/noordzijl/melden?taal=nl", `verhaal=${word}&verhaal=${word}`],
    ["/m/noordzijl/melden?taal=nl", { [word]: word }],
    ["/mijn-melding?taal=nl", { doe: "openen", code: word }],
    ["/inloggen", { doe: "wachtwoord", email: `${word}@thuis.example`, wachtwoord: word }],
    ["/inloggen", { doe: "cijfers", cijfers: word }],
    ["/dev/klok", { advance: word }],
  ];
  for (const [at, fields] of refused) await visitor.post(at, fields, headers);
  const broken = { "Content-Type": "multipart/form-data; boundary=x" };
  await visitor.post(
    "/m/noordzijl/melden?taal=nl",
    `--x\r\nContent-Disposition: form-data; name="${word}`,
    broken,
  );
  await visitor.post("/m/noordzijl/melden?taal=nl", word, { "Content-Type": `text/${word}` });
}

afterAll(async () => {
  if (second) {
    const gone = once(second.process, "exit");
    second.process.kill("SIGTERM");
    await gone;
  }
  await house?.stop();
});

test("what was typed did arrive: its two readers see every word of it", async () => {
  const page = (await tjeerd.visitor.get(dossierAt)).text;
  const { mail: _notAskedByPhone, ...shown } = FIELDS;
  for (const word of [...Object.values(shown), PHONE])
    expect({ word, seen: page.includes(word) }).toEqual({ word, seen: true });
  const own = await (await returnWith({ origin: second.origin }, phoneCode)).get("/mijn-melding?taal=nl");
  expect(own.text).toContain(FIELDS.verhaal);
  expect((await tjeerd.visitor.get("/werkplek")).text).not.toContain(fresh);
});

describe("the search", () => {
  const control = "proefvogeltje";

  test("finds a word in a row, also one that was written as bytes or base64, and on the disk", async () => {
    await house.sql("owner", "create table public.planted (plain text, bytes bytea, coded text)");
    for (const [column, value] of [
      ["plain", `een ${control} hier`],
      ["plain", `EEN ${control.toUpperCase()} HIER`],
      ["bytes", Buffer.from(`een ${control} hier`)],
      ["coded", Buffer.from(`een ${control} hier`).toString("base64")],
    ] as const) {
      await house.sql("owner", `insert into public.planted (${column}) values ($1)`, [value]);
      expect(await searchRows(house, [control])).toEqual([`${control} in public.planted`]);
      await house.sql("owner", "delete from public.planted");
    }
    const onDisk = await searchDataFolder(house, [control]);
    expect(onDisk.some((one) => one.includes("/base/"))).toBe(true);
    expect(onDisk.some((one) => one.includes("/pg_wal/"))).toBe(true);
    await house.sql("owner", "drop table public.planted");
  });

  test("finds what is meant to be readable: an employer, a counsellor's address, a route", async () => {
    expect(await searchRows(house, ["Noordzijl Fulfilment"])).toContain(
      "Noordzijl Fulfilment in app.employer",
    );
    expect((await searchDataFolder(house, ["Noordzijl Fulfilment"])).length).toBeGreaterThan(0);
    const letters = searchFiles(path.join(house.folder, "mailbox"), ["t.vanwolde@tweespoor.example"]);
    expect(letters.length).toBeGreaterThan(0);
    expect(second.said()).toContain('"route":"/m/:slug/melden"');
  });
});

describe("none of what was typed lies", () => {
  test("in any row of any table", async () => {
    expect(await searchRows(house, WORDS)).toEqual([]);
  });

  test("on the database's disk, its write-ahead log included", async () => {
    expect(await searchDataFolder(house, WORDS)).toEqual([]);
  });

  test("in a letter, the journal of what was destroyed, or any other file of the product", async () => {
    const [row] = await house.sql<{ data_directory: string }>("owner", "show data_directory");
    expect(searchFiles(house.folder, WORDS, [row?.data_directory ?? ""])).toEqual([]);
    expect(searchFiles(path.join(house.folder, "destroyed"), ["wish"])).toHaveLength(1);
  });

  test("in a line that web, worker or demo wrote", () => {
    expect(lookIn("the second web process", Buffer.from(second.said()), WORDS)).toEqual([]);
    expect(lookIn("the house", Buffer.from(house.log()), WORDS)).toEqual([]);
  });
});

test("the log of a request holds the hour, the route and the kind of answer, and nothing else", () => {
  const lines = second
    .said()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Record<string, string>);
  expect(lines.length).toBeGreaterThan(30);
  for (const line of lines.filter((one) => !one.alarm)) {
    expect(Object.keys(line).sort()).toEqual(["face", "hour", "ms", "route", "status"]);
    expect(line.hour).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}h$/);
    expect(line.route).toMatch(/^(\*|\/\*|\/[a-z:A-Z./-]*)$/);
    expect(line.ms).toMatch(/^(<10|<100|<1000|>=1000)$/);
  }
  expect(lines.filter((one) => one.alarm)).toEqual([]);
});
