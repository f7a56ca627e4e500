import type { Kysely } from "kysely";
import { EMPLOYERS, OFFICE } from "#db/seed/cast";
import type { DB } from "#db/types";
import { addDays } from "~/domain/clock";
import type { Track } from "~/domain/intake/schema";
import { letterOf } from "~/domain/tenancy/going-live/letter";
import { aboutNow, addressees, tracksOf } from "~/domain/tenancy/going-live/policy";
import { goingLiveFacts } from "~/domain/tenancy/going-live/queries";
import type { Side, SignedLetter } from "~/domain/tenancy/going-live/schema";
import { aroundOf } from "~/http/surroundings.server";
import { as, type Person } from "./person.server";

type Said = {
  item: string;
  side: Side;
  subject?: string;
  words?: string;
  by: string | null;
  text?: SignedLetter;
};

/** What everybody said when the demo's employers opened, long ago: rows, as the people of then are not at hand. */
export async function sayHowTheyOpened(owner: Kysely<DB>, accounts: readonly Person[]): Promise<void> {
  const of = (email: string) => accounts.find((one) => one.email === email);
  const office = of(OFFICE[0].email);
  if (!office) throw new Error("the demo has no office");
  for (const { slug, admin } of EMPLOYERS) {
    const { id: tenantId } = await owner
      .selectFrom("employer")
      .select("id")
      .where("slug", "=", slug)
      .executeTakeFirstOrThrow();
    const facts = await as(office, (tx) => goingLiveFacts(tx, tenantId));
    if (!facts?.settings) throw new Error(`${slug} has no agreements`);
    const hr = of(admin.email)?.id ?? null;
    const { settings, liveOn } = facts;
    const opened = addDays(liveOn ?? facts.today, 1);
    const signedOf = (who: { name: string; tracks: Track[] }): SignedLetter => {
      const letter = letterOf(settings, aroundOf(slug), { ...who, liveOn }, opened, admin.name);
      return { title: letter.title, blocks: letter.blocks };
    };
    const all: Said[] = [
      ...["GL-01", "GL-02", "GL-08", "GL-09", "GL-16", "GL-18", "after-30"].map(
        (item): Said => ({ item, side: "employer", by: hr }),
      ),
      { item: "GL-17", side: "employer", words: "mail, intranet en posters", by: hr },
      ...["GL-01", "GL-02", "GL-06"].map((item): Said => ({ item, side: "network", by: office.id })),
      { item: "GL-13", side: "network", words: facts.panel[0]?.name ?? "", by: office.id },
      { item: "GL-15", side: "counsellor", by: facts.panel[0]?.id ?? null },
      ...facts.panel.map(
        (one): Said => ({
          item: "GL-05",
          side: "employer",
          subject: one.id,
          by: hr,
          text: signedOf({ name: one.name, tracks: tracksOf(one) }),
        }),
      ),
      ...facts.panel.flatMap(({ id }): Said[] => [
        { item: "GL-04", side: "counsellor", subject: id, by: id },
        { item: "GL-14", side: "counsellor", subject: id, by: id },
      ]),
      ...addressees(facts.settings).map(
        (mail): Said => ({ item: "GL-11", side: "addressee", subject: mail, by: null }),
      ),
    ];
    const day = (item: string) => (item === "after-30" ? addDays(opened, 31) : opened);
    await owner
      .insertInto("employer_statement")
      .values(
        all.map(({ item, side, subject = "", words = "", by, text }) => ({
          tenant_id: tenantId,
          item,
          side,
          subject,
          about: aboutNow(facts, item, subject) ?? "",
          words,
          on_day: day(item),
          said_by: by,
          said_on: day(item),
          text: text ? JSON.stringify(text) : null,
        })),
      )
      .execute();
  }
}
