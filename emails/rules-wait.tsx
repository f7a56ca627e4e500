import { type Addressee, Frame, Line } from "./frame";

export const subject = "Er wacht iets op uw akkoord";

/** To the network office: something an employer wrote cannot hold before somebody of the office agreed. */
export function Letter({ name, origin }: Addressee) {
  return (
    <Frame heading={subject} lang="nl">
      <Line>Dag {name},</Line>
      <Line>
        Iemand schreef iets op dat pas geldt als het bureau akkoord is. U of een collega kijkt ernaar.
      </Line>
      <Line>Ga naar de pagina die u kent, log in en kijk bij het overzicht:</Line>
      <Line>{origin}</Line>
    </Frame>
  );
}
