/** Sentences whose translation is the Dutch text itself; a test compares every other one. */
export const SAME_ON_PURPOSE: Record<"en" | "pl", readonly string[]> = {
  en: ["public.titles.page", "public.people.m", "public.shell.brand", "public.shell.privacy"],
  pl: ["public.shell.brand"],
};
