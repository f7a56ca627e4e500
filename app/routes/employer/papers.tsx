import { may } from "~/domain/accounts/schema";
import { appointmentOf, processing, terms } from "~/domain/documents/compose-document";
import { factsFor } from "~/domain/documents/queries";
import { employerSays } from "~/domain/tenancy/going-live/commands";
import { aboutNow, PAPERS } from "~/domain/tenancy/going-live/policy";
import { goingLiveFacts } from "~/domain/tenancy/going-live/queries";
import { EmployerSays, type GoingLiveFacts } from "~/domain/tenancy/going-live/schema";
import { env } from "~/env.server";
import { useLoaderData } from "~/framework";
import { employerDoor } from "~/http/doors";
import { goTo, notFound } from "~/http/refusals";
import { type Paper, PapersView } from "~/ui/employer/papers";
import { StaffShell } from "~/ui/staff/shell";
import { paperWords } from "~/words/nl/papers";

export const handle = { face: "staff", title: "Papieren, Tweespoor" };

export const loader = employerDoor.loader(async ({ tx, me, request }) => {
  const facts = me.tenantId ? await goingLiveFacts(tx, me.tenantId) : null;
  if (!facts) return notFound();
  return {
    name: me.name,
    shortName: facts.shortName,
    maySign: may(me.role, "sign"),
    papers: papersOf(facts),
    signed: new URL(request.url).searchParams.get("gedaan") === "akkoord",
  };
});

export const action = employerDoor.action(async ({ tx, me, posted }) => {
  if (!may(me.role, "sign") || !me.tenantId) return notFound();
  const item = posted.get("stap") ?? "";
  const says = EmployerSays.safeParse(item === "GL-05" ? { item, subject: posted.get("wie") } : { item });
  if (!says.success || !["GL-01", "GL-02", "GL-05"].includes(item)) return notFound();
  const outcome = await employerSays(tx, { id: me.id, tenantId: me.tenantId }, says.data);
  return outcome.ok ? goTo("/beheer/papieren?gedaan=akkoord") : notFound();
});

/** Every paper of this employer in its own words, with who signed this version of it; none before it has agreements. */
function papersOf(facts: GoingLiveFacts): Paper[] | null {
  if (!facts.settings) return null;
  const around = {
    publicUrl: `${new URL(env().publicOrigin).host}/m/${facts.slug}`,
    network: { name: env().NETWORK_NAME, phone: env().NETWORK_PHONE },
  };
  const written = factsFor(facts.settings, around);
  const signatures = (item: string, subject = "") =>
    facts.statements
      .filter((one) => one.item === item && one.subject === subject)
      .filter(({ about }) => about === aboutNow(facts, item, subject))
      .map(({ side, who, saidOn }) => ({ side, who, saidOn }));
  const paper = (
    item: Paper["item"],
    version: number,
    text: Paper["text"],
    who: Paper["who"] = null,
  ): Paper => ({
    item,
    version,
    text,
    who,
    signatures: signatures(item, who?.id),
  });
  return [
    paper("GL-01", PAPERS.terms, terms(written, [paperWords.price])),
    paper("GL-02", PAPERS.processing, processing(written)),
    ...facts.panel.map(({ id, name, certificates }) =>
      paper(
        "GL-05",
        PAPERS.appointment,
        appointmentOf(written, {
          name,
          tracks: [...new Set(certificates.flatMap(({ tracks }) => tracks))],
          from: facts.liveOn ?? facts.today,
          until: null,
        }),
        { id, name },
      ),
    ),
  ];
}

export default function Papers() {
  const { name, shortName, ...page } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="employer" name={name} current="/beheer/papieren" subtitle={shortName}>
      <PapersView {...page} />
    </StaffShell>
  );
}
