import { type Addressee, Frame, Line } from "./frame";

export const subject = "Een collega vraagt om een gesprek";

/** To who decides at the office, when a counsellor wants to be called; who it is and why shows only after logging in. */
export function Letter({ name, origin }: Addressee) {
  return (
    <Frame lang="nl" heading={subject}>
      <Line>Dag {name},</Line>
      <Line>Een collega wil graag gebeld worden. Wie het is, staat met opzet niet in deze mail.</Line>
      <Line>Ga naar de pagina die u kent, log in en kijk bij het overzicht:</Line>
      <Line>{origin}</Line>
    </Frame>
  );
}
