import { type Addressee, Frame, Line } from "./frame";

export const subject = "Een bewijs loopt af";

/** Months before a certificate ends, to whose it is and to the office; whose it is shows only after logging in. */
export function Letter({ name, origin }: Addressee) {
  return (
    <Frame lang="nl" heading={subject}>
      <Line>Dag {name},</Line>
      <Line>Binnen een jaar loopt een bewijs af. Welk bewijs het is, staat met opzet niet in deze mail.</Line>
      <Line>Ga naar de pagina die u kent, log in en kijk bij uw profiel of bij het overzicht:</Line>
      <Line>{origin}</Line>
    </Frame>
  );
}
