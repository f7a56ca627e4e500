import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { alarm } from "~/http/log";

export const streamTimeout = 5_000;

/** Renders a whole page before the first byte: there is no script that could fill holes later. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={context} url={request.url} abortDelay={streamTimeout} />,
      {
        onAllReady() {
          const body = new PassThrough();
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
  alarm("unexpected_error", error instanceof Error ? `${error.name} ${firstOwnFrame(error)}` : typeof error);
}

function firstOwnFrame(error: Error): string {
  return /at (?:async )?([\w$.]+)/.exec(error.stack ?? "")?.[1] ?? "";
}
