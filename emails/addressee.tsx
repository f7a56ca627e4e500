import { Frame, Line } from "./frame";

export const subject = "Klopt dit adres?";

/** To whom an employer named for its reports: nothing of the employer, and one click that says that the mail arrives. */
export function Letter({ link }: { link: string }) {
  return (
    <Frame lang="nl" heading={subject}>
      <Line>Dag,</Line>
      <Line>Uw organisatie gaf dit adres op voor verslagen van Tweespoor. Zegt u of dat klopt:</Line>
      <Line>{link}</Line>
      <Line>De link werkt dertig dagen en één keer. U maakt er geen account mee.</Line>
    </Frame>
  );
}
