import { readText } from "~/domain/documents/document-text";
import { type PublicDocument, publicDocument, versionFacts } from "~/domain/documents/queries";
import { DOCUMENT_PATHS, kindAt } from "~/domain/documents/schema";
import type { Language } from "~/domain/intake/schema";
import type { PublicContext } from "~/http/doors";
import { publicShell } from "~/http/shell.server";
import { aroundOf } from "~/http/surroundings.server";
import type { DocumentPage } from "~/ui/intake/document-page";
import { panelLine } from "~/words/panel";
import { languageFor, placeOf } from "./arrival.server";
import { unavailable } from "./unavailable.server";

const VERSION = /^[1-9]\d{0,2}\.\d{1,3}$/;

const FILE = /\.pdf$/;

/** A published document as the public face shows it; what is not published is not there. */
export async function readDocument({ act, params, lang, request }: PublicContext) {
  const { slug = "" } = params;
  const asFile = FILE.test(params.version ?? params.kind ?? "");
  const version = params.version?.replace(FILE, "") ?? null;
  const kind = kindAt(version === null ? params.kind?.replace(FILE, "") : params.kind);
  if (!kind || (version !== null && !VERSION.test(version))) throw unavailable(lang);
  const read = await act(async (tx) => {
    const place = await placeOf(tx, slug);
    const found = place && (await publicDocument(tx, slug, kind, version));
    return found && { place, found };
  });
  if (!read) throw unavailable(lang);
  const { place, found } = read;
  const shown = languageFor(request, place);
  const { shortName } = place.page;
  const facts = {
    ...found.settings,
    externalHelp: place.intake.settings.externalHelp,
    ...aroundOf(slug),
    panel: place.panel
      .filter(({ candidate }) => candidate.tracks.length > 0)
      .map(({ member, phone }) => panelLine(member, phone, shown)),
    accused: found.accused,
    version: versionFacts(found),
  };
  const page: DocumentPage = {
    shortName,
    home: `/m/${slug}`,
    address: `/m/${slug}/documenten/${DOCUMENT_PATHS[kind]}`,
    text: readText(kind, found.texts[shown], facts, shown),
    number: found.number,
    inForceOn: found.inForceOn,
    current: found.current,
    next: found.next,
    isFile: found.isFile,
    overtaken: found.overtaken,
    behind: behindOf(found, shown, facts.network.phone),
    summary: kind !== "flyer" && shown !== "nl" && !found.isFile,
  };
  return { shell: publicShell(shown), page, slug, kind, asFile };
}

function behindOf({ behind }: PublicDocument, shown: Language, phone: string): DocumentPage["behind"] {
  const found = shown === "nl" ? undefined : behind[shown];
  return found ? { ...found, phone } : null;
}

export type ReadDocument = Awaited<ReturnType<typeof readDocument>>;
