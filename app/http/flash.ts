/** The word in the address after something was done there; anything else is none. */
export function flashIn<Flash extends string>(request: Request, flashes: readonly Flash[]): Flash | null {
  const word = new URL(request.url).searchParams.get("gedaan");
  return flashes.find((one) => one === word) ?? null;
}
