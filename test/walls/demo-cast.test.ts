import { beforeAll, describe, expect, test } from "vitest";
import { CANARY, REPORTS } from "#db/seed/reports";
import type { Deed, SeedReport } from "#db/seed/reports/script";
import { fetchFile, fileLinks } from "#test/support/files";
import type { joinHouse } from "#test/support/house";
import { sharedHouse } from "#test/support/shared-house";
import { accountOf, returnWith } from "#test/support/visitor";
import { codeKeys, parseCode } from "~/crypto/code";
import { actAs } from "~/data/as.server";
import { holdCourse } from "~/domain/dossier/course/held";
import { keyringOf, readStaffSession } from "~/http/sessions.server";
import { enter, type Staff } from "./people";

const house: ReturnType<typeof joinHouse> = sharedHouse();

type Made = {
  id: string;
  reader: string;
  standing: string;
  grants: number;
  parts: number;
  talk: number;
  course: number;
  breach: number;
  notes: number;
  timers: string[];
  looks: string[];
};
type Played = { report: SeedReport; code: string; made: Made };

let played: Played[];
const staff = new Map<string, Staff>();

beforeAll(async () => {
  const { reports, accounts } = house.demo();
  played = await Promise.all(
    REPORTS.map(async (report, at) => {
      const code = reports[at]?.code ?? "";
      return { report, code, made: await heldUnder(code) };
    }),
  );
  for (const { email, face } of accounts)
    if (face === "counsellor" && !email.startsWith("k.")) staff.set(email, await enter(house, email));
});

/** What a dossier of the demo holds, found by its code, as others file reports meanwhile. */
async function heldUnder(code: string): Promise<Made> {
  const symbols = parseCode(code);
  if (!symbols) throw new Error("the demo file holds a code that is none");
  const [made] = await house.sql<Made>(
    "owner",
    `select d.id, d.standing, a.email as reader,
       (select count(*)::int from key_grant g where g.dossier_id = d.id and g.subject_type = 'counsellor') as grants,
       (select count(*)::int from part p where p.dossier_id = d.id) as parts,
       (select count(*)::int from record r where r.dossier_id = d.id and r.shelf = 'talk') as talk,
       (select count(*)::int from record r where r.dossier_id = d.id and r.shelf = 'course') as course,
       (select count(*)::int from record r where r.dossier_id = d.id and r.shelf = 'breach') as breach,
       (select count(*)::int from working_note n where n.dossier_id = d.id) as notes,
       (select array_agg(t.kind order by t.kind) from timer t where t.dossier_id = d.id) as timers,
       (select coalesce(array_agg(distinct x.act order by x.act), '{}') from access x where x.dossier_id = d.id) as looks
     from dossier d join account a on a.id = d.counsellor_id
       join key_grant k on k.dossier_id = d.id and k.subject_type = 'reporter'
       join reporter r on r.id = k.subject_id where r.lookup_hash = $1`,
    [codeKeys(symbols).lookupHash],
  );
  if (!made) throw new Error("a code of the demo opens nothing");
  return made;
}

const deedsOf = ({ visits }: SeedReport): Deed[] => visits.flatMap(([, ...deeds]) => deeds);

describe("the demo's reports came through the product's own commands", () => {
  test("the ten of the domain page, the one withdrawn and the one of confidentiality, each with its code", () => {
    expect(played.map(({ report }) => report.no)).toEqual(
      ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "2b", "CB"], // biome-ignore format: in the order of the file
    );
    expect(new Set(played.map(({ made }) => made.id)).size).toBe(REPORTS.length);
    for (const [at, { report, made }] of played.entries())
      expect(house.demo().reports[at]).toMatchObject({ employer: report.slug, counsellor: made.reader });
  });

  test("each has the sealed parts, lines, terms and looks that the commands write", () => {
    for (const { report, made } of played) {
      const deeds = deedsOf(report);
      const counted = (...does: Deed["does"][]) => deeds.filter((deed) => does.includes(deed.does)).length;
      expect(made.parts, report.no).toBe(3);
      expect(made.talk, report.no).toBe(1 + counted("answer", "write"));
      expect(made.notes, report.no).toBe(counted("note") > 0 ? 1 : 0);
      expect(made.course, report.no).toBeGreaterThanOrEqual(counted("step", "ask", "act", "agree"));
      expect(made.breach, report.no).toBe(counted("breach"));
      expect(made.timers, report.no).toEqual(expect.arrayContaining(["contact", "destroy"]));
      const looked = { accept: "accepted", answer: "answered", note: "noted", hold: "held", step: "stepped" };
      for (const [does, look] of Object.entries(looked))
        if (deeds.some((deed) => deed.does === does && deed.who === "counsellor"))
          expect(made.looks, report.no).toContain(look);
    }
  });

  test("no event of theirs waits, nothing is late, and no dossier was named by a counter", async () => {
    for (const { report, made } of played) {
      expect(await house.sql("owner", "select from event where dossier_id = $1", [made.id])).toEqual([]);
      const late = `select kind from timer where dossier_id = $1 and state = 'open' and kind <> 'destroy' and (desk_told or due_on < app.today())`;
      expect(await house.sql("owner", late, [made.id]), report.no).toEqual([]);
      expect(made.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  test("each stands in the stage that the domain page names", async () => {
    for (const { report, made } of played) {
      const session = await readStaffSession(staff.get(made.reader)?.visitor.cookies.get("s") ?? null);
      if (!session) throw new Error(`${made.reader} is not logged in`);
      const stage = (shelf: "course" | "breach") =>
        actAs("counsellor", { session: session.rls }, async (tx) => {
          const held = await holdCourse(tx, keyringOf(session), "counsellor", made.id, shelf);
          return held?.course.stage;
        });
      expect(await stage("course"), report.no).toBe(report.stage);
      if (report.beside) expect(await stage("breach"), report.no).toBe(report.beside);
    }
  });

  test("its reporter and its counsellor read the story; nobody else who works there finds it", async () => {
    for (const { report, code, made } of played) {
      const story = (report.arrives.form.story ?? "").slice(0, 28);
      expect(story, report.no).toHaveLength(28);
      const own = await (await returnWith(house, code)).get("/mijn-melding?taal=nl");
      expect(own.text, report.no).toContain(story);
      for (const [email, { visitor }] of staff) {
        const answer = await visitor.get(`/werkplek/dossiers/${made.id}?deel=gesprek`);
        expect(answer.status, `${report.no} for ${email}`).toBe(email === made.reader ? 200 : 404);
        expect(answer.text.includes(story)).toBe(email === made.reader);
        expect(answer.text.includes(CANARY)).toBe(email === made.reader);
      }
    }
  });
});

test("a new reader has the only key, and the accused person's counsellor is not the one of the complaint", () => {
  const of = (no: string) => played.find(({ report }) => report.no === no)?.made;
  expect(of("10")?.grants).toBe(1);
  expect(of("10")?.reader).toBe(accountOf(house, "a.wisniewska@tweespoor.example").email);
  expect(of("7")?.grants).toBe(1);
  expect(of("7")?.reader).not.toBe(of("4")?.reader);
});

test("the photo of the demo lost who made it and where", async () => {
  const one = played.find(({ report }) => report.no === "9");
  if (!one) throw new Error("the demo has no report 9");
  const reporter = await returnWith(house, one.code);
  const [link] = fileLinks((await reporter.get("/mijn-melding?taal=nl")).text);
  const { bytes } = await fetchFile(reporter, link?.href ?? "");
  expect(bytes.subarray(0, 2).toString("hex")).toBe("ffd8");
  expect(bytes.toString("latin1")).not.toMatch(/Kanarievogel|Exif/);
});
