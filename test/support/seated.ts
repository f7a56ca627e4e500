import type { Track } from "~/domain/tracks/track";
import type { Walk } from "./course-in-browser";
import { wayTo } from "./course-plan";
import { accountNamed, DESK, type JourneyHouse, type Page } from "./journey";
import { sessionCookie } from "./session";
import type { Visitor } from "./visitor";
import { type Case, openCase } from "./worked-case";

type People = { person: (wish?: { script?: boolean }) => Promise<Page>; house: JourneyHouse };

/** At each employer of the cast somebody who may read both tracks. */
export const AT = {
  noordzijl: { slug: "noordzijl", name: "Tjeerd van Wolde" },
  oosterwaarde: { slug: "oosterwaarde", name: "Ruben Tjin-A-Loe" },
  linde: { slug: "de-linde", name: "Marijke Oostveen" },
} as const;

/** What was done over HTTP up to where a story begins, and two browsers that go on from there. */
export type Seated = Walk & { one: Case };

/** A case of somebody by name, walked to a stage as its table says, with both who work on it behind a browser of their own. */
export async function seated(
  { person, house }: People,
  track: Track,
  { slug, name, stage = "accepted" }: { slug: string; name: string; stage?: string },
): Promise<Seated> {
  const [row] = await house.sql<{ day: string }>("owner", "select app.today()::text as day");
  const day = row?.day ?? "";
  const account = accountNamed(house, name);
  const one = await openCase(house, track, { slug, email: account.email, day });
  await one.walk(wayTo(track, stage).filter(({ step }) => step !== "accept"));
  const staff = await person();
  await staff.setViewportSize(DESK);
  await staff.context().addCookies([sessionCookie(house, account)]);
  const reporter = await person();
  await carry(reporter, one.reporter, house.origin);
  return { track, dossierId: one.dossierId, day, staff, reporter, one };
}

async function carry(page: Page, visitor: Visitor, url: string): Promise<void> {
  const cookies = [...visitor.cookies].map(([name, value]) => ({ name, value, url, httpOnly: true }));
  await page.context().addCookies(cookies);
}
