import type { NextFunction, Request, Response } from "express";
import { machineNow } from "~/domain/clock";
import { env } from "~/env.server";
import { BODY_MAX, REQUEST_MS, URL_MAX } from "./limits";
import { access } from "./log";
import { faceOf, originsOf, routePattern } from "./places";

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)(;|$)/i;

function refuse(response: Response, status: number, sentence: string): void {
  response.status(status).type("text").send(sentence);
}

/** One line a request, with the pattern of the route and a bucket of time: no address, no person, no minute. */
export function logged(request: Request, response: Response, next: NextFunction): void {
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
export function onlyOurHosts(request: Request, response: Response, next: NextFunction): void {
  const known = originsOf().some((origin) => new URL(origin).host === request.headers.host);
  if (!known && request.path !== "/healthz" && request.path !== "/readyz")
    return refuse(response, 421, "Dit adres hoort niet bij ons.");
  // The framework would believe a forwarded name; a proxy that is ours keeps the real one.
  for (const name of ["x-forwarded-host", "x-forwarded-proto", "x-http-method-override"])
    delete request.headers[name];
  next();
}

export function onlyKnownMethods(request: Request, response: Response, next: NextFunction): void {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "POST") return next();
  response.set("Allow", "GET, HEAD, POST");
  refuse(response, 405, "Dit kan hier niet.");
}

export function notTooLong(request: Request, response: Response, next: NextFunction): void {
  if (request.originalUrl.length > URL_MAX) return refuse(response, 414, "Dit adres is te lang.");
  next();
}

/** There is no framework in the browser, so nothing may ask for its data or its manifest. */
export function noFrameworkData(request: Request, response: Response, next: NextFunction): void {
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
export function onlyOwnHost(request: Request, response: Response, next: NextFunction): void {
  const { publicOrigin, staffOrigin, demo } = env();
  if (publicOrigin === staffOrigin || demo) return next();
  const own = faceOf(request.path) === "staff" ? staffOrigin : publicOrigin;
  if (new URL(own).host !== request.headers.host) return refuse(response, 404, "Deze pagina bestaat niet.");
  next();
}

/** The public and reporter faces keep `taal` and nothing else: a marked link must not name who followed it. */
export function strippedQuery(request: Request, response: Response, next: NextFunction): void {
  const at = request.originalUrl.indexOf("?");
  if (at < 0 || faceOf(request.path) !== "public") return next();
  const query = new URLSearchParams(request.originalUrl.slice(at + 1));
  const language = query.getAll("taal");
  const keep = language.length === 1 && /^(nl|en|pl)$/.test(language[0] ?? "") ? `?taal=${language[0]}` : "";
  if (request.originalUrl.slice(at) === keep || request.method === "POST") return next();
  const to = request.path.replace(/\\/g, "").replace(/^\/{2,}/, "/");
  response.redirect(302, to + keep);
}

/** What these walls read is what the framework reads: an address that it would first walk up from is not there. */
export function onlyAsWritten(request: Request, response: Response, next: NextFunction): void {
  const read = URL.canParse(`http://own${request.originalUrl}`)
    ? new URL(`http://own${request.originalUrl}`).pathname
    : null;
  if (read !== request.path) return refuse(response, 404, "Deze pagina bestaat niet.");
  next();
}

/** A form of another site is refused (decision 23); a script says its origin. */
export function sameSite(request: Request, response: Response, next: NextFunction): void {
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

export function formsOnly(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== "POST") return next();
  const type = request.headers["content-type"];
  // A company's message is no form; its route reads the body as it came, because the signature is over those bytes.
  if (request.path.startsWith("/haken/") && /^application\/json(;|$)/i.test(type ?? "")) return next();
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

/** A body that trickles in is given up; only files may take longer. */
export function inTime(request: Request, _response: Response, next: NextFunction): void {
  if (request.method === "POST") {
    const late = setTimeout(() => request.complete || request.destroy(), REQUEST_MS);
    late.unref();
    request.once("close", () => clearTimeout(late));
  }
  next();
}

/** Nothing larger than a form is ever read (decision 32); a body that does not say its length is not read at all. */
export function countedBody(request: Request, response: Response, next: NextFunction): void {
  if (request.headers["transfer-encoding"] !== undefined)
    return refuse(response.set("Connection", "close"), 411, "Dit bericht noemt zijn lengte niet.");
  if (Number(request.headers["content-length"] ?? 0) <= BODY_MAX) return next();
  refuse(response.set("Connection", "close"), 413, "Dit is te veel tekst voor één keer.");
}
