import { LANGUAGES, type Language } from "~/domain/intake/schema";

const isLanguage = (text: string | undefined | null): text is Language =>
  LANGUAGES.some((one) => one === text);

/** The language asked for in the address, else the best that the browser names among those on offer, else Dutch. */
export function languageOf(request: Request, offered: readonly Language[] = LANGUAGES): Language {
  const asked = new URL(request.url).searchParams.get("taal");
  if (isLanguage(asked)) return asked;
  const wanted = (request.headers.get("accept-language") ?? "")
    .split(",")
    .slice(0, 20)
    .map((entry) => {
      const [tag = "", ...rest] = entry.trim().toLowerCase().split(";");
      const quality = rest
        .map((part) => /^\s*q=([\d.]+)$/.exec(part)?.[1])
        .find((found) => found !== undefined);
      return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((entry) => entry.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) if (isLanguage(language) && offered.includes(language)) return language;
  return "nl";
}
