import type { House } from "./house";
import { until } from "./until";

type Asked = Pick<House, "demo">;

/** Asks the stand-in of the payment company for something that the real one has no door for. */
export async function askStripe<T>({ demo }: Asked, at: string, body: object = {}): Promise<T> {
  const answer = await fetch(`${demo().stripe}/${at}`, { method: "POST", body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`the payment company refused ${at} with ${answer.status}`);
  return (await answer.json()) as T;
}

/** Waits until everything that the company wanted to tell was taken. */
export const settled = (house: Asked) =>
  until(
    "the company has told everything",
    async () => (await askStripe<{ waiting: number }>(house, "_quiet")).waiting === 0,
  );
