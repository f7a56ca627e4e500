import { beforeAll, describe, expect, test } from "vitest";
import { sharedHouse } from "#test/support/shared-house";
import { returnWith } from "#test/support/visitor";
import { asking, type Carried } from "./people";
import { cast, type Filed, NOTHING, NOTHING_AS_REPORTER } from "./scenario";

const house = sharedHouse();
let us: Awaited<ReturnType<typeof cast>>;
beforeAll(async () => {
  us = await cast(house);
});

describe("a new report", () => {
  let report: Filed;
  beforeAll(async () => {
    report = await us.filed();
  });

  test("shows its header and nothing of its content to the counsellor who decides", async () => {
    expect(await us.asCounsellor(us.tjeerd, report.dossierId)).toEqual({
      ...NOTHING,
      dossier: 1,
      header: 1,
      key_grant: 1,
      timer: 3,
    });
  });

  test("does not exist for the deputy, who holds a key, before a takeover fact", async () => {
    const held = await house.sql<{ held: boolean }>(
      "owner",
      "select exists (select from key_grant where dossier_id = $1 and subject_id = $2) as held",
      [report.dossierId, us.ruben.id],
    );
    expect(held[0]?.held).toBe(true);
    expect(await us.asCounsellor(us.ruben, report.dossierId)).toEqual(NOTHING);
  });

  test("does not exist for a colleague at the same employer, nor for one elsewhere", async () => {
    expect(await us.asCounsellor(us.agata, report.dossierId)).toEqual(NOTHING);
    expect(await us.asCounsellor(us.marije, report.dossierId)).toEqual(NOTHING);
  });

  test("is the reporter's own, and no other reporter's", async () => {
    expect(await us.asReporter(report, report.dossierId)).toEqual({
      ...NOTHING_AS_REPORTER,
      dossier: 1,
      key_grant: 1,
      record: 1,
      part: 3,
      timer: 3,
    });
    const other = await us.filed();
    expect(await us.asReporter(other, report.dossierId)).toEqual(NOTHING_AS_REPORTER);
  });

  test("cannot be accepted, passed on or destroyed by anybody else", async () => {
    const other = await us.filed();
    const deeds: [Parameters<typeof asking>[1], Carried, string][] = [
      ["counsellor", { session: us.agata.session }, "select app.accept($1) as done"],
      ["counsellor", { session: us.agata.session }, "select app.decline($1, app.today()) as done"],
      ["counsellor", { session: us.ruben.session }, "select app.accept($1) as done"],
      ["counsellor", { session: us.ruben.session }, "select app.decline($1, app.today()) as done"],
      ["counsellor", {}, "select app.accept($1) as done"],
      ["reporter", { lookup: other.lookup }, "select app.destroy_dossier($1) as done"],
      // The rightful reporter too has to ask first, and the worker needs a term that has passed.
      ["reporter", { lookup: report.lookup }, "select app.destroy_dossier($1) as done"],
      ["jobs", {}, "select app.destroy_dossier($1) as done"],
    ];
    for (const [face, carried, query] of deeds) {
      const { rows } = await asking<{ done: boolean }>(house, face, carried, query, [report.dossierId]);
      expect(`${face}: ${query}: ${rows[0]?.done}`).toBe(`${face}: ${query}: false`);
    }
    const { rows } = await asking<{ done: boolean }>(
      house,
      "counsellor",
      { session: us.tjeerd.session },
      "select app.accept($1) as done",
      [report.dossierId],
    );
    expect(rows[0]?.done).toBe(true);
  });
});

describe("a report that goes to the deputy", () => {
  test("is out of sight and without a key for who declined it", async () => {
    const report = await us.filed();
    expect((await us.asCounsellor(us.tjeerd, report.dossierId)).dossier).toBe(1);
    expect((await us.choose(us.tjeerd, report.dossierId, "doorgeven")).status).toBe(303);
    expect(await us.asCounsellor(us.tjeerd, report.dossierId)).toEqual(NOTHING);
    const grants = await house.sql<{ subject_id: string }>(
      "owner",
      "select subject_id from key_grant where dossier_id = $1 and subject_type = 'counsellor'",
      [report.dossierId],
    );
    expect(grants.map((grant) => grant.subject_id)).toEqual([us.ruben.id]);
    expect(await us.asCounsellor(us.ruben, report.dossierId)).toMatchObject({
      dossier: 1,
      header: 1,
      key_grant: 1,
      record: 0,
      part: 0,
    });
  });

  test("is in sight of the deputy after the takeover fact, and of the first no longer once the deputy accepted", async () => {
    const report = await us.filed();
    await house.sql("owner", "update dossier set takeover_on = app.today() where id = $1", [
      report.dossierId,
    ]);
    const header = { ...NOTHING, dossier: 1, header: 1, key_grant: 1, timer: 3 };
    expect(await us.asCounsellor(us.ruben, report.dossierId)).toEqual(header);
    expect(await us.asCounsellor(us.tjeerd, report.dossierId)).toEqual(header);
    expect((await us.choose(us.ruben, report.dossierId, "aannemen")).status).toBe(303);
    expect(await us.asCounsellor(us.ruben, report.dossierId)).toMatchObject({
      dossier: 1,
      part: 3,
      key_grant: 1,
    });
    expect(await us.asCounsellor(us.tjeerd, report.dossierId)).toEqual(NOTHING);
    expect((await us.tjeerd.visitor.get(`/werkplek/dossiers/${report.dossierId}`)).status).toBe(404);
  });

  test("tells its reporter in whose hands it is", async () => {
    const report = await us.filed();
    await us.choose(us.tjeerd, report.dossierId, "doorgeven");
    const page = await (await returnWith(house, report.code)).get("/mijn-melding?taal=nl");
    expect(page.text).toContain("Ruben Tjin-A-Loe");
  });

  test("and whom nobody is left to read, is given to somebody new by its own reporter only", async () => {
    const report = await us.filed();
    const other = await us.filed();
    for (const who of [us.tjeerd, us.ruben])
      expect((await us.choose(who, report.dossierId, "doorgeven")).status).toBe(303);
    expect(await us.asCounsellor(us.ruben, report.dossierId)).toEqual(NOTHING);
    const give = "select app.reassign_by_reporter($1, $2, 1, 1, '\\x00', '\\x00', app.today() + 1) as done";
    const given = async (carried: Carried, to: string) => {
      const { rows } = await asking<{ done: boolean }>(house, "reporter", carried, give, [
        report.dossierId,
        to,
      ]);
      return rows[0]?.done;
    };
    expect(await given({ lookup: report.lookup }, us.agata.id)).toBe(true);
    expect(await given({ lookup: other.lookup }, us.agata.id)).toBe(false);
    expect(await given({}, us.agata.id)).toBe(false);
    // Nor to who declined it, or to somebody of another panel.
    expect(await given({ lookup: report.lookup }, us.tjeerd.id)).toBe(false);
    expect(await given({ lookup: report.lookup }, us.marije.id)).toBe(false);
  });
});
