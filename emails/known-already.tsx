import { Frame, Line } from "./frame";

export const subject = "U hebt al een account bij Tweespoor";

/** To somebody who was invited and has an account already: nothing changed, and nothing of who asked or for whom. */
export function Letter({ name, phone }: { name: string; phone: string }) {
  return (
    <Frame lang="nl" heading={subject}>
      <Line>Dag {name},</Line>
      <Line>
        Iemand wilde u uitnodigen. Op dit adres is al een account. Daaraan is niets veranderd. Wie u
        uitnodigde, krijgt dit niet te horen.
      </Line>
      <Line>Verwachtte u een uitnodiging? Bel dan het netwerkbureau: {phone}.</Line>
    </Frame>
  );
}
