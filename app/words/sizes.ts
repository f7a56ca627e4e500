import type { Language } from "~/domain/intake/schema";

/** "340 KB" or "1,2 MB", as people of that language write it. */
export function writtenSize(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  const megabytes = (bytes / 1_000_000).toFixed(1);
  return `${language === "en" ? megabytes : megabytes.replace(".", ",")} MB`;
}
