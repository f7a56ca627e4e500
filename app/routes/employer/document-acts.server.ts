import { answerProposal } from "~/domain/documents/commands/answer";
import { recordConsent } from "~/domain/documents/commands/consent";
import { offerVersion } from "~/domain/documents/commands/offer";
import { publishVersion } from "~/domain/documents/commands/publish";
import type { Surroundings } from "~/domain/documents/queries";
import { AnswerProposal, Consent, Offer, Publish } from "~/domain/documents/schema";
import type { DocumentKind } from "~/domain/intake/schema";
import { ownSlug } from "~/domain/tenancy/own";
import { env } from "~/env.server";
import type { StaffContext } from "~/http/doors";
import type { DocumentProblem } from "~/ui/employer/document";
import type { documentWords } from "~/words/nl/documents";

type Answer = { flash: keyof typeof documentWords.flash } | { problem: DocumentProblem };
type By = { id: string; tenantId: string };

/** What a document of this employer is made of besides its agreements. */
export const aroundOf = (slug: string): Surroundings => ({
  publicUrl: `${new URL(env().publicOrigin).host}/m/${slug}`,
  network: { name: env().NETWORK_NAME, phone: env().NETWORK_PHONE },
});

/** Fixes a version, writes down a decision, publishes, or answers what the network proposes. */
export async function actOnDocument(
  { tx, posted }: StaffContext,
  by: By,
  kind: DocumentKind,
): Promise<Answer> {
  const text = (name: string) => (posted.get(name) ?? "").trim();
  const number = (name: string) => (/^\d{1,4}$/.test(text(name)) ? Number(text(name)) : -1);
  switch (posted.get("doe")) {
    case "vastleggen": {
      const offer = Offer.safeParse({ kind, note: text("notitie") });
      if (!offer.success) return { problem: "unclear" };
      return said(await offerVersion(tx, by, aroundOf(await ownSlug(tx)), offer.data), "vastgelegd");
    }
    case "besluit": {
      const proof = text("naam") ? { on: text("besloten"), name: text("naam") } : null;
      const consent = Consent.safeParse({
        kind,
        major: number("versie"),
        asked: text("gevraagd") || null,
        decided: text("besloten"),
        outcome: text("uitkomst"),
        reason: text("reden"),
        proof,
      });
      if (!consent.success)
        return { problem: problemOf(consent.error.issues[0]?.path[0], ["reason", "decided"]) };
      return said(await recordConsent(tx, by, consent.data), "besluit");
    }
    case "publiceren": {
      const publish = Publish.safeParse({
        kind,
        major: number("versie"),
        minor: number("klein"),
        inForceOn: text("vanaf"),
        announcedOn: text("bekend") || null,
      });
      if (!publish.success)
        return { problem: problemOf(publish.error.issues[0]?.path[0], ["inForceOn", "announcedOn"]) };
      return said(await publishVersion(tx, by, publish.data), "gepubliceerd");
    }
    case "antwoorden": {
      const answer = AnswerProposal.safeParse({
        kind,
        number: number("voorstel"),
        clause: text("zin"),
        choice: text("keuze"),
        words: text("keuze") === "edited" ? text("tekst") : "",
        reason: text("waarom"),
      });
      if (!answer.success) return { problem: "unclear" };
      return said(await answerProposal(tx, by, answer.data), "gekozen");
    }
    default:
      return { problem: "not_there" };
  }
}

const problemOf = (path: unknown, known: readonly DocumentProblem[]): DocumentProblem =>
  known.find((one) => one === path) ?? "unclear";

const said = (
  outcome: { ok: true } | { ok: false; refusal: DocumentProblem },
  flash: keyof typeof documentWords.flash,
): Answer => (outcome.ok ? { flash } : { problem: outcome.refusal });
