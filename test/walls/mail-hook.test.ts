import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hookBody, hookHeaders, tellHouse } from "#test/support/mail-company";
import { sharedHouse } from "#test/support/shared-house";
import { enter, type Staff, seen } from "./people";

/** The mail company's messages: signed or nothing, once, and all that the desk learns is a name and a day. */
const house = sharedHouse();
const RUBEN = "r.tjinaloe@tweespoor.example";
let desk: Staff;
let ruben: { id: string; email: string; name: string };

beforeAll(async () => {
  desk = await enter(house, "i.dral@tweespoor.example");
  const [row] = await house.sql<typeof ruben>(
    "owner",
    "select id, email, name from account where name like 'Ruben%'",
  );
  ruben = row ?? { id: "", email: RUBEN, name: "" };
});
afterAll(async () => {
  await house.sql("owner", "delete from mail_arrival where person = $1", [ruben.id]);
});

const overview = async () => (await desk.visitor.get("/netwerk")).text;
/** What the overview says of letters; the rest of it moves with the other files of the run. */
const aboutMails = (page: string) => page.slice(page.indexOf('id="mails"'), page.indexOf('id="werkgevers"'));
const kept = async () =>
  house.sql<{ arrives: boolean; failures: number }>(
    "owner",
    "select arrives, failures from mail_arrival where person = $1",
    [ruben.id],
  );
const hooks = async () =>
  Number((await house.sql<{ n: string }>("owner", "select count(*) as n from mail_hook"))[0]?.n);
const minute = (nr: number) => new Date(Date.UTC(2026, 0, 1, 12, nr));
const tell = (type: string, nr: number, id = `msg_${type}_${nr}`) =>
  tellHouse(house, { type, to: ruben.email, at: minute(nr), id });

describe("a message of the mail company", () => {
  test("that a letter bounced marks the person, and the desk sees the name and the day", async () => {
    expect(await tell("email.bounced", 1)).toBe(200);
    const page = await overview();
    expect(page).toContain(`1 mail kwam niet aan bij ${ruben.name}`);
    const part = aboutMails(page);
    expect(part.replaceAll("<!-- -->", "")).toMatch(/<\/b>, het laatst op <time dateTime="\d{4}-\d\d-\d\d"/i);
    expect(part).not.toContain("@");
    expect(part).not.toMatch(/melding|dossier|melder/i);
  });

  test("counts once, however often it comes, also ten times at once", async () => {
    const before = await hooks();
    const answers = await Promise.all(Array.from({ length: 10 }, () => tell("email.complained", 2)));
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await hooks()).toBe(before + 1);
    expect(await kept()).toEqual([{ arrives: false, failures: 2 }]);
    expect(await overview()).toContain(`2 mails kwamen niet aan bij ${ruben.name}`);
  });

  test("that is older than what is known changes nothing; a later delivery clears it", async () => {
    expect(await tell("email.delivered", 0)).toBe(200);
    expect(await kept()).toEqual([{ arrives: false, failures: 2 }]);
    expect(await tell("email.delivered", 3)).toBe(200);
    expect(await kept()).toEqual([{ arrives: true, failures: 0 }]);
    expect(await overview()).not.toContain(`niet aan bij ${ruben.name}`);
    expect(await tell("email.bounced", 1, "msg_late")).toBe(200);
    expect(await kept()).toEqual([{ arrives: true, failures: 0 }]);
  });

  test("about an address of nobody, or about something else, is taken and leaves nothing to see", async () => {
    const before = aboutMails(await overview());
    const stranger = { type: "email.bounced", to: "niemand@example.test", at: minute(9), id: "msg_stranger" };
    expect(await tellHouse(house, stranger)).toBe(200);
    expect(await tell("email.opened", 9)).toBe(200);
    expect(aboutMails(await overview())).toBe(before);
  });
});

describe("a message that is not the mail company's", () => {
  const body = () => hookBody({ type: "email.bounced", to: ruben.email, at: minute(20) });
  const secret = () => house.mailHookSecret();
  const now = () => Math.floor(Date.now() / 1000);
  const send = async (text: string, headers: Record<string, string>) =>
    (await fetch(`${house.origin}/haken/resend`, { method: "POST", body: text, headers })).status;
  const other = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

  test.each<[string, (text: string) => [string, Record<string, string>]]>([
    ["signed with another secret", (text) => [text, hookHeaders(other, "msg_a", text, now())]],
    ["older than five minutes", (text) => [text, hookHeaders(secret(), "msg_b", text, now() - 301)]],
    ["from five minutes ahead", (text) => [text, hookHeaders(secret(), "msg_c", text, now() + 310)]],
    ["written anew in other bytes", (text) => [
      JSON.stringify(JSON.parse(text), null, 1), hookHeaders(secret(), "msg_d", text, now()),
    ]],
    ["under another id", (text) => [text, { ...hookHeaders(secret(), "msg_e", text, now()), "svix-id": "msg_f" }]],
    ["without a signature", (text) => [text, { "Content-Type": "application/json" }]],
  ])("%s: 400, no row", async (_name, make) => {
    const [hooksBefore, keptBefore] = [await hooks(), await kept()];
    expect(await send(...make(body()))).toBe(400);
    expect(await hooks()).toBe(hooksBefore);
    expect(await kept()).toEqual(keptBefore);
  }); // biome-ignore format: a table

  test("is the same as a real one but for the signature", async () => {
    const text = body();
    expect(await send(text, hookHeaders(secret(), "msg_real", text, now() - 290))).toBe(200);
    expect(await kept()).toEqual([{ arrives: false, failures: 1 }]);
  });

  test("no page, and no form either", async () => {
    expect((await fetch(`${house.origin}/haken/resend`)).status).toBe(404);
    expect(await send("a=b", { "Content-Type": "application/x-www-form-urlencoded" })).toBe(400);
  });
});

test("no other face sees whose mail does not arrive", async () => {
  const mine = `mail_arrival where person = '${ruben.id}'`;
  expect(await seen(house, "network", { session: desk.session }, mine)).toBe(1);
  expect(await seen(house, "network", {}, "mail_arrival")).toBe(0);
  for (const face of ["counsellor", "employer", "reporter", "public", "door"] as const)
    expect(await seen(house, face, {}, "mail_arrival")).toBe("42501");
});
