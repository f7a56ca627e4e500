import Stripe from "stripe";
import { machineNow } from "~/domain/clock";

const LONGEST_MS = 120;
const TWICE = 0.4;
const AGAIN_MS = 400;
const MOST_TRIES = 200;

/** What the stand-in tells: each message signed, late by chance, often twice, so in no order; again until it is taken. */
export class StandInHooks {
  waiting = 0;
  private state: number;
  private stopped = false;
  private listening = false;
  private count = 0;

  constructor(private readonly options: { hookUrl: string; secret: string; version: string; seed: number }) {
    this.state = options.seed;
  }

  begin(seed: number): void {
    this.state = seed;
  }

  /** Somebody listens now; what was told before was for nobody. */
  open(): void {
    this.listening = true;
  }

  stop(): void {
    this.stopped = true;
  }

  tell(type: string, object: Record<string, unknown>): void {
    if (!this.listening) return;
    this.count += 1;
    const body = JSON.stringify({
      id: `evt_${this.count}_${crypto.randomUUID().slice(0, 8)}`,
      object: "event",
      api_version: this.options.version,
      created: Math.floor(machineNow().getTime() / 1000),
      type,
      data: { object },
    });
    this.send(body, this.chance() * LONGEST_MS, 1);
    if (this.chance() < TWICE) this.send(body, this.chance() * LONGEST_MS, 1);
  }

  /** Numbers that look like chance and come again with the same seed. */
  private chance(): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const mixed = Math.imul(this.state ^ (this.state >>> 13), 0x297a2d39);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  }

  private send(body: string, afterMs: number, tries: number): void {
    this.waiting += 1;
    setTimeout(() => {
      void this.deliver(body)
        .catch(() => false)
        .then((taken) => {
          this.waiting -= 1;
          if (!taken && !this.stopped && tries < MOST_TRIES) this.send(body, AGAIN_MS, tries + 1);
        });
    }, afterMs).unref();
  }

  private async deliver(body: string): Promise<boolean> {
    if (this.stopped) return true;
    const signature = Stripe.webhooks.generateTestHeaderString({
      payload: body,
      secret: this.options.secret,
    });
    const answer = await fetch(this.options.hookUrl, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", "stripe-signature": signature },
    });
    return answer.status === 200;
  }
}
