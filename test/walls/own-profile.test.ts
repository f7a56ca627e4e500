import { beforeAll, describe, expect, test } from "vitest";
import { fetchFile } from "#test/support/files";
import { lettersTo } from "#test/support/letters";
import { type Newcomer, newcomer } from "#test/support/newcomers";
import { openFor } from "#test/support/own-panel";
import { structureOf, textsOf } from "#test/support/read-pdf";
import { tenantOf } from "#test/support/rows";
import { sharedHouse } from "#test/support/shared-house";
import { until } from "#test/support/until";
import { Visitor } from "#test/support/visitor";
import { sessionIds } from "~/crypto/session-seal.server";
import { asking, enter, type Staff } from "./people";
import { answerOf } from "./scenario";

const house = sharedHouse();
const PATH = "/werkplek/profiel";
let office: Staff;
let nora: Newcomer;
/** Who signs letters for that employer. */
let hr: Newcomer;
let own: { slug: string; id: string };

beforeAll(async () => {
  office = await enter(house, "i.dral@tweespoor.example");
  nora = await newcomer(house, office.visitor, "counsellor", { name: "Nora Profiel" });
  own = await openFor(house, nora.id);
});

const post = (fields: Record<string, string>) => nora.visitor.post(PATH, fields);
const session = () => ({ session: sessionIds(nora.visitor.cookies.get("s") ?? "").rls });
const writable = async () =>
  /\/m\/[^"]+\/melden/.test((await new Visitor(house.origin).get(`/m/${own.slug}?taal=nl`)).text);
const day = async (plus: number) =>
  (await house.sql<{ day: string }>("owner", "select (app.today() + $1::int)::text as day", [plus]))[0]
    ?.day ?? "";

describe("a certificate", () => {
  test("counts only when the office saw the proof", async () => {
    await house.sql("owner", "delete from certificate where counsellor_id = $1", [nora.id]);
    expect(await writable()).toBe(false);
    const fields = { doe: "certificaat", nummer: "LVV-12345", vanaf: await day(-10), totmet: await day(900) };
    const half = await post(fields);
    expect([half.status, half.text.includes('value="LVV-12345"')]).toEqual([422, true]);
    const both = { ...fields, "spoor-unwanted_behaviour": "ja", "spoor-integrity": "ja" };
    expect((await post({ ...both, totmet: await day(-20) })).status).toBe(422);
    expect((await post(both)).status).toBe(303);
    expect(await writable()).toBe(false);
    // Not by her own hand, and not by another face.
    expect(
      await answerOf(
        asking(house, "counsellor", session(), "select app.settle_certificate($1, true)", [nora.id]),
      ),
    ).toBe("42501");
    const insert =
      "insert into certificate values ($1, 'LVV-0', app.today(), app.today() + 9, '{integrity}')";
    expect(await answerOf(asking(house, "counsellor", session(), insert, [nora.id]))).toBe("42501");
    expect((await office.visitor.get("/netwerk/vertrouwenspersonen")).text).toContain("LVV-12345");
    await office.visitor.post("/netwerk/vertrouwenspersonen", { doe: "gezien", wie: nora.id });
    expect(await writable()).toBe(true);
    expect((await nora.visitor.get(PATH)).text).toContain("LVV-12345");
  });

  test("is told of 12, 6 and 3 months before its end, to her and to the office, once each", async () => {
    const mails = () =>
      lettersTo(house, nora.email).filter(({ subject }) => subject === "Een bewijs loopt af").length;
    const alerts = async () =>
      (
        await house.sql<{ months: number }>(
          "owner",
          "select months from certificate_alert where counsellor_id = $1 order by months",
          [nora.id],
        )
      ).map((row) => row.months);
    const ends = (months: number) =>
      house.sql(
        "owner",
        "update certificate set valid_until = (app.today() + make_interval(months => $2))::date where counsellor_id = $1",
        [nora.id, months],
      );
    await ends(13);
    await office.visitor.post("/dev/klok", { advance: "PT1S" });
    expect([await alerts(), mails()]).toEqual([[], 0]);
    await ends(12);
    await office.visitor.post("/dev/klok", { advance: "PT1S" });
    await until("the first letter", () => mails() === 1);
    await ends(2);
    await office.visitor.post("/dev/klok", { advance: "PT1S" });
    await until("the second letter", () => mails() === 2);
    await office.visitor.post("/dev/klok", { advance: "PT1S" });
    expect([await alerts(), mails()]).toEqual([[3, 6, 12], 2]);
    await until("the office has its letter too", () =>
      lettersTo(house, office.account.email).find(({ subject }) => subject === "Een bewijs loopt af"),
    );
    await ends(30);
  });
});

test("languages and hours are what a visitor reads", async () => {
  expect((await post({ doe: "talen" })).status).toBe(422);
  await post({ doe: "talen", "taal-nl": "ja", "taal-pl": "ja" });
  const line = { "van-0": "1", "tot-0": "4", "begin-0": "09:30", "eind-0": "20:00" };
  const early = await post({ doe: "uren", ...line, "eind-0": "09:00" });
  expect([early.status, early.text.includes('value="09:00"')]).toEqual([422, true]);
  expect((await post({ doe: "uren", ...line, "begin-0": "" })).status).toBe(422);
  await post({ doe: "uren", ...line });
  const page = (await new Visitor(house.origin).get(`/m/${own.slug}?taal=nl`)).text;
  expect(page).toContain("Nederlands, Pools");
  expect(page).toContain("9.30–20.00 uur");
});

test("an absence keeps new reports away and warns when nobody is left to read", async () => {
  const [from, to] = [await day(0), await day(3)];
  expect((await post({ doe: "afwezig", "weg-van": to, "weg-tot": from })).status).toBe(422);
  expect((await post({ doe: "afwezig", "weg-van": await day(-9), "weg-tot": await day(-2) })).status).toBe(
    422,
  );
  expect((await post({ doe: "afwezig", "weg-van": "0000-01-01", "weg-tot": to })).status).toBe(422);
  expect((await post({ doe: "terug", "weg-van": "2026-99-99" })).status).toBe(303);
  expect((await post({ doe: "afwezig", "weg-van": from, "weg-tot": to })).status).toBe(303);
  const page = (await nora.visitor.get(PATH)).text;
  expect(page).toContain("Dan leest niemand nieuwe meldingen:");
  expect(page).toContain("Eigen Panel");
  expect(await writable()).toBe(false);
  await post({ doe: "terug", "weg-van": from });
  expect(await writable()).toBe(true);
  // With somebody beside her nobody is missed.
  await house.sql(
    "owner",
    "insert into panel (tenant_id, counsellor_id, since) select $1, id, app.today() from account where email = 't.vanwolde@tweespoor.example'",
    [own.id],
  );
  await post({ doe: "afwezig", "weg-van": from, "weg-tot": to });
  expect((await nora.visitor.get(PATH)).text).not.toContain("Dan leest niemand nieuwe meldingen:");
  await post({ doe: "terug", "weg-van": from });
  await house.sql("owner", "delete from panel where tenant_id = $1 and counsellor_id <> $2", [
    own.id,
    nora.id,
  ]);
});

test("a conflict keeps her out of that employer, a former tie is only shown (GL-04)", async () => {
  const of = { doe: "verklaren", werkgever: own.id };
  expect((await post({ ...of, band: "x".repeat(201) })).status).toBe(422);
  await post({ ...of, band: "Werkte hier tot 2019." });
  expect((await new Visitor(house.origin).get(`/m/${own.slug}?taal=nl`)).text).toContain(
    "Werkte hier tot 2019.",
  );
  expect(await writable()).toBe(true);
  await post({ ...of, belang: "ja" });
  expect(await writable()).toBe(false);
  expect((await office.visitor.get("/netwerk/vertrouwenspersonen")).text).toContain("Meldt een belang");
  await post(of);
  expect(await writable()).toBe(true);
});

test("S3-09: what she read and promised is kept by day, for the employers of her own panels only", async () => {
  await post({ doe: "gelezen", werkgever: own.id, independent: "ja", secrecy: "ja" });
  const promised = () =>
    house.sql<{ about: string }>(
      "owner",
      "select about from employer_statement where item = 'GL-04' and subject = $1 and said_on = app.today()",
      [nora.id],
    );
  expect(await promised()).toEqual([{ about: "independent secrecy" }]);
  expect((await office.visitor.get("/netwerk/vertrouwenspersonen")).text).toContain("2 van 4");
  await post({ doe: "gelezen", werkgever: own.id, independent: "ja" });
  expect(await promised()).toEqual([{ about: "independent" }]);
  const foreign = await tenantOf(house, "de-linde");
  for (const doe of ["gelezen", "verklaren"])
    expect((await post({ doe, werkgever: foreign, independent: "ja", belang: "ja" })).status).toBe(404);
  for (const insert of [
    "insert into employer_statement values ($1, 'GL-04', 'counsellor', ($2::uuid)::text, '', '', app.today(), $2, app.today())",
    "insert into conflict values ($1, $2, app.today())",
    "insert into tie values ($1, $2, 'x')",
  ])
    expect(await answerOf(asking(house, "counsellor", session(), insert, [foreign, nora.id]))).toBe("42501");
});

test("S3-25: her letter of appointment is the employer's own text, hers alone, and says who signed it", async () => {
  const at = `${PATH}/brief/${own.id}`;
  expect((await nora.visitor.get(PATH)).text).toContain("De werkgever heeft nog niet getekend.");
  hr = await newcomer(house, office.visitor, "employer", { name: "Hilde Brief", tenant: own.id });
  const signed = { stap: "GL-05", wie: nora.id };
  expect((await hr.visitor.post("/beheer/papieren", signed)).status).toBe(303);
  const page = (await nora.visitor.get(PATH)).text.replaceAll("<!-- -->", "");
  expect(page).toContain(`href="${at}"`);
  expect(page).toContain("Getekend door Hilde Brief op");
  const hers = (await fetchFile(nora.visitor, at)).bytes;
  const theirs = (await fetchFile(hr.visitor, `/beheer/papieren/brief-${nora.id}.pdf`)).bytes;
  expect(await textsOf(hers)).toEqual(await textsOf(theirs));
  expect((await textsOf(hers)).join(" ")).toContain("stelt Nora Profiel aan als vertrouwenspersoon");
  const { lang, title, marked } = await structureOf(hers);
  expect([lang, title, marked]).toEqual(["nl", "Aanstellingsbrief vertrouwenspersoon", true]);
  expect((await textsOf(hers)).join(" ")).toContain(
    "Getekend voor Noordzijl Fulfilment B.V. door Hilde Brief, op",
  );
  const other = await enter(house, "t.vanwolde@tweespoor.example");
  expect((await other.visitor.get(at)).status).toBe(404);
  for (const id of [await tenantOf(house, "de-linde"), "x"])
    expect((await nora.visitor.get(`${PATH}/brief/${id}`)).status).toBe(404);
});

test("S3-25: what was signed stays the text of both when the agreements change; another letter is asked for in sight of both", async () => {
  const at = `${PATH}/brief/${own.id}`;
  const file = `/beheer/papieren/brief-${nora.id}`;
  const words = async (who: Visitor, from: string) =>
    (await textsOf((await fetchFile(who, from)).bytes)).join(" ");
  const desk = async () => (await hr.visitor.get("/beheer/papieren")).text.replaceAll("<!-- -->", "");
  const agreed = await words(nora.visitor, at);
  expect(agreed).toContain("Advies aan de directie");
  expect(await desk()).not.toContain("Teken de nieuwe brief");
  await house.sql(
    "owner",
    `update protocol_version set settings = jsonb_set(settings, '{boardName}', '"de raad van bestuur"') where tenant_id = $1`,
    [own.id],
  );
  expect((await nora.visitor.get(PATH)).text).toContain("De werkgever tekent een nieuwe brief.");
  expect(await desk()).toContain("Teken de nieuwe brief. Tot dan geldt de vorige.");
  expect(await words(nora.visitor, at)).toBe(agreed);
  expect(await words(hr.visitor, `${file}-1.pdf`)).toBe(agreed);
  expect(await words(hr.visitor, `${file}.pdf`)).toContain("Advies aan de raad van bestuur");
  const signed = { stap: "GL-05", wie: nora.id };
  for (const _twice of [1, 2]) expect((await hr.visitor.post("/beheer/papieren", signed)).status).toBe(303);
  const anew = await words(nora.visitor, at);
  expect(anew).toContain("Advies aan de raad van bestuur");
  expect(await words(hr.visitor, `${file}.pdf`)).toBe(anew);
  expect(await words(hr.visitor, `${file}-1.pdf`)).toBe(agreed);
  expect((await nora.visitor.get(PATH)).text).not.toContain("De werkgever tekent een nieuwe brief.");
  const kept = await house.sql<{ n: number }>(
    "owner",
    "select count(*)::int as n from paper_signature where item = 'GL-05' and subject = $1 and text is not null",
    [nora.id],
  );
  expect(kept[0]?.n).toBe(2);
  const bare = "update employer_statement set text = null where item = 'GL-05' and subject = $1";
  const theirs = { session: sessionIds(hr.visitor.cookies.get("s") ?? "").rls };
  expect(await answerOf(asking(house, "employer", theirs, bare, [nora.id]))).toBe("23514");
  const change = "update paper_signature set text = null where subject = $1";
  expect(await answerOf(asking(house, "employer", theirs, change, [nora.id]))).toBe("42501");
});

test("nobody changes another's profile", async () => {
  const reader = await enter(house, "t.vanwolde@tweespoor.example");
  for (const query of [
    "update counsellor set languages = '{pl}' where id = $1",
    "delete from absence where counsellor_id = $1",
    "delete from conflict where counsellor_id = $1",
    "update employer_statement set about = '' where subject = ($1::uuid)::text",
  ]) {
    const { count } = await asking(house, "counsellor", { session: reader.session }, query, [nora.id]);
    expect([query, count]).toEqual([query, 0]);
  }
  const { rows } = await asking<{ n: number }>(
    house,
    "counsellor",
    { session: reader.session },
    "select count(*)::int as n from certificate where counsellor_id = $1",
    [nora.id],
  );
  expect(rows[0]?.n).toBe(0);
  const claim =
    "insert into certificate_claim values ($1, 'LVV-9', app.today(), app.today() + 9, '{integrity}', app.today())";
  expect(await answerOf(asking(house, "counsellor", { session: reader.session }, claim, [nora.id]))).toBe(
    "42501",
  );
});
