import { env } from "~/env.server";

/** s = staff session, p = half-way through log-in, r = reporter session, f = "a form was begun here". */
export type CookieName = "s" | "p" | "r" | "f";

const secure = (name: CookieName) =>
  (name === "r" || name === "f" ? env().publicOrigin : env().staffOrigin).startsWith("https:");

const fullName = (name: CookieName) => (secure(name) ? `__Host-${name}` : name);

/** A session cookie in the scheme of its face's origin (decision 22): never Max-Age, never Domain. */
export function setCookie(name: CookieName, value: string): string {
  const site = name === "r" || name === "f" ? "Strict" : "Lax";
  return `${fullName(name)}=${value}; Path=/; HttpOnly; SameSite=${site}${secure(name) ? "; Secure" : ""}`;
}

export function dropCookie(name: CookieName): string {
  return `${setCookie(name, "")}; Max-Age=0`;
}

/** The value of a cookie; a malformed or repeated one is no cookie at all. */
export function readCookie(request: Request, name: CookieName): string | null {
  const header = request.headers.get("cookie");
  if (!header || header.length > 8192) return null;
  const values = header
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${fullName(name)}=`))
    .map((pair) => pair.slice(fullName(name).length + 1));
  const [value] = values;
  return values.length === 1 && value && /^[A-Za-z0-9_-]{1,128}$/.test(value) ? value : null;
}
