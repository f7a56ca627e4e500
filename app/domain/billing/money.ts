/** An amount in whole euro cents; a fraction of a cent does not exist. */
export type Cents = number;

export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole cents: ${amount}`);
  return amount;
}

export const sum = (amounts: readonly Cents[]): Cents => cents(amounts.reduce((all, one) => all + one, 0));

/** A percentage of an amount, half a cent away from nought, so that taking back gives exactly what was asked. */
export function percentOf(amount: Cents, percent: number): Cents {
  const exact = Math.abs(cents(amount)) * cents(percent);
  return cents(Math.sign(amount) * Math.floor((exact + 50) / 100)) || 0;
}

/** "€ 1.863,40", as it stands in a Dutch text. */
export function euros(amount: Cents): string {
  const whole = String(Math.floor(Math.abs(cents(amount)) / 100)).replace(/\B(?=(\d{3})+$)/g, ".");
  const rest = String(Math.abs(amount) % 100).padStart(2, "0");
  return `${amount < 0 ? "-" : ""}€\u00a0${whole},${rest}`;
}
