import { expect, test } from "vitest";
import { renderBillingLetter } from "#emails/render";
import { BILLING_LETTERS } from "~/domain/billing/letters";

const props = {
  name: "Noordzijl Fulfilment B.V.", network: "Netwerk Tweespoor", phone: "06 0123 4500", origin: "https://tweespoor.example",
  number: "2027-0012", total: "€ 5.082,00", due: "2 maart 2027", endsOn: "1 september 2027",
}; // biome-ignore format: a table

test.each(BILLING_LETTERS)(
  "the letter %s speaks of money in short sentences, and never of what people report",
  async (kind) => {
    const { subject, html, text } = await renderBillingLetter(kind, props);
    expect(`${subject} ${text}`).not.toMatch(
      /melding|melder|dossier|gesprek|undefined|!|helaas|gelieve|indien/i,
    );
    for (const sentence of text.split(/(?<=[.?])\s+|\n+/))
      expect(sentence.split(/\s+/).filter(Boolean).length, sentence).toBeLessThanOrEqual(15);
    expect([...new Set(text.match(/https?:\/\/\S+/g))]).toEqual([props.origin]);
    expect(html).toContain('lang="nl"');
  },
);
