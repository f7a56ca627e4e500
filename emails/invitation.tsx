import { type AccountLetter, Frame, Line } from "./frame";

export const subject = "Uw uitnodiging voor Tweespoor";

/** To somebody who was invited: a one-time link, and nothing of for whom or as what. */
export function Letter({ name, link }: AccountLetter) {
  return (
    <Frame lang="nl" heading={subject}>
      <Line>Dag {name},</Line>
      <Line>U krijgt een eigen account. Open deze link op een toestel dat van u is:</Line>
      <Line>{link}</Line>
      <Line>
        De link werkt zeven dagen en één keer. Kies een wachtwoord en houd uw telefoon bij de hand. U hebt
        ongeveer tien minuten nodig.
      </Line>
    </Frame>
  );
}
