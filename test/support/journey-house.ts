import http from "node:http";
import type { AddressInfo } from "node:net";
import { startedBrowser } from "./browser";
import { startHouse } from "./house";
import { openSessions } from "./session";

/** Where the quick exit leads in the journeys: a page that has nothing to do with us. */
function startNewsSite(): Promise<http.Server> {
  const page = '<!doctype html><html lang="nl"><title>Het weer</title><h1>Het weer van vandaag</h1></html>';
  const server = http.createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
  });
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(server)));
}

/** Before the first journey: the house that all files share, with everybody who works there logged in once. */
export default async function setup() {
  // Alone and once: the first start writes the cache of fonts, and two browsers at once have fallen over it.
  await (await startedBrowser()).close();
  const news = await startNewsSite();
  const away = `http://127.0.0.1:${(news.address() as AddressInfo).port}/`;
  const house = await startHouse("journeys", { EXIT_URL: away });
  try {
    await openSessions(house);
  } catch (error) {
    await house.stop();
    throw error;
  }
  process.env.JOURNEY_HOUSE = house.folder;
  process.env.JOURNEY_AWAY = away;
  return async () => {
    await house.stop();
    news.close();
    news.closeAllConnections();
  };
}
