import type { House } from "./house";
import { lettersTo } from "./letters";
import { newcomer } from "./newcomers";
import { admissionOf, sendReport } from "./opening";
import { sessionCookie } from "./session";
import { until } from "./until";
import { Visitor } from "./visitor";

const OFFICE = ["i.dral@tweespoor.example", "j.amelink@tweespoor.example"] as const;
const PANEL = ["m.oostveen", "t.vanwolde", "r.tjinaloe", "a.wisniewska"].map(
  (name) => `${name}@tweespoor.example`,
);
type Own = Pick<House, "origin" | "folder" | "demo" | "sql">;

/** What everybody but HR does while an employer opens: two people of the office, four counsellors, who gets the reports. */
export async function openingParts(house: Own) {
  const slug = "openings";
  const reports = "verslag@openings.example";
  const loggedIn = (who: string): Visitor => {
    const account = house.demo().accounts.find((one) => one.email === who);
    if (!account) throw new Error(`nobody has ${who}`);
    const visitor = new Visitor(house.origin);
    visitor.cookies.set("s", sessionCookie(house, account).value);
    return visitor;
  };
  const [first, second] = OFFICE.map(loggedIn) as [Visitor, Visitor];
  const panel = await Promise.all(
    PANEL.map(async (who) => ({
      visitor: loggedIn(who),
      id: String((await row("select id from account where email = $1", [who]))?.id),
    })),
  );
  async function row(text: string, values: unknown[] = []) {
    return (await house.sql<Record<string, unknown>>("owner", text, values))[0];
  }
  const done = async (visitor: Visitor, at: string, fields: Record<string, string>) => {
    const { status, headers } = await visitor.post(at, fields);
    if (status !== 303) throw new Error(`${at} ${JSON.stringify(fields)} answered ${status}`);
    return headers.get("location") ?? "";
  };
  const day = async (ahead: number) =>
    String((await row("select (app.today() + $1::int)::text as day", [ahead]))?.day);

  const taken = await done(first, "/netwerk/werkgevers", admissionOf(slug));
  const tenant = /werkgevers\/([0-9a-f-]{36})/.exec(taken)?.[1] ?? "";
  const at = `/netwerk/werkgevers/${tenant}`;
  const hr = await newcomer(house, first, "employer", { name: "Hilde", tenant });

  /** Two people of the office agree, and it takes effect. */
  const decide = async (fields: Record<string, string>, held: string, values: unknown[]) => {
    if (fields.soort) await done(first, "/netwerk/besluiten", { doe: "vragen", ...fields });
    const asked = await row("select id from decision where state = 'waiting' and tenant_id = $1", [tenant]);
    await done(second, "/netwerk/besluiten", { doe: "bevestigen", besluit: String(asked?.id) });
    await until(held, async () => (await row(held, values)) !== undefined);
  };

  return {
    slug,
    reports,
    day,
    panel,
    hrCookie: { name: "s", value: hr.visitor.cookies.get("s") ?? "", url: house.origin, httpOnly: true },

    async panelComesIn() {
      for (const { id } of panel)
        await decide(
          { soort: "panel_add", werkgever: tenant, wie: id },
          "select from panel where tenant_id = $1 and counsellor_id = $2",
          [tenant, id],
        );
    },

    async othersSayTheirs() {
      for (const { visitor } of panel) {
        await done(visitor, "/werkplek/werkgevers", { stap: "GL-14", werkgever: tenant });
        const made = { independent: "ja", organisation: "ja", procedures: "ja", secrecy: "ja" };
        await done(visitor, "/werkplek/profiel", { doe: "gelezen", werkgever: tenant, ...made });
      }
      const link = await until(
        "a letter to who gets the reports",
        () =>
          lettersTo(house, reports).flatMap(({ text }) => /\/bevestigen\/[\w-]{43}/.exec(text)?.[0] ?? [])[0],
      );
      await new Visitor(house.origin).post(link, {});
      for (const stap of ["GL-01", "GL-02", "GL-06"]) await done(first, at, { stap });
      await done(first, at, { stap: "GL-13", dag: await day(0), wie: "Marijke" });
    },

    /** Somebody sends the trial through the real form, its reader accepts it and says that it came. */
    async trialArrives(path: string) {
      const reader = panel[1];
      if (!reader) throw new Error("nobody reads");
      await sendReport(new Visitor(house.origin), path, reader.id, "Een proef.");
      const trial = await row("select id from dossier where tenant_id = $1 and is_test", [tenant]);
      const id = String(trial?.id);
      await done(reader.visitor, `/werkplek/dossiers/${id}`, { doe: "kiezen", keuze: "aannemen" });
      await done(reader.visitor, "/werkplek/werkgevers", { proef: id });
    },

    async officeOpens() {
      await done(first, at, { stap: "klaar" });
      await decide({}, "select from employer where id = $1 and state = 'live'", [tenant]);
    },
  };
}
