import { describe, expect, test } from "vitest";
import { REPORTS } from "#db/seed/reports";
import type { joinHouse } from "#test/support/house";
import { sharedHouse } from "#test/support/shared-house";
import { codeKeys, parseCode } from "~/crypto/code";

const house: ReturnType<typeof joinHouse> = sharedHouse();

type Made = {
  id: string;
  standing: string;
  deputy: boolean;
  grants: string;
  headers: string;
  parts: string;
  talk: string;
  log: string;
  notes: string;
  timers: string[];
  looks: string[];
};

/** What each dossier of the demo holds, in the order of the cast; found by its code, as others file reports meanwhile. */
async function made(): Promise<Made[]> {
  const rows = await Promise.all(house.demo().reports.map(({ code }) => heldUnder(code)));
  return rows.flat();
}

async function heldUnder(code: string): Promise<Made[]> {
  const symbols = parseCode(code);
  if (!symbols) throw new Error("the demo file holds a code that is none");
  return house.sql<Made>(
    "owner",
    `select d.id, d.standing, d.deputy_id is not null as deputy,
       (select count(*) from key_grant g where g.dossier_id = d.id) as grants,
       (select count(*) from header h where h.dossier_id = d.id) as headers,
       (select count(*) from part p where p.dossier_id = d.id) as parts,
       (select count(*) from record r where r.dossier_id = d.id and r.shelf = 'talk') as talk,
       (select count(*) from record r where r.dossier_id = d.id and r.shelf = 'log') as log,
       (select count(*) from working_note n where n.dossier_id = d.id) as notes,
       (select array_agg(t.kind || ':' || t.state order by t.kind) from timer t where t.dossier_id = d.id) as timers,
       (select coalesce(array_agg(distinct a.act order by a.act), '{}') from access a where a.dossier_id = d.id) as looks
     from dossier d join key_grant k on k.dossier_id = d.id and k.subject_type = 'reporter'
     join reporter r on r.id = k.subject_id where r.lookup_hash = $1`,
    [codeKeys(symbols).lookupHash],
  );
}

describe("the demo's reports came through the product's own commands", () => {
  test("each dossier has the grants, headers, sealed parts and terms that receiving writes", async () => {
    const dossiers = await made();
    expect(dossiers).toHaveLength(REPORTS.length);
    for (const dossier of dossiers) {
      const counsellors = dossier.deputy ? 2 : 1;
      expect(Number(dossier.grants)).toBe(counsellors + 1);
      expect(Number(dossier.headers)).toBe(counsellors);
      expect(Number(dossier.parts)).toBe(3);
      expect(dossier.timers.map((timer) => timer.split(":")[0])).toEqual(
        expect.arrayContaining(["accept", "contact", "destroy"]),
      );
    }
  });

  test("what happened afterwards left its lines, its terms and its looks", async () => {
    const dossiers = await made();
    for (const [at, report] of REPORTS.entries()) {
      const dossier = dossiers[at];
      const did = (act: string, who?: string) =>
        report.afterwards.filter((step) => step.act === act && (!who || step.who === who)).length;
      expect(Number(dossier?.talk)).toBe(1 + did("message"));
      expect(Number(dossier?.notes)).toBe(did("note"));
      expect(dossier?.standing).toBe(did("accept") > 0 ? "active" : "new");
      const looks = [
        ...(did("accept") ? ["accepted"] : []),
        ...(did("message", "counsellor") ? ["answered"] : []),
        ...(did("note") ? ["noted"] : []),
      ];
      expect(dossier?.looks).toEqual(looks);
    }
  });

  test("no event of theirs waits, and no dossier was named by a counter", async () => {
    for (const { id } of await made()) {
      expect(await house.sql("owner", "select from event where dossier_id = $1", [id])).toEqual([]);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});
