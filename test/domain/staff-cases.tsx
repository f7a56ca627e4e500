import type { ReactNode } from "react";
import type { Header, WorkItem } from "~/domain/dossier/schema";
import { AcceptView, DeclinedView } from "~/ui/counsellor/accept";
import { TodayView } from "~/ui/counsellor/today";
import { MailboxView } from "~/ui/demo/postbus";
import { EmployerHomeView } from "~/ui/employer/home";
import { OutOfOrder } from "~/ui/kit/out-of-order";
import { NetworkHomeView } from "~/ui/network/overview";
import { TermsView } from "~/ui/network/terms";
import { type AccountProps, AccountView } from "~/ui/staff/account";
import { LoggedOutView, LoginView, SecondStepView } from "~/ui/staff/login";
import { ForbiddenView, NotFoundView, StaffErrorView } from "~/ui/staff/not-found";
import { contacted, dossier, dossierView, now, tuesday } from "./dossier-cases";

const items: { item: WorkItem; urgency: "plain" | "soon" | "late" }[] = [
  {
    item: {
      kind: "choose",
      dossierId: "d1",
      employer: "Gemeente Oosterwaarde",
      track: "integrity",
      due: { day: "2026-11-23", hour: 17 },
      asDeputy: true,
    },
    urgency: "soon",
  },
  {
    item: {
      kind: "contact",
      dossierId: "d2",
      employer: "De Linde",
      track: "unwanted_behaviour",
      name: "merel",
      next: "Contact opnemen",
      due: { day: "2026-11-23", hour: 9 },
    },
    urgency: "late",
  },
  {
    item: {
      kind: "answer",
      dossierId: "d3",
      employer: "De Linde",
      track: "unwanted_behaviour",
      name: "specht",
      next: "",
      due: tuesday,
    },
    urgency: "plain",
  },
  {
    item: {
      kind: "waiting",
      dossierId: "d4",
      employer: "De Linde",
      track: "unwanted_behaviour",
      name: "uil",
      next: "De beschrijving goedkeuren",
      appointment: { day: "2026-11-24", time: "14:00" },
      since: "2026-11-20",
    },
    urgency: "plain",
  },
];

const header: Header = {
  employer: "Gemeente Oosterwaarde",
  about: "unknown",
  allegedRole: "direct_manager",
  department: "Balie",
  language: "pl",
  genderWish: "w",
};

export const acceptView = (more: Partial<Parameters<typeof AcceptView>[0]> = {}) => (
  <AcceptView
    header={header}
    due={{ day: "2026-11-24", hour: 12 }}
    urgency="plain"
    now={now}
    firstContact={tuesday}
    track="integrity"
    asDeputy={false}
    seen="t"
    error={null}
    {...more}
  />
);
export const todayView = (
  <TodayView today="2026-11-23" now={now} items={items} page={2} pages={3} total={60} />
);
export const wholeDay = <TodayView today="2026-11-23" now={now} items={items} page={1} pages={1} total={4} />;
export const termsView = (
  <TermsView
    now={now}
    noReader={[
      { counsellor: null, phone: null, deputy: null, kind: "accept", due: { day: "2026-11-24", hour: 12 } },
    ]}
    late={[
      {
        counsellor: "Ruben Tjin-A-Loe",
        phone: "06 0000 0001",
        deputy: null,
        kind: "contact",
        due: { day: "2026-11-23", hour: 9 },
      },
    ]}
    today={[
      {
        counsellor: "Marijke Oostveen",
        phone: null,
        deputy: "Agata Bos",
        kind: "accept",
        due: { day: "2026-11-23", hour: 12 },
      },
    ]}
  />
);
const letters = [
  { id: "b1", to: "m@voorbeeld.example", subject: "Er staat iets voor u klaar", text: "Dag.", at: now },
];
const sessions = [
  { id: "s1", since: now, current: true },
  { id: "s2", since: now, current: false },
];
export const counsellors = [
  {
    name: "Ruben Tjin-A-Loe",
    email: "r@tweespoor.example",
    region: "West",
    tracks: ["integrity" as const],
    certificateNumber: "LVV-90004",
    validUntil: "2026-12-31",
    days: 38,
    state: "soon" as const,
    employers: ["Noordzijl"],
  },
];
export const employerHome = (
  <EmployerHomeView
    employer={{
      name: "Noordzijl Fulfilment B.V.",
      shortName: "Noordzijl",
      slug: "noordzijl",
      state: "live",
      domains: ["noordzijl.example"],
    }}
    link="https://tweespoor.example/m/noordzijl"
    qrSvgPath="/beheer/link.svg"
    panel={[{ name: "Tjeerd van Wolde", gender: "m", languages: ["nl", "pl"], phone: "" }]}
    womanAndMan={false}
    protocol={{
      major: 2,
      inForceOn: "2026-10-01",
      firstContact: "Binnen twee kalenderdagen",
      criminalOffenceRule: "consent_only",
      retentionMonths: 24,
    }}
    broken={[]}
    questions={["posters"]}
    mayTick
  />
);

export const accountView = (face: "counsellor" | "network", problem: AccountProps["problem"] = null) => (
  <AccountView
    name="M"
    email="m@tweespoor.example"
    face={face}
    sessions={sessions}
    codesLeft={9}
    flash={problem ? null : "app"}
    problem={problem}
  />
);

export const views: [string, ReactNode][] = [
  ["log-in", <LoginView key="v" error="wrong" email="m@tweespoor.example" carried="sealed" />],
  ["log-in, busy", <LoginView key="v" error="busy" email="" />],
  ["second step", <SecondStepView key="v" error="used" carried="sealed" />],
  ["logged out", <LoggedOutView key="v" />],
  ["account", accountView("counsellor", { form: "password", proof: "wrong", seconds: 0, password: null })],
  ["today", wholeDay],
  ["today, one page of many", todayView],
  [
    "today, empty",
    <TodayView key="v" today="2026-11-23" now={now} items={[]} page={1} pages={1} total={0} />,
  ],
  ["accept", acceptView()],
  ["accept, nothing chosen", acceptView({ error: "choose", asDeputy: true })],
  ["declined", <DeclinedView key="v" track={{}} />],
  ["dossier", dossierView(dossier, { flash: "accepted" })],
  ["dossier, error", dossierView(dossier, { error: { field: "wijze", problem: "empty" } })],
  ["dossier, contacted", dossierView(contacted)],
  ["employer", employerHome],
  [
    "network",
    <NetworkHomeView
      key="v"
      employers={[
        { id: "n", name: "Noordzijl", slug: "noordzijl", state: "live", panel: 1, gap: "Er mist een vrouw." },
      ]}
      counsellors={counsellors}
      gaps={[{ employer: "Noordzijl", what: "Er mist een vrouw." }]}
      mailsFailing={[
        { name: "Marijke Oostveen", count: 1, day: "2026-11-22" },
        { name: null, count: 2, day: null },
      ]}
      procedures={{ year: 2026, count: 1 }}
      calls={1}
    />,
  ],
  [
    "network, empty",
    <NetworkHomeView
      key="v"
      employers={[]}
      counsellors={[]}
      gaps={[]}
      mailsFailing={[]}
      procedures={{ year: 2026, count: 0 }}
      calls={null}
    />,
  ],
  ["terms", termsView],
  ["terms, empty", <TermsView key="v" now={now} noReader={[]} late={[]} today={[]} />],
  ["mailbox", <MailboxView key="v" letters={letters} />],
  ["not found", <NotFoundView key="v" face="counsellor" />],
  ["error", <StaffErrorView key="v" face={null} />],
  [
    "out of order",
    <OutOfOrder key="v" lang="nl" fields={[{ name: "tekst", value: "Getypt." }]} secret={false} />,
  ],
  ["out of order, with a password", <OutOfOrder key="v" lang="nl" fields={[]} secret />],
  ["forbidden", <ForbiddenView key="v" face="network" />],
];
