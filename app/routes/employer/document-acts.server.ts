import { answerProposal } from "~/domain/documents/commands/answer";
import { recordConsent } from "~/domain/documents/commands/consent";
import { offerVersion } from "~/domain/documents/commands/offer";
import { publishVersion } from "~/domain/documents/commands/publish";
import { requestConsent } from "~/domain/documents/commands/request";
import {
  AnswerProposal,
  Consent,
  Request as ConsentRequest,
  Offer,
  Publish,
} from "~/domain/documents/schema";
import type { DocumentKind } from "~/domain/intake/schema";
import { ownSlug } from "~/domain/tenancy/own";
import type { StaffContext } from "~/http/doors";
import { aroundOf } from "~/http/surroundings.server";
import type { DocumentProblem } from "~/ui/employer/document-problems";
import type { documentWords } from "~/words/nl/documents";

type Answer = { flash: keyof typeof documentWords.flash } | { problem: DocumentProblem };
type By = { id: string; tenantId: string };

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
    case "vragen": {
      const request = ConsentRequest.safeParse({
        kind,
        major: number("versie"),
        motives: text("redenen"),
        meetingOn: text("overleg"),
        wishedOn: text("ingang"),
      });
      if (!request.success)
        return {
          problem: problemOf(request.error.issues[0]?.path[0], ["motives", "meetingOn", "wishedOn"]),
        };
      return said(await requestConsent(tx, by, request.data), "gevraagd");
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
