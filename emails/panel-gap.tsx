import { type Addressee, Frame, Line } from "./frame";

export const subject = "Een panel is niet compleet";

/** To the network office, from the daily look at the panels; which panel it is shows only after logging in. */
export function Letter({ name, origin }: Addressee) {
  return (
    <Frame lang="nl" heading={subject}>
      <Line>Dag {name},</Line>
      <Line>In een van de panels ontbreekt iets. Welk panel het is, staat met opzet niet in deze mail.</Line>
      <Line>Ga naar de pagina die u kent, log in en kijk bij de panels:</Line>
      <Line>{origin}</Line>
    </Frame>
  );
}
