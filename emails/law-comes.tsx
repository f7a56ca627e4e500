import { type Addressee, Frame, Line } from "./frame";

export const subject = "Een wet verandert";

/** To the office and to HR: a law changes a text within two months; which one stands on the overview. */
export function Letter({ name, origin }: Addressee) {
  return (
    <Frame heading={subject} lang="nl">
      <Line>Dag {name},</Line>
      <Line>Binnenkort gaat een wet in. Daardoor verandert een van de teksten die u beheert.</Line>
      <Line>Ga naar de pagina die u kent, log in en kijk bij het overzicht:</Line>
      <Line>{origin}</Line>
    </Frame>
  );
}
