import { ownShortName } from "~/domain/accounts/queries";
import { may } from "~/domain/accounts/schema";
import { beginDraft, saveDraft } from "~/domain/documents/commands/draft";
import { fieldsOf, settingsIn, type Wrong, wrongIn } from "~/domain/tenancy/agreements";
import { askAddressees } from "~/domain/tenancy/going-live/commands";
import { agreementsOf } from "~/domain/tenancy/going-live/queries";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { data, useActionData, useLoaderData } from "~/framework";
import { employerDoor, type StaffContext } from "~/http/doors";
import { goTo, notFound } from "~/http/refusals";
import { AgreementsView } from "~/ui/employer/agreements";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Afspraken, Tweespoor" };

export const loader = employerDoor.loader(async (context) => page(context, [], null));

export const action = employerDoor.action(async (context) => {
  const { tx, me, posted } = context;
  if (!may(me.role, "documents") || !me.tenantId) return notFound();
  const by = { id: me.id, tenantId: me.tenantId };
  const { settings, begun } = await agreementsOf(tx, me.tenantId);
  const change = settingsIn(posted, settings);
  const wanted = { ...settings, ...change };
  const refuse = async (wrong: Wrong[]) => data(await page(context, wrong, posted), { status: 422 });
  const wrong = wrongIn(wanted);
  if (wrong.length > 0) return refuse(wrong);
  const saved = begun
    ? await saveDraft(tx, by, change)
    : await beginDraft(tx, by, ProtocolSettings.parse(wanted));
  if (!saved.ok) return refuse([{ name: "promiseText", what: saved.refusal }]);
  await askAddressees(tx, me.tenantId);
  return goTo("/beheer/afspraken?gedaan=bewaard");
});

async function page(
  { tx, me, request }: StaffContext,
  wrong: Wrong[],
  typed: ReadonlyMap<string, string> | null,
) {
  if (!me.tenantId) return notFound();
  const { settings } = await agreementsOf(tx, me.tenantId);
  return {
    name: me.name,
    shortName: await ownShortName(tx),
    fields: typed ? Object.fromEntries(typed) : fieldsOf(settings),
    wrong,
    mayChange: may(me.role, "documents"),
    saved: !typed && new URL(request.url).searchParams.get("gedaan") === "bewaard",
  };
}

export default function Agreements() {
  const loaded = useLoaderData<typeof loader>();
  const { name, shortName, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="employer" name={name} current="/beheer/afspraken" subtitle={shortName}>
      <AgreementsView {...shown} />
    </StaffShell>
  );
}
