import { type AccountLetter, Frame, Line } from "./frame";

export const subject = "Een nieuw wachtwoord kiezen";

/** To somebody who asked for it, or for whom somebody else did: the link alone changes nothing. */
export function Letter({ name, link }: AccountLetter) {
  return (
    <Frame lang="nl" heading={subject}>
      <Line>Dag {name},</Line>
      <Line>Met deze link kiest u een nieuw wachtwoord. U hebt ook uw tweede stap nodig:</Line>
      <Line>{link}</Line>
      <Line>De link werkt twee uur en één keer. Vroeg u hier niet om? Dan hoeft u niets te doen.</Line>
    </Frame>
  );
}
