import { asSigned } from "~/domain/tenancy/going-live/letter";
import { signaturesOf } from "~/domain/tenancy/going-live/queries";
import { employerDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { notFound } from "~/http/refusals";
import { composedPaper } from "~/pdf/composed";
import { documentPdf } from "~/pdf/document";
import { ownFacts } from "./own-facts.server";
import { papersOf } from "./papers-made.server";
import { ownPrice } from "./price-terms.server";

/** A paper as it is signed, to keep or to send along. */
export const loader = employerDoor.loader(async ({ tx, me, params }) => {
  const facts = await ownFacts({ tx, me });
  const price = await ownPrice({ tx, me }, facts);
  const papers = papersOf(facts, price, await signaturesOf(tx, me.tenantId ?? "")) ?? [];
  const { file = "" } = params;
  const before = papers.flatMap(({ earlier }) => earlier).find((one) => one.file === file)?.text;
  const text = before ? asSigned(before) : papers.find((one) => one.file === file)?.text;
  if (!text) return notFound();
  return downloaded(await documentPdf(composedPaper(text, facts.shortName)), file, "application/pdf");
});
