import fs from "node:fs";
import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream";

// Key and certificate in one file. It proves nothing to anybody and is trusted by no machine.
const pem = fs.readFileSync(new URL("./test-only-localhost.pem", import.meta.url));
const WAIT_MS = 30_000;
const CONNECTIONS = 64;

/** Puts TLS in front of http://127.0.0.1:`targetPort`, as the hosting does in production; Host stays what was asked. */
export async function startHttps(targetPort: number) {
  const server = https.createServer({ key: pem, cert: pem, requestTimeout: WAIT_MS }, (request, response) => {
    const { method, url: path, headers } = request;
    const onward = http.request({
      host: "127.0.0.1",
      port: targetPort,
      method,
      path,
      headers,
      timeout: WAIT_MS,
    });
    onward.once("timeout", () => onward.destroy(new Error("the server behind does not answer")));
    onward.once("response", (answer) => {
      // Raw, so that several Set-Cookie lines stay several.
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.rawHeaders);
      pipeline(answer, response, () => undefined);
    });
    pipeline(request, onward, (error) => {
      if (!error) return;
      if (response.headersSent) response.destroy();
      else response.writeHead(502, { connection: "close" }).end();
    });
    response.once("close", () => onward.destroy());
  });
  server.maxConnections = CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${port}`,
    port,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
