import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import * as build from "virtual:remix/server-build";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import { closePools } from "~/data/pools.server";
import { machineNow } from "~/domain/clock";
import { env } from "~/env.server";
import { SECURITY_HEADERS } from "~/http/headers";
import { readiness } from "~/http/health.server";
import { BODY_MAX, URL_MAX } from "~/http/limits";
import { access, alarm } from "~/http/log";
import { faceOf, originsOf, routePattern } from "~/http/places";
import { sweepSessions } from "~/http/sessions.server";

const DRAIN_MS = 25_000;
const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)(;|$)/i;

/** The files a browser may fetch: looks, letters and our own small scripts; nothing else of the build is served. */
function servedFiles(): Map<string, { body: Buffer; type: string }> {
  const folder = path.resolve(path.dirname(process.argv[1] ?? ""), "../client/assets");
  const types: Record<string, string> = {
    ".css": "text/css; charset=utf-8",
    ".woff2": "font/woff2",
    ".js": "text/javascript; charset=utf-8",
  };
  const files = new Map<string, { body: Buffer; type: string }>();
  for (const name of fs.readdirSync(folder)) {
    const type = types[path.extname(name)];
    if (!type || (name.endsWith(".js") && !/^(quick-exit|copy-code)-/.test(name))) continue;
    files.set(`/assets/${name}`, { body: fs.readFileSync(path.join(folder, name)), type });
  }
  return files;
}

/** Starts the web process and says where it listens. */
export async function web(): Promise<void> {
  const { server, port } = await listen();
  const stop = stopper(server);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(0));
  process.on("SIGUSR1", () => {});
  process.on("uncaughtException", (error) => {
    alarm("unexpected_error", error.name);
    void stop(1);
  });
  process.on("unhandledRejection", () => alarm("unexpected_error", "rejection"));
  process.stdout.write(`web http://${env().HOST}:${port}\n`);
  process.send?.({ listening: port });
}

let draining = false;

function stopper(server: http.Server) {
  return async (code: number) => {
    if (draining) return;
    draining = true;
    const given = setTimeout(() => process.exit(code), DRAIN_MS);
    given.unref();
    await new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeIdleConnections();
    });
    await closePools();
    process.exit(code);
  };
}

async function listen(): Promise<{ server: http.Server; port: number }> {
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  const files = servedFiles();

  app.use(logged);
  app.use((_request, response, next) => {
    response.set(SECURITY_HEADERS);
    next();
  });
  app.use(onlyOurHosts, onlyKnownMethods, notTooLong);
  app.get("/healthz", (_request, response) => void response.type("text").send("ok"));
  app.get("/readyz", async (_request, response) => {
    const state = draining ? { ready: false, why: "draining" } : await readiness();
    response.status(state.ready ? 200 : 503).json(state);
  });
  app.get("/favicon.ico", (_request, response) => void response.status(204).end());
  app.use(compression({ threshold: 0 }));
  app.get("/assets/:name", (request, response, next) => {
    const file = files.get(request.path);
    if (!file) return next();
    response.set({ "Content-Type": file.type, "Cache-Control": "public, max-age=31536000, immutable" });
    response.send(file.body);
  });
  app.use(noFrameworkData, onlyOwnHost, stripped, sameSite, formsOnly, counted);
  app.use(
    createRequestHandler({
      build,
      mode: "production",
      getLoadContext: (request) => ({ method: request.method }),
    }),
  );
  app.use((_error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    if (response.headersSent) return void response.end();
    response.status(500).type("text").send("Er ging iets mis.");
  });

  const server = http.createServer(
    { maxHeaderSize: 16_384, requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 5_000 },
    app,
  );
  server.maxConnections = 2_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? plain(`port ${env().PORT} is taken; choose another with PORT=… or any free one with PORT=0`)
          : error,
      ),
    );
    server.listen(env().PORT, env().HOST, resolve);
  });
  const sweeping = setInterval(() => void sweepSessions().catch(() => {}), 3_600_000);
  sweeping.unref();
  const address = server.address();
  return { server, port: typeof address === "object" && address ? address.port : env().PORT };
}

function plain(sentence: string): Error {
  const error = new Error(sentence);
  error.name = "PlainSentence";
  return error;
}

function refuse(response: Response, status: number, sentence: string): void {
  response.status(status).type("text").send(sentence);
}

/** One line a request, with the pattern of the route and a bucket of time: no address, no person, no minute. */
function logged(request: Request, response: Response, next: NextFunction): void {
  const began = process.hrtime.bigint();
  response.on("finish", () => {
    const ms = Number((process.hrtime.bigint() - began) / 1_000_000n);
    const bucket = ms < 10 ? "<10" : ms < 100 ? "<100" : ms < 1000 ? "<1000" : ">=1000";
    const hour = `${machineNow().toISOString().slice(0, 13)}h`;
    access({
      hour,
      face: faceOf(request.path),
      route: routePattern(request.path),
      status: `${Math.floor(response.statusCode / 100)}xx`,
      ms: bucket,
    });
  });
  next();
}

/** A host we do not answer for gets nothing, so that no link can be poisoned. */
function onlyOurHosts(request: Request, response: Response, next: NextFunction): void {
  const known = originsOf().some((origin) => new URL(origin).host === request.headers.host);
  if (!known && request.path !== "/healthz" && request.path !== "/readyz")
    return refuse(response, 421, "Dit adres hoort niet bij ons.");
  // The framework would believe a forwarded name; a proxy that is ours keeps the real one.
  for (const name of ["x-forwarded-host", "x-forwarded-proto", "x-http-method-override"])
    delete request.headers[name];
  next();
}

function onlyKnownMethods(request: Request, response: Response, next: NextFunction): void {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "POST") return next();
  response.set("Allow", "GET, HEAD, POST");
  refuse(response, 405, "Dit kan hier niet.");
}

function notTooLong(request: Request, response: Response, next: NextFunction): void {
  if (request.originalUrl.length > URL_MAX) return refuse(response, 414, "Dit adres is te lang.");
  next();
}

/** There is no framework in the browser, so nothing may ask for its data or its manifest. */
function noFrameworkData(request: Request, response: Response, next: NextFunction): void {
  if (
    request.path.endsWith(".data") ||
    request.path.startsWith("/__manifest") ||
    request.query._data !== undefined ||
    request.query._routes !== undefined
  ) {
    return refuse(response, 404, "Deze pagina bestaat niet.");
  }
  next();
}

/** Each face answers on its own host only; in the demo they are one. */
function onlyOwnHost(request: Request, response: Response, next: NextFunction): void {
  const { publicOrigin, staffOrigin, demo } = env();
  if (publicOrigin === staffOrigin || demo) return next();
  const own = faceOf(request.path) === "staff" ? staffOrigin : publicOrigin;
  if (new URL(own).host !== request.headers.host) return refuse(response, 404, "Deze pagina bestaat niet.");
  next();
}

/** The public and reporter faces keep `taal` and nothing else: a marked link must not name who followed it. */
function stripped(request: Request, response: Response, next: NextFunction): void {
  const at = request.originalUrl.indexOf("?");
  if (at < 0 || faceOf(request.path) !== "public") return next();
  const query = new URLSearchParams(request.originalUrl.slice(at + 1));
  const language = query.getAll("taal");
  const keep = language.length === 1 && /^(nl|en|pl)$/.test(language[0] ?? "") ? `?taal=${language[0]}` : "";
  if (request.originalUrl.slice(at) === keep || request.method === "POST") return next();
  const to = request.path.replace(/^\/{2,}/, "/").replace(/\\/g, "");
  response.redirect(302, to + keep);
}

/** A form of another site is refused (decision 23); a script says its origin. */
function sameSite(request: Request, response: Response, next: NextFunction): void {
  if (
    request.method !== "POST" ||
    request.path.startsWith("/haken/") ||
    (env().demo && request.path.startsWith("/dev/"))
  )
    return next();
  const site = request.headers["sec-fetch-site"];
  const ownOrigin = originsOf().find((origin) => new URL(origin).host === request.headers.host);
  const fromUs = site === undefined ? request.headers.origin === ownOrigin : site === "same-origin";
  if (!fromUs) return refuse(response, 403, "Dit formulier kwam niet van onze eigen pagina.");
  next();
}

function formsOnly(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== "POST") return next();
  const type = request.headers["content-type"];
  const empty =
    type === undefined &&
    Number(request.headers["content-length"] ?? 0) === 0 &&
    request.headers["transfer-encoding"] === undefined;
  if (empty) {
    // The quick exit's script posts nothing; the framework needs a form to read.
    request.headers["content-type"] = "application/x-www-form-urlencoded";
    return next();
  }
  if (!FORM.test(type ?? "")) return refuse(response, 415, "Dit soort bericht kunnen wij niet lezen.");
  next();
}

/** Nothing larger than a form is ever read (decision 32); a body that does not say its length is not read at all. */
function counted(request: Request, response: Response, next: NextFunction): void {
  if (request.headers["transfer-encoding"] !== undefined)
    return refuse(response.set("Connection", "close"), 411, "Dit bericht noemt zijn lengte niet.");
  if (Number(request.headers["content-length"] ?? 0) <= BODY_MAX) return next();
  refuse(response.set("Connection", "close"), 413, "Dit is te veel tekst voor één keer.");
}
