import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { fetchFile } from "#test/support/files";
import { done, oneRow, page } from "#test/support/portal-visits";
import { textsOf } from "#test/support/read-pdf";
import { sharedHouse } from "#test/support/shared-house";
import { until } from "#test/support/until";
import { Visitor } from "#test/support/visitor";
import { addDays } from "~/domain/clock";
import { offerVersion } from "~/domain/documents/commands/offer";
import { publishVersion } from "~/domain/documents/commands/publish";
import { as, newPerson, type Person } from "./employer-people";
import { enter } from "./people";

/** Two people of the office change a panel; whatever is printed or read afterwards names the people of then. */
const house = sharedHouse();
const DECISIONS = "/netwerk/besluiten";
const around = { publicUrl: "x.example/m/x", network: { name: "Het netwerk", phone: "06 0123 4500" } };
let hr: Person;

beforeAll(async () => {
  hr = await newPerson("panel");
  const day = String((await oneRow(house, "select app.today()::text as day", []))?.day);
  await as(hr, async (tx) => {
    await offerVersion(tx, hr.by, around, { kind: "flyer" });
    const version = {
      kind: "flyer",
      major: 1,
      minor: 0,
      inForceOn: addDays(day, 1),
      announcedOn: null,
    } as const;
    await publishVersion(tx, hr.by, version);
  });
  await house.sql(
    "owner",
    "update document_publication set in_force_on = app.today(), published_on = app.today() - 1 where tenant_id = $1",
    [hr.by.tenantId],
  );
});

const textAt = async (visitor: Visitor, path: string) => {
  const { status, bytes } = await fetchFile(visitor, path);
  expect(status, path).toBe(200);
  return (await textsOf(bytes)).join(" ").replace(/\s+/g, " ");
};
const papers = async () =>
  Promise.all([
    textAt(hr.visitor, `/beheer/materiaal/flyer-${hr.slug}-nl-v1.pdf`),
    textAt(hr.visitor, `/beheer/materiaal/poster-${hr.slug}-pl-v1.pdf`),
    textAt(new Visitor(house.origin), `/m/${hr.slug}/documenten/flyer.pdf?taal=nl`),
  ]);

test("flyer, poster, zip and public file name who is on the panel today, and the print is asked for anew", async () => {
  for (const paper of await papers()) {
    expect(paper).toContain("Ruben Tjin-A-Loe");
    expect(paper).not.toContain("Agata Wiśniewska-Bos");
  }
  const before = await page(hr.visitor, "/beheer/materiaal");
  expect(before).toContain(`/beheer/materiaal/kaartjes-${hr.slug}-pl-v1.pdf`);
  await done(hr.visitor, "/beheer/materiaal", {});
  expect(await page(hr.visitor, "/beheer/materiaal")).toContain("Alles is gemaakt en nagekeken.");

  const [ineke, joris] = [
    await enter(house, "i.dral@tweespoor.example"),
    await enter(house, "j.amelink@tweespoor.example"),
  ];
  const idOf = async (email: string) =>
    String((await oneRow(house, "select id from account where email = $1", [email]))?.id);
  const [agata, ruben] = [
    await idOf("a.wisniewska@tweespoor.example"),
    await idOf("r.tjinaloe@tweespoor.example"),
  ];
  const { tenantId } = hr.by;
  for (const [kind, more] of [
    ["panel_add", { wie: agata }],
    ["panel_remove", { plek: `${tenantId} ${ruben}` }],
  ] as const) {
    await done(ineke.visitor, DECISIONS, { doe: "vragen", soort: kind, werkgever: tenantId, ...more });
    const decision = "select id, state from decision where tenant_id = $1 and kind = $2";
    const { id } = (await oneRow(house, decision, [tenantId, kind])) as { id: string };
    await done(joris.visitor, DECISIONS, { doe: "bevestigen", besluit: id });
    await until(
      `${kind} took effect`,
      async () => (await oneRow(house, decision, [tenantId, kind]))?.state === "done",
    );
  }
  // Whoever leaves stays until the end of that day.
  await house.sql(
    "owner",
    "update panel set until = app.today() - 1 where tenant_id = $1 and counsellor_id = $2",
    [tenantId, ruben],
  );

  for (const paper of await papers()) {
    expect(paper).toContain("Agata Wiśniewska-Bos");
    expect(paper).not.toContain("Ruben Tjin-A-Loe");
  }
  expect(await page(hr.visitor, "/beheer/materiaal")).toContain("Er is iets veranderd. Kijk opnieuw na");
  const { bytes } = await fetchFile(hr.visitor, "/beheer/materiaal/alles.zip");
  const files = unzipSync(bytes);
  expect(Object.keys(files).length).toBeGreaterThan(15);
  const plain = files[`flyer-tekst-${hr.slug}-nl-v1.txt`];
  expect(Buffer.from(plain ?? []).toString("utf8")).toContain("Agata Wiśniewska-Bos");
  expect(Object.keys(files)).toContain(`teksten-${hr.slug}-nl-v1.txt`);
});
