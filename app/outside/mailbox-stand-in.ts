import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { z } from "zod";
import { machineNow } from "~/domain/clock";

export type KeptLetter = {
  id: string;
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  attachments?: { filename: string; content: string }[] | undefined;
  at: number;
};

const address = z.string().regex(/^[^<>@]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/);
const Letter = z.object({
  from: address,
  to: z.union([address.transform((to) => [to]), z.array(address).min(1).max(50)]),
  subject: z.string(),
  html: z.string().default(""),
  text: z.string().default(""),
  // As it came over the wire: base64.
  attachments: z.array(z.object({ filename: z.string(), content: z.string() })).optional(),
});
const Fault = z.object({
  status: z.number().int().min(400).max(599).default(500),
  headers: z.record(z.string(), z.string()).default({}),
  times: z.number().int().min(0).default(1),
  reset: z.boolean().default(false),
  hold: z.boolean().default(false),
});
type Try = { at: number; key: string | undefined };
const BODY_LIMIT = 1_000_000;

// Resend's own words for what may go wrong: resend.com/docs/api-reference/errors
const mistakes = {
  missing_api_key: [401, "Missing API key in the authorization header."],
  not_found: [404, "The requested endpoint does not exist."],
  method_not_allowed: [405, "This endpoint does not support the specified HTTP method."],
  invalid_idempotency_key: [400, "The key must be between 1-256 chars."],
  invalid_idempotent_request: [409, "Same idempotency key used with a different request payload."],
  validation_error: [422, "We found an error with one or more fields in the request."],
  rate_limit_exceeded: [429, "Too many requests. Please limit the number of requests per second."],
  application_error: [500, "An unexpected error occurred."],
} as const;
type Answer = { status: number; body: unknown; headers?: Record<string, string> };

function mistake(name: keyof typeof mistakes, status: number = mistakes[name][0]): Answer {
  return { status, body: { statusCode: status, message: mistakes[name][1], name } };
}

/**
 * A mailbox that speaks Resend's protocol and keeps each letter as `<folder>/<id>.json`.
 * With `control`, `POST /_next` makes the next answers fail, or with `hold` wait for `POST /_release`, and `GET /_tries`
 * tells when somebody tried and with which key: tests only.
 */
export async function startMailbox(options: { folder: string; port?: number; control?: boolean }) {
  const { folder, control = false } = options;
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const answered = new Map<string, { payload: string; id: string }>();
  let order = lastOrder(folder);
  let fault = { status: 500, headers: {}, times: 0, reset: false, hold: false };
  const tries: Try[] = [];
  const held: (() => void)[] = [];

  function keep(payload: string, key: string | undefined): Answer {
    const known = key === undefined ? undefined : answered.get(key);
    if (known) {
      if (known.payload !== payload) return mistake("invalid_idempotent_request");
      return { status: 200, body: { id: known.id } };
    }
    const letter = Letter.safeParse(parsed(payload));
    if (!letter.success) return mistake("validation_error");
    const id = crypto.randomUUID();
    order += 1;
    const kept: KeptLetter = { id, ...letter.data, at: order };
    const file = path.join(folder, `${id}.json`);
    fs.writeFileSync(`${file}.part`, JSON.stringify(kept, null, 2), { mode: 0o600 });
    fs.renameSync(`${file}.part`, file);
    if (key !== undefined) answered.set(key, { payload, id });
    return { status: 200, body: { id } };
  }

  function controlled(url: string | undefined, payload: string): Answer | null {
    if (!control) return null;
    if (url === "/_tries") return { status: 200, body: tries };
    if (url === "/_release")
      return { status: 200, body: { released: held.splice(0).map((go) => go()).length } };
    if (url !== "/_next") return null;
    fault = Fault.parse(parsed(payload));
    return { status: 200, body: fault };
  }

  function answer(request: http.IncomingMessage, payload: string): Answer | "reset" {
    if (request.url !== "/emails") return mistake("not_found");
    if (request.method !== "POST") return mistake("method_not_allowed");
    if (!/^Bearer \S+$/.test(request.headers.authorization ?? "")) return mistake("missing_api_key");
    const key = request.headers["idempotency-key"]?.toString();
    if (key !== undefined && (key.length < 1 || key.length > 256)) return mistake("invalid_idempotency_key");
    tries.push({ at: machineNow().getTime(), key });
    if (fault.times < 1) return keep(payload, key);

    fault.times -= 1;
    if (fault.hold) return keep(payload, key);
    if (!fault.reset) {
      const name =
        fault.status === 429
          ? "rate_limit_exceeded"
          : fault.status < 500
            ? "validation_error"
            : "application_error";
      return { ...mistake(name, fault.status), headers: fault.headers };
    }
    // Taken, but the sender never hears so.
    keep(payload, key);
    return "reset";
  }

  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > BODY_LIMIT) request.destroy();
      else chunks.push(chunk);
    });
    request.on("end", () => {
      const payload = Buffer.concat(chunks).toString("utf8");
      const holds = fault.hold && fault.times > 0 && request.url === "/emails";
      let given: Answer | "reset";
      try {
        given = controlled(request.url, payload) ?? answer(request, payload);
      } catch {
        given = mistake("application_error");
      }
      if (given === "reset") return request.socket.resetAndDestroy();
      const { status, headers, body } = given;
      const tell = () => {
        response.writeHead(status, { "content-type": "application/json", ...headers });
        response.end(JSON.stringify(body));
      };
      if (holds) held.push(tell);
      else tell();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

/** A mailbox that is opened again goes on counting. */
function lastOrder(folder: string) {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".json"));
  const orders = files.map((name) => {
    const letter: Partial<KeptLetter> = JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
    return letter.at ?? 0;
  });
  return Math.max(0, ...orders);
}
