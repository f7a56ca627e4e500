import { may } from "~/domain/accounts/schema";
import { employerSays } from "~/domain/tenancy/going-live/commands";
import { checklist } from "~/domain/tenancy/going-live/policy";
import type { GoingLiveFacts } from "~/domain/tenancy/going-live/schema";
import { data, useActionData, useLoaderData } from "~/framework";
import { employerDoor, type StaffContext } from "~/http/doors";
import { goTo, notFound } from "~/http/refusals";
import { DoesNotFit, linesIn } from "~/pdf/materials/material";
import { materialsZip, piecesIn } from "~/pdf/materials/set";
import { MaterialsView } from "~/ui/employer/materials";
import { StaffShell } from "~/ui/staff/shell";
import { materialsOf } from "./materials-made.server";
import { ownFacts } from "./own-facts.server";

export const handle = { face: "staff", title: "Materiaal, Tweespoor" };

export const loader = employerDoor.loader(async (context) => page(context, false));

/** Makes every piece once: only what fits on its paper counts as looked at. */
export const action = employerDoor.action(async (context) => {
  const { tx, me } = context;
  if (!may(me.role, "documents") || !me.tenantId) return notFound();
  const facts = await ownFacts(context);
  try {
    const made = materialsOf(facts);
    if (!made) return notFound();
    await materialsZip(made.materials, null);
  } catch (error) {
    if (!(error instanceof DoesNotFit)) throw error;
    return data(await page(context, true), { status: 422 });
  }
  await employerSays(tx, { id: me.id, tenantId: me.tenantId }, { item: "GL-16" });
  return goTo("/beheer/materiaal");
});

async function page({ tx, me }: StaffContext, failed: boolean) {
  const facts = await ownFacts({ tx, me });
  const fits = madeOrNull(facts);
  return {
    shell: { lang: "nl" as const, title: handle.title, copy: true },
    name: me.name,
    shortName: facts.shortName,
    texts:
      fits.made?.materials.map((material) => ({
        language: material.language,
        pieces: piecesIn(material).map(({ piece, name }) => ({ piece, name })),
        intranetTitle: linesIn(material, "D-14.title").join("\n"),
        intranet: linesIn(material, "D-14.body").join("\n\n"),
        subject: linesIn(material, "D-15.subject").join("\n"),
        mail: linesIn(material, "D-15.body").join("\n\n"),
        handbook: linesIn(material, "D-16").join("\n\n"),
      })) ?? null,
    refused: fits.made?.refused ?? [],
    checked: !checklist(facts).some(
      ({ item, lacks }) => item === "GL-16" && lacks.some(({ lack }) => lack === "not_printed"),
    ),
    checkedBefore: facts.statements.some(({ item }) => item === "GL-16"),
    failed: failed || fits.failed,
    mayCheck: may(me.role, "documents"),
  };
}

function madeOrNull(facts: GoingLiveFacts) {
  try {
    return { made: materialsOf(facts), failed: false };
  } catch (error) {
    if (!(error instanceof DoesNotFit)) throw error;
    return { made: null, failed: true };
  }
}

export default function Materials() {
  const loaded = useLoaderData<typeof loader>();
  const { name, shortName, shell: _shell, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="employer" name={name} current="/beheer/materiaal" subtitle={shortName}>
      <MaterialsView {...shown} />
    </StaffShell>
  );
}
