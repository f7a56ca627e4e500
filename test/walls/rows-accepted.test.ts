import { beforeAll, describe, expect, test } from "vitest";
import { sharedHouse } from "#test/support/shared-house";
import { asking, type Carried } from "./people";
import { answerOf, cast, type Filed, NOTHING, NOTHING_AS_REPORTER } from "./scenario";

const house = sharedHouse();
let us: Awaited<ReturnType<typeof cast>>;
beforeAll(async () => {
  us = await cast(house);
});

describe("an accepted report", () => {
  let report: Filed;
  let other: Filed;
  beforeAll(async () => {
    report = await us.filed();
    other = await us.filed();
    expect((await us.choose(us.tjeerd, report.dossierId, "aannemen")).status).toBe(303);
    await us.tjeerd.visitor.post(`/werkplek/dossiers/${report.dossierId}`, {
      doe: "bericht",
      bericht: "Dag.",
    });
    await us.tjeerd.visitor.post(`/werkplek/dossiers/${report.dossierId}`, {
      doe: "aantekening",
      aantekening: "Let op.",
    });
  });

  test("is open to the counsellor who accepted it", async () => {
    const own = await us.asCounsellor(us.tjeerd, report.dossierId);
    expect(own).toMatchObject({ dossier: 1, header: 1, key_grant: 1, part: 3, working_note: 1, timer: 4 });
    // Received, accepted, first contact; the story and the answer; two steps of the course.
    expect(own.record).toBe(7);
    expect(own.access).toBe(3);
  });

  test("S0-21: stays nothing for deputy, colleagues and other reporters", async () => {
    for (const who of [us.ruben, us.agata, us.marije])
      expect(await us.asCounsellor(who, report.dossierId)).toEqual(NOTHING);
    const foreign = await us.asReporter(other, report.dossierId);
    expect(foreign).toEqual(NOTHING_AS_REPORTER);
  });

  test("shows its reporter the conversation, the course and who looked, not the log or the notes", async () => {
    const own = await us.asReporter(report, report.dossierId);
    expect(own).toMatchObject({ dossier: 1, record: 4, access: 3, header: "42501", working_note: "42501" });
  });

  const CHANGES: [string, string][] = [
    ["dossier", "update dossier set unread_counsellor = false where id = $1"],
    [
      "part",
      "update part set version = version + 1, sealed = sealed where dossier_id = $1 and kind = 'state'",
    ],
    ["timer", "update timer set state = 'done' where dossier_id = $1"],
    ["working_note", "update working_note set version = version + 1 where dossier_id = $1"],
  ];

  test.each(CHANGES)("changes in %s by the counsellor only, not by others", async (_table, query) => {
    const { count } = await asking(house, "counsellor", { session: us.tjeerd.session }, query, [
      report.dossierId,
    ]);
    expect(count).toBeGreaterThan(0);
    for (const who of [us.ruben, us.agata, us.marije]) {
      const foreign = await asking(house, "counsellor", { session: who.session }, query, [report.dossierId]);
      expect(foreign.count).toBe(0);
    }
    expect((await asking(house, "counsellor", {}, query, [report.dossierId])).count).toBe(0);
  });

  test("changes for its reporter in what a message needs, for another not at all", async () => {
    for (const query of [CHANGES[0]?.[1] ?? "", CHANGES[1]?.[1] ?? ""]) {
      const own = await asking(house, "reporter", { lookup: report.lookup }, query, [report.dossierId]);
      expect(own.count).toBe(1);
      const foreign = await asking(house, "reporter", { lookup: other.lookup }, query, [report.dossierId]);
      expect(foreign.count).toBe(0);
    }
  });

  test("takes no foreign line, look, term or event", async () => {
    const at = [report.tenantId, report.dossierId];
    const lines: [string, Carried, Carried, "counsellor" | "reporter", string][] = [
      [
        "record",
        { session: us.tjeerd.session },
        { session: us.agata.session },
        "counsellor",
        "insert into record values ($1, $2, gen_random_uuid(), 'talk', 900, 1, '\\x00')",
      ],
      [
        "record",
        { lookup: report.lookup },
        { lookup: other.lookup },
        "reporter",
        "insert into record values ($1, $2, gen_random_uuid(), 'talk', 900, 1, '\\x00')",
      ],
      [
        "timer",
        { session: us.tjeerd.session },
        { session: us.agata.session },
        "counsellor",
        "insert into timer values ($1, $2, 'answer', '2099-01-01', 'open')",
      ],
      [
        "timer",
        { lookup: report.lookup },
        { lookup: other.lookup },
        "reporter",
        "insert into timer values ($1, $2, 'aftercare', '2099-01-01', 'open')",
      ],
      [
        "access",
        { session: us.tjeerd.session },
        { session: us.agata.session },
        "counsellor",
        "insert into access values ($1, $2, app.actor(), '2099-01-01', 'opened')",
      ],
      [
        "event",
        { session: us.tjeerd.session },
        { session: us.agata.session },
        "counsellor",
        "insert into event values (gen_random_uuid(), 'message.to_reporter', $1, $2, '2099-01-01')",
      ],
      [
        "event",
        { lookup: report.lookup },
        { lookup: other.lookup },
        "reporter",
        "insert into event values (gen_random_uuid(), 'message.to_counsellor', $1, $2, '2099-01-01')",
      ],
    ];
    for (const [table, own, foreign, face, query] of lines) {
      expect(`${face} ${table}: ${await answerOf(asking(house, face, own, query, at))}`).toBe(
        `${face} ${table}: allowed`,
      );
      expect(`${face} ${table}: ${await answerOf(asking(house, face, foreign, query, at))}`).toBe(
        `${face} ${table}: 42501`,
      );
    }
    const inAnothersName = "insert into access values ($1, $2, $3, '2099-01-01', 'opened')";
    const forged = asking(house, "counsellor", { session: us.tjeerd.session }, inAnothersName, [
      ...at,
      us.ruben.id,
    ]);
    expect(await answerOf(forged)).toBe("42501");
    const log = "insert into record values ($1, $2, gen_random_uuid(), 'log', 900, 1, '\\x00')";
    expect(await answerOf(asking(house, "reporter", { lookup: report.lookup }, log, at))).toBe("42501");
  });

  test("is never deleted, handed to another or reopened by a plain statement, not even by its own people", async () => {
    const own: [string, "counsellor" | "reporter", Carried][] = [
      ["delete from dossier where id = $1", "counsellor", { session: us.tjeerd.session }],
      ["delete from record where dossier_id = $1", "counsellor", { session: us.tjeerd.session }],
      ["delete from key_grant where dossier_id = $1", "counsellor", { session: us.tjeerd.session }],
      ["delete from access where dossier_id = $1", "counsellor", { session: us.tjeerd.session }],
      [
        "update dossier set counsellor_id = deputy_id where id = $1",
        "counsellor",
        { session: us.tjeerd.session },
      ],
      [
        "update dossier set tenant_id = gen_random_uuid() where id = $1",
        "counsellor",
        { session: us.tjeerd.session },
      ],
      [
        "update record set sealed = '\\x00' where dossier_id = $1",
        "counsellor",
        { session: us.tjeerd.session },
      ],
      ["update dossier set standing = 'new' where id = $1", "counsellor", { session: us.tjeerd.session }],
      ["delete from dossier where id = $1", "reporter", { lookup: report.lookup }],
      ["update dossier set standing = 'closed' where id = $1", "reporter", { lookup: report.lookup }],
      ["delete from access where dossier_id = $1", "reporter", { lookup: report.lookup }],
    ];
    for (const [query, face, carried] of own) {
      expect(`${query}: ${await answerOf(asking(house, face, carried, query, [report.dossierId]))}`).toBe(
        `${query}: 42501`,
      );
    }
  });
});
