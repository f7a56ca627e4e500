import { Transform } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { alarm } from "~/http/log";

export const streamTimeout = 5_000;

/** Renders a whole page before the first byte: there is no script that could fill holes later. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  // What a form asked for was a file: it goes in place of the page around the form.
  const { file } = loadContext as { file?: Response };
  if (file) return Promise.resolve(file);
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={context} url={request.url} abortDelay={streamTimeout} />,
      {
        onAllReady() {
          // React 18 fills the end of a piece with NUL bytes where a letter of several bytes does not fit any more.
          const body = new Transform({
            transform(chunk: Buffer, _encoding, done) {
              let end = chunk.length;
              while (end > 0 && chunk[end - 1] === 0) end -= 1;
              done(null, chunk.subarray(0, end));
            },
          });
          // The framework's own entry never clears its timer and keeps every page in memory for five seconds.
          body.on("close", () => clearTimeout(timer));
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(
            new Response(createReadableStreamFromReadable(body), { status: failed ? 500 : status, headers }),
          );
          pipe(body);
        },
        onShellError(error) {
          clearTimeout(timer);
          reject(error);
        },
        onError() {
          failed = true;
        },
      },
    );
    const timer = setTimeout(abort, streamTimeout + 1000);
  });
}

/** An error's own words may hold what somebody typed, so only its kind is written down. */
export function handleError(error: unknown): void {
  // An answer like 404 is no error, and its words name the address.
  if (isRouteErrorResponse(error)) return;
  alarm("unexpected_error", error instanceof Error ? `${error.name} ${firstOwnFrame(error)}` : typeof error);
}

function firstOwnFrame(error: Error): string {
  return /at (?:async )?([\w$.]+)/.exec(error.stack ?? "")?.[1] ?? "";
}
