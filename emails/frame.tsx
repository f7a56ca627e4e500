import { Body, Container, Head, Heading, Hr, Html, Text } from "@react-email/components";
import type { ReactNode } from "react";

/** Who reads the letter, and the front page of that person's own face. Nothing else may differ between two letters. */
export type Addressee = { name: string; origin: string };

/** A letter about the own account carries a one-time link, the only one that any letter has. */
export type AccountLetter = { name: string; link: string };

const sans = "'Source Sans 3', 'Segoe UI', Arial, sans-serif";
const look = {
  body: { backgroundColor: "#ffffff", color: "#1c2625", fontFamily: sans, margin: 0, padding: "24px" },
  letter: { borderTop: "6px double #0b5b5a", maxWidth: "560px", paddingTop: "16px" },
  heading: { fontSize: "26px", fontWeight: 600, lineHeight: "32px", margin: "8px 0 16px" },
  text: { fontSize: "18px", lineHeight: "27px", margin: "0 0 16px" },
  line: { borderColor: "#d2dddb", margin: "24px 0 16px" },
  soft: { color: "#4a5957", fontSize: "15px", lineHeight: "22px", margin: 0 },
} as const;

const foot = {
  nl: "Dit adres leest niemand. Kwam deze mail niet voor u? Gooi hem weg, u hoeft niets te doen.",
  en: "Nobody reads this address. Was this mail not meant for you? Throw it away, you need do nothing.",
  pl: "Tego adresu nikt nie czyta. Ta wiadomość nie jest dla Państwa? Proszę ją usunąć, nic więcej nie trzeba.",
} as const;
export type LetterLanguage = keyof typeof foot;
type Sheet = { lang: LetterLanguage; heading: string; children: ReactNode };

/** The sheet every letter is written on: two rails, a heading, and the words at the foot. */
export function Frame({ lang, heading, children }: Sheet) {
  return (
    <Html lang={lang}>
      <Head>
        <title>{heading}</title>
        <meta name="color-scheme" content="light" />
      </Head>
      <Body style={look.body}>
        <Container style={look.letter}>
          <Heading as="h1" style={look.heading}>
            {heading}
          </Heading>
          {children}
          <Hr style={look.line} />
          <Text style={look.soft}>{foot[lang]}</Text>
        </Container>
      </Body>
    </Html>
  );
}

export function Line({ children }: { children: ReactNode }) {
  return <Text style={look.text}>{children}</Text>;
}
