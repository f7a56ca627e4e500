/** The first letters of the first and the last name: Tjeerd van Wolde is TW. */
export function initialsOf(name: string): string {
  const parts = name.split(/\s+/);
  return [...new Set([parts[0], parts.at(-1)])].map((part) => part?.slice(0, 1)).join("");
}

/** The name people use for each other. */
export const firstNameOf = (name: string): string => name.split(" ")[0] ?? name;
