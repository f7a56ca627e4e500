import { expect } from "vitest";
import type { SharedHouse } from "./shared-house";
import type { Visitor } from "./visitor";

/** A page that must be there, as text, with the seams of the template taken out. */
export async function page(visitor: Visitor, at: string): Promise<string> {
  const answer = await visitor.get(at);
  expect(answer.status, at).toBe(200);
  return answer.text.replaceAll("<!-- -->", "");
}

/** A form that must be taken. */
export async function done(visitor: Visitor, at: string, fields: Record<string, string>): Promise<void> {
  expect((await visitor.post(at, fields)).status, `${at} ${JSON.stringify(fields)}`).toBe(303);
}

/** One row, as the owner sees it. */
export async function oneRow(house: SharedHouse, text: string, values: unknown[]) {
  return (await house.sql<Record<string, unknown>>("owner", text, values))[0];
}

/** A day of the product's clock, so many ahead. */
export async function dayAhead(house: SharedHouse, days: number): Promise<string> {
  return String((await oneRow(house, "select (app.today() + $1::int)::text as day", [days]))?.day);
}
