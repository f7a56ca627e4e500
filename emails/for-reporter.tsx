import { Frame, type LetterLanguage, Line } from "./frame";

const words = {
  nl: {
    subject: "Er staat iets voor u klaar",
    lines: [
      "Dag,",
      "Er is iets te lezen. Wat het is, staat met opzet niet in deze mail.",
      "Ga naar de pagina die u kent en vul uw code in:",
    ],
  },
  en: {
    subject: "There is something for you to read",
    lines: [
      "Hello,",
      "There is something to read. This mail leaves out on purpose what it is.",
      "Go to the page that you know and enter your code:",
    ],
  },
  pl: {
    subject: "Coś czeka na Państwa",
    lines: [
      "Dzień dobry,",
      "Jest coś do przeczytania. Celowo nie piszemy tutaj, co to jest.",
      "Proszę wejść na znaną Państwu stronę i wpisać kod:",
    ],
  },
} as const;

export const subjects = { nl: words.nl.subject, en: words.en.subject, pl: words.pl.subject };

/** The one letter to a private address (decision 21). It knows no name: two people get the same bytes. */
export function Letter({ lang, origin }: { lang: LetterLanguage; origin: string }) {
  const { subject, lines } = words[lang];
  return (
    <Frame lang={lang} heading={subject}>
      {lines.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
      <Line>{origin}</Line>
    </Frame>
  );
}
