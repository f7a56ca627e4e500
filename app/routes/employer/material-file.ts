import { writtenDate } from "~/domain/documents/written-date";
import type { GoingLiveFacts } from "~/domain/tenancy/going-live/schema";
import { env } from "~/env.server";
import { employerDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { goTo, notFound } from "~/http/refusals";
import { documentPdf } from "~/pdf/document";
import { DoesNotFit } from "~/pdf/materials/material";
import { materialsZip, piecesIn } from "~/pdf/materials/set";
import { materialWords, proofWords } from "~/words/nl/link";
import { staffWords } from "~/words/nl/staff";
import { wordsFor } from "~/words/words";
import { materialsOf } from "./materials-made.server";
import { ownFacts } from "./own-facts.server";

/** One piece, all in one file, or the sheet that shows what was published. Nothing is written down about who fetched it. */
export const loader = employerDoor.loader(async ({ tx, me, params }) => {
  const facts = await ownFacts({ tx, me });
  if (params.file === "bewijs.pdf") return downloaded(await proof(facts), "bewijs.pdf", "application/pdf");
  try {
    return await made(facts, params.file ?? "");
  } catch (error) {
    // The page says what does not fit on its paper.
    if (error instanceof DoesNotFit) return goTo("/beheer/materiaal");
    throw error;
  }
});

async function made(facts: GoingLiveFacts, wanted: string): Promise<Response> {
  const { materials, refused } = materialsOf(facts) ?? notFound();
  if (wanted === "alles.zip") {
    const left = refused.map((language) => materialWords.refused(staffWords.languages[language]));
    const zip = Buffer.from(await materialsZip(materials, left.length > 0 ? left.join("\n") : null));
    return downloaded(zip, `materiaal-${facts.slug}.zip`, "application/zip");
  }
  const piece = materials.flatMap(piecesIn).find(({ name }) => name === wanted);
  if (!piece)
    return refused.some((language) => wanted.includes(`-${language}-v`))
      ? goTo("/beheer/materiaal")
      : notFound();
  const type = piece.name.endsWith(".pdf") ? "application/pdf" : "text/plain";
  return downloaded(Buffer.from(await piece.make()), piece.name, type);
}

function proof(facts: GoingLiveFacts) {
  const { paper } = wordsFor("nl").public;
  const said = (item: string) => facts.statements.find((one) => one.item === item && one.side === "employer");
  const announced = said("GL-17");
  const placed = said("GL-18");
  return documentPdf({
    lang: "nl",
    title: proofWords.title,
    furniture: { brand: "Tweespoor", running: facts.name, page: paper.page },
    unseen: () => paper.unseen,
    blocks: [
      { kind: "h1", text: proofWords.title },
      { kind: "lead", text: proofWords.lead(facts.name, writtenDate(facts.today, "nl")) },
      { kind: "h2", text: proofWords.documents },
      {
        kind: "list",
        items: facts.versions.map(({ kind, major, minor, inForceOn }) =>
          proofWords.document(proofWords.kinds[kind], `${major}.${minor}`, writtenDate(inForceOn, "nl")),
        ),
      },
      { kind: "h2", text: proofWords.announced },
      {
        kind: "p",
        text: announced
          ? proofWords.announcedOn(writtenDate(announced.onDay, "nl"), announced.words)
          : proofWords.notAnnounced,
      },
      ...(placed ? [{ kind: "p" as const, text: proofWords.handbook(writtenDate(placed.onDay, "nl")) }] : []),
      { kind: "h2", text: proofWords.where },
      { kind: "p", text: `${env().publicOrigin}/m/${facts.slug}` },
      { kind: "note", title: "", text: proofWords.never },
    ],
  });
}
