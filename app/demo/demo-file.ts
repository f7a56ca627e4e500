import { EMPLOYERS } from "#db/seed/cast";
import type { Seeded } from "./seed.server";

export type Cast = { reports: Seeded["reports"]; accounts: Omit<Seeded["accounts"][number], "sk" | "id">[] };

const employers = EMPLOYERS.map(({ slug, name }) => ({ slug, name }));

type Running = {
  origin: string;
  ownerUrl: string;
  roles: Record<string, string>;
  pids: Record<string, number>;
  mailbox: string;
  stripe: string;
};

/** What `.data/demo.json` promises; entries may gain fields, never lose them. */
export function demoFile({ origin, ownerUrl, pids, roles, mailbox, stripe }: Running, cast: Cast) {
  return { origin, ownerUrl, pids, roles, mailbox, stripe, employers, ...cast };
}

/** The addresses and log-ins that the demo prints. */
export function table(origin: string, cast: Cast): string {
  return [
    "",
    "Public links",
    ...employers.map(({ slug, name }) => `  ${name.padEnd(26)} ${origin}/m/${slug}`),
    `  ${"Come back with a code".padEnd(26)} ${origin}/mijn-melding`,
    `  ${"Letters".padEnd(26)} ${origin}/dev/postbus`,
    `  ${"Log in".padEnd(26)} ${origin}/inloggen`,
    "",
    "Accounts (the second step is a code from an authenticator app with this secret)",
    ...cast.accounts.map(
      ({ face, name, email, password, totpSecret }) =>
        `  ${face.padEnd(11)} ${name.padEnd(22)} ${email.padEnd(34)} ${password.padEnd(32)} ${totpSecret}`,
    ),
    "",
    "Reports with a code",
    ...cast.reports.map(
      ({ employer, code, counsellor, stands }) =>
        `  ${employer.padEnd(13)} ${code}  ${counsellor.padEnd(31)} ${stands}`,
    ),
    "",
    "",
  ].join("\n");
}
