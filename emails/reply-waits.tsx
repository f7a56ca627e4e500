import { type Addressee, Frame, Line } from "./frame";

export const subject = "Er wacht iets op uw antwoord";

/** To the network office: the term for a word about a sentence of a template ends. Who asked stands on the overview. */
export function Letter({ name, origin }: Addressee) {
  return (
    <Frame heading={subject} lang="nl">
      <Line>Dag {name},</Line>
      <Line>Iemand vroeg u dertig dagen geleden iets. Er is nog geen antwoord.</Line>
      <Line>Ga naar de pagina die u kent, log in en kijk bij het overzicht:</Line>
      <Line>{origin}</Line>
    </Frame>
  );
}
