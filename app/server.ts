import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import * as build from "virtual:remix/server-build";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import { closePools } from "~/data/pools.server";
import { env, holdsOwnHalf } from "~/env.server";
import { databaseIsAway } from "~/http/database-away";
import { counsellorFile, reporterFile } from "~/http/downloads.server";
import {
  countedBody,
  formsOnly,
  inTime,
  logged,
  noFrameworkData,
  notTooLong,
  onlyAsWritten,
  onlyKnownMethods,
  onlyOurHosts,
  onlyOwnHost,
  sameSite,
  strippedQuery,
} from "~/http/gate";
import { policyWithForms, SECURITY_HEADERS } from "~/http/headers";
import { readiness } from "~/http/health.server";
import { HEADERS_MS, UPLOAD_MS } from "~/http/limits";
import { alarm } from "~/http/log";
import { ownPaperUpload } from "~/http/own-paper.server";
import { paymentOrigins } from "~/http/payment-company";
import { sweepSessions } from "~/http/sessions.server";
import { counsellorUpload, refuseFile, reporterUpload } from "~/http/uploads.server";
import { replayJournal } from "~/jobs/replay.server";

const DRAIN_MS = 25_000;

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
    if (!type || (name.endsWith(".js") && !/^(quick-exit|copy-code|keep-text)-/.test(name))) continue;
    files.set(`/assets/${name}`, { body: fs.readFileSync(path.join(folder, name)), type });
  }
  return files;
}

/** Starts the web process and says where it listens. */
export async function web(): Promise<void> {
  holdsOwnHalf("web");
  await replay().catch((error: unknown) => {
    if (!databaseIsAway(error)) throw error;
    alarm("database_away");
  });
  const { server, port } = await listen();
  const stop = stopper(server);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(0));
  process.on("disconnect", () => void stop(0));
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
  app.use((request, response, next) => {
    response.set(SECURITY_HEADERS);
    if (request.path.startsWith("/beheer/"))
      response.set("Content-Security-Policy", policyWithForms(paymentOrigins()));
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
  app.use(replayedFirst);
  app.use(noFrameworkData, onlyOwnHost, strippedQuery, onlyAsWritten, sameSite, formsOnly);
  for (const [address, take, give] of FILES) {
    app.post(address, orTheirPage(take));
    app.get(`${address}/:id`, orTheirPage(give));
  }
  app.post("/beheer/documenten/:kind/eigen", orTheirPage(ownPaperUpload));
  app.use(inTime, countedBody);
  // Set here and not by the route: the framework keeps only cookies of an action's headers.
  app.post("/weg", (_request, response, next) => {
    response.set("Clear-Site-Data", '"cookies", "storage"');
    next();
  });
  app.use(
    createRequestHandler({
      build,
      mode: "production",
      getLoadContext: (_request, response) => ({
        refusedFile: response.locals.refusedFile,
      }),
    }),
  );
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    if (response.headersSent) return void response.end();
    if ((error as { status?: number }).status === 400)
      return void response.status(404).type("text").send("Deze pagina bestaat niet.");
    response.status(500).type("text").send("Er ging iets mis.");
  });

  const server = http.createServer(
    {
      maxHeaderSize: 16_384,
      requestTimeout: UPLOAD_MS,
      headersTimeout: HEADERS_MS,
      // Node looks for late ones only so often, by itself every thirty seconds.
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: 5_000,
    },
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

let replayed: Promise<unknown> | null = null;

/** Brings a restored database to the state of the journal, once; tried again when the database was away. */
function replay(): Promise<unknown> {
  replayed ??= replayJournal().catch((error: unknown) => {
    replayed = null;
    throw error;
  });
  return replayed;
}

/** Nothing of the database is served before the journal was replayed (fault 24): in most starts that was before listening. */
function replayedFirst(_request: Request, response: Response, next: NextFunction): void {
  void replay().then(
    () => next(),
    () => void response.status(503).type("text").send(`Even niet bereikbaar. Bel ${env().NETWORK_PHONE}.`),
  );
}

const FILES = [
  ["/mijn-melding/bijlagen", reporterUpload, reporterFile],
  ["/werkplek/dossiers/:dossierId/bijlagen", counsellorUpload, counsellorFile],
] as const;

type Handler = (request: Request, response: Response, next: NextFunction) => Promise<void>;

/** What goes wrong before a file is under way is told by the page of its address, which knows all such reasons. */
function orTheirPage(handle: Handler) {
  return (request: Request, response: Response, next: NextFunction) =>
    void handle(request, response, next).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else void refuseFile(error, request, response, next);
    });
}

function plain(sentence: string): Error {
  const error = new Error(sentence);
  error.name = "PlainSentence";
  return error;
}
