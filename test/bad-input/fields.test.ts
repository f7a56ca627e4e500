import { beforeAll, describe, expect, test } from "vitest";
import { freshForm, looking, sending } from "#test/support/intake";
import { codeOn, fileReport, hidden, returnWith, Visitor } from "#test/support/visitor";
import { enter } from "#test/walls/people";
import { ownEmployer } from "./own-employer";

let own: Awaited<ReturnType<typeof ownEmployer>>;
beforeAll(async () => {
  own = await ownEmployer("velden");
});

type DossierRow = {
  id: string;
  email: string;
  counsellor_id: string;
  deputy_id: string | null;
  [column: string]: unknown;
};

const dossiers = () =>
  own.house.sql<DossierRow>(
    "owner",
    `select d.*, a.email, d.opened_on::text as opened_on, d.last_activity_on::text as last_activity_on
       from dossier d join account a on a.id = d.counsellor_id where d.tenant_id = $1 order by d.id`,
    [own.tenantId],
  );

/** Files a report here and gives its row. */
async function newDossier(fields: Record<string, string> = {}, ticks: Record<string, string> = {}) {
  const known = new Set((await dossiers()).map(({ id }) => id));
  const { code } = await fileReport(own.house, own.slug, { verhaal: "Kort.", ...fields }, ticks);
  const found = (await dossiers()).find(({ id }) => !known.has(id));
  if (!found) throw new Error("the report made no dossier");
  return { ...found, code };
}

const PROTO = {
  __proto__x: "1",
  "constructor[prototype][admin]": "1",
  "constructor.prototype.admin": "1",
  toString: "1",
  hasOwnProperty: "1",
};
const protoFields = () =>
  new URLSearchParams([["__proto__", "1"], ["__proto__[admin]", "1"], ...Object.entries(PROTO)]).toString();

describe("fields that nobody asked for", () => {
  test("names of the language's own innards change nothing (6-13)", async () => {
    const { post, token } = await freshForm(own.house, own.slug);
    const asked = new URLSearchParams(looking(token, { verhaal: "Gewoon." })).toString();
    const check = await post(`${asked}&${protoFields()}`);
    expect(check.status).toBe(200);
    const send = new URLSearchParams(sending(hidden(check.text, "sleutel"))).toString();
    const receipt = await post(`${send}&${protoFields()}`);
    await returnWith(own.house, codeOn(receipt.text));
    // The process has no `admin` for everybody now: a stranger is still a stranger.
    const stranger = await new Visitor(own.house.origin).get("/werkplek?admin=1");
    expect([stranger.status, stranger.headers.get("location")]).toEqual([303, "/inloggen"]);
  });

  test("a role, an employer, a status, a reader or an id in the report change no column of its row (6-14)", async () => {
    const [, , third] = await own.house.sql<{ id: string }>(
      "owner",
      "select counsellor_id as id from panel where tenant_id = $1",
      [own.tenantId],
    );
    const [elsewhere] = await own.house.sql<{ id: string }>(
      "owner",
      "select id from employer where slug = 'oosterwaarde'",
    );
    const extra = {
      role: "admin", tenant_id: elsewhere?.id ?? "", tenant: elsewhere?.id ?? "", slug: "oosterwaarde", status: "closed",
      standing: "closed", counsellor_id: third?.id ?? "", primary: third?.id ?? "", deputy: "", id: third?.id ?? "",
      is_test: "true", opened_on: "1999-01-01", track: "integrity", code: "0".repeat(24), step: "receipt",
    }; // biome-ignore format: a list of names
    const plain = await newDossier();
    const { post, token } = await freshForm(own.house, own.slug);
    const check = await post(looking(token, { verhaal: "Kort.", ...extra }));
    const known = new Set((await dossiers()).map(({ id }) => id));
    const receipt = await post(sending(hidden(check.text, "sleutel"), extra));
    await returnWith(own.house, codeOn(receipt.text));
    const added = (await dossiers()).filter(({ id }) => !known.has(id));
    expect(added).toHaveLength(1);
    const { code: _code, ...expected } = plain;
    expect({ ...added[0], id: "" }).toEqual({ ...expected, id: "" });
  });

  test("a role, a status or somebody else's dossier in a counsellor's form reach nothing but her own (6-14, 6-26)", async () => {
    const [one, two] = await own.house.sql<{ id: string }>(
      "owner",
      "select counsellor_id as id from panel where tenant_id = $1",
      [own.tenantId],
    );
    const alone = { zonder_waarnemer: "ja" };
    const mine = await newDossier({ wie: one?.id ?? "" }, alone);
    const { visitor } = await enter(own.house, mine.email);
    await visitor.post(`/werkplek/dossiers/${mine.id}`, { doe: "kiezen", keuze: "aannemen" });
    const { id: other, email } = await newDossier({ wie: two?.id ?? "" }, alone);
    const colleague = await enter(own.house, email);
    await colleague.visitor.post(`/werkplek/dossiers/${other}`, { doe: "kiezen", keuze: "aannemen" });
    const contents = () =>
      own.house.sql(
        "owner",
        `select (select count(*) from record where dossier_id = $1) as records, (select count(*) from access where dossier_id = $1) as looks,
            (select string_agg(encode(sealed, 'hex'), ',' order by kind) from part where dossier_id = $1) as parts,
            d.row_version, d.standing, d.unread_reporter from dossier d where d.id = $1`,
        [other],
      );
    const before = await contents();
    const extra = {
      dossierId: other,
      dossier_id: other,
      dossier: other,
      id: other,
      standing: "closed",
      status: "closed",
      role: "network",
    };
    const answer = await visitor.post(`/werkplek/dossiers/${mine.id}`, {
      doe: "bericht",
      bericht: "Voor wie dit is.",
      ...extra,
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      `/werkplek/dossiers/${mine.id}#gesprek`,
    ]);
    expect(await contents()).toEqual(before);
    expect((await dossiers()).find(({ id }) => id === mine.id)?.standing).toBe("active");
    const reporter = await returnWith(own.house, mine.code);
    expect((await reporter.get("/mijn-melding?taal=nl")).text).toContain("Voor wie dit is.");

    for (const deed of [
      { doe: "bericht", bericht: "x" },
      { doe: "aantekening", aantekening: "x" },
      { doe: "contact", wijze: "phone" },
    ]) {
      const theirs = await visitor.post(`/werkplek/dossiers/${other}`, { ...deed, dossierId: mine.id });
      const nobodys = await visitor.post("/werkplek/dossiers/00000000-0000-4000-8000-000000000000", {
        ...deed,
        dossierId: mine.id,
      });
      expect(theirs.status).toBe(404);
      expect(theirs.text).toBe(nobodys.text);
    }
    expect(await contents()).toEqual(before);
  });

  test("a form of another employer is not received here; its text stays", async () => {
    const before = await own.rows();
    const elsewhere = await freshForm(own.house, "noordzijl");
    const check = await elsewhere.post(looking(elsewhere.token, { verhaal: "Voor Noordzijl." }));
    const here = await freshForm(own.house, own.slug);
    const answer = await here.post({ ...sending(hidden(check.text, "sleutel")), verhaal: "Staat er nog." });
    expect(codeOn(answer.text)).toBe("");
    expect(answer.text).toContain(">Staat er nog.</textarea>");
    expect(await own.rows()).toEqual(before);
  });

  test("a choice that is on no list is a field error, with everything kept", async () => {
    const before = await own.rows();
    const { post, token } = await freshForm(own.house, own.slug);
    const wrong = {
      bereik: "duif",
      spoor: "x",
      relatie: "student",
      over: "baas",
      wie: "11111111-1111-4111-8111-111111111111",
    };
    const answer = await post(looking(token, { verhaal: "Staat er nog.", ...wrong }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Dit antwoord staat niet in de lijst.");
    expect(answer.text).toContain(">Staat er nog.</textarea>");
    expect(await own.rows()).toEqual(before);
  });
});

describe("a field that comes twice, and a file where a text belongs", () => {
  test.each([
    ["/mijn-melding", "doe=openen&code=a&code=b"],
    ["/inloggen", "doe=wachtwoord&email=a%40b.nl&email=c%40d.nl&wachtwoord=x"],
    ["own", "doe=nakijken&verhaal=een&verhaal=twee"],
  ])("%s is refused as a whole (6-15)", async (where, body) => {
    const before = await own.rows();
    const answer = await new Visitor(own.house.origin).post(where === "own" ? own.path : where, body);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('<html lang="nl">');
    expect(answer.text).not.toContain("Unexpected");
    expect(await own.rows()).toEqual(before);
  });

  test.each([
    [
      "a file",
      'Content-Disposition: form-data; name="verhaal"; filename="a.php"\r\nContent-Type: image/jpeg\r\n\r\n<?php',
    ],
    ["a part without an end", 'Content-Disposition: form-data; name="verhaal"\r\n\r\nx'],
  ])("%s in a form is refused", async (name, part) => {
    const before = await own.rows();
    const end = name === "a file" ? "\r\n--grens--\r\n" : "";
    const answer = await new Visitor(own.house.origin).post(own.path, `--grens\r\n${part}${end}`, {
      "Content-Type": "multipart/form-data; boundary=grens",
    });
    expect(answer.status).toBe(400);
    expect(await own.rows()).toEqual(before);
  });
});

describe("an address of the work itself", () => {
  const ofWork = (domain: string) => [
    `jo@${domain}`,
    `jo@mail.${domain}`,
    `jo@a.b.${domain}`,
    `JO@${domain.toUpperCase()}`,
    `jo+prive@${domain}`,
  ];
  test("is refused with the reason, subdomains too, and the rest stays (6-23)", async () => {
    const before = await own.rows();
    for (const mail of ofWork(own.domain)) {
      const { post, token } = await freshForm(own.house, own.slug);
      const answer = await post(looking(token, { verhaal: "Staat er nog.", bereik: "mail", mail }));
      expect(answer.status).toBe(422);
      expect(answer.text).toContain("Uw werkgever kan daar meelezen.");
      expect(answer.text).toContain(`value="${mail}"`);
      expect(answer.text).toContain(">Staat er nog.</textarea>");
    }
    expect(await own.rows()).toEqual(before);
  });

  test("one that only ends in the same letters is somebody's own (6-22, 6-23)", async () => {
    const { post, token } = await freshForm(own.house, own.slug);
    for (const mail of [`jo@niet${own.domain}`, `${own.domain}@voorbeeld.nl`, "jo+melding@voorbeeld.nl"]) {
      expect((await post(looking(token, { bereik: "mail", mail }))).status).toBe(200);
    }
  });
});
