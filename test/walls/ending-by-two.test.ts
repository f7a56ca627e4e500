import { beforeAll, describe, expect, test } from "vitest";
import { ownEmployer } from "#test/bad-input/own-employer";
import { sendReport } from "#test/support/opening";
import { dayAhead, done, oneRow, page } from "#test/support/portal-visits";
import { sharedHouse } from "#test/support/shared-house";
import { Visitor } from "#test/support/visitor";
import { sweep } from "~/jobs/timetable";
import { personOf } from "./employer-people";
import { enter, type Staff } from "./people";

/** Two employers stop at the same time, one of them with a case running (1.4 of the security design). */
const house = sharedHouse();
const NETWORK = "/netwerk/werkgevers";
const DECISIONS = "/netwerk/besluiten";
const day = (ahead: number) => dayAhead(house, ahead);
let office: Staff;
let colleague: Staff;
let reader: Staff;

beforeAll(async () => {
  office = await enter(house, "i.dral@tweespoor.example");
  colleague = await enter(house, "j.amelink@tweespoor.example");
  reader = await enter(house, "t.vanwolde@tweespoor.example");
});

describe("two people of the office end an affiliation, with a case running at one employer and none at another", () => {
  const PORTAL = ["", "/link", "/mensen", "/facturen", "/documenten"];
  const nobodys = async () => (await new Visitor(house.origin).get("/m/bestaat-niet?taal=nl")).text;
  type Watched = { office: string[]; portal: string[]; page: string[]; endsOn: string[] };
  let busy: Watched;
  let quiet: Watched;

  /** All that the office, HR and a visitor see while one employer stops, without what is each employer's own. */
  async function watched(own: Awaited<ReturnType<typeof ownEmployer>>, word: string): Promise<Watched> {
    const person = await personOf(own);
    const seen: Watched = { office: [], portal: [], page: [], endsOn: [] };
    const at = `${NETWORK}/${own.tenantId}`;
    const plain = (text: string) =>
      [own.tenantId, own.slug, `Proef ${word}`, person.by.id]
        .reduce((left, mine) => left.replaceAll(mine, "…"), text)
        .replace(/name="(formulier|besluit)" value="[^"]*"/g, "");
    const look = async () => {
      seen.office.push(plain(await page(office.visitor, at)));
      for (const one of PORTAL) seen.portal.push(plain(await page(person.visitor, `/beheer${one}`)));
      const { text } = await new Visitor(house.origin).get(`/m/${own.slug}?taal=nl`);
      const closed = text === (await nobodys());
      seen.page.push(closed ? "closed" : text.includes("Deze pagina is er tot en met") ? "says so" : "open");
      const [row] = await house.sql<{ on: string }>(
        "owner",
        `select coalesce((a.ends_on - app.today())::text, '-') || ' ' || e.state as on
           from affiliation a join employer e on e.id = a.tenant_id where e.id = $1`,
        [own.tenantId],
      );
      seen.endsOn.push(row?.on ?? "");
    };
    const say = async (who: Staff, path: string, fields: Record<string, string>) => {
      const answer = await who.visitor.post(path, fields);
      seen.office.push(`${answer.status} ${plain(answer.headers.get("location") ?? "")}`);
    };
    const decided = async (fields: Record<string, string>) => {
      await say(office, at, fields);
      await say(office, at, fields);
      await look();
      const [asked] = await house.sql<{ id: string }>(
        "owner",
        "select id from decision where kind = 'affiliation_end' and tenant_id = $1 and state = 'waiting'",
        [own.tenantId],
      );
      const agree = { doe: "bevestigen", besluit: asked?.id ?? "" };
      await say(office, DECISIONS, agree);
      await say(colleague, DECISIONS, agree);
      await sweep();
      await look();
    };
    await look();
    await say(office, at, { stap: "pauze" });
    await look();
    await house.sql("owner", "update employer set state = 'live' where id = $1", [own.tenantId]);
    await say(office, at, { stap: "stop", laatste: await day(-1) });
    await decided({ stap: "stop", laatste: await day(31) });
    await decided({ stap: "doorgaan" });
    await decided({ stap: "stop", laatste: await day(0) });
    await house.sql("owner", "update affiliation set ends_on = app.today() - 1 where tenant_id = $1", [
      own.tenantId,
    ]);
    await sweep();
    await look();
    return seen;
  }

  beforeAll(async () => {
    const [full, empty] = [await ownEmployer("vol"), await ownEmployer("leeg")];
    await sendReport(new Visitor(house.origin), `/m/${full.slug}/melden`, reader.id, "Loopt door.");
    const row = await oneRow(house, "select id from dossier where tenant_id = $1", [full.tenantId]);
    await done(reader.visitor, `/werkplek/dossiers/${row?.id}`, { doe: "kiezen", keuze: "aannemen" });
    [busy, quiet] = await Promise.all([watched(full, "vol"), watched(empty, "leeg")]);
  });

  test("one of them alone changes nothing; the second sets the day, takes it back and sets it anew", () => {
    const waits = ["- live", "- paused", "- live"];
    const days = ["31 live", "31 live", "- live", "- live", "0 live", "-1 ended"];
    expect(busy.endsOn).toEqual([...waits, ...days]);
    expect(busy.office.filter((line) => line.length < 200)).toEqual([
      `303 ${NETWORK}/…?gedaan=pauze`,
      "422 ",
      ...["stop", "doorgaan", "stop"].flatMap((flash) => [
        `303 ${NETWORK}/…?gedaan=${flash}`,
        "422 ",
        "422 ",
        `303 ${DECISIONS}?gedaan=confirmed`,
      ]),
    ]);
  });

  test("side channel 3: the office hears the same with an open case as without, and the affiliation ends all the same", () => {
    expect(busy.office).toEqual(quiet.office);
    expect(busy.endsOn).toEqual(quiet.endsOn);
    expect(busy.endsOn.at(-1)).toBe("-1 ended");
  });

  test("side channel 13: the portal and the public page say nothing else with an open case", () => {
    expect(busy.portal).toEqual(quiet.portal);
    // The last thirty days the page says so itself (AT-09); before that nobody reads it there.
    const shown = ["open", "closed", "open", "open", "open", "open", "open", "says so", "closed"];
    expect([busy.page, quiet.page]).toEqual([shown, shown]);
  });
});
