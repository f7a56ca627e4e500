import { today } from "~/domain/product-clock";
import { letterOf, ownLetters } from "~/domain/tenancy/going-live/letter";
import { counsellorDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { orNotFound } from "~/http/refusals";
import { aroundOf } from "~/http/surroundings.server";
import { composedPaper } from "~/pdf/composed";
import { documentPdf } from "~/pdf/document";

/** The own letter of appointment for one employer, in the words of the employer's copy. */
export const loader = counsellorDoor.loader(async ({ tx, params }) => {
  const letters = await ownLetters(tx);
  const own = orNotFound(letters.find(({ tenantId }) => tenantId === params.tenantId) ?? null);
  const text = letterOf(own.settings, aroundOf(own.slug), own, await today(tx));
  const pdf = await documentPdf(composedPaper(text, own.shortName));
  return downloaded(pdf, `aanstellingsbrief-${own.slug}.pdf`, "application/pdf");
});
