import type { HoldReason } from "~/domain/intake/contents";

/** How long a report is kept, what holds it, and what is left after destroying: the reporter's side. */
export const ownKeepingWords = {
  title: "Hoe lang wij dit bewaren",
  until: (day: string) => `Gebeurt er niets meer, dan vernietigen wij alles op ${day}.`,
  held: (day: string) => `Wij mogen dit nu niet vernietigen. Dat duurt tot en met ${day}.`,
  reasons: {
    formal_procedure: "Waarom: er loopt een formele procedure.",
    lvv_complaint: "Waarom: er loopt een klacht over een vertrouwenspersoon.",
    court: "Waarom: er loopt een zaak bij de rechter.",
  } satisfies Record<HoldReason, string>,
  heldBy: (who: string) => `${who} legde dit vast en kan het ook eerder laten eindigen.`,
  wishWaits: (day: string) =>
    `U wilt dat alles wordt vernietigd. Dat doen wij op ${day}, of eerder als het mag.`,
  wishBack: "Toch bewaren",
  destroyLater: (day: string) =>
    `Vraagt u het nu, dan onthouden wij dat. Wij vernietigen alles dan op ${day}.`,
  certificate: {
    title: "Bewijs van vernietiging",
    dossier: "Dossier",
    day: "Vernietigd op",
    ground: "Waarom",
    wish: "U wilde dit zelf",
    rest: "Wat blijft",
    restText: "Een regel met het nummer van het dossier, de dag en de reden. Er staat niet in wat u schreef.",
    print: "U kunt deze pagina afdrukken. Er staat niets in over wat u schreef.",
  },
};
export type OwnKeepingWords = typeof ownKeepingWords;
