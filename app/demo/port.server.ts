import net from "node:net";
import { WrongSettings } from "~/env.server";

/** Below the ports that a machine gives to its own outgoing connections, which could take ours while we prepare. */
const FREE = { from: 20_000, to: 32_000 };
const TRIES = 50;

export type Reserved = { port: number; release: () => Promise<void> };

/**
 * Takes the port at once and keeps it until the web process starts: a taken one is said before anything is begun, so
 * that a second demo does not stop the database of the first.
 */
export async function reservePort(wanted: string | undefined): Promise<Reserved> {
  if (wanted !== "0") {
    const port = Number(wanted ?? 3000);
    const reserved = await hold(port);
    if (reserved) return reserved;
    throw new WrongSettings(`port ${port} is taken; choose another with PORT=… or any free one with PORT=0`);
  }
  for (let tried = 0; tried < TRIES; tried += 1) {
    const reserved = await hold(FREE.from + Math.floor(Math.random() * (FREE.to - FREE.from)));
    if (reserved) return reserved;
  }
  throw new WrongSettings("no free port was found; choose one with PORT=…");
}

function hold(port: number): Promise<Reserved | null> {
  return new Promise((done) => {
    const holder = net.createServer();
    holder.once("error", () => done(null));
    holder.listen(port, "127.0.0.1", () =>
      done({
        port,
        release: () => new Promise((gone) => (holder.listening ? holder.close(() => gone()) : gone())),
      }),
    );
  });
}
