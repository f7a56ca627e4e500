import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ownEmployer } from "#test/bad-input/own-employer";
import { filledIn, wayTo } from "#test/support/course-plan";
import { sharedHouse } from "#test/support/shared-house";
import { hidden } from "#test/support/visitor";
import { type Case, openCase } from "#test/support/worked-case";
import { codeKeys } from "~/crypto/code";
import { addDays, addMonths, type CivilDay } from "~/domain/clock";
import { tellNewLaw } from "~/domain/dossier/new-law";
import { openLines } from "~/domain/dossier/store";
import { LAW } from "~/domain/law-data";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import { trackOn } from "~/domain/tracks/all";
import { asReporter } from "~/http/doors";

const house = sharedHouse();
const RUBEN = "r.tjinaloe@tweespoor.example";
const HOME = "/mijn-melding?taal=nl";
const OFFER = "Er is een nieuwere versie van de afspraken";
let day: CivilDay;
let place: Awaited<ReturnType<typeof ownEmployer>>;
beforeAll(async () => {
  const [row] = await house.sql<{ day: string }>("owner", "select app.today()::text as day");
  day = row?.day ?? "";
});
let majors: number;
beforeEach(async () => {
  place = await ownEmployer("nieuwer");
  majors = 1;
});

const table = () => trackOn("unwanted_behaviour", day);

/** A case of a reporter who signed and wants guidance, under the newest version that there is by then. */
async function guided(): Promise<Case> {
  const one = await openCase(house, table(), { slug: place.slug, email: RUBEN, day });
  await one.walk(wayTo(table(), "mandated").filter(({ step }) => step !== "accept"));
  return one;
}

/** A major of this employer that is in force today; its number. */
async function published(change: Partial<ProtocolSettings>): Promise<string> {
  majors += 1;
  await house.sql(
    "owner",
    `insert into protocol_version (tenant_id, major, settings, in_force_on)
       select tenant_id, $2, settings || $3::jsonb, app.today() from protocol_version where tenant_id = $1 and major = 1`,
    [place.tenantId, majors, JSON.stringify(change)],
  );
  return String(majors);
}

const step = (name: string, more: Record<string, string> = {}) => ({
  doe: "stap",
  stap: name,
  ...filledIn(table().steps[name]?.asks, day),
  ...more,
});

/** A step of the procedure beside the case. */
async function breach(one: Case, name: string): Promise<number> {
  const asks = trackOn("confidentiality", day).steps[name]?.asks;
  const fields = { doe: "stap", stap: name, procedure: "geheimhouding", ...filledIn(asks, day) };
  return (await one.counsellor(fields)).status;
}

const home = async (one: Case) => (await one.reporter.get(HOME)).text;
const yes = async (one: Case, versie: string) => (await one.teller({ doe: "nieuwer", versie })).status;

describe("a later version of the protocol (documents.md C4)", () => {
  test("S0-27: nothing changes without the reporter's own yes; with it every guard follows, and nothing is kept longer", async () => {
    const one = await guided();
    expect(await home(one)).not.toContain(OFFER);
    const version = await published({
      criminalOffenceRule: "consent_or_five_conditions",
      counsellorMediationAllowed: true,
      retentionMonths: 6,
    });
    expect(await home(one)).toContain(OFFER);
    expect((await one.counsellor(step("advise_self_talk"))).status).toBe(422);
    for (const name of ["consider", "ask"]) expect(await breach(one, name)).toBe(303);

    const before = await one.lines();
    expect((await one.counsellor({ doe: "nieuwer", versie: version })).status).toBe(422);
    expect(await yes(one, "1")).toBe(422);
    expect(await yes(one, "geen")).toBe(422);
    expect(await one.lines()).toBe(before);
    const formulier = hidden(await home(one), "formulier");
    const clicked = () => one.teller({ doe: "nieuwer", versie: version, formulier });
    const answers = await Promise.all([clicked(), clicked(), clicked()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await one.lines()).toBe(before + 1);

    expect(await home(one)).not.toContain(OFFER);
    expect((await one.counsellor(step("advise_self_talk"))).status).toBe(303);
    // What the signed agreement says of its limits is stricter: only a yes counts until a new one is signed.
    expect(await breach(one, "be_refused")).toBe(422);
    expect((await one.counsellor({ doe: "opnieuw", stap: "sign-again", tekst: "x" })).status).toBe(404);
    expect((await one.teller({ doe: "opnieuw", stap: "sign-again", tekst: "0".repeat(64) })).status).toBe(
      422,
    );
    const tekst = hidden(await home(one), "tekst");
    expect((await one.teller({ doe: "opnieuw", stap: "sign-again", naam: "Vlinder", tekst })).status).toBe(
      303,
    );
    expect(await breach(one, "be_refused")).toBe(303);
    const agreement = (await one.reporter.get("/mijn-melding/overeenkomst?taal=nl")).text;
    expect(agreement).toContain("Vlinder");
    expect(agreement).toContain("Alleen bij ernstig gevaar");

    const dossier = (await one.staff.visitor.get(`/werkplek/dossiers/${one.dossierId}?deel=verslag`)).text;
    expect(dossier).toContain(`Versie ${version}, door de melder gekozen op`);
    const own = await one.reporter.get("/mijn-melding/meenemen?taal=nl");
    expect(own.text).toContain(`U koos voor versie ${version} van de afspraken`);

    await one.walk([{ step: "withdraw" }]);
    expect((await one.counsellor(step("close_withdrawn"))).status).toBe(303);
    const [timer] = await house.sql<{ due: string }>(
      "owner",
      "select due_on::text as due from timer where dossier_id = $1 and kind = 'destroy' and state = 'open'",
      [one.dossierId],
    );
    expect(timer?.due).toBe(addMonths(day, 6));
    await published({ retentionMonths: 24 });
    expect(await home(one)).not.toContain(OFFER);
    expect(await yes(one, String(majors))).toBe(422);
  });

  test("a yes and a new version at the same moment: whoever came first, the yes is to what was read", async () => {
    const one = await guided();
    const read = await published({ retentionMonths: 9 });
    expect(await home(one)).toContain(`Ja, versie ${read} geldt voor mij`);
    const newer = await published({ retentionMonths: 8 });
    expect(await yes(one, read)).toBe(422);
    expect(await home(one)).toContain(`Ja, versie ${newer} geldt voor mij`);
    const [answer] = await Promise.all([yes(one, newer), published({ retentionMonths: 7 })]);
    const { rules } = await one.course();
    expect(answer === 303 ? rules.major : answer).toBe(answer === 303 ? Number(newer) : 422);
    expect(await home(one)).toContain(`Ja, versie ${majors} geldt voor mij`);
    expect(await yes(one, String(majors))).toBe(303);
    expect((await one.course()).rules.settings.retentionMonths).toBe(7);
  });

  test("new law: one line in an open dossier that both read, whoever opens it first, and however often", async () => {
    const one = await guided();
    await house.sql("owner", "update dossier set opened_on = $2 where id = $1", [
      one.dossierId,
      addDays(day, -9),
    ]);
    const since = addDays(day, -3);
    const fixture = { ...LAW.staleDays[0], validFrom: since } as (typeof LAW.staleDays)[number];
    const entries = LAW.staleDays as (typeof fixture)[];
    const told = () =>
      one.atWork(async (tx, keyring) => {
        const key = await keyring.dossier(tx, one.dossierId);
        const lines = key ? await openLines(tx, key, "course") : [];
        return lines.flatMap((line) => (line.kind === "law" ? [line.since] : []));
      });
    expect(await told()).toEqual([]);
    entries.push(fixture);
    try {
      const { lookup, seed } = codeKeys(one.code);
      await Promise.all([
        one.atWork((tx, keyring) => tellNewLaw(tx, keyring, "counsellor", one.dossierId)),
        asReporter({ lookup, seed }, (tx, keyring) => tellNewLaw(tx, keyring, "reporter", null)),
      ]);
      await one.atWork((tx, keyring) => tellNewLaw(tx, keyring, "counsellor", one.dossierId));
      expect(await told()).toEqual([since]);
    } finally {
      entries.pop();
    }
    expect(await home(one)).toContain("gelden nieuwe regels uit de wet. Die gelden ook voor u.");
    const report = await one.staff.visitor.get(`/werkplek/dossiers/${one.dossierId}?deel=verslag`);
    expect(report.text).toContain("Nieuwe regels uit de wet.");
  });
});
