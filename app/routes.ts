import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every address on one page. Beside these the server itself answers /healthz, /readyz, /favicon.ico and files. */
export default [
  index("routes/public/home.tsx"),
  route("m/:slug", "routes/public/employer.tsx"),
  route("m/:slug/melden", "routes/public/report.tsx"),
  route("m/:slug/terugbellen", "routes/public/call-back.tsx"),
  route("m/:slug/documenten/:kind/:version?", "routes/public/document.tsx"),
  route("privacy", "routes/public/privacy.tsx"),
  route("wat-dit-niet-kan", "routes/public/limits.tsx"),
  route("toegankelijkheid", "routes/public/accessibility.tsx"),
  route("weg", "routes/public/leave.tsx"),

  // The server itself takes the files in and gives them out (http/uploads, http/downloads); these show what went wrong.
  route("mijn-melding", "routes/reporter/my-report.tsx"),
  route("mijn-melding/afspraak.ics", "routes/reporter/calendar.ts"),
  route("mijn-melding/meenemen", "routes/reporter/take-along.ts"),
  route("mijn-melding/meenemen.pdf", "routes/reporter/take-along-pdf.ts"),
  route("mijn-melding/overeenkomst", "routes/reporter/agreement.tsx"),
  route("mijn-melding/brief/:id", "routes/reporter/letter.tsx"),
  route("mijn-melding/activeren", "routes/reporter/activate.tsx"),
  route("mijn-melding/bijlagen", "routes/reporter/file-refused.tsx"),
  route("mijn-melding/bijlagen/:id", "routes/reporter/file.tsx"),

  route("inloggen", "routes/staff/login.tsx"),
  route("uitloggen", "routes/staff/logout.tsx"),
  route("account", "routes/staff/account.tsx"),
  route("account/nieuw", "routes/staff/renewal.tsx"),
  route("herstel", "routes/staff/ask-reset.tsx"),
  route("herstel/:token", "routes/staff/reset.tsx"),
  route("uitnodiging/:token", "routes/staff/invitation.tsx"),

  route("werkplek", "routes/counsellor/today.tsx"),
  route("werkplek/profiel", "routes/counsellor/profile.tsx"),
  route("werkplek/nieuw", "routes/counsellor/register.tsx"),
  route("werkplek/concept", "routes/counsellor/draft.ts"),
  route("werkplek/doorgegeven", "routes/counsellor/passed-on.tsx"),
  route("werkplek/vergeven", "routes/counsellor/taken.tsx"),
  route("werkplek/vernietigd", "routes/counsellor/gone.tsx"),
  route("werkplek/dossiers/:dossierId", "routes/counsellor/dossier.tsx"),
  route("werkplek/dossiers/:dossierId/afspraak.ics", "routes/counsellor/calendar.ts"),
  route("werkplek/dossiers/:dossierId/bewaren", "routes/counsellor/keeping.tsx"),
  route("werkplek/dossiers/:dossierId/afdruk", "routes/counsellor/print.tsx"),
  route("werkplek/dossiers/:dossierId/bijlagen", "routes/counsellor/file-refused.tsx"),
  route("werkplek/dossiers/:dossierId/bijlagen/:id", "routes/counsellor/file.tsx"),

  route("beheer", "routes/employer/home.tsx"),
  route("beheer/mensen", "routes/employer/people.tsx"),
  route("beheer/link.svg", "routes/employer/link-picture.ts"),

  route("netwerk", "routes/network/overview.tsx"),
  route("netwerk/termijnen", "routes/network/terms.tsx"),
  route("netwerk/besluiten", "routes/network/decisions.tsx"),
  route("netwerk/vertrouwenspersonen", "routes/network/profiles.tsx"),
  route("netwerk/mensen", "routes/network/people.tsx"),

  route("haken/resend", "routes/machine/mail-hook.ts"),

  route("dev/postbus", "routes/machine/mailbox.tsx"),
  route("dev/klok", "routes/machine/clock.ts"),

  route("*", "routes/public/not-here.tsx"),
] satisfies RouteConfig;
