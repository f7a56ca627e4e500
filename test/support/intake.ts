import type { House } from "./house";
import { hidden, Visitor } from "./visitor";

type Place = Pick<House, "origin">;

const addressOf = (slug: string) => `/m/${slug}/melden?taal=nl`;

/** What the form's first button posts; `fields` may name every field of it. */
export const looking = (token: string, fields: Record<string, string>) => ({
  sleutel: token,
  doe: "nakijken",
  bereik: "code",
  ...fields,
});

/** What the check page's last button posts. */
export const sending = (token: string, ticks: Record<string, string> = {}) => ({
  sleutel: token,
  doe: "versturen",
  akkoord: "ja",
  ...ticks,
});

/** A visitor with an empty form before her; `post` is to the form's own address. */
export async function freshForm(house: Place, slug: string) {
  const visitor = new Visitor(house.origin);
  const form = await visitor.get(addressOf(slug));
  const post = (fields: Record<string, string> | string, headers: Record<string, string> = {}) =>
    visitor.post(addressOf(slug), fields, headers);
  return { visitor, post, token: hidden(form.text, "sleutel") };
}

/** The same visitor one page further: all is filled in and nothing is sent yet. */
export async function checkedForm(house: Place, slug: string, fields: Record<string, string>) {
  const form = await freshForm(house, slug);
  const check = await form.post(looking(form.token, fields));
  if (check.status !== 200) throw new Error(`the form was refused with ${check.status}`);
  return { ...form, token: hidden(check.text, "sleutel"), check: check.text };
}
