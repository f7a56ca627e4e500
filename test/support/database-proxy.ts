import net from "node:net";
import { until } from "./until";

/** Login roles of web; the owner and the worker always get through, unless the database is silent. */
const OF_WEB = /^vp_(?!jobs)/;
const COMMIT = Buffer.from("commit\0");
/** How the database ends an answer outside a transaction. */
const READY = Buffer.from("Z\0\0\0\x05I", "latin1");

/** Stands between the product and its database, so that a test can break or silence what lies between them. */
export type DatabaseProxy = {
  port: number;
  /** How many transactions of web were committed since the last call. */
  commits(): number;
  /** From the answer to this many more commits of web on, web cannot reach the database. */
  cutAfter(commits: number): void;
  /** No byte passes any more for any face, and no connection ends: a paused process, dropped packets. */
  silence(): void;
  /** Everything passes again, and web has noticed which of its connections are gone. */
  heal(): Promise<void>;
  close(): Promise<void>;
  open(): Promise<void>;
};

type Line = { client: net.Socket; server: net.Socket; role: string; committing: boolean; ending: boolean };

export async function databaseProxy(target: number): Promise<DatabaseProxy> {
  const lines = new Set<Line>();
  let seen = 0;
  let left = Number.POSITIVE_INFINITY;
  let silent = false;

  const stands = ({ role }: Line) => silent && role.startsWith("vp_");
  const cut = ({ role }: Line) => left <= 0 && OF_WEB.test(role);
  const drop = ({ client, server }: Line) => {
    client.destroy();
    server.destroy();
  };

  const end = (line: Line) => {
    line.ending = true;
    line.client.end();
  };

  function take(client: net.Socket): void {
    const line: Line = {
      client,
      server: net.connect(target, "127.0.0.1"),
      role: "",
      committing: false,
      ending: false,
    };
    lines.add(line);
    const over = () => {
      lines.delete(line);
      drop(line);
    };
    for (const socket of [client, line.server]) socket.setNoDelay(true).on("error", over).on("close", over);
    client.on("data", (part: Buffer) => {
      if (line.role === "") line.role = /user\0([^\0]+)/.exec(part.toString("latin1"))?.[1] ?? "?";
      if (cut(line)) return over();
      if (stands(line)) return void client.pause().unshift(part);
      if (part.includes(COMMIT) && OF_WEB.test(line.role)) line.committing = true;
      line.server.write(part);
    });
    line.server.on("data", (part: Buffer) => {
      client.write(part);
      if (!line.committing || !part.subarray(-READY.length).equals(READY)) return;
      line.committing = false;
      seen += 1;
      left -= 1;
      if (left <= 0) for (const one of lines) if (cut(one)) end(one);
    });
  }

  let listening: net.Server;
  const open = async (port = 0) => {
    listening = net.createServer(take);
    await new Promise<void>((done, failed) =>
      listening.once("error", failed).listen(port, "127.0.0.1", done),
    );
    return (listening.address() as net.AddressInfo).port;
  };
  const port = await open();
  return {
    port,
    commits() {
      const count = seen;
      seen = 0;
      return count;
    },
    cutAfter(commits) {
      left = commits;
    },
    silence() {
      silent = true;
      for (const line of lines)
        if (stands(line)) for (const socket of [line.client, line.server]) socket.pause();
    },
    async heal() {
      left = Number.POSITIVE_INFINITY;
      silent = false;
      for (const { client, server } of lines) {
        client.resume();
        server.resume();
      }
      await until("web has let go of what was cut", () => ![...lines].some(({ ending }) => ending));
    },
    open: async () => void (await open(port)),
    close: () =>
      new Promise<void>((done) => {
        listening.close(() => done());
        for (const line of lines) drop(line);
      }),
  };
}
