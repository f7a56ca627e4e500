import { DAYS, MONTHS } from "~/domain/documents/written-date";
import type { DueMoment, Language, ReachableHours } from "~/domain/intake/schema";

// Own tables: the wording of Intl changes with the ICU release, and a written date is a promise.
const POLISH_FROM = ["niedzieli", "poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty"];

const LANGUAGE_NAMES: Record<Language, Record<string, string>> = {
  nl: { nl: "Nederlands", en: "Engels", pl: "Pools", de: "Duits", tr: "Turks" },
  en: { nl: "Dutch", en: "English", pl: "Polish", de: "German", tr: "Turkish" },
  pl: { nl: "niderlandzki", en: "angielski", pl: "polski", de: "niemiecki", tr: "turecki" },
};

/** "dinsdag 24 november" for the civil day 2026-11-24. */
export function writtenDay(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new Error("not a civil day");
  return `${DAYS[language][date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[language][date.getUTCMonth()]}`;
}

/** "november 2026" for 2026-11. */
export function writtenMonth(month: string, language: Language): string {
  return `${MONTHS[language][Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** "dinsdag 24 november, 17.00 uur". */
export function writtenDue(due: DueMoment, language: Language): string {
  return `${writtenDay(due.day, language)}, ${clock(String(due.hour), "00", language)}`;
}

/** A day and a clock time as somebody agreed on them: "woensdag 25 november, 19.30 uur". */
export function writtenSlot({ day, time }: { day: string; time: string }, language: Language): string {
  const [hour = "0", minute = "00"] = time.split(":");
  return `${writtenDay(day, language)}, ${clock(String(Number(hour)), minute, language)}`;
}

/** A moment (ISO, with zone) as the clocks in Amsterdam show it: "woensdag 18 november, 19.42 uur". */
export function writtenMoment(iso: string, language: Language): string {
  const { day, hour, minute } = inAmsterdam(iso);
  return `${writtenDay(day, language)}, ${clock(hour, minute, language)}`;
}

/** The same with its year, for paper, which is read years later: "woensdag 18 november 2026, 19.42 uur". */
export function datedMoment(iso: string, language: Language): string {
  const { day, hour, minute } = inAmsterdam(iso);
  return `${datedDay(day, language)}, ${clock(hour, minute, language)}`;
}

/** "dinsdag 24 november 2026". */
export function datedDay(day: string, language: Language): string {
  return `${writtenDay(day, language)} ${day.slice(0, 4)}`;
}

/** The civil day in Amsterdam on which a moment falls. */
export function dayOf(iso: string): string {
  return inAmsterdam(iso).day;
}

/** "Maandag t/m donderdag, 9.00–20.00 uur", one line per entry. */
export function writtenHours(hours: ReachableHours[], language: Language): string[] {
  return hours.map(({ from, to, start, end }) => {
    const span = `${start}–${end}`;
    const days = capital(daySpan(from, to, language));
    if (language === "en") return `${days}, ${span.replaceAll(".", ":")}`;
    return language === "nl" ? `${days}, ${span} uur` : `${days}, godz. ${span}`;
  });
}

export function languageName(code: string, language: Language): string {
  return LANGUAGE_NAMES[language][code] ?? code;
}

/** "Nederlands, Pools, Engels". */
export function writtenLanguages(codes: string[], language: Language): string {
  return capital(codes.map((code) => languageName(code, language)).join(", "));
}

function daySpan(from: number, to: number, language: Language): string {
  const first = DAYS[language][from % 7] ?? "";
  const last = DAYS[language][to % 7] ?? "";
  if (from === to) return first;
  if (from === 1 && to === 7) return { nl: "elke dag", en: "every day", pl: "codziennie" }[language];
  if (from === 1 && to === 5)
    return { nl: "elke werkdag", en: "Monday to Friday", pl: "od poniedziałku do piątku" }[language];
  if (to === from + 1) return `${first} ${{ nl: "en", en: "and", pl: "i" }[language]} ${last}`;
  if (language === "pl") return `od ${POLISH_FROM[from % 7]} do ${POLISH_FROM[to % 7]}`;
  return `${first} ${language === "nl" ? "t/m" : "to"} ${last}`;
}

function clock(hour: string, minute: string, language: Language): string {
  if (language === "en") return `${hour}:${minute}`;
  return language === "nl" ? `${hour}.${minute} uur` : `godz. ${hour}.${minute}`;
}

const AMSTERDAM = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Amsterdam",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "numeric",
  minute: "2-digit",
});

function inAmsterdam(iso: string): { day: string; hour: string; minute: string } {
  const parts = Object.fromEntries(
    AMSTERDAM.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    hour: String(Number(parts.hour)),
    minute: parts.minute ?? "00",
  };
}

/** A sentence that begins with a name or a day begins with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("en") + text.slice(1);
}
