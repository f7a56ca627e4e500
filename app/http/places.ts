import { env } from "~/env.server";
import routes from "~/routes";

// Upper and lower case are one to the framework.
const STAFF = /^\/(inloggen|uitloggen|account|werkplek|beheer|netwerk|uitnodiging|herstel|bevestigen)(\/|$)/i;
const MACHINE = /^\/(dev|haken|healthz|readyz|assets)(\/|$)/i;

/** Which face an address belongs to; everything that is not staff's or a machine's is the public's. */
export function faceOf(path: string): "public" | "staff" | "machine" {
  if (STAFF.test(path)) return "staff";
  return MACHINE.test(path) ? "machine" : "public";
}

/** The origins that this process answers for. The demo is reached by number and by name, each an origin of its own. */
export function originsOf(): string[] {
  const { publicOrigin, staffOrigin, demo } = env();
  const own = [publicOrigin, staffOrigin];
  return demo ? [...own, ...own.map((origin) => origin.replace("//127.0.0.1:", "//localhost:"))] : own;
}

type Pattern = { pattern: string; test: RegExp; page: boolean };
const PATTERNS: Pattern[] = routes.map((route) => {
  const pattern = `/${route.path ?? ""}`;
  const source = pattern
    .replace(/[.]/g, "\\.")
    .replace(/\/:\w+\?/g, "(/[^/]+)?")
    .replace(/:\w+/g, "[^/]+")
    .replace(/\*$/, ".*");
  return { pattern, test: new RegExp(`^${source}/?$`), page: route.file.endsWith(".tsx") };
});

/** The pattern of the address for the log; an unknown address is "*", whatever it was. */
export function routePattern(path: string): string {
  return PATTERNS.find(({ test }) => test.test(path))?.pattern ?? "*";
}

/** Whether what is at this address is a page, in which anything can be said; else it is a file, or nothing to look at. */
export function hasPage(path: string): boolean {
  return PATTERNS.find(({ test }) => test.test(path))?.page ?? true;
}
