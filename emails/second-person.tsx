import { type Addressee, Frame, Line } from "./frame";

export const subject = "Er wacht iets op een tweede persoon";

/** To the network office: a colleague asked for something that two people decide. */
export function Letter({ name, origin }: Addressee) {
  return (
    <Frame heading={subject} lang="nl">
      <Line>Dag {name},</Line>
      <Line>
        Twee mensen moeten dit besluiten, en u bent er een. Wat het is, staat met opzet niet in deze mail.
      </Line>
      <Line>Ga naar de pagina die u kent, log in en kijk bij de besluiten:</Line>
      <Line>{origin}</Line>
    </Frame>
  );
}
