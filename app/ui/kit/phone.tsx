/** The address behind a Dutch number that is tapped; short numbers such as 112 stay as they are. */
export function telHref(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, "");
  return digits.startsWith("0") ? `tel:+31${digits.slice(1)}` : `tel:${digits}`;
}

export function Phone({ number }: { number: string }) {
  return (
    <a className="keep" href={telHref(number)}>
      {number}
    </a>
  );
}
