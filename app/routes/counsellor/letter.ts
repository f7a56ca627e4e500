import { today } from "~/domain/product-clock";
import { asSigned, letterOf, ownLetters } from "~/domain/tenancy/going-live/letter";
import { counsellorDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { orNotFound } from "~/http/refusals";
import { aroundOf } from "~/http/surroundings.server";
import { composedPaper } from "~/pdf/composed";
import { documentPdf } from "~/pdf/document";

/** The own letter of appointment for one employer: the words that were signed, or those that wait to be. */
export const loader = counsellorDoor.loader(async ({ tx, params }) => {
  const letters = await ownLetters(tx);
  const own = orNotFound(letters.find(({ tenantId }) => tenantId === params.tenantId) ?? null);
  const text = own.signed
    ? asSigned(own.signed.text)
    : letterOf(own.settings, aroundOf(own.slug), own, await today(tx));
  const pdf = await documentPdf(composedPaper(text, own.shortName));
  return downloaded(pdf, `aanstellingsbrief-${own.slug}.pdf`, "application/pdf");
});
