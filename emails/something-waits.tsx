import { type Addressee, Frame, Line } from "./frame";

export const subject = "Er staat iets voor u klaar";

/**
 * The one letter about reports. New report, new message and takeover share it on purpose:
 * whoever sees the mail, or only its size, cannot tell them apart.
 */
export function Letter({ name, origin }: Addressee) {
  return (
    <Frame lang="nl" heading={subject}>
      <Line>Dag {name},</Line>
      <Line>Er is iets te lezen. Wat het is, staat met opzet niet in deze mail.</Line>
      <Line>Ga naar de pagina die u kent en log in:</Line>
      <Line>{origin}</Line>
    </Frame>
  );
}
