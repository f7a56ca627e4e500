import { may, RIGHTS } from "~/domain/accounts/schema";
import { ownProposals } from "~/domain/documents/coming-laws";
import { employerSays } from "~/domain/tenancy/going-live/commands";
import { checklist, questionsFor } from "~/domain/tenancy/going-live/policy";
import { EmployerSays } from "~/domain/tenancy/going-live/schema";
import { ownEmployer } from "~/domain/tenancy/own";
import { env } from "~/env.server";
import { data, useActionData, useLoaderData } from "~/framework";
import { employerDoor, type StaffContext } from "~/http/doors";
import { goTo, notFound } from "~/http/refusals";
import { Checklist } from "~/ui/employer/checklist";
import { EmployerHomeView, type HomeProblem, Never, NotDone } from "~/ui/employer/home";
import { OwnProposals } from "~/ui/employer/own-proposals";
import { StaffShell } from "~/ui/staff/shell";
import { firstContactWords } from "~/words/nl/employer";
import { ownFacts } from "./own-facts.server";

export const handle = { face: "staff", title: "Overzicht, Tweespoor" };

export const loader = employerDoor.loader(async (context) => page(context, null));

export const action = employerDoor.action(async (context) => {
  const { tx, me, posted } = context;
  if (!may(me.role, "documents") || !me.tenantId) return notFound();
  const item = posted.get("stap") ?? "";
  const own = item === "GL-17" ? { onDay: posted.get("dag"), words: posted.get("hoe") } : {};
  const says = EmployerSays.safeParse({ item, ...own });
  if (!says.success) {
    const what = says.error.issues[0]?.path[0] === "onDay" ? "onDay" : "words";
    return data(await page(context, { item, what }), { status: 422 });
  }
  const outcome = await employerSays(tx, { id: me.id, tenantId: me.tenantId }, says.data);
  if (outcome.ok) return goTo("/beheer");
  const what = outcome.refusal === "late" ? "not_there" : outcome.refusal;
  return data(await page(context, { item, what }), { status: 422 });
});

async function page({ tx, me, posted }: StaffContext, problem: HomeProblem | null) {
  const facts = await ownFacts({ tx, me });
  const shown = {
    shell: { lang: "nl" as const, title: handle.title, copy: true },
    name: me.name,
    shortName: facts.shortName,
    rights: RIGHTS.filter((right) => may(me.role, right)),
    problem,
    lines: checklist(facts),
    proposals: await ownProposals(tx, facts.today),
    typed: { onDay: posted.get("dag") ?? "", words: posted.get("hoe") ?? "" },
    begun: facts.settings !== null,
  };
  if (facts.state === "setup" || facts.state === "ready") return { ...shown, open: null };
  const own = await ownEmployer(tx, facts.today);
  const settings = own.protocol.settings;
  const open = {
    employer: {
      name: own.name,
      shortName: own.shortName,
      slug: own.slug,
      state: own.state,
      domains: own.domains,
    },
    link: `${env().publicOrigin}/m/${own.slug}`,
    panel: own.panel.map(({ name, gender, languages, phone }) => ({ name, gender, languages, phone })),
    womanAndMan: new Set(own.panel.map((one) => one.gender)).size === 2,
    protocol: {
      major: own.protocol.major,
      inForceOn: own.protocol.inForceOn,
      firstContact: firstContactWords(settings.firstContactDays, settings.firstContactUnit),
      criminalOffenceRule: settings.criminalOffenceRule,
      retentionMonths: settings.retentionMonths,
    },
    // What waits for somebody else is not the employer's to see as broken.
    broken: facts.state === "live" ? shown.lines.filter(({ lacks }) => lacks.length > 0) : [],
    questions: questionsFor(facts),
  };
  return { ...shown, open };
}

export default function EmployerHome() {
  const loaded = useLoaderData<typeof loader>();
  const { name, shortName, open, rights, proposals, ...list } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="employer" name={name} current="/beheer" subtitle={shortName}>
      <NotDone problem={list.problem} />
      {open ? (
        <EmployerHomeView {...open} mayTick={rights.includes("documents")} qrSvgPath="/beheer/link.svg">
          <OwnProposals proposals={proposals} />
        </EmployerHomeView>
      ) : (
        <>
          <Checklist {...list} name={shortName} rights={rights} />
          <Never />
        </>
      )}
    </StaffShell>
  );
}
