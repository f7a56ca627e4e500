import type { CivilDay } from "~/domain/clock";
import { REGULATIONS, type Regulation } from "~/domain/documents/compose-document";
import type { DocumentKind } from "~/domain/intake/schema";

export type Published = { kind: DocumentKind; major: number; minor: number; inForceOn: CivilDay };

/**
 * Why a text belongs to a case: it held on the day of the report, or of what it is about (S2-07); the reporter took it
 * later, or may take it.
 */
export type OfCase = "receipt" | "facts" | "taken" | "offered";

/** A text of the employer that holds for a case, by its number. */
export type CasePaper = { kind: Regulation; number: string; inForceOn: CivilDay; of: OfCase[] };

/** The days by which a case has its papers; that of the facts only once it was told. */
export type CaseDays = { receivedOn: CivilDay; factsOn: CivilDay | null; protocolMajor: number };
/** A later major of the protocol, and the day of which its text is read. */
export type LaterMajor = { major: number; on: CivilDay };

/** Every text that holds for a case, of these oldest first; one that held on both days is there once. */
export function papersOf(
  published: readonly Published[],
  { receivedOn, factsOn, protocolMajor }: CaseDays,
  { taken = null, offered = null }: { taken?: LaterMajor | null; offered?: LaterMajor | null } = {},
): CasePaper[] {
  const later = (one: LaterMajor | null, of: OfCase) => {
    const found = one && inForceOn(published, "conductProtocol", one.on, one.major);
    return found ? [paper("conductProtocol", found, [of])] : [];
  };
  const ofItsDays = REGULATIONS.flatMap((kind) => {
    const major = kind === "conductProtocol" ? protocolMajor : undefined;
    const atReceipt = inForceOn(published, kind, receivedOn, major);
    const atFacts = factsOn === null ? undefined : inForceOn(published, kind, factsOn);
    if (atReceipt && atReceipt === atFacts) return [paper(kind, atReceipt, ["receipt", "facts"])];
    return [
      ...(atReceipt ? [paper(kind, atReceipt, ["receipt"])] : []),
      ...(atFacts ? [paper(kind, atFacts, ["facts"])] : []),
    ];
  });
  return [...later(taken, "taken"), ...ofItsDays, ...later(offered, "offered")];
}

function paper(kind: Regulation, { major, minor, inForceOn }: Published, of: OfCase[]): CasePaper {
  return { kind, number: `${major}.${minor}`, inForceOn, of };
}

/** What was in force on a day, of these oldest first; of a protocol within the major of the dossier. */
function inForceOn(
  published: readonly Published[],
  kind: DocumentKind,
  day: CivilDay,
  major?: number,
): Published | undefined {
  return published.findLast(
    (one) => one.kind === kind && one.inForceOn <= day && (major === undefined || one.major === major),
  );
}

/** The text of one kind that held on that day of the case. */
export function paperOf(papers: readonly CasePaper[], kind: Regulation, day: OfCase): CasePaper | undefined {
  return papers.find((one) => one.kind === kind && one.of.includes(day));
}
