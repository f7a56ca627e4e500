import { expect, test } from "vitest";
import { newcomer } from "#test/support/newcomers";
import { openFor } from "#test/support/own-panel";
import { done } from "#test/support/portal-visits";
import { sharedHouse } from "#test/support/shared-house";
import { fileReport, returnWith } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import { asking, enter } from "./people";

const house = sharedHouse();

test("2.7: who stops leaves nothing unseen: a deputy gets what waits, the desk and the reporters have the rest", async () => {
  const office = await enter(house, "i.dral@tweespoor.example");
  const nora = await newcomer(house, office.visitor, "counsellor", { name: "Nora Stopt" });
  const { slug, id: tenant } = await openFor(house, nora.id);
  const tjeerd = await enter(house, "t.vanwolde@tweespoor.example");
  const seat = "insert into panel (tenant_id, counsellor_id, since) values ($1, $2, app.today())";
  await house.sql("owner", seat, [tenant, tjeerd.id]);
  const filed = async () => {
    const { code } = await fileReport(house, slug, { verhaal: "Wie leest dit?", wie: nora.id });
    const of =
      "select g.dossier_id as id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1";
    const [row] = await house.sql<{ id: string }>("owner", of, [codeKeys(code).lookupHash]);
    return { code, at: `/werkplek/dossiers/${row?.id}`, id: row?.id };
  };
  const [read, ended, waiting] = [await filed(), await filed(), await filed()];
  for (const { at } of [read, ended]) {
    await done(nora.visitor, at, { doe: "kiezen", keuze: "aannemen" });
    await done(nora.visitor, at, { doe: "bericht", bericht: "Dit schreef Nora." });
  }
  await house.sql("owner", "update dossier set standing = 'closed' where id = $1", [ended.id]);
  const unread = async () =>
    (
      await asking<{ n: number }>(
        house,
        "network",
        { session: office.session },
        "select count(*)::int as n from desk_term where counsellor is null",
      )
    ).rows[0]?.n ?? 0;
  const before = await unread();

  await done(office.visitor, "/netwerk/mensen", { doe: "stoppen", wie: nora.id });
  expect(await unread()).toBe(before + 1);
  expect((await tjeerd.visitor.get(waiting.at)).text).toContain("Een nieuwe melding");
  const again = await returnWith(house, ended.code);
  await done(again, "/mijn-melding?taal=nl", { doe: "bericht", bericht: "Toch nog iets." });
  expect(await unread()).toBe(before + 2);
  for (const { code, at } of [read, ended]) {
    expect((await tjeerd.visitor.get(at)).status).toBe(404);
    const reporter = await returnWith(house, code);
    expect((await reporter.get("/mijn-melding?taal=nl")).text).toContain("Nu leest niemand uw bericht");
    await done(reporter, "/mijn-melding?taal=nl", { doe: "kies", wie: tjeerd.id });
    await done(tjeerd.visitor, at, { doe: "kiezen", keuze: "aannemen" });
    expect((await tjeerd.visitor.get(at)).text).toContain("Dit schreef Nora.");
  }
  expect(await unread()).toBe(before);
});
