import { acceptedDossier, recorded } from "~/domain/dossier/access";
import { openDossier } from "~/domain/dossier/queries";
import { productNow } from "~/domain/product-clock";
import { data, useActionData, useLoaderData } from "~/framework";
import { confirmPerson } from "~/http/confirm.server";
import { type CounsellorContext, counsellorDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { UUID } from "~/http/ids";
import { notFound, orNotFound } from "~/http/refusals";
import { documentPdf } from "~/pdf/document";
import { dossierPrint } from "~/pdf/dossier-print";
import { type PrintProblem, PrintView } from "~/ui/counsellor/print";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Afdruk, Tweespoor" };

/** The dossier of this address, if it is this counsellor's; nothing of it is opened yet. */
async function ownDossier({ tx, keyring, params }: CounsellorContext) {
  const { dossierId = "" } = params;
  if (!UUID.test(dossierId)) return notFound();
  return orNotFound(await acceptedDossier(tx, keyring, dossierId));
}

export const loader = counsellorDoor.loader(async (context) =>
  pageOf(context, await ownDossier(context), null),
);

const pageOf = (
  { me }: CounsellorContext,
  own: Awaited<ReturnType<typeof ownDossier>>,
  problem: PrintProblem | null,
) => ({ own, me: me.name, problem });

/** The dossier on paper, for who proves once more to be its counsellor; the reporter sees that it was printed. */
export const action = counsellorDoor.action(async (context) => {
  const { tx, keyring, me, session, posted, shared } = context;
  const own = await ownDossier(context);
  const { dossierId, name } = own;
  const confirmed = await confirmPerson(session, posted.get("bewijs") ?? "");
  if (!confirmed.ok) return data(pageOf(context, own, confirmed), { status: 422 });
  const page = orNotFound(await openDossier(tx, keyring, dossierId));
  await recorded(tx, "printed", dossierId);
  const pdf = await documentPdf(dossierPrint(page, me.name, await productNow(tx)));
  shared.file = downloaded(pdf, `dossier-${name}.pdf`, "application/pdf");
  shared.file.headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
  return data(pageOf(context, own, null));
});

export default function Print() {
  const loaded = useLoaderData<typeof loader>();
  const { own, me, problem } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="counsellor" name={me} current="" narrow>
      <PrintView own={own} problem={problem} />
    </StaffShell>
  );
}
