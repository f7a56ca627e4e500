import { beforeAll, expect, test } from "vitest";
import { newcomer } from "#test/support/newcomers";
import { openFor } from "#test/support/own-panel";
import { sharedHouse } from "#test/support/shared-house";
import { Visitor } from "#test/support/visitor";
import { publicWords } from "~/words/nl/public";
import { enter, type Staff } from "./people";

/** What an employer's page tells besides who is there. */
const house = sharedHouse();
let office: Staff;
let own: { slug: string; id: string };

beforeAll(async () => {
  office = await enter(house, "i.dral@tweespoor.example");
  own = await openFor(
    house,
    (await newcomer(house, office.visitor, "counsellor", { name: "Nora Op Reis" })).id,
  );
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
