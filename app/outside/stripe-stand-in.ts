import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { Refused } from "./stripe-stand-in-catalogue";
import { StandInHooks } from "./stripe-stand-in-hooks";
import { checkoutPage, invoicePage, portalPage } from "./stripe-stand-in-pages";
import { Books } from "./stripe-stand-in-state";
import type { Fields } from "./stripe-stand-in-things";

type Answer = { status: number; body: unknown; html?: string; to?: string };
type Seen = { method: string; path: string; body: string; key: string | null };
type Fault = { skip: number; times: number; status: number; done: boolean };

/** As an answer that never comes. */
const SILENT = 0;

const Wanted = z.object({
  id: z.string().default(""),
  seed: z.number().int().default(1),
  skip: z.number().int().default(0),
  times: z.number().int().default(1),
  status: z.number().int().default(500),
  done: z.boolean().default(false),
});

const problem = (status: number, type: string, message: string): Answer => ({
  status,
  body: { error: { type, message } },
});

/**
 * Stripe as far as we use it: keeps state, knows one version of the protocol, remembers each idempotency key with its
 * parameters and first answer (a failure too), signs what it tells, and tells it late, twice and in any order, by a seed.
 */
export async function startStripe(options: {
  version: string;
  hookUrl: string;
  secret: string;
  seed: number;
  port?: number;
  file?: string;
}) {
  const hooks = new StandInHooks(options);
  const books = new Books((type, object) => hooks.tell(type, object));
  const { file } = options;
  if (file && fs.existsSync(file)) books.restore(fs.readFileSync(file, "utf8"));
  const remembered = new Map<string, { asked: string; answer: Answer }>();
  const seen: Seen[] = [];
  let fault: Fault = { skip: 0, times: 0, status: 500, done: false };
  let silent = false;
  let url = "";

  function control(path: string, payload: string): Answer | null {
    if (!path.startsWith("/_")) return null;
    const { id, seed, skip, times, status, done } = Wanted.parse(JSON.parse(payload || "{}"));
    switch (path) {
      case "/_requests":
        return { status: 200, body: seen };
      case "/_next":
        fault = { skip, times, status, done };
        break;
      case "/_seed":
        hooks.begin(seed);
        break;
      case "/_silent":
        silent = times > 0;
        break;
      case "/_quiet":
        return { status: 200, body: { waiting: hooks.waiting } };
      case "/_pay":
        books.pay(id);
        break;
      case "/_fail":
        books.fail(id);
        break;
      case "/_void":
        books.takeBack(id);
        break;
      case "/_renew":
        books.renew(id);
        break;
      case "/_end":
        books.end(id);
        break;
      case "/_state":
        return { status: 200, body: books.all() };
      default:
        return problem(404, "invalid_request_error", "no such control");
    }
    return { status: 200, body: {} };
  }

  function page(request: http.IncomingMessage, payload: string): Answer | null {
    const [, kind, id = ""] = /^\/(betalen|rekening|portaal)\/([a-z]+_\w+)$/.exec(request.url ?? "") ?? [];
    const posted = new URLSearchParams(payload).get("doe");
    if (kind === "betalen") {
      const session = books.sessions.get(id);
      if (!session) return problem(404, "invalid_request_error", "no such page");
      if (request.method !== "POST")
        return {
          status: 200,
          body: null,
          html: checkoutPage(session, books.customers.all.get(session.customer)),
        };
      if (posted !== "betalen") return { status: 303, body: null, to: session.cancel_url };
      books.complete(id);
      return { status: 303, body: null, to: session.success_url };
    }
    if (kind === "rekening") {
      const invoice = books.invoices.get(id);
      if (!invoice) return problem(404, "invalid_request_error", "no such page");
      if (request.method === "POST") posted === "betalen" ? books.pay(id) : books.fail(id);
      return {
        status: 200,
        body: null,
        html: invoicePage(invoice, books.customers.all.get(invoice.customer)),
      };
    }
    if (kind === "portaal") return { status: 200, body: null, html: books.portalFor(id, portalPage) };
    return null;
  }

  function api(request: http.IncomingMessage, payload: string): Answer {
    const at = new URL(request.url ?? "/", "http://stand-in");
    const key = request.headers["idempotency-key"]?.toString() ?? null;
    if (silent) return { status: SILENT, body: null };
    seen.push({ method: request.method ?? "", path: `${at.pathname}${at.search}`, body: payload, key });
    if (!/^Bearer (sk|rk)_\w+$/.test(request.headers.authorization ?? ""))
      return problem(401, "invalid_request_error", "You did not provide an API key.");
    if (request.headers["stripe-version"] !== options.version)
      return problem(400, "invalid_request_error", "Invalid Stripe API version.");
    const asked = `${at.pathname}\n${payload}`;
    const known = key ? remembered.get(key) : undefined;
    if (known && known.asked !== asked)
      return problem(
        400,
        "idempotency_error",
        "Keys for idempotent requests can only be used with the same parameters.",
      );
    if (known) return known.answer;
    if (request.method === "POST" && key === null && !at.pathname.startsWith("/v1/billing_portal/"))
      return problem(
        400,
        "invalid_request_error",
        "This stand-in wants a key for everything that changes something.",
      );
    const answer =
      request.method === "GET"
        ? carriedOut("GET", at, at.search)
        : failing(() => carriedOut(request.method ?? "", at, payload));
    if (key) remembered.set(key, { asked, answer });
    return answer;
  }

  function failing(work: () => Answer): Answer {
    if (fault.times < 1) return work();
    if (fault.skip > 0) {
      fault.skip -= 1;
      return work();
    }
    fault.times -= 1;
    if (fault.done) work();
    return problem(fault.status, "api_error", "An error occurred.");
  }

  function carriedOut(method: string, at: URL, payload: string): Answer {
    const fields: Fields = new Map(new URLSearchParams(payload));
    try {
      const answer = books.answer(method, at.pathname.replace(/^\/v1\//, ""), fields, url);
      return answer
        ? { status: 200, body: answer }
        : problem(404, "invalid_request_error", "No such object.");
    } catch (error) {
      if (error instanceof Refused) return problem(400, "invalid_request_error", error.message);
      throw error;
    }
  }

  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const payload = Buffer.concat(chunks).toString("utf8");
      let given: Answer;
      try {
        given = control(request.url ?? "", payload) ?? page(request, payload) ?? api(request, payload);
      } catch (error) {
        given = problem(500, "api_error", String(error));
      }
      if (file && request.method === "POST") fs.writeFileSync(file, books.kept(), { mode: 0o600 });
      if (given.status === SILENT) return void response.destroy();
      const html = given.html !== undefined;
      response.writeHead(given.status, {
        "content-type": html ? "text/html; charset=utf-8" : "application/json",
        "request-id": "req_stand_in",
        ...(given.to && { location: given.to }),
      });
      response.end(html ? given.html : JSON.stringify(given.body));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    open: () => hooks.open(),
    stop: () =>
      new Promise<void>((resolve) => {
        hooks.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
