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
  type Seen = { office: string; portal: string[]; page: string; endsOn: string };
  type Watched = { answers: string[]; looks: Seen[] };
  let busy: Watched;
  let quiet: Watched;

  /** One employer stops; at each place where both have come it gives the look that the two are compared by. */
  async function* stopping(
    own: Awaited<ReturnType<typeof ownEmployer>>,
    word: string,
    answers: string[],
  ): AsyncGenerator<() => Promise<Seen>> {
    const person = await personOf(own);
    const at = `${NETWORK}/${own.tenantId}`;
    const plain = (text: string) =>
      [own.tenantId, own.slug, `Proef ${word}`, person.by.id]
        .reduce((left, mine) => left.replaceAll(mine, "…"), text)
        .replace(/name="(formulier|besluit)" value="[^"]*"/g, "");
    /** All that the office, HR and a visitor see, without what is each employer's own. */
    const look = async (): Promise<Seen> => {
      const portal: string[] = [];
      for (const one of PORTAL) portal.push(plain(await page(person.visitor, `/beheer${one}`)));
      const { text } = await new Visitor(house.origin).get(`/m/${own.slug}?taal=nl`);
      const closed = text === (await nobodys());
      const [row] = await house.sql<{ on: string }>(
        "owner",
        `select coalesce((a.ends_on - app.today())::text, '-') || ' ' || e.state as on
           from affiliation a join employer e on e.id = a.tenant_id where e.id = $1`,
        [own.tenantId],
      );
      return {
        office: plain(await page(office.visitor, at)),
        portal,
        page: closed ? "closed" : text.includes("Deze pagina is er tot en met") ? "says so" : "open",
        endsOn: row?.on ?? "",
      };
    };
    const say = async (who: Staff, path: string, fields: Record<string, string>) => {
      const answer = await who.visitor.post(path, fields);
      answers.push(`${answer.status} ${plain(answer.headers.get("location") ?? "")}`);
    };
    async function* decided(fields: Record<string, string>) {
      await say(office, at, fields);
      await say(office, at, fields);
      yield look;
      const [asked] = await house.sql<{ id: string }>(
        "owner",
        "select id from decision where kind = 'affiliation_end' and tenant_id = $1 and state = 'waiting'",
        [own.tenantId],
      );
      const agree = { doe: "bevestigen", besluit: asked?.id ?? "" };
      await say(office, DECISIONS, agree);
      await say(colleague, DECISIONS, agree);
      await sweep();
      yield look;
    }
    yield look;
    await say(office, at, { stap: "pauze" });
    yield look;
    await house.sql("owner", "update employer set state = 'live' where id = $1", [own.tenantId]);
    await say(office, at, { stap: "stop", laatste: await day(-1) });
    yield* decided({ stap: "stop", laatste: await day(31) });
    yield* decided({ stap: "doorgaan" });
    yield* decided({ stap: "stop", laatste: await day(0) });
    await house.sql("owner", "update affiliation set ends_on = app.today() - 1 where tenant_id = $1", [
      own.tenantId,
    ]);
    await sweep();
    yield look;
  }

  /** Other files change what every employer sees; what was seen on the two sides of such a change is looked at again. */
  async function seenAlike(looks: (() => Promise<Seen>)[]): Promise<Seen[]> {
    let seen: Seen[] = [];
    for (let left = 5; left > 0; left -= 1) {
      seen = await Promise.all(looks.map((look) => look()));
      if (JSON.stringify(seen[0]) === JSON.stringify(seen[1])) break;
    }
    return seen;
  }

  beforeAll(async () => {
    const [full, empty] = [await ownEmployer("vol"), await ownEmployer("leeg")];
    await sendReport(new Visitor(house.origin), `/m/${full.slug}/melden`, reader.id, "Loopt door.");
    const row = await oneRow(house, "select id from dossier where tenant_id = $1", [full.tenantId]);
    await done(reader.visitor, `/werkplek/dossiers/${row?.id}`, { doe: "kiezen", keuze: "aannemen" });
    busy = { answers: [], looks: [] };
    quiet = { answers: [], looks: [] };
    const both = [stopping(full, "vol", busy.answers), stopping(empty, "leeg", quiet.answers)];
    for (;;) {
      const came = await Promise.all(both.map((one) => one.next()));
      const looks = came.flatMap(({ value, done: over }) => (over ? [] : [value]));
      if (looks.length < 2) break;
      const [of, other] = await seenAlike(looks);
      if (of) busy.looks.push(of);
      if (other) quiet.looks.push(other);
    }
  });

  test("one of them alone changes nothing; the second sets the day, takes it back and sets it anew", () => {
    const waits = ["- live", "- paused", "- live"];
    const days = ["31 live", "31 live", "- live", "- live", "0 live", "-1 ended"];
    expect(busy.looks.map(({ endsOn }) => endsOn)).toEqual([...waits, ...days]);
    expect(busy.answers).toEqual([
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
    expect(busy.answers).toEqual(quiet.answers);
    const heard = ({ looks }: Watched) => looks.map((one) => [one.office, one.endsOn]);
    expect(heard(busy)).toEqual(heard(quiet));
    expect(busy.looks.at(-1)?.endsOn).toBe("-1 ended");
  });

  test("side channel 13: the portal and the public page say nothing else with an open case", () => {
    const portals = ({ looks }: Watched) => looks.map(({ portal }) => portal);
    expect(portals(busy)).toEqual(portals(quiet));
    // The last thirty days the page says so itself (AT-09); before that nobody reads it there.
    const shown = ["open", "closed", "open", "open", "open", "open", "open", "says so", "closed"];
    const pages = ({ looks }: Watched) => looks.map((one) => one.page);
    expect([pages(busy), pages(quiet)]).toEqual([shown, shown]);
  });
});
