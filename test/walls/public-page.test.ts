import { beforeAll, describe, expect, test } from "vitest";
import { type Newcomer, newcomer } from "#test/support/newcomers";
import { openFor } from "#test/support/own-panel";
import { done, page } from "#test/support/portal-visits";
import { sharedHouse } from "#test/support/shared-house";
import { hidden, Visitor } from "#test/support/visitor";
import { placeWords } from "~/words/nl/places";
import { publicWords } from "~/words/nl/public";
import { asking, enter, type Staff, seen, sessionOf } from "./people";
import { answerOf } from "./scenario";

/** What an employer's page tells besides who is there. */
const house = sharedHouse();
let office: Staff;
let nora: Newcomer;
let own: { slug: string; id: string };

beforeAll(async () => {
  office = await enter(house, "i.dral@tweespoor.example");
  nora = await newcomer(house, office.visitor, "counsellor", { name: "Nora Op Reis" });
  own = await openFor(house, nora.id);
});

const shown = async () => (await new Visitor(house.origin).get(`/m/${own.slug}?taal=nl`)).text;

test("S4-08: the figures come and go with the employer's choice, at once", async () => {
  const { figures } = publicWords.employer;
  expect(await shown()).not.toContain(figures.source);
  for (const wanted of [true, false]) {
    await house.sql(
      "owner",
      `insert into employer_draft select tenant_id, settings || jsonb_build_object('contextFigures', $2::boolean), $3, app.today()
         from protocol_version where tenant_id = $1
       on conflict (tenant_id) do update set settings = excluded.settings`,
      [own.id, wanted, office.id],
    );
    for (const said of Object.values(figures)) expect((await shown()).includes(said), said).toBe(wanted);
  }
});

describe("S4-01: neutral ground all over the country", () => {
  const PLACES = "/netwerk/plekken";
  const named = "Buurthuis Zonder Weerga";
  const wanted = async () => ({
    doe: "toevoegen",
    naam: named,
    plaats: "Verzonnendam",
    provincie: "Zeeland",
    formulier: hidden(await page(office.visitor, PLACES), "formulier"),
  });

  test("the office keeps a place once, with a name, a town and one of the twelve provinces", async () => {
    const fields = await wanted();
    for (const [wrong, said] of [
      [{ naam: " " }, placeWords.errors.name],
      [{ plaats: "x".repeat(41) }, placeWords.errors.town],
      [{ provincie: "Vlaanderen" }, placeWords.errors.province],
    ] as const) {
      const { status, text } = await office.visitor.post(PLACES, { ...fields, ...wrong });
      expect([status, text.includes(said)]).toEqual([422, true]);
      if (!("naam" in wrong)) expect(text).toContain(`value="${named}"`);
    }
    await done(office.visitor, PLACES, fields);
    await done(office.visitor, PLACES, fields);
    expect(await house.sql("owner", "select from neutral_place where name = $1", [named])).toHaveLength(1);
  });

  test("visitors read the province and the town where her panel travels to, never the house or who travels", async () => {
    const { meet } = publicWords.employer;
    expect(await shown()).not.toContain(meet.title);
    await done(nora.visitor, "/werkplek/profiel", {
      doe: "provincies",
      "provincie-Zeeland": "ja",
      "provincie-Mars": "ja",
    });
    const text = await shown();
    expect(text).toContain("<li>Zeeland: Verzonnendam</li>");
    expect(text).not.toContain(named);
    const home = await page(new Visitor(house.origin), "/?taal=nl");
    expect(home).toContain("Zeeland: 1 plek");
    for (const never of [named, "Verzonnendam", "Nora"]) expect(home).not.toContain(never);
    // Another employer's panel goes elsewhere.
    const linde = await page(new Visitor(house.origin), "/m/de-linde?taal=nl");
    expect(linde).toContain("Utrecht: Amersfoort");
    expect(linde).not.toContain("Zeeland");
  });

  test("only the office keeps the list, and only she says where she travels", async () => {
    const other = await enter(house, "t.vanwolde@tweespoor.example");
    const place = "neutral_place where name = $1";
    expect(await seen(house, "network", { session: office.session }, place, [named])).toBe(1);
    expect(await seen(house, "counsellor", { session: sessionOf(nora.visitor) }, place, [named])).toBe(1);
    for (const face of ["employer", "public", "reporter", "door", "jobs"] as const)
      expect(await seen(house, face, {}, "neutral_place")).toBe("42501");
    const add = "insert into neutral_place values (gen_random_uuid(), 'x', 'y', 'Zeeland', app.today())";
    expect((await asking(house, "network", { session: office.session }, add)).count).toBe(1);
    expect(await answerOf(asking(house, "counsellor", { session: other.session }, add))).toBe("42501");
    const travel = "update counsellor set provinces = '{Utrecht}' where id = $1";
    expect(
      (await asking(house, "counsellor", { session: sessionOf(nora.visitor) }, travel, [nora.id])).count,
    ).toBe(1);
    expect((await asking(house, "counsellor", { session: other.session }, travel, [nora.id])).count).toBe(0);
  });

  test("a place that ended is offered to nobody any more", async () => {
    const [row] = await house.sql<{ id: string }>("owner", "select id from neutral_place where name = $1", [
      named,
    ]);
    for (const time of [1, 2])
      await done(office.visitor, PLACES, { doe: "weghalen", op: row?.id ?? String(time) });
    expect(await shown()).toContain("<li>Zeeland</li>");
    expect(await page(new Visitor(house.origin), "/?taal=nl")).toContain("Zeeland: in overleg");
    expect(await page(office.visitor, PLACES)).not.toContain(named);
  });
});
