import http from "node:http";

const PATIENCE_MS = 5_000;

export type Raw = { status: number; headers: http.IncomingHttpHeaders; text: string };

/** One request byte for byte as told: also a Host, a method or a length that `fetch` would not send. */
export function raw(
  origin: string,
  path: string,
  {
    method = "GET",
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Raw> {
  const { hostname, port, host } = new URL(origin);
  return new Promise((answered, failed) => {
    const request = http.request(
      // No agent: a connection of its own, that nothing else waits for.
      { agent: false, hostname, port, path, method, headers: { Host: host, ...headers } },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          text += part;
        });
        response.on("end", () =>
          answered({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
        response.on("error", failed);
      },
    );
    request.on("error", failed);
    request.setTimeout(PATIENCE_MS, () => request.destroy(new Error("no answer, the server waits for more")));
    if (body === undefined && headers["Content-Length"] !== undefined) request.flushHeaders();
    else request.end(body);
    // Answered without having read the body: there is nothing to wait for any more.
    request.on("response", (response) => response.on("end", () => request.destroy()));
  });
}

export const FORM = { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin" };

/** What no answer may ever show, whatever was asked. */
export const INNARDS =
  /at .*\.(js|ts|tsx):\d+|node_modules|PostgresConnection|syntax error|invalid (input|byte)|Error:/;
