import { Frame, Line } from "./frame";

/** What a letter about money may say: an invoice and its days, never a word or number of what people report. */
export type BillingLetter = {
  name: string;
  network: string;
  phone: string;
  origin: string;
  number: string;
  total: string;
  due: string;
  endsOn: string;
};

type Sheet = { subject: (letter: BillingLetter) => string; lines: (letter: BillingLetter) => string[] };

const attached = "De factuur zit bij deze mail.";
const later = ({ phone }: BillingLetter) => `Lukt betalen niet, of klopt er iets niet? Bel ons op ${phone}.`;

export const billingLetters = {
  headcount: {
    subject: () => "Hoeveel mensen werken er bij u?",
    lines: () => [
      "Over zestig dagen begint een nieuw jaar van uw aansluiting.",
      "Geef op hoeveel mensen er bij u werken. Ingehuurde mensen tellen mee.",
      "Doet u niets, dan rekenen wij met de aantallen van dit jaar.",
    ],
  },
  announcement: {
    subject: () => "Over twee weken komt uw factuur",
    lines: () => [
      "Over veertien dagen begint een nieuw jaar van uw aansluiting.",
      "Dan komt de factuur. De prijs staat in uw beheer, bij Facturen.",
      "Kijk of uw factuurgegevens nog kloppen.",
    ],
  },
  invoice: {
    subject: ({ number }) => `Factuur ${number}`,
    lines: ({ number, total, due }) => [
      `Dit is factuur ${number} voor uw aansluiting: ${total}.`,
      `Betaal uiterlijk op ${due}.`,
      attached,
    ],
  },
  credit: {
    subject: ({ number }) => `Creditfactuur ${number}`,
    lines: ({ number }) => [`Met ${number} nemen wij een eerdere factuur terug.`, attached],
  },
  friendly: {
    subject: ({ number }) => `Herinnering: factuur ${number}`,
    lines: (letter) => [
      `Factuur ${letter.number} van ${letter.total} is nog niet betaald. De laatste dag was ${letter.due}.`,
      "Misschien kruisen onze berichten elkaar. Dan kunt u dit weggooien.",
      later(letter),
    ],
  },
  second: {
    subject: ({ number }) => `Tweede herinnering: factuur ${number}`,
    lines: (letter) => [
      `Factuur ${letter.number} van ${letter.total} staat nog open. De laatste dag was ${letter.due}.`,
      "Wij bellen u deze week.",
      later(letter),
    ],
  },
  formal: {
    subject: ({ number }) => `Aanmaning: factuur ${number}`,
    lines: (letter) => [
      `Factuur ${letter.number} van ${letter.total} is nog niet betaald. De laatste dag was ${letter.due}.`,
      "Vanaf nu telt de wettelijke rente. Wij mogen ook 40 euro kosten vragen.",
      "Betaalt u binnen vijftien dagen, dan blijft het hierbij. Anders beslissen wij over een regeling of opzegging.",
      later(letter),
    ],
  },
  notice: {
    subject: () => "Wij zeggen uw aansluiting op",
    lines: (letter) => [
      `Factuur ${letter.number} is niet betaald. Daarom zeggen wij de aansluiting op, met drie maanden.`,
      `De aansluiting loopt tot en met ${letter.endsOn}. Tot die dag blijft alles open.`,
      "Betaalt u alsnog, dan vervalt de opzegging.",
      later(letter),
    ],
  },
  withdrawn: {
    subject: () => "De opzegging is vervallen",
    lines: () => ["Uw betaling is binnen. De opzegging is vervallen en uw aansluiting loopt door."],
  },
} satisfies Record<string, Sheet>;

/** To the address for invoices: about money alone. */
export function Letter({ kind, ...letter }: BillingLetter & { kind: keyof typeof billingLetters }) {
  const { subject, lines } = billingLetters[kind];
  return (
    <Frame lang="nl" heading={subject(letter)}>
      <Line>Aan {letter.name},</Line>
      {lines(letter).map((text) => (
        <Line key={text}>{text}</Line>
      ))}
      <Line>Alle facturen staan in uw beheer: {letter.origin}</Line>
      <Line>{letter.network}</Line>
    </Frame>
  );
}
