import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedHouse } from "#test/support/shared-house";
import { type Answer, fileReport, returnWith, told, Visitor } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import { newUuid } from "~/crypto/primitives.server";
import routes from "~/routes";
import { enter, type Staff } from "./people";

const house = sharedHouse();
const file = path.join(import.meta.dirname, "routes.txt");
const VISITORS = ["nobody", "reporter", "reader", "colleague", "employer", "network"] as const;
type Who = (typeof VISITORS)[number];

let code = "";
let reader: Staff;
let foreignId = "";

beforeAll(async () => {
  reader = await enter(house, "t.vanwolde@tweespoor.example");
  ({ code } = await fileReport(house, "noordzijl", {
    verhaal: "Voor de adressen.",
    wie: reader.id,
    spoor: "integrity",
  }));
  const [row] = await house.sql<{ id: string }>(
    "owner",
    "select g.dossier_id as id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1",
    [codeKeys(code).lookupHash],
  );
  foreignId = row?.id ?? "";
  await reader.visitor.post(`/werkplek/dossiers/${foreignId}`, { doe: "kiezen", keuze: "aannemen" });
});

/** Addresses that may end the session, or begin another, of who asks them: the next one is asked by a new visitor. */
const ENDS_A_VISIT = /^\/(weg|mijn-melding|inloggen|uitloggen|account)$/;

async function visit(who: Who): Promise<Visitor> {
  switch (who) {
    case "nobody":
      return new Visitor(house.origin);
    case "reporter":
      return returnWith(house, code);
    case "reader":
      return (await enter(house, "t.vanwolde@tweespoor.example")).visitor;
    case "colleague":
      return (await enter(house, "a.wisniewska@tweespoor.example")).visitor;
    case "employer":
      return (await enter(house, "s.verkuil@noordzijl.example")).visitor;
    case "network":
      return (await enter(house, "i.dral@tweespoor.example")).visitor;
  }
}

const addressOf = (pattern: string) =>
  pattern
    .replace(":slug", "noordzijl")
    .replace(":kind/:version?", "protocol")
    .replace(":dossierId", foreignId)
    .replace(":tenantId", newUuid())
    .replace(":file", "bewijs.pdf")
    .replace(/documenten\/:kind$/, "documenten/protocol")
    .replace("*", "dit-bestaat-niet");

const outcome = ({ status, headers }: Answer) => {
  // The dossier that a visitor was sent to is another one in every house.
  const to = headers.get("location")?.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, ":dossierId");
  return to ? `${status} ${to.replace(/\?.*/, "")}` : String(status);
};

test("every address answers each visitor as routes.txt says (`UPDATE_ROUTES=1` writes it anew)", async () => {
  const patterns = [...routes.map((route) => `/${route.path ?? ""}`), "/healthz", "/readyz", "/favicon.ico"];
  const lines: string[] = [];
  const visitors = new Map<Who, Visitor>();
  for (const method of ["get", "post"] as const) {
    for (const pattern of patterns) {
      const cells: string[] = [];
      for (const who of VISITORS) {
        const at = addressOf(pattern);
        const visitor = visitors.get(who) ?? (await visit(who));
        visitors.set(who, visitor);
        const fields = { email: `${newUuid()}@thuis.example` };
        cells.push(outcome(method === "get" ? await visitor.get(at) : await visitor.post(at, fields)));
        if (ENDS_A_VISIT.test(at)) visitors.delete(who);
      }
      lines.push([method, pattern.padEnd(32), ...cells.map((cell) => cell.padEnd(14))].join("  ").trimEnd());
    }
  }
  const heading = ["", "".padEnd(34), ...VISITORS.map((who) => who.padEnd(14))].join("  ").trimEnd();
  const found = `${[heading, ...lines].join("\n")}\n`;
  if (process.env.UPDATE_ROUTES === "1") fs.writeFileSync(file, found);
  expect(found).toBe(fs.readFileSync(file, "utf8"));
}, 90_000);

/** What a visitor can tell two answers apart by. */
describe("a dossier that is not yours", () => {
  const ids = () => ({
    foreign: foreignId,
    random: newUuid(),
    shouted: foreignId.toUpperCase(),
    shorter: foreignId.slice(1),
    word: "x",
    longer: `${foreignId}0`,
    quoted: encodeURIComponent("' or 1=1--"),
    nothing: "%00",
    upwards: "%2e%2e%2f%2e%2e%2fnetwerk",
    windows: "..%5C..%5Cnetwerk",
    broken: "%E0%A4%A",
  });
  const DEEDS: Record<string, string>[] = [
    { doe: "bericht", bericht: "Dag." },
    { doe: "contact", wijze: "phone", regel: "Gebeld." },
    { doe: "aantekening", aantekening: "Let op." },
    { doe: "kiezen", keuze: "aannemen" },
    { doe: "kiezen", keuze: "doorgeven" },
    { doe: "kiezen" },
    { doe: "iets anders" },
  ];

  test.each(["colleague", "employer", "network"] as const)(
    "is the same 404 to the %s as one that is not there",
    async (who) => {
      const visitor = await visit(who);
      const expected = told(await visitor.get(`/werkplek/dossiers/${newUuid()}`));
      expect(expected.status).toBe(404);
      for (const [kind, id] of Object.entries(ids())) {
        expect({ kind, ...told(await visitor.get(`/werkplek/dossiers/${id}`)) }).toEqual({
          kind,
          ...expected,
        });
      }
    },
  );

  test.each(DEEDS)(
    "is the same to whoever wants to do something with it as one that is not there: %o",
    async (deed) => {
      const { visitor } = await enter(house, "a.wisniewska@tweespoor.example");
      const missing = told(await visitor.get(`/werkplek/dossiers/${newUuid()}`));
      // Only who was shown the header hears that somebody else was first.
      const { foreign, random, ...malformed } = ids();
      const expected = told(await visitor.post(`/werkplek/dossiers/${random}`, deed));
      expect(expected.status).toBe(404);
      expect(told(await visitor.post(`/werkplek/dossiers/${foreign}`, deed))).toEqual(expected);
      for (const [kind, id] of Object.entries(malformed)) {
        expect({ kind, ...told(await visitor.post(`/werkplek/dossiers/${id}`, deed)) }).toEqual({
          kind,
          ...missing,
        });
      }
      const [after] = await house.sql<{ counsellor_id: string; standing: string }>(
        "owner",
        "select counsellor_id, standing from dossier where id = $1",
        [foreignId],
      );
      expect(after).toEqual({ counsellor_id: reader.id, standing: "active" });
    },
  );

  test("is nothing to its own reader's cookie at the workplace, nor a staff cookie at the reporter's page", async () => {
    const reporter = await visit("reporter");
    expect(outcome(await reporter.get(`/werkplek/dossiers/${foreignId}`))).toBe("303 /inloggen");
    const swapped = new Visitor(house.origin);
    swapped.cookies.set("s", reporter.cookies.get("r") ?? "");
    swapped.cookies.set("r", (await visit("reader")).cookies.get("s") ?? "");
    expect(outcome(await swapped.get(`/werkplek/dossiers/${foreignId}`))).toBe("303 /inloggen");
    expect((await swapped.get("/mijn-melding?taal=nl")).text).toContain('name="code"');
  });
});

describe("an employer's link", () => {
  const slug = `muur-${newUuid().slice(0, 8)}`;
  const id = newUuid();
  const owner = (query: string) => house.sql("owner", query);

  // A twin of Noordzijl, so that no other file's employer is paused: same protocol, same panel, all that makes it open.
  beforeAll(async () => {
    const twin = "(select id from employer where slug = 'noordzijl')";
    await owner(
      `insert into employer select '${id}', '${slug}', name, short_name, 'live', created_on from employer where id = ${twin}`,
    );
    for (const table of ["affiliation", "protocol_version", "panel"]) {
      const columns = await house.sql<{ attname: string }>(
        "owner",
        `select attname from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and attname <> 'tenant_id' order by attnum`,
      );
      const rest = columns.map((column) => column.attname).join(", ");
      await owner(
        `insert into ${table} (tenant_id, ${rest}) select '${id}', ${rest} from ${table} where tenant_id = ${twin}`,
      );
    }
    return async () => {
      for (const table of ["affiliation", "protocol_version", "panel"])
        await owner(`delete from ${table} where tenant_id = '${id}'`);
      await owner(`delete from employer where id = '${id}'`);
    };
  });

  const ENDS: [string, string, string][] = [
    [
      "being set up",
      `update employer set state = 'setup' where id = '${id}'`,
      `update employer set state = 'live' where id = '${id}'`,
    ],
    [
      "ready but not open",
      `update employer set state = 'ready' where id = '${id}'`,
      `update employer set state = 'live' where id = '${id}'`,
    ],
    [
      "paused",
      `update employer set state = 'paused' where id = '${id}'`,
      `update employer set state = 'live' where id = '${id}'`,
    ],
    [
      "ended",
      `update employer set state = 'ended' where id = '${id}'`,
      `update employer set state = 'live' where id = '${id}'`,
    ],
    [
      "no longer with the network",
      `update affiliation set ends_on = app.today() - 1 where tenant_id = '${id}'`,
      // The sweep may have come by in between.
      `update affiliation set ends_on = null where tenant_id = '${id}'; update employer set state = 'live' where id = '${id}'`,
    ],
  ];

  test.each(ENDS)("S2-01: that is %s is the same 404 as one that never was", async (_why, close, reopen) => {
    for (const rest of ["", "/melden", "/terugbellen"]) {
      const visitor = new Visitor(house.origin);
      const open = `/m/${slug}${rest}?taal=nl`;
      const unknown = `/m/nooit-geweest${rest}?taal=nl`;
      expect((await visitor.get(open)).status).toBe(200);
      const carried = { "Accept-Language": "pl" };
      await owner(close);
      try {
        const expected = told(await new Visitor(house.origin).get(unknown, carried));
        expect(expected.status).toBe(404);
        expect(expected.text).toContain('href="/mijn-melding');
        expect(told(await new Visitor(house.origin).get(open, carried))).toEqual(expected);
        if (rest) {
          const posted = { doe: "nakijken", verhaal: "Dag." };
          const refused = told(await new Visitor(house.origin).post(unknown, posted));
          expect(refused.status).toBe(404);
          expect(told(await new Visitor(house.origin).post(open, posted))).toEqual(refused);
        }
      } finally {
        await owner(reopen);
      }
    }
  });

  test.each([
    "A",
    "ab",
    "x".repeat(41),
    "Noordzijl",
    "n%C3%B6ordzijl",
    "%D0%BDoordzijl",
    "%00",
    "..%2f..%2fnetwerk",
    "' or 1=1--",
  ])("that cannot be one, %s, is that 404 too", async (slug) => {
    const expected = told(await new Visitor(house.origin).get("/m/nooit-geweest"));
    expect(told(await new Visitor(house.origin).get(`/m/${slug}`))).toEqual(expected);
  });
});
