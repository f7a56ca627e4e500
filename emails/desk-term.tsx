import { type Addressee, Frame, Line } from "./frame";

export const subject = "Iets vraagt vandaag uw aandacht";

/** To the network office, when a term went by or nobody is left; who and which term shows only after logging in. */
export function Letter({ name, origin }: Addressee) {
  return (
    <Frame lang="nl" heading={subject}>
      <Line>Dag {name},</Line>
      <Line>Er wacht iets op het netwerkbureau. Wat het is, staat met opzet niet in deze mail.</Line>
      <Line>Ga naar de pagina die u kent, log in en kijk bij de termijnen:</Line>
      <Line>{origin}</Line>
    </Frame>
  );
}
