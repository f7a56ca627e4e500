import { type Addressee, Frame, Line } from "./frame";

export const subject = "Wilt u iets nakijken?";

/** To HR: one of the questions that come by the calendar alone waits on the overview. */
export function Letter({ name, origin }: Addressee) {
  return (
    <Frame heading={subject} lang="nl">
      <Line>Dag {name},</Line>
      <Line>Wij vragen u elk jaar of alles nog klopt. Deze vraag hangt alleen van de datum af.</Line>
      <Line>Ga naar de pagina die u kent, log in en kijk bij het overzicht:</Line>
      <Line>{origin}</Line>
    </Frame>
  );
}
