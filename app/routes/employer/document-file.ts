import type { Composed } from "~/domain/documents/clause";
import { askedConsent, ownFile, ownVersions } from "~/domain/documents/queries";
import { kindAt } from "~/domain/documents/schema";
import { employerDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { notFound } from "~/http/refusals";
import { composedPaper } from "~/pdf/composed";
import { documentPdf } from "~/pdf/document";
import { asRead, holdsOn, numberOf, requestFor } from "./document-read.server";
import { ownFacts } from "./own-facts.server";

const FILE = /^(versie|verzoek)-(\d{1,3})\.(\d{1,3})\.pdf$/;

/** A version as a paper, in force or not, or the request to the works council about it. */
export const loader = employerDoor.loader(async ({ tx, me, params }) => {
  const kind = kindAt(params.kind);
  const [file, what, major, minor] = FILE.exec(params.file ?? "") ?? [];
  if (!kind || !file) return notFound();
  const facts = await ownFacts({ tx, me });
  const versions = await ownVersions(tx, kind);
  const version = versions.find((one) => numberOf(one) === `${major}.${minor}`);
  if (!version) return notFound();
  const give = (pdf: Buffer<ArrayBuffer>) => downloaded(pdf, `${params.kind}-${file}`, "application/pdf");
  const print = async (text: Composed) => give(await documentPdf(composedPaper(text, facts.shortName)));
  if (what === "versie") {
    const own = version.isFile && (await ownFile(tx, kind, version));
    return own ? give(own) : print(asRead(kind, version, facts));
  }
  const asked = await askedConsent(tx, kind, version.major);
  const held = holdsOn(versions, facts.today);
  const letter = asked && requestFor(kind, version, held === version ? undefined : held, asked, facts.slug);
  return letter ? print(letter) : notFound();
});
