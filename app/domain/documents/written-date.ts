import type { CivilDay } from "~/domain/clock";
import type { Language } from "~/domain/intake/schema";

export const DAYS = {
  nl: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  pl: ["niedziela", "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota"],
} satisfies Record<Language, string[]>;

export const MONTHS = {
  nl: [
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
  ],
  en: [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  ],
  pl: [
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
    "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
  ],
} satisfies Record<Language, string[]>; // biome-ignore format: twelve months

/** "januari 2026" */
export const writtenMonth = (day: CivilDay, language: Language): string =>
  writtenDate(day, language).replace(/^\d+ /, "");

/** "8 januari 2026": a day as a document says it, with its year. */
export function writtenDate(day: CivilDay, language: Language): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${MONTHS[language][Number(month) - 1]} ${year}`;
}
