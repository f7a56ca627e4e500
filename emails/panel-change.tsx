import { type Addressee, Frame, Line } from "./frame";

export const subject = "Er verandert iets waar u werkt";

/** To those who sit where something will change, while it can still be stopped. */
export function Letter({ name, origin }: Addressee) {
  return (
    <Frame heading={subject} lang="nl">
      <Line>Dag {name},</Line>
      <Line>Binnenkort verandert er iets. Wat het is, staat met opzet niet in deze mail.</Line>
      <Line>
        Ga naar de pagina die u kent, log in en kijk bij uw profiel. Klopt er iets niet? Bel dan meteen.
      </Line>
      <Line>{origin}</Line>
    </Frame>
  );
}
