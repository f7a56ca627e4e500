import { today } from "~/domain/product-clock";
import { ownEmployer } from "~/domain/tenancy/own";
import { env } from "~/env.server";
import { useLoaderData } from "~/framework";
import { employerDoor } from "~/http/doors";
import { EmployerHomeView } from "~/ui/employer/home";
import { StaffShell } from "~/ui/staff/shell";
import { firstContactWords } from "~/words/nl/employer";

export const handle = { face: "staff", title: "Overzicht, Tweespoor" };

export const loader = employerDoor.loader(async ({ tx, me }) => {
  const own = await ownEmployer(tx, await today(tx));
  const settings = own.protocol.settings;
  return {
    shell: { lang: "nl" as const, title: handle.title, copy: true },
    name: me.name,
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
  };
});

export default function EmployerHome() {
  const { name, shell: _shell, ...page } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="employer" name={name} current="/beheer" subtitle={page.employer.shortName}>
      <EmployerHomeView {...page} qrSvgPath="/beheer/link.svg" />
    </StaffShell>
  );
}
