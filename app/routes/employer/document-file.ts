import type { Composed } from "~/domain/documents/clause";
import { askedConsent, ownVersions } from "~/domain/documents/queries";
import { kindAt } from "~/domain/documents/schema";
import { goingLiveFacts } from "~/domain/tenancy/going-live/queries";
import { employerDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { notFound } from "~/http/refusals";
import { composedPaper } from "~/pdf/composed";
import { documentPdf } from "~/pdf/document";
import { asRead, numberOf, requestFor } from "./document-read.server";

const FILE = /^(versie|verzoek)-(\d{1,3})\.(\d{1,3})\.pdf$/;

/** A version as a paper, in force or not, or the request to the works council about it. */
export const loader = employerDoor.loader(async ({ tx, me, params }) => {
  const kind = kindAt(params.kind);
  const [file, what, major, minor] = FILE.exec(params.file ?? "") ?? [];
  const facts = me.tenantId ? await goingLiveFacts(tx, me.tenantId) : null;
  if (!kind || !file || !facts) return notFound();
  const versions = await ownVersions(tx, kind);
  const version = versions.find((one) => numberOf(one) === `${major}.${minor}`);
  if (!version) return notFound();
  const print = async (text: Composed) =>
    downloaded(
      await documentPdf(composedPaper(text, facts.shortName)),
      `${params.kind}-${file}`,
      "application/pdf",
    );
  if (what === "versie") return version.isFile ? notFound() : print(asRead(kind, version, facts));
  const asked = await askedConsent(tx, kind, version.major);
  const held = versions.find(({ inForceOn }) => inForceOn !== null && inForceOn <= facts.today);
  const letter = asked && requestFor(kind, version, held === version ? undefined : held, asked, facts.slug);
  return letter ? print(letter) : notFound();
});
