import { openProposals, ownVersions } from "~/domain/documents/queries";
import { DOCUMENT_PATHS, KINDS } from "~/domain/documents/schema";
import { useLoaderData } from "~/framework";
import { employerDoor } from "~/http/doors";
import { type DocumentRow, DocumentsView } from "~/ui/employer/documents";
import { StaffShell } from "~/ui/staff/shell";
import { holdsOn, numberOf } from "./document-read.server";
import { ownFacts } from "./own-facts.server";

export const handle = { face: "staff", title: "Documenten, Tweespoor" };

export const loader = employerDoor.loader(async ({ tx, me }) => {
  const facts = await ownFacts({ tx, me });
  const rows: DocumentRow[] = [];
  for (const kind of facts.settings ? KINDS : []) {
    const versions = await ownVersions(tx, kind);
    const holds = holdsOn(versions, facts.today);
    const [latest] = versions;
    const proposed = kind === "flyer" ? [] : await openProposals(tx, kind);
    const shown = holds ?? latest;
    const state = () => {
      if (proposed.length > 0) return "proposal" as const;
      if (!latest) return "none" as const;
      if (latest === holds) return "holds" as const;
      return latest.inForceOn ? ("coming" as const) : ("draft" as const);
    };
    rows.push({
      kind,
      path: DOCUMENT_PATHS[kind],
      number: shown ? numberOf(shown) : null,
      since: holds?.inForceOn ?? null,
      state: state(),
    });
  }
  return { name: me.name, shortName: facts.shortName, rows };
});

export default function Documents() {
  const { name, shortName, rows } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="employer" name={name} current="/beheer/documenten" subtitle={shortName}>
      <DocumentsView rows={rows} />
    </StaffShell>
  );
}
