import { Buffer } from "node:buffer";
import type { Answer, Visitor } from "./visitor";

const BOUNDARY = "----a-border-of-the-tests";

type Sent = { name?: string; bytes: Buffer; original?: boolean };

/** A form with one file, as a browser writes it; the name may be anything at all. */
export function multipart({ name = "bestand.jpg", bytes, original = false }: Sent): Buffer {
  const tick = original
    ? `--${BOUNDARY}\r\nContent-Disposition: form-data; name="origineel"\r\n\r\nja\r\n`
    : "";
  const quoted = name.replace(/"/g, "%22").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="bestand"; filename="${quoted}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return Buffer.concat([Buffer.from(tick + head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

export const formHeaders = (visitor: Visitor) => ({
  "Content-Type": `multipart/form-data; boundary=${BOUNDARY}`,
  "Sec-Fetch-Site": "same-origin",
  Cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
});

/** Sends one file with the form of a page. */
export async function sendFile(visitor: Visitor, path: string, sent: Sent): Promise<Answer> {
  const response = await fetch(new URL(path, visitor.origin), {
    method: "POST",
    body: new Uint8Array(multipart(sent)),
    redirect: "manual",
    headers: formHeaders(visitor),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export type Fetched = { status: number; headers: Headers; bytes: Buffer };

/** Saves a file as a browser does when its link is followed. */
export async function fetchFile(visitor: Visitor, path: string): Promise<Fetched> {
  const response = await fetch(new URL(path, visitor.origin), {
    redirect: "manual",
    headers: { Cookie: formHeaders(visitor).Cookie },
  });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

/** The links to files on a page, in their order. */
export function fileLinks(page: string): { href: string; name: string }[] {
  return [...page.matchAll(/<a href="([^"]*\/bijlagen\/[^"]*)"[^>]*><bdi>(.*?)<\/bdi>/g)].map(
    ([, href = "", name = ""]) => ({ href, name }),
  );
}
