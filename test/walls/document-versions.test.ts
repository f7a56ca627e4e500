import { beforeAll, describe, expect, test } from "vitest";
import { sharedHouse } from "#test/support/shared-house";
import { Visitor } from "#test/support/visitor";
import { actAs } from "~/data/as.server";
import type { Writing } from "~/data/tables";
import { addDays } from "~/domain/clock";
import { answerProposal } from "~/domain/documents/commands/answer";
import { recordConsent } from "~/domain/documents/commands/consent";
import { saveDraft } from "~/domain/documents/commands/draft";
import { offerVersion } from "~/domain/documents/commands/offer";
import { publishVersion } from "~/domain/documents/commands/publish";
import { changeTemplate, replyToRefusal } from "~/domain/documents/commands/template";
import { draftSettings, openProposals, ownSettings, ownVersions } from "~/domain/documents/queries";
import type { Consent } from "~/domain/documents/schema";
import { as, newPerson, type Person } from "./employer-people";
import { enter } from "./people";

const house = sharedHouse();
const around = { publicUrl: "x.example/m/x", network: { name: "Het netwerk", phone: "06 0123 4500" } };
const page = async (path: string) => new Visitor(house.origin).get(path);

let day = "";
let hr: Person;
let other: Person;

beforeAll(async () => {
  hr = await newPerson("versie");
  other = await newPerson("anders");
  const [row] = await house.sql<{ day: string }>("owner", "select app.today()::text as day");
  day = row?.day ?? "";
});

const agreed = (kind: Consent["kind"], major: number, more: Partial<Consent> = {}): Consent => ({
  kind,
  major,
  asked: addDays(day, -30),
  decided: addDays(day, -2),
  outcome: "agreed",
  ...more,
});

describe("from words to a version in force (documents.md C1-C3)", () => {
  test("a version is made, asked about and published; then everybody reads it and new reports are pinned to it", async () => {
    const offered = await as(hr, (tx) =>
      offerVersion(tx, hr.by, around, { kind: "conductProtocol", startAt: 4 }),
    );
    expect(offered).toMatchObject({ ok: true, value: { major: 4, minor: 0 } });
    const publish = { kind: "conductProtocol", major: 4, minor: 0, announcedOn: null } as const;
    const tomorrow = addDays(day, 1);
    expect(
      await as(hr, (tx) => publishVersion(tx, hr.by, { ...publish, inForceOn: tomorrow })),
    ).toMatchObject({
      refusal: "no_consent",
    });
    for (const outcome of ["refused", "agreed_if"] as const) {
      expect(
        await as(hr, (tx) => recordConsent(tx, hr.by, agreed("conductProtocol", 4, { outcome }))),
      ).toMatchObject({ ok: true });
      expect(
        await as(hr, (tx) => publishVersion(tx, hr.by, { ...publish, inForceOn: tomorrow })),
      ).toMatchObject({
        refusal: "no_consent",
      });
    }
    await as(hr, (tx) => recordConsent(tx, hr.by, agreed("conductProtocol", 4)));
    expect(await as(hr, (tx) => publishVersion(tx, hr.by, { ...publish, inForceOn: day }))).toMatchObject({
      refusal: "too_early",
    });
    expect(
      await as(hr, (tx) => publishVersion(tx, hr.by, { ...publish, inForceOn: tomorrow })),
    ).toMatchObject({ ok: true });
    expect(
      await as(hr, (tx) => publishVersion(tx, hr.by, { ...publish, inForceOn: tomorrow })),
    ).toMatchObject({
      refusal: "not_there",
    });
    const pinned = await house.sql<{ major: number }>(
      "owner",
      "select major from protocol_version where tenant_id = $1 and in_force_on = $2 order by major desc limit 1",
      [hr.by.tenantId, tomorrow],
    );
    expect(pinned).toEqual([{ major: 4 }]);
    expect((await page(`/m/${hr.slug}/documenten/protocol?taal=nl`)).status).toBe(404);
  });

  test("the same words make no second version; two clicks make one", async () => {
    const twice = await Promise.all(
      [1, 2].map(() => as(other, (tx) => offerVersion(tx, other.by, around, { kind: "flyer" }))),
    );
    expect(twice.map((one) => (one.ok ? "made" : one.refusal)).sort()).toEqual(["made", "unchanged"]);
  });

  test("a fact makes a minor without consent, a rule a major with it (C1)", async () => {
    const kind = "complaintsRegulation" as const;
    const offer = () => as(other, (tx) => offerVersion(tx, other.by, around, { kind }));
    expect(await offer()).toMatchObject({ value: { major: 1, minor: 0 } });
    const addressee = (await as(other, draftSettings)).formalAddressee;
    await as(other, (tx) =>
      saveDraft(tx, other.by, { formalAddressee: { ...addressee, phone: "050 000 0699" } }),
    );
    expect(await offer()).toMatchObject({ value: { major: 1, minor: 1 } });
    const past = { kind, major: 1, minor: 1, inForceOn: addDays(day, 1), announcedOn: null };
    expect(await as(other, (tx) => publishVersion(tx, other.by, past))).toMatchObject({
      refusal: "no_consent",
    });
    await as(other, (tx) => saveDraft(tx, other.by, { hearingWeeks: 3 }));
    expect(await offer()).toMatchObject({ value: { major: 2, minor: 0 } });
  });

  test("what a document settles holds when it is in force, and not before", async () => {
    expect((await as(other, ownSettings)).hearingWeeks).toBe(4);
    expect((await as(other, draftSettings)).hearingWeeks).toBe(3);
    await as(other, (tx) => recordConsent(tx, other.by, agreed("complaintsRegulation", 2)));
    await as(other, (tx) =>
      publishVersion(tx, other.by, {
        kind: "complaintsRegulation",
        major: 2,
        minor: 0,
        inForceOn: addDays(day, 1),
        announcedOn: null,
      }),
    );
    const [row] = await house.sql<{ now: number; later: number }>(
      "owner",
      `select (app.settings_in_force($1, app.today())->>'hearingWeeks')::int as now,
              (app.settings_in_force($1, app.today() + 1)->>'hearingWeeks')::int as later`,
      [other.by.tenantId],
    );
    expect(row).toEqual({ now: 4, later: 3 });
  });

  test("a draft keeps what only the network settles, refuses what nobody may say, and never half", async () => {
    const before = await as(hr, draftSettings);
    const save = (change: object) => as(hr, (tx) => saveDraft(tx, hr.by, change));
    expect(await save({ promiseText: "Wij luisteren.", shortName: "Iets anders" })).toMatchObject({
      refusal: "not_yours",
    });
    expect(await save({ promiseText: "De dader gaat weg." })).toMatchObject({ refusal: "forbidden_words" });
    expect(await save({ retentionMonths: 25 })).toMatchObject({ refusal: "unclear" });
    expect(await as(hr, draftSettings)).toEqual(before);
    expect(await save({ promiseText: "Wij luisteren." })).toMatchObject({ ok: true });
    expect((await as(hr, draftSettings)).promiseText).toBe("Wij luisteren.");
  });

  test("a text with a gap makes no version", async () => {
    await as(other, (tx) => saveDraft(tx, other.by, { normLines: [], promiseText: "" }));
    expect(
      await as(other, (tx) => offerVersion(tx, other.by, around, { kind: "conductProtocol" })),
    ).toMatchObject({
      refusal: "incomplete",
    });
  });
});

describe("a change of a template is a proposal, never an act (documents.md C5)", () => {
  test("each employer takes, edits or refuses it; whoever says nothing keeps the own text", async () => {
    const desk = await enter(house, "i.dral@tweespoor.example");
    const network = <T>(work: (tx: Writing) => Promise<T>) =>
      actAs("network", { session: desk.session }, work);
    const kind = "complaintsRegulation" as const;
    const changed = await network((tx) =>
      changeTemplate(tx, desk, {
        kind,
        texts: {
          "CR-03": "Ook wie hier vroeger werkte, kan klagen.",
          "CR-20": "Het advies komt binnen {adviceWeeks} weken.",
        },
        reason: "Korter gezegd.",
      }),
    );
    if (!changed.ok) throw new Error(changed.refusal);
    const { number } = changed.value;
    expect(
      await network((tx) => changeTemplate(tx, desk, { kind, texts: { "CP-36": "x" }, reason: "x" })),
    ).toMatchObject({
      refusal: "unknown_clause",
    });

    const open = await as(hr, (tx) => openProposals(tx, kind));
    expect(open.filter((one) => one.number === number)).toEqual([
      expect.objectContaining({
        clause: "CR-03",
        before: "Werkt u hier niet meer? U kunt nog steeds klagen over wat hier gebeurde.",
        own: "Werkt u hier niet meer? U kunt nog steeds klagen over wat hier gebeurde.",
        after: "Ook wie hier vroeger werkte, kan klagen.",
        reason: "Korter gezegd.",
        mayEdit: false,
      }),
      expect.objectContaining({ clause: "CR-20", mayEdit: true }),
    ]);

    const textOf = async (who: Person) => {
      const made = await as(who, (tx) => offerVersion(tx, who.by, around, { kind }));
      if (!made.ok) return made.refusal;
      const [newest] = await as(who, (tx) => ownVersions(tx, kind));
      return JSON.stringify(newest?.texts.nl);
    };
    const answer = (who: Person, clause: string, choice: "taken" | "edited" | "refused", more: object = {}) =>
      as(who, (tx) => answerProposal(tx, who.by, { kind, number, clause, choice, ...more }));

    expect(await textOf(hr)).toContain("U kunt nog steeds klagen");
    expect(await answer(hr, "CR-03", "edited", { words: "Iets anders." })).toMatchObject({
      refusal: "fixed",
    });
    expect(await answer(hr, "CR-03", "taken")).toMatchObject({ ok: true });
    expect(await answer(hr, "CR-03", "taken")).toMatchObject({ refusal: "not_there" });
    expect(
      await answer(hr, "CR-20", "edited", { words: "Reken op {adviceWeeks} weken voor het advies." }),
    ).toMatchObject({ ok: true });
    const ours = await textOf(hr);
    expect(ours).toContain("Ook wie hier vroeger werkte, kan klagen.");
    expect(ours).toContain("Reken op 8 weken voor het advies.");
    expect((await as(hr, (tx) => ownVersions(tx, kind)))[0]).toMatchObject({ major: 2, minor: 0 });

    expect(await answer(other, "CR-03", "refused")).toMatchObject({ refusal: "reason_needed" });
    expect(await answer(other, "CR-03", "refused", { reason: "Onze tekst is duidelijker." })).toMatchObject({
      ok: true,
    });
    expect(await textOf(other)).toBe("unchanged");
    const reply = { tenantId: other.by.tenantId, kind, number, clause: "CR-03", words: "Dat mag blijven." };
    expect(await network((tx) => replyToRefusal(tx, desk, reply))).toMatchObject({ ok: true });
    expect(
      await network((tx) => replyToRefusal(tx, desk, { ...reply, tenantId: hr.by.tenantId })),
    ).toMatchObject({
      refusal: "not_there",
    });
  });
});
